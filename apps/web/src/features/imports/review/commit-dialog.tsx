import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { formatNumber } from '../../../lib/i18n';
import { ProblemAlert } from '../../../ui/problem-alert';
import { commitImport, importQuery, keepImport, type CommitMode, type Import } from '../queries';
import { useImportsTexts } from '../texts';

interface CommitDialogProps {
  current: Import;
  mode: CommitMode;
  /** What the button does, with its number. */
  act: string;
  onClose: () => void;
}

/** Says what will happen, for whom and how it can be taken back, before it happens. */
export function CommitDialog({ current, mode, act, onClose }: CommitDialogProps) {
  const t = useImportsTexts();
  const queries = useQueryClient();
  const { id, kind, rows, organizationName: unit } = current;
  const mutation = useMutation({
    mutationFn: () => commitImport(id, mode),
    onSuccess: (next) => keepImport(queries, next),
    // Somebody else may have been quicker: show what is.
    onError: () => void queries.invalidateQueries({ queryKey: importQuery(id).queryKey, exact: true }),
  });
  return (
    <Modal
      open
      title={t('commit.title', { unit })}
      okText={act}
      cancelText={t('commit.back')}
      confirmLoading={mutation.isPending}
      onOk={() => mutation.mutate()}
      onCancel={onClose}
    >
      <ul className="kz-consequences">
        {rows.create > 0 && <li>{t(`commit.create.${kind}`, { rows: formatNumber(rows.create) })}</li>}
        {rows.link > 0 && <li>{t('commit.link', { rows: formatNumber(rows.link) })}</li>}
        {rows.unchanged > 0 && <li>{t('commit.unchanged', { rows: formatNumber(rows.unchanged) })}</li>}
        {rows.invalid > 0 && <li>{t('commit.invalid', { rows: formatNumber(rows.invalid) })}</li>}
        {mode === 'all-or-nothing' && <li>{t('commit.strict')}</li>}
        <li>{t('commit.undo')}</li>
      </ul>
      <ProblemAlert error={mutation.error} />
    </Modal>
  );
}
