import type { Membership } from '../../lib/api';
import { formatNumber } from '../../lib/i18n';
import { ActDialog } from '../../ui/act-dialog';
import type { Ending } from './queries';
import { useMembershipsTexts } from './texts';

interface DeclineDialogProps {
  people: readonly Membership[];
  run: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** Why these people are turned away; they read it. */
export function DeclineDialog({ people, run, onClose }: DeclineDialogProps) {
  const t = useMembershipsTexts();
  const [only] = people;
  const many = people.length > 1;
  const count = formatNumber(people.length);
  return (
    <ActDialog
      title={many ? t('decline.many', { count }) : t('decline.one', { name: only?.volunteerName })}
      effect={t('decline.effect')}
      okText={many ? t('acts.declineChosen', { count }) : t('acts.decline')}
      danger
      needsReason
      usual={(['scope', 'full', 'facts', 'unit'] as const).map((key) => t(`decline.usual.${key}`))}
      run={run}
      onClose={onClose}
    />
  );
}

interface EndDialogProps {
  act: Ending;
  person: Membership;
  run: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** The end of a membership, by the organization or by the member's own wish. */
export function EndDialog({ act, person, run, onClose }: EndDialogProps) {
  const t = useMembershipsTexts();
  const removal = act === 'removal';
  const usual = removal
    ? (['inactive', 'moved', 'double'] as const).map((key) => t(`removal.usual.${key}`))
    : [t('leaving.usual.request')];
  return (
    <ActDialog
      title={t(`${act}.title`, { name: person.volunteerName, team: person.organizationName })}
      effect={t(`${act}.effect`)}
      okText={t(`acts.${act}`)}
      danger={removal}
      needsReason={removal}
      usual={usual}
      run={run}
      onClose={onClose}
    />
  );
}
