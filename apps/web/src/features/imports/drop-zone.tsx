import { Button, Progress } from 'antd';
import { useId, useRef, type ChangeEvent } from 'react';
import { formatNumber } from '../../lib/i18n';
import { InboxOutlined } from '../../ui/icons';
import { ProblemAlert } from '../../ui/problem-alert';
import { useUiTexts } from '../../ui/texts';
import { useImportsTexts } from './texts';
import { usePageDrop } from './use-page-drop';
import type { UploadState } from './use-upload';

const ACCEPTED = '.xlsx,.csv';

interface DropZoneProps {
  upload: UploadState;
  /** What the button and the drop do, in words. */
  label: string;
  hint: string;
  disabled?: boolean;
}

/** Takes a file by button or by a drop anywhere on the page, shows how far it is, and says what went wrong. */
export function DropZone({ upload, label, hint, disabled = false }: DropZoneProps) {
  const t = useImportsTexts();
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const isSending = upload.share !== null;
  const over = usePageDrop(upload.start, !disabled && !isSending);
  const onChange = (event: ChangeEvent<HTMLInputElement>): void => {
    const file = event.target.files?.[0];
    event.target.value = ''; // the same name may be chosen again after it was mended
    if (file) upload.start(file);
  };
  return (
    <div className="kz-stack">
      <div className={over ? 'kz-drop kz-drop-over' : 'kz-drop'}>
        {isSending ? (
          <Sending upload={upload} />
        ) : (
          <>
            <InboxOutlined className="kz-drop-icon" />
            <Button
              type="primary"
              size="large"
              disabled={disabled}
              aria-describedby={hintId}
              onClick={() => input.current?.click()}
            >
              {label}
            </Button>
            <p id={hintId} className="kz-secondary">
              {over ? t('drop.release') : hint}
            </p>
          </>
        )}
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          hidden
          disabled={disabled}
          aria-label={label}
          onChange={onChange}
        />
      </div>
      <ProblemAlert error={upload.error} title={t('drop.failed')} onRetry={upload.again} />
    </div>
  );
}

function Sending({ upload }: { upload: UploadState }) {
  const t = useImportsTexts();
  const ui = useUiTexts();
  const percent = Math.floor((upload.share ?? 0) * 100);
  const size = formatNumber(Math.ceil((upload.file?.size ?? 0) / 1024));
  return (
    <div className="kz-sending">
      <p role="status">{t('drop.sending', { name: upload.file?.name, size })}</p>
      <Progress percent={percent} status="active" aria-label={t('drop.progress')} />
      <Button onClick={upload.stop}>{ui('cancel')}</Button>
    </div>
  );
}
