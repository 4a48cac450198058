import { Button, Radio } from 'antd';
import { useId, useState } from 'react';
import { formatNumber } from '../../../lib/i18n';
import { good, type CommitMode, type Import } from '../queries';
import { useImportsTexts } from '../texts';
import { CommitDialog } from './commit-dialog';

/** Always in sight: what will be registered, under which rule, and the button that says so. */
export function CommitBar({ current }: { current: Import }) {
  const t = useImportsTexts();
  const [mode, setMode] = useState<CommitMode>('valid-rows');
  const [asking, setAsking] = useState(false);
  const reasonId = useId();
  const { kind, rows } = current;
  const count = good(current);
  const waits = mode === 'all-or-nothing' && rows.invalid > 0;
  const act = t(`commit.act.${kind}`, { rows: formatNumber(count) });
  const invalid = formatNumber(rows.invalid);
  return (
    <section className="kz-commit" aria-label={t('commit.label')}>
      {rows.invalid > 0 && (
        <Radio.Group
          name="commit-mode"
          value={mode}
          aria-label={t('commit.mode')}
          onChange={({ target }) => setMode(target.value as CommitMode)}
        >
          <Radio value="valid-rows">{t('commit.validRows', { invalid })}</Radio>
          <Radio value="all-or-nothing">{t('commit.allOrNothing')}</Radio>
        </Radio.Group>
      )}
      <p id={reasonId} className="kz-secondary">
        {count === 0 && t('commit.nothing')}
        {count > 0 && waits && t('commit.waits', { invalid })}
      </p>
      <Button
        type="primary"
        size="large"
        disabled={count === 0 || waits}
        aria-describedby={reasonId}
        onClick={() => setAsking(true)}
      >
        {act}
      </Button>
      {asking && (
        <CommitDialog
          current={current}
          mode={rows.invalid > 0 ? mode : 'all-or-nothing'}
          act={act}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  );
}
