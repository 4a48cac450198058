import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Dialog } from './dialog';
import { ProblemAlert } from './problem-alert';

export interface ConfirmDialogProps {
  title: string;
  /** What the act will do, before it is done. */
  effect: ReactNode;
  okText: string;
  danger?: boolean;
  run: () => Promise<unknown>;
  onClose: () => void;
}

/** Says what an act will do that needs no reason, and stays open with the answer when it is refused. Enter agrees to what does no harm. */
export function ConfirmDialog({ title, effect, okText, danger = false, run, onClose }: ConfirmDialogProps) {
  const mutation = useMutation({ mutationFn: run, onSuccess: onClose });
  return (
    <Dialog
      title={title}
      okText={okText}
      okButtonProps={{ danger, autoFocus: !danger }}
      confirmLoading={mutation.isPending}
      onOk={() => mutation.mutate()}
      onCancel={onClose}
    >
      <div className="kz-form-alert">{effect}</div>
      <ProblemAlert error={mutation.error} onRetry={() => mutation.mutate()} />
    </Dialog>
  );
}
