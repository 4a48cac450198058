import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { teamsIn } from '../queries';
import { usePersonTexts } from '../texts';
import { Field } from './field';
import { Problem } from './problem';
import { useSettled } from './use-settled';
import { Waiting } from './waiting';

export interface Team {
  id: string;
  name: string;
  regionName: string;
}

interface TeamSearchProps {
  /** Shown before anything is typed; a name is looked for everywhere. */
  region: string;
  action: string;
  /** Not offered: chosen or joined already. */
  hidden: ReadonlySet<string>;
  onChoose: (team: Team) => void;
}

/** Teams that take members: those nearby, or those whose name was typed. */
export function TeamSearch({ region, action, hidden, onChoose }: TeamSearchProps) {
  const t = usePersonTexts();
  const [q, setQ] = useState('');
  const asked = useSettled(q.trim());
  const teams = useQuery(teamsIn(asked ? '' : region, asked));
  const items = (teams.data?.items ?? []).filter(({ id }) => !hidden.has(id));
  return (
    <div className="kp-search">
      <Field
        label={t('teams.search')}
        value={q}
        onChange={setQ}
        hint={t('teams.searchHint')}
        type="search"
        maxLength={50}
      />
      <Problem error={teams.error} />
      {teams.isPending && <Waiting />}
      {teams.data && items.length === 0 && <p className="kz-secondary">{t('teams.nothing')}</p>}
      <ul className="kp-list">
        {items.map((team) => (
          <li key={team.id}>
            <div>
              <strong>{team.name}</strong>
              <span className="kz-secondary">{team.regionName}</span>
            </div>
            <button
              type="button"
              className="kp-button"
              aria-label={`${action} ${team.name}`}
              onClick={() => onChoose(team)}
            >
              {action}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
