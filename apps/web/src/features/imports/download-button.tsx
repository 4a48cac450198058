import { useMutation } from '@tanstack/react-query';
import { Button, type ButtonProps } from 'antd';
import type { ReactNode } from 'react';
import { FileExcelOutlined } from '../../ui/icons';
import { ProblemAlert } from '../../ui/problem-alert';
import { download } from '../../lib/api';

interface DownloadButtonProps extends Pick<ButtonProps, 'type' | 'size'> {
  path: string;
  children: ReactNode;
}

/** Fetches a workbook; what goes wrong is said below the button. */
export function DownloadButton({ path, children, ...look }: DownloadButtonProps) {
  const mutation = useMutation({ mutationFn: () => download(path) });
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
      <ProblemAlert error={mutation.error} onRetry={() => mutation.mutate()} />
    </div>
  );
}
