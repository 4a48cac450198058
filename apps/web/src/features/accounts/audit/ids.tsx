import { useRef } from 'react';
import { CopyButton } from '../../../ui/copy-button';
import type { AuditRecord } from '../queries';
import { useAuditTexts } from './texts';

/** The record as others cite it: shown when asked for, and copied whole. */
export function Ids({ record }: { record: AuditRecord }) {
  const t = useAuditTexts();
  const shown = useRef<HTMLDListElement>(null);
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
  const text = lines.map(([name, value]) => `${t(`ids.${name}`)} ${value ?? ''}`).join('\n');
  return (
    <details className="kz-audit-ids">
      <summary>{t('ids.show')}</summary>
      <dl ref={shown}>
        {lines.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`ids.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <CopyButton size="small" text={text} shown={shown} />
    </details>
  );
}
