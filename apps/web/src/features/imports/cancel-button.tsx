import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useCan } from '../../lib/access';
import { ProblemAlert } from '../../ui/problem-alert';
import { cancelImport, keepImport, type Import } from './queries';
import { useImportsTexts } from './texts';

const CANCELLABLE: ReadonlySet<Import['status']> = new Set(['queued', 'validating', 'ready', 'failed']);

/** Gives an import up that has registered nothing yet. */
export function CancelButton({ current }: { current: Import }) {
  const t = useImportsTexts();
  const can = useCan();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const mutation = useMutation({
    mutationFn: () => cancelImport(current.id),
    onSuccess: (next) => {
      keepImport(queries, next);
      setOpen(false);
    },
  });
  if (!can('import:run') || !CANCELLABLE.has(current.status)) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('cancel.act')}</Button>
      <Modal
        open={open}
        title={t('cancel.title')}
        okText={t('cancel.act')}
        cancelText={t('cancel.stay')}
        okButtonProps={{ danger: true }}
        confirmLoading={mutation.isPending}
        onOk={() => mutation.mutate()}
        onCancel={() => setOpen(false)}
      >
        <p className="kz-form-alert">{t('cancel.body')}</p>
        <ProblemAlert error={mutation.error} />
      </Modal>
    </>
  );
}
