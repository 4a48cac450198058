import { useCan, useMe, useWorkUnit, type Unit } from '../../lib/access';
import { PageFrame } from '../../ui/page-frame';
import { ClaimDuties, OwnClaims } from './claim-duties';
import { ImportDuties } from './import-duties';
import { MembershipDuties } from './membership-duties';
import { QuickActions } from './quick-actions';
import { ReviewDuties } from './review-duties';
import { useHomeTexts } from './texts';

/** What waits for this person, and what they do most. */
export function HomePage() {
  const t = useHomeTexts();
  const me = useMe();
  const { unit } = useWorkUnit();
  if (!unit) return null;
  return (
    <PageFrame title={t('title')} lead={t('lead', { name: me.displayName, unit: unit.name })}>
      <Duties unit={unit} />
      <QuickActions unit={unit} />
    </PageFrame>
  );
}

function Duties({ unit }: { unit: Unit }) {
  const can = useCan();
  return (
    <div className="kz-halves">
      {can('import:read') && <ImportDuties unit={unit} />}
      {can('organization:review') && <ReviewDuties unit={unit} />}
      {can('membership:review') && <MembershipDuties unit={unit} />}
      {can('organization:review') && can('claim:read') && <ClaimDuties />}
      {can('claim:submit') && <OwnClaims />}
    </div>
  );
}
