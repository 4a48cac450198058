import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { HistoryEntry } from '../../lib/api';
import { HistoryPanel } from '../../ui/history-panel';
import { useUiTexts } from '../../ui/texts';
import { historyQuery } from './queries';
import { useOrganizationsTexts } from './texts';
import { zh } from './texts/texts.zh';

type Known = keyof (typeof zh)['history']['events'];
const isKnown = (event: string): event is Known => event in zh.history.events;

/** Supervisors before and after a move; who took over at the end, and who came in. */
function Others({ entry: { event, fromOrganization: from, toOrganization: to } }: { entry: HistoryEntry }) {
  const t = useOrganizationsTexts();
  const link = (one: typeof from) => one && <Link to={`/organizations/${one.id}`}>{one.name}</Link>;
  if (event === 'move')
    return (
      <p>
        {link(from)} → {link(to)}
      </p>
    );
  if (!from && !to) return null;
  return (
    <p>
      {t(from ? 'life.tookOverFrom' : 'life.successorIs')} {link(from ?? to)}
    </p>
  );
}

const LABELS = {
  name: 'fields.name',
  uscc: 'fields.uscc',
  kind: 'fields.kind',
  level: 'fields.level',
  teamRank: 'fields.teamRank',
  regionCode: 'fields.region',
  parentId: 'fields.parent',
} as const;
const ENUMS: ReadonlySet<string> = new Set(['kind', 'level', 'teamRank']);

/** What was changed, before and after, in words. */
function Changes({ entry: { changes } }: { entry: HistoryEntry }) {
  const t = useOrganizationsTexts();
  const ui = useUiTexts();
  const shown = (field: string, value: string | null, name?: string | null): string => {
    if (value === null) return t('history.nothing');
    return ENUMS.has(field) ? ui(`enums.${field}.${value}` as Parameters<typeof ui>[0]) : (name ?? value);
  };
  return changes?.map(({ field, before, beforeName, after, afterName }) => (
    <p key={field}>
      {t('history.change', {
        field: t(LABELS[field]),
        before: shown(field, before, beforeName),
        after: shown(field, after, afterName),
      })}
    </p>
  ));
}

export function OrganizationHistory({ id }: { id: string }) {
  const t = useOrganizationsTexts();
  return (
    <HistoryPanel
      query={useInfiniteQuery(historyQuery(id))}
      words={{
        title: t('history.title'),
        empty: t('history.empty'),
        more: t('history.more'),
        system: t('history.system'),
      }}
      nameOf={({ event }) => (isKnown(event) ? t(`history.events.${event}`) : event)}
    >
      {(entry) => (
        <>
          <Others entry={entry} />
          <Changes entry={entry} />
          {entry.reason && <p>{t('history.reason', { reason: entry.reason })}</p>}
        </>
      )}
    </HistoryPanel>
  );
}
