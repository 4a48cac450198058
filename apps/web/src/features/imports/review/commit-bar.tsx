import { Button } from 'antd';
import { useId, useState } from 'react';
import { formatNumber } from '../../../lib/i18n';
import { good, subjectOf, type Import } from '../queries';
import { useImportsTexts } from '../texts';
import { CommitDialog } from './commit-dialog';

/** Always in sight: the button that says what it will do, and what it leaves out. */
export function CommitBar({ current }: { current: Import }) {
  const t = useImportsTexts();
  const [asking, setAsking] = useState(false);
  const noteId = useId();
  const { kind, rows } = current;
  const count = good(current);
  const act = t(`commit.act.${subjectOf(kind)}`, { rows: formatNumber(count) });
  const left = rows.invalid > 0 ? t('commit.left', { rows: formatNumber(rows.invalid) }) : t('commit.all');
  return (
    <section className="kz-commit" aria-label={t('commit.label')}>
      <p id={noteId} className="kz-secondary">
        {count === 0 ? t('commit.nothing') : left}
      </p>
      <Button
        type="primary"
        size="large"
        disabled={count === 0}
        aria-describedby={noteId}
        onClick={() => setAsking(true)}
      >
        {act}
      </Button>
      {asking && <CommitDialog current={current} act={act} onClose={() => setAsking(false)} />}
    </section>
  );
}
