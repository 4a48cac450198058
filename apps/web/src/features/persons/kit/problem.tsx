import { toApiError } from '../../../lib/api';
import { usePersonTexts } from '../texts';

const NONE: readonly string[] = [];

interface ProblemProps {
  error: unknown;
  /** Pointers of fields that say it themselves. */
  shown?: readonly string[];
}

/** What went wrong, in the server's own sentence. */
export function Problem({ error, shown = NONE }: ProblemProps) {
  const t = usePersonTexts();
  if (!error) return null;
  const { problem } = toApiError(error);
  const others = problem.errors.filter(
    ({ pointer, detail }) => !shown.includes(pointer) && detail !== problem.detail,
  );
  const main = problem.status === 0 ? t('offline') : problem.detail || t('failed');
  return (
    <div className="kp-problem" role="alert">
      <p>{main}</p>
      {others.map(({ pointer, detail }) => (
        <p key={pointer}>{detail}</p>
      ))}
    </div>
  );
}

/** What the server said about one field. */
export function problemAt(error: unknown, pointer: string): string | undefined {
  if (!error) return undefined;
  return toApiError(error).problem.errors.find((entry) => entry.pointer === pointer)?.detail;
}
