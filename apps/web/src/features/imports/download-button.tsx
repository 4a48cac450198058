import { useMutation } from '@tanstack/react-query';
import { Button, type ButtonProps } from 'antd';
import { useState, type ReactNode } from 'react';
import { ApiError, download } from '../../lib/api';
import { FileExcelOutlined } from '../../ui/icons';
import { RevealDialog } from '../../ui/masked-value';
import { ProblemAlert } from '../../ui/problem-alert';
import { useImportsTexts } from './texts';

interface DownloadButtonProps extends Pick<ButtonProps, 'type' | 'size'> {
  path: string;
  children: ReactNode;
}

/** Fetches a workbook; what goes wrong is said below the button. A file that somebody else has uploaded opens for a reason. */
export function DownloadButton({ path, children, ...look }: DownloadButtonProps) {
  const t = useImportsTexts();
  const [asking, setAsking] = useState(false);
  const mutation = useMutation({
    mutationFn: () => download(path),
    onError: (error) => setAsking(needsReason(error)),
  });
  const { error } = mutation;
  return (
    <div className="kz-stack">
      <div>
        <Button
          {...look}
          icon={<FileExcelOutlined />}
          loading={mutation.isPending}
          onClick={() => mutation.mutate()}
        >
          {children}
        </Button>
      </div>
      <ProblemAlert error={needsReason(error) ? null : error} onRetry={() => mutation.mutate()} />
      {asking && (
        <RevealDialog
          label={t('files.label')}
          note={t('files.note')}
          reveal={async (reason) => {
            await download(`${path}?${new URLSearchParams({ reason }).toString()}`);
            return null;
          }}
          onShown={() => setAsking(false)}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

const needsReason = (error: unknown): boolean =>
  error instanceof ApiError && error.problem.code === 'IMPORT.REASON_REQUIRED';
