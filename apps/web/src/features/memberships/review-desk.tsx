import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { Membership, Page } from '../../lib/api';
import { ListTable } from '../../ui/list/list-table';
import { Pager, type PagerProps } from '../../ui/list/pager';
import type { ListState } from '../../ui/list/use-list-state';
import { DeclineDialog, EndDialog } from './act-dialogs';
import type { Act } from './cells';
import { useColumns } from './columns';
import { DecisionBar } from './decision-bar';
import { OutcomePanel } from './outcome-panel';
import { everyoneWaiting, type Ending, type Narrowing } from './queries';
import { useMembershipsTexts } from './texts';
import { useReview, type Outcome } from './use-review';
import { useReviewKeys } from './use-review-keys';
import { useSelection } from './use-selection';

interface ReviewDeskProps {
  page: Page<Membership>;
  query: Narrowing;
  state: ListState<string>;
  count: PagerProps['count'];
  mayDecide: boolean;
  empty: ReactNode;
}

/** An act that asks for a reason first. */
type Asking = { act: 'decline'; people: readonly Membership[] } | { act: Ending; person: Membership };

function refusalsOf(outcome: Outcome | null): ReadonlyMap<string, string> {
  if (!outcome || !('results' in outcome)) return new Map();
  return new Map(
    outcome.results.items.map(({ id, detail }) => [id, detail ?? ''] as const).filter(([, why]) => why),
  );
}

/** One page of memberships, and everything that may be done with them. */
export function ReviewDesk({ page, query, state, count, mayDecide, empty }: ReviewDeskProps) {
  const t = useMembershipsTexts();
  const desk = useRef<HTMLDivElement>(null);
  const selection = useSelection();
  const [asking, setAsking] = useState<Asking | null>(null);
  const rows = page.items;
  const waiting = useMemo(() => rows.filter(({ status }) => status === 'requested'), [rows]);
  const concerned = (id: string | null): readonly Membership[] =>
    selection.chosen.length > 0 ? selection.chosen : waiting.filter((each) => each.id === id);
  const approve = (people: readonly Membership[]): void => {
    if (people.length > 0 && !review.busy) void review.decide(people, 'approval').catch(() => undefined);
  };
  const decline = (people: readonly Membership[]): void => {
    if (people.length > 0) setAsking({ act: 'decline', people });
  };
  const toNext = useReviewKeys(desk, rows, {
    approve: (id) => approve(concerned(id)),
    decline: (id) => decline(concerned(id)),
  });
  const review = useReview((outcome) => {
    selection.clear();
    if (!('results' in outcome) || outcome.results.done > 0) toNext();
  });
  const again = (person: Membership): void => void review.again(person).catch(() => undefined);
  const onAct = (membership: Membership, act: Act): void => {
    if (act === 'approval') approve([membership]);
    else if (act === 'decline') decline([membership]);
    else if (act === 'again') again(membership);
    else setAsking({ act, person: membership });
  };
  const refusals = useMemo(() => refusalsOf(review.outcome), [review.outcome]);
  const withOrganization = query.organization === undefined;
  const columns = useColumns({
    rows,
    mayDecide,
    withOrganization,
    selection,
    refusals,
    busy: review.busy,
    onAct,
  });
  const close = (): void => setAsking(null);
  return (
    <div ref={desk} className="kz-stack">
      <div className="kz-desk-top">
        <OutcomePanel review={review} onAgain={again} />
        {mayDecide && waiting.length > 0 && (
          <DecisionBar
            waiting={waiting}
            {...(page.nextCursor && query.status === 'requested'
              ? { everyone: () => everyoneWaiting(query) }
              : {})}
            selection={selection}
            busy={review.busy}
            onApprove={() => approve(selection.chosen)}
            onDecline={() => decline(selection.chosen)}
          />
        )}
      </div>
      {rows.length === 0 ? (
        empty
      ) : (
        <div>
          <ListTable caption={t('list')} columns={columns} rows={rows} rowKey={({ id }) => id} />
          <Pager state={state} shown={rows.length} nextCursor={page.nextCursor} count={count} />
        </div>
      )}
      {asking?.act === 'decline' && (
        <DeclineDialog
          people={asking.people}
          run={(reason) => review.decide(asking.people, 'decline', reason)}
          onClose={close}
        />
      )}
      {asking && 'person' in asking && (
        <EndDialog
          act={asking.act}
          person={asking.person}
          run={(reason) => review.end(asking.person, asking.act, reason)}
          onClose={close}
        />
      )}
    </div>
  );
}
