import { useInfiniteQuery } from '@tanstack/react-query';
import { HistoryPanel } from '../../ui/history-panel';
import { claimHistoryQuery } from './queries';
import { useClaimsTexts } from './texts';
import { zh } from './texts/texts.zh';

type Known = keyof (typeof zh)['events'];
const isKnown = (event: string): event is Known => event in zh.events;

export function ClaimHistory({ id }: { id: string }) {
  const t = useClaimsTexts();
  return (
    <HistoryPanel
      query={useInfiniteQuery(claimHistoryQuery(id))}
      words={{
        title: t('detail.history'),
        empty: t('detail.historyEmpty'),
        more: t('detail.more'),
        system: t('detail.system'),
      }}
      nameOf={({ event }) => (isKnown(event) ? t(`events.${event}`) : event)}
    >
      {({ reason }) => reason && <p>{reason}</p>}
    </HistoryPanel>
  );
}
