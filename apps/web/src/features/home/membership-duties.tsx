import { useQuery } from '@tanstack/react-query';
import type { Unit } from '../../lib/access';
import { formatNumber, formatTime } from '../../lib/i18n';
import { MembershipStatus } from '../../ui/status-tag';
import { toApiError } from '../../lib/api';
import { LinkButton } from '../../ui/link-button';
import { Panel } from '../../ui/page-frame';
import { DutyList } from './duty-list';
import { waitingMemberships } from './queries';
import { useHomeTexts } from './texts';

/** People who wait to be let into the unit's organizations. */
export function MembershipDuties({ unit }: { unit: Unit }) {
  const t = useHomeTexts();
  const query = useQuery(waitingMemberships(unit.id));
  if (query.error && toApiError(query.error).problem.code === 'ORGANIZATION.UNCLAIMED')
    return <Unclaimed unit={unit} />;
  const total = query.data?.total ?? 0;
  return (
    <DutyList
      title={total > 0 ? t('memberships.waiting', { count: formatNumber(total) }) : t('memberships.title')}
      empty={t('memberships.empty')}
      all={{ to: `/memberships?unit=${unit.id}`, label: t('memberships.all') }}
      query={query}
      duties={({ items }) =>
        items.map((item) => ({
          id: item.id,
          to: `/organizations/${item.organizationId}/members`,
          title: item.volunteerName,
          detail: [item.organizationName, t('memberships.since', { time: formatTime(item.createdAt) })].join(
            ' · ',
          ),
          tag: <MembershipStatus status={item.status} />,
        }))
      }
    />
  );
}

/** A team that nobody has claimed has no members to decide about; what it needs first is a claim. */
function Unclaimed({ unit }: { unit: Unit }) {
  const t = useHomeTexts();
  return (
    <Panel title={t('unclaimed.title', { unit: unit.name })}>
      <div className="kz-stack">
        <p>{t('unclaimed.hint')}</p>
        <div className="kz-actions">
          <LinkButton to={`/organizations/${unit.id}`} type="primary">
            {t('unclaimed.open')}
          </LinkButton>
        </div>
      </div>
    </Panel>
  );
}
