import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import type { Membership } from '../../lib/api';
import { formatNumber } from '../../lib/i18n';
import { ProblemAlert } from '../../ui/problem-alert';
import { useMembershipsTexts } from './texts';
import type { Selection } from './use-selection';

interface DecisionBarProps {
  /** Those of this page who wait. */
  waiting: readonly Membership[];
  /** Reads those of the other pages too; left out when there are none. */
  everyone?: () => Promise<Membership[]>;
  selection: Selection;
  busy: boolean;
  onApprove: () => void;
  onDecline: () => void;
}

/** Chooses those who wait, and decides on all of them at once. */
export function DecisionBar({ waiting, everyone, selection, busy, onApprove, onDecline }: DecisionBarProps) {
  const t = useMembershipsTexts();
  const all = useMutation({ mutationFn: async () => selection.choose((await everyone?.()) ?? []) });
  const here = waiting.filter(({ id }) => selection.has(id)).length;
  const count = selection.chosen.length;
  const shown = formatNumber(count);
  return (
    <div className="kz-panel kz-decide" role="group" aria-label={t('bar.label')}>
      <div className="kz-actions">
        <Checkbox
          checked={here === waiting.length}
          indeterminate={here > 0 && here < waiting.length}
          onChange={() => (here === waiting.length ? selection.clear() : selection.choose(waiting))}
        >
          {t('bar.page')}
        </Checkbox>
        {everyone && (
          <Button type="link" loading={all.isPending} onClick={() => all.mutate()}>
            {t('bar.everyone')}
          </Button>
        )}
      </div>
      <div className="kz-actions">
        <span role="status">{t('bar.chosen', { count: shown })}</span>
        {count > 0 && (
          <Button type="link" onClick={selection.clear}>
            {t('bar.none')}
          </Button>
        )}
        <Button disabled={count === 0 || busy} onClick={onDecline}>
          {count === 0 ? t('acts.decline') : t('acts.declineChosen', { count: shown })}
        </Button>
        <Button type="primary" disabled={count === 0} loading={busy} onClick={onApprove}>
          {count === 0 ? t('acts.approval') : t('acts.approveChosen', { count: shown })}
        </Button>
      </div>
      <p className="kz-secondary kz-keys">{t('bar.keys')}</p>
      {all.error && <ProblemAlert error={all.error} />}
    </div>
  );
}
