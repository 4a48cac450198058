import { useCan, useWorkUnit } from '../../lib/access';
import { PageFrame } from '../../ui/page-frame';
import { MembershipList } from './membership-list';
import { useMembershipsTexts } from './texts';

/** Requests and members of the unit and everything below it. */
export function UnitPage() {
  const t = useMembershipsTexts();
  const can = useCan();
  const { unit } = useWorkUnit();
  if (!unit) return null;
  return (
    <PageFrame title={t('title')} lead={t('scope', { unit: unit.name })}>
      <MembershipList key={unit.id} place={{ within: unit.id }} mayDecide={can('membership:review')} />
    </PageFrame>
  );
}
