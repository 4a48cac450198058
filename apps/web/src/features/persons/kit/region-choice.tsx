import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { regionsBelow } from '../queries';
import { usePersonTexts } from '../texts';
import { Choice } from './field';
import { Problem } from './problem';

const NATION = '000000';
const COUNTY_DIGITS = 6;
const LEVELS = ['province', 'prefecture', 'county'] as const;

interface Places {
  items: readonly { code: string; name: string }[];
}

/** Those down to the county, which people live in; townships have longer codes. */
const counties = (places: Places | undefined) =>
  (places?.items ?? []).filter(({ code }) => code.length === COUNTY_DIGITS);

interface RegionChoiceProps {
  /** What was chosen so far, from the province down. */
  path: readonly string[];
  /** `code` is empty until the choice is complete: there is nothing below it but townships. */
  onChange: (path: readonly string[], code: string) => void;
  problem?: string | undefined;
}

/** Where somebody lives: province, prefecture, county, each from a short list. */
export function RegionChoice({ path, onChange, problem }: RegionChoiceProps) {
  const t = usePersonTexts();
  const queries = useQueryClient();
  const latest = useRef('');
  const choose = async (depth: number, code: string) => {
    latest.current = code;
    const next = [...path.slice(0, depth), code].filter(Boolean);
    onChange(next, '');
    if (code === '') return;
    const isEnd =
      depth === LEVELS.length - 1 || counties(await queries.fetchQuery(regionsBelow(code))).length === 0;
    if (isEnd && latest.current === code) onChange(next, code);
  };
  return (
    <fieldset className="kp-fieldset">
      <legend>{t('fields.region')}</legend>
      {LEVELS.slice(0, path.length + 1).map((level, depth) => (
        <Level
          key={level}
          label={t(`levels.${level}`)}
          parent={path[depth - 1] ?? NATION}
          value={path[depth] ?? ''}
          problem={path[depth] ? undefined : problem}
          onChoose={(code) => void choose(depth, code)}
        />
      ))}
    </fieldset>
  );
}

interface LevelProps {
  label: string;
  parent: string;
  value: string;
  problem: string | undefined;
  onChoose: (code: string) => void;
}

function Level({ label, parent, value, problem, onChoose }: LevelProps) {
  const t = usePersonTexts();
  const regions = useQuery(regionsBelow(parent));
  const items = counties(regions.data);
  if (regions.error) return <Problem error={regions.error} />;
  // Nothing but townships below: the choice is complete.
  if (regions.data && items.length === 0) return null;
  return (
    <Choice label={label} value={value} onChange={onChoose} problem={problem}>
      <option value="">{regions.isPending ? t('waiting') : t('choose')}</option>
      {items.map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </Choice>
  );
}
