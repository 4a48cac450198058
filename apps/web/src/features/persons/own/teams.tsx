import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, client } from '../../../lib/api';
import { formatDate } from '../../../lib/i18n';
import { Problem } from '../kit/problem';
import { TeamSearch } from '../kit/team-search';
import { Waiting } from '../kit/waiting';
import { isOpen, type OwnMembership, ownMemberships, type OwnRecord } from '../queries';
import { usePersonTexts } from '../texts';

const ENDS = ['organization_dissolved', 'organization_merged', 'organization_rejected'] as const;

/** Why it was declined or is over: what happened to the organization, or what its office wrote. */
function Why({ of: { reason, endReason } }: { of: OwnMembership }) {
  const t = usePersonTexts();
  const end = ENDS.find((word) => word === endReason);
  if (end) return <span>{t(`teams.ends.${end}`)}</span>;
  return reason === null ? null : <span>{t('teams.reason', { reason })}</span>;
}

/** Where somebody belongs or asks to, how it stands, and where else one may ask. */
export function Teams({ person }: { person: OwnRecord }) {
  const t = usePersonTexts();
  const queries = useQueryClient();
  const teams = useQuery(ownMemberships);
  const again = () => queries.invalidateQueries({ queryKey: ownMemberships.queryKey });
  const leave = useMutation({
    mutationFn: (id: string) =>
      bodyOf(client.POST('/api/v1/me/volunteer/memberships/{id}/leaving', { params: { path: { id } } })),
    onSuccess: again,
  });
  const join = useMutation({
    mutationFn: (organizationId: string) =>
      bodyOf(client.POST('/api/v1/me/volunteer/memberships', { body: { organizationId } })),
    onSuccess: again,
  });
  if (!teams.data) return teams.error ? <Problem error={teams.error} /> : <Waiting />;
  const { items } = teams.data;
  const open = new Set(items.filter(isOpen).map((item) => item.organizationId));
  return (
    <>
      {items.length === 0 && <p className="kz-secondary">{t('teams.none')}</p>}
      <ul className="kp-list">
        {items.map((item) => (
          <li key={item.id}>
            <div>
              <strong>{item.organizationName}</strong>
              <span className="kz-secondary">
                {t(`teams.status.${item.status}`)} ·{' '}
                {formatDate(item.endedAt ?? item.decidedAt ?? item.createdAt)}
              </span>
              <Why of={item} />
            </div>
            {isOpen(item) && (
              <button
                type="button"
                className="kp-button"
                disabled={leave.isPending}
                onClick={() => leave.mutate(item.id)}
              >
                {item.status === 'requested' ? t('teams.takeBack') : t('teams.leave')}
              </button>
            )}
          </li>
        ))}
      </ul>
      <Problem error={leave.error ?? join.error} />
      {person.status === 'active' && (
        <>
          <h3>{t('teams.more')}</h3>
          <TeamSearch
            region={person.regionCode}
            action={t('teams.ask')}
            hidden={open}
            onChoose={(team) => join.mutate(team.id)}
          />
        </>
      )}
    </>
  );
}
