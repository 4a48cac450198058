import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Radio } from 'antd';
import { useState } from 'react';
import { formatNumber } from '../../../lib/i18n';
import { ProblemAlert } from '../../../ui/problem-alert';
import { commitImport, importQuery, keepImport, type CommitMode, type Import } from '../queries';
import { useImportsTexts } from '../texts';
import { Dialog } from '../../../ui/dialog';

interface CommitDialogProps {
  current: Import;
  /** What the button does, with its number. */
  act: string;
  onClose: () => void;
}

/** Says what will happen, for whom and how it can be taken back, before it happens. */
export function CommitDialog({ current, act, onClose }: CommitDialogProps) {
  const t = useImportsTexts();
  const queries = useQueryClient();
  const { id, rows, organizationName: unit } = current;
  const [chosen, setChosen] = useState<CommitMode>('valid-rows');
  const mode = rows.invalid > 0 ? chosen : 'all-or-nothing';
  const waits = rows.invalid > 0 && mode === 'all-or-nothing';
  const mutation = useMutation({
    mutationFn: () => commitImport(current, mode),
    onSuccess: (next) => keepImport(queries, next),
    // Somebody else may have been quicker: show what is.
    onError: () => void queries.invalidateQueries({ queryKey: importQuery(id).queryKey, exact: true }),
  });
  return (
    <Dialog
      title={t('commit.title', { unit })}
      okText={act}
      okButtonProps={{ disabled: waits }}
      cancelText={t('commit.back')}
      confirmLoading={mutation.isPending}
      onOk={() => mutation.mutate()}
      onCancel={onClose}
    >
      {rows.invalid > 0 && <ModeChoice invalid={rows.invalid} value={chosen} onChange={setChosen} />}
      {waits ? (
        <p role="status" className="kz-form-alert">
          {t('commit.waits', { invalid: formatNumber(rows.invalid) })}
        </p>
      ) : (
        <Consequences current={current} mode={mode} />
      )}
      <ProblemAlert error={mutation.error} />
    </Dialog>
  );
}

interface ModeChoiceProps {
  invalid: number;
  value: CommitMode;
  onChange: (mode: CommitMode) => void;
}

function ModeChoice({ invalid, value, onChange }: ModeChoiceProps) {
  const t = useImportsTexts();
  return (
    <Radio.Group
      name="commit-mode"
      className="kz-modes"
      value={value}
      aria-label={t('commit.mode')}
      onChange={({ target }) => onChange(target.value as CommitMode)}
    >
      <Radio value="valid-rows">{t('commit.validRows', { invalid: formatNumber(invalid) })}</Radio>
      <Radio value="all-or-nothing">{t('commit.allOrNothing')}</Radio>
    </Radio.Group>
  );
}

function Consequences({ current, mode }: { current: Import; mode: CommitMode }) {
  const t = useImportsTexts();
  const { kind, rows } = current;
  const counted = (key: 'link' | 'unchanged' | 'invalid') =>
    rows[key] > 0 && <li>{t(`commit.${key}`, { rows: formatNumber(rows[key]) })}</li>;
  return (
    <ul className="kz-consequences">
      {rows.create > 0 && <li>{t(`commit.create.${kind}`, { rows: formatNumber(rows.create) })}</li>}
      {counted('link')}
      {counted('unchanged')}
      {counted('invalid')}
      {mode === 'all-or-nothing' && <li>{t('commit.strict')}</li>}
      <li>{t('commit.undo')}</li>
    </ul>
  );
}
