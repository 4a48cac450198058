import { useMutation } from '@tanstack/react-query';
import { authorizedFetch, readProblem } from '../../../lib/api';
import { Problem } from '../kit/problem';
import { usePersonTexts } from '../texts';

type Form = 'pdf' | 'json';

const PATHS: Readonly<Record<Form, string>> = {
  pdf: '/api/v1/me/volunteer/export.pdf',
  json: '/api/v1/me/volunteer/export',
};

async function fetchExport(form: Form): Promise<Blob> {
  const response = await authorizedFetch(new Request(new URL(PATHS[form], window.location.origin)));
  if (!response.ok) throw await readProblem(response);
  return response.blob();
}

function keep(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}

/** Everything that is stored about oneself, to read and print or for another program. */
export function TakeAlong() {
  const t = usePersonTexts();
  const take = useMutation({
    mutationFn: async (form: Form) => keep(await fetchExport(form), `${t('export.name')}.${form}`),
  });
  return (
    <>
      <p className="kz-secondary">{t('export.hint')}</p>
      <Problem error={take.error} />
      <div className="kp-actions">
        {(['pdf', 'json'] as const).map((form) => (
          <button
            key={form}
            type="button"
            className="kp-button"
            disabled={take.isPending}
            onClick={() => take.mutate(form)}
          >
            {t(`export.${form}`)}
          </button>
        ))}
      </div>
    </>
  );
}
