import { useQueryClient } from '@tanstack/react-query';
import type { OrganizationDetail } from '../../lib/api';
import type { KeyOf } from '../../lib/i18n';
import { ActDialog } from '../../ui/act-dialog';
import { needsReason } from './possible-acts';
import { makeTransition, type Transition } from './queries';
import { useOrganizationsTexts } from './texts';
import type { zh } from './texts/texts.zh';

type Canned = KeyOf<(typeof zh)['transitions']['canned']>;

const CANNED: Readonly<Partial<Record<Transition, readonly Canned[]>>> = {
  return: ['return.name', 'return.leader', 'return.region'],
  rejection: ['rejection.duplicate', 'rejection.scope'],
  suspension: ['suspension.inactive', 'suspension.request'],
};

interface TransitionDialogProps {
  act: Transition;
  organization: OrganizationDetail;
  etag: string;
  onClose: () => void;
}

/** One act on an organization, against the version that was read. */
export function TransitionDialog({ act, organization, etag, onClose }: TransitionDialogProps) {
  const t = useOrganizationsTexts();
  const queries = useQueryClient();
  const run = async (reason: string): Promise<void> => {
    await makeTransition(organization.id, etag, act, reason);
    await queries.invalidateQueries({ queryKey: ['organizations'] });
  };
  return (
    <ActDialog
      title={t('transitions.title', { act: t(`transitions.${act}`), name: organization.name })}
      effect={t(`transitions.effect.${act}`)}
      okText={t(`transitions.${act}`)}
      danger={act === 'rejection' || act === 'suspension'}
      needsReason={needsReason(act)}
      usual={(CANNED[act] ?? []).map((key) => t(`transitions.canned.${key}`))}
      run={run}
      onClose={onClose}
    />
  );
}
