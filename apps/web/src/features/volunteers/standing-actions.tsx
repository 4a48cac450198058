import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useCan } from '../../lib/access';
import type { VolunteerDetail } from '../../lib/api';
import { ActDialog } from '../../ui/act-dialog';
import { changeStanding, type Standing } from './queries';
import { useVolunteersTexts } from './texts';

/** The one act that each state allows; a person's own confirmation is nobody else's to give. */
const ACT: Readonly<Partial<Record<VolunteerDetail['status'], Standing>>> = {
  active: 'suspension',
  suspended: 'reinstatement',
};

interface StandingActionsProps {
  volunteer: VolunteerDetail;
  etag: string;
}

export function StandingActions({ volunteer, etag }: StandingActionsProps) {
  const t = useVolunteersTexts();
  const can = useCan();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const act = ACT[volunteer.status];
  if (!act || !can('volunteer:edit')) return null;
  const run = async (reason: string): Promise<void> => {
    await changeStanding(volunteer.id, etag, act, reason);
    await queries.invalidateQueries({ queryKey: ['volunteers'] });
  };
  const label = t(`acts.${act}`);
  return (
    <>
      <Button size="large" danger={act === 'suspension'} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && (
        <ActDialog
          title={t('acts.title', { act: label, name: volunteer.name })}
          effect={t(`acts.effect.${act}`)}
          okText={label}
          danger={act === 'suspension'}
          needsReason={act === 'suspension'}
          usual={act === 'suspension' ? [t('acts.usual.request'), t('acts.usual.contact')] : []}
          run={run}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
