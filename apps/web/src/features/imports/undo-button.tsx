import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useCan } from '../../lib/access';
import { formatNumber } from '../../lib/i18n';
import { ProblemAlert } from '../../ui/problem-alert';
import { keepImport, undoImport, subjectOf, type Import } from './queries';
import { useImportsTexts } from './texts';

/** Takes the whole import back, after saying what that means; when it cannot be, what stands in the way is listed. */
export function UndoButton({ current }: { current: Import }) {
  const t = useImportsTexts();
  const can = useCan();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const mutation = useMutation({
    mutationFn: () => undoImport(current.id),
    onSuccess: (next) => {
      keepImport(queries, next);
      setOpen(false);
    },
  });
  if (!can('import:run')) return null;
  const close = (): void => {
    setOpen(false);
    mutation.reset();
  };
  const { kind, rows } = current;
  const values = { created: formatNumber(rows.create), linked: formatNumber(rows.link) };
  return (
    <>
      <Button size="large" disabled={current.undoing} onClick={() => setOpen(true)}>
        {t('undo.act')}
      </Button>
      <Modal
        open={open}
        title={t('undo.title')}
        okText={t(`undo.do.${subjectOf(kind)}`, values)}
        cancelText={t('undo.stay')}
        okButtonProps={{ danger: true }}
        confirmLoading={mutation.isPending}
        onOk={() => mutation.mutate()}
        onCancel={close}
      >
        <p className="kz-form-alert">{t(`undo.body.${subjectOf(kind)}`, values)}</p>
        <ProblemAlert error={mutation.error} title={t('undo.blocked')} />
      </Modal>
    </>
  );
}
