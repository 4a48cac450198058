import { Alert, Button, Space } from 'antd';
import { useState } from 'react';
import { useAuthTexts } from '../texts';

interface RecoveryCodesProps {
  codes: readonly string[];
  onDone: () => void;
}

/** Shown once: to be copied or printed before going on. */
export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps) {
  const t = useAuthTexts();
  const [copied, setCopied] = useState(false);
  const copy = (): void =>
    void navigator.clipboard.writeText(codes.join('\n')).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <div className="kz-stack">
      <Alert type="warning" showIcon title={t('recovery.title')} description={t('recovery.hint')} />
      <ul className="kz-codes" aria-label={t('recovery.list')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Space wrap className="kz-actions">
        <Button size="large" onClick={copy}>
          {t('recovery.copy')}
        </Button>
        <Button size="large" onClick={() => window.print()}>
          {t('recovery.print')}
        </Button>
        <Button size="large" type="primary" onClick={onDone}>
          {t('recovery.done')}
        </Button>
      </Space>
      <span role="status">{copied ? t('recovery.copied') : ''}</span>
    </div>
  );
}
