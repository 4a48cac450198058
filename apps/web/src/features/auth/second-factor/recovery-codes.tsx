import { Alert, Button, Space } from 'antd';
import { useRef } from 'react';
import { CopyButton } from '../../../ui/copy-button';
import { useAuthTexts } from '../texts';

interface RecoveryCodesProps {
  codes: readonly string[];
  onDone: () => void;
}

/** Shown once: to be copied or printed before going on. */
export function RecoveryCodes({ codes, onDone }: RecoveryCodesProps) {
  const t = useAuthTexts();
  const list = useRef<HTMLUListElement>(null);
  return (
    <div className="kz-stack">
      <Alert type="warning" showIcon title={t('recovery.title')} description={t('recovery.hint')} />
      <ul ref={list} className="kz-codes" aria-label={t('recovery.list')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Space wrap className="kz-actions">
        <CopyButton size="large" text={codes.join('\n')} shown={list} />
        <Button size="large" onClick={() => window.print()}>
          {t('recovery.print')}
        </Button>
        <Button size="large" type="primary" onClick={onDone}>
          {t('recovery.done')}
        </Button>
      </Space>
    </div>
  );
}
