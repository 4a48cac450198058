import { Button } from 'antd';
import { useState } from 'react';
import type { AuditRecord } from '../queries';
import { useAuditTexts } from './texts';

/** The record as others cite it: shown when asked for, and copied whole. */
export function Ids({ record }: { record: AuditRecord }) {
  const t = useAuditTexts();
  const [copied, setCopied] = useState(false);
  const { id, action, objectType, objectId, accountId, organizationId, traceId } = record;
  const lines = (
    [
      ['record', String(id)],
      ['act', action],
      ['object', objectId && `${objectType} ${objectId}`],
      ['account', accountId],
      ['organization', organizationId],
      ['trace', traceId],
    ] as const
  ).filter(([, value]) => value);
  const copy = (): void => {
    const text = lines.map(([name, value]) => `${t(`ids.${name}`)} ${value ?? ''}`).join('\n');
    void navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <details className="kz-audit-ids">
      <summary>{t('ids.show')}</summary>
      <dl>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`ids.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Button size="small" onClick={copy}>
        {t(copied ? 'ids.copied' : 'ids.copy')}
      </Button>
    </details>
  );
}
