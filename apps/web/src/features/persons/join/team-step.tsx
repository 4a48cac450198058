import { StepForm } from '../kit/form';
import { TeamSearch } from '../kit/team-search';
import { usePersonTexts } from '../texts';
import { BackButton } from './back-button';
import type { StepProps } from './draft';

const MOST = 5;

/** Up to five teams to ask; none is fine as well. */
export function TeamStep({ draft, change, onNext, onBack }: StepProps) {
  const t = usePersonTexts();
  const chosen = new Set(draft.teams.map(({ id }) => id));
  const isFull = chosen.size >= MOST;
  return (
    <>
      <ul className="kp-list" aria-label={t('join.chosen', { count: chosen.size, most: MOST })}>
        {draft.teams.map((team) => (
          <li key={team.id}>
            <div>
              <strong>{team.name}</strong>
              <span className="kz-secondary">{team.regionName}</span>
            </div>
            <button
              type="button"
              className="kp-button"
              aria-label={`${t('join.remove')} ${team.name}`}
              onClick={() => change({ teams: draft.teams.filter(({ id }) => id !== team.id) })}
            >
              {t('join.remove')}
            </button>
          </li>
        ))}
      </ul>
      <StepForm
        action={chosen.size === 0 ? t('join.withoutTeam') : t('next')}
        onSubmit={onNext}
        aside={<BackButton onBack={onBack} />}
      >
        {isFull ? (
          <p className="kz-secondary">{t('join.full', { most: MOST })}</p>
        ) : (
          <TeamSearch
            region={draft.regionCode}
            action={t('join.choose')}
            hidden={chosen}
            onChoose={(team) => change({ teams: [...draft.teams, team] })}
          />
        )}
      </StepForm>
    </>
  );
}
