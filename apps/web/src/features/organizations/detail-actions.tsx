import { Button } from 'antd';
import { useState } from 'react';
import { useCan } from '../../lib/access';
import type { OrganizationDetail } from '../../lib/api';
import { LinkButton } from '../../ui/link-button';
import { GreatActs } from './great-acts';
import { isEditable, needsReason, possibleActs } from './possible-acts';
import type { Transition } from './queries';
import { useOrganizationsTexts } from './texts';
import { TransitionDialog } from './transition-dialog';

interface DetailActionsProps {
  organization: OrganizationDetail;
  etag: string;
}

/** What this person may do with the organization now. */
export function DetailActions({ organization, etag }: DetailActionsProps) {
  const t = useOrganizationsTexts();
  const can = useCan();
  const [act, setAct] = useState<Transition | null>(null);
  const acts = possibleActs(organization, can);
  return (
    <>
      {can('import:run', organization) && organization.status === 'approved' && !organization.unclaimed && (
        <LinkButton to={`/imports/new?kind=volunteers&unit=${organization.id}`} size="large">
          {t('detail.importVolunteers')}
        </LinkButton>
      )}
      {can('organization:edit', organization) && isEditable(organization) && (
        <LinkButton to={`/organizations/${organization.id}/edit`} size="large">
          {t('detail.edit')}
        </LinkButton>
      )}
      {acts.map((each) => (
        <Button
          key={each}
          size="large"
          type={needsReason(each) ? 'default' : 'primary'}
          danger={each === 'rejection'}
          onClick={() => setAct(each)}
        >
          {t(`transitions.${each}`)}
        </Button>
      ))}
      <GreatActs organization={organization} etag={etag} />
      {act && (
        <TransitionDialog act={act} organization={organization} etag={etag} onClose={() => setAct(null)} />
      )}
    </>
  );
}
