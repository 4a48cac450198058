import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useIsUnclaimed, useWorkUnit, type Unit } from '../../../lib/access';
import { PageFrame, Panel } from '../../../ui/page-frame';
import { UnclaimedTeam } from '../../../ui/unclaimed-team';
import { DownloadButton } from '../download-button';
import { DropZone } from '../drop-zone';
import { IMPORT_KINDS, keepImport, type ImportKind } from '../queries';
import { Steps } from '../steps';
import { useImportsTexts } from '../texts';
import type { Uploaded } from '../upload';
import { useUpload } from '../use-upload';
import { KindChoice } from './kind-choice';
import { UnitChoice } from './unit-choice';
import { useChosenUnit } from './use-chosen-unit';

/** Steps one and two: which form, for which unit, and the file. All but the file stands in the address. */
export function StartPage() {
  const t = useImportsTexts();
  const { unit } = useWorkUnit();
  if (!unit) return null;
  return (
    <PageFrame
      title={t('start.title')}
      lead={t('start.lead')}
      back={{ to: `/imports?unit=${unit.id}`, label: t('history.title') }}
    >
      <Steps />
      <Start workUnit={unit} />
    </PageFrame>
  );
}

function Start({ workUnit }: { workUnit: Unit }) {
  const t = useImportsTexts();
  const [params, setParams] = useSearchParams();
  const kind: ImportKind = IMPORT_KINDS.find((known) => known === params.get('kind')) ?? 'volunteers';
  const { unit, choose } = useChosenUnit(workUnit);
  const isUnclaimed = useIsUnclaimed(unit?.id);
  const opened = useOpenImport();
  const fields = useMemo(() => ({ kind, organizationId: unit?.id ?? '' }), [kind, unit?.id]);
  const upload = useUpload({ path: '/api/v1/imports', fields }, opened);
  const chooseKind = (next: ImportKind): void =>
    setParams((before) => new URLSearchParams([...withoutKind(before), ['kind', next]]), { replace: true });
  return (
    <div className="kz-start">
      <Panel title={t('start.what')}>
        <KindChoice value={kind} onChange={chooseKind} disabled={upload.share !== null} />
        <UnitChoice value={unit} within={workUnit.id} onChange={choose} disabled={upload.share !== null} />
      </Panel>
      <Panel title={t('start.form')}>
        <p className="kz-secondary kz-form-alert">{t(`start.formHint.${kind}`)}</p>
        <DownloadButton path={`/api/v1/imports/templates/${kind}.xlsx`}>{t('start.template')}</DownloadButton>
      </Panel>
      <Panel title={t('start.file')}>
        {unit && isUnclaimed ? (
          <UnclaimedTeam id={unit.id} />
        ) : (
          <DropZone
            upload={upload}
            label={t('start.choose')}
            hint={unit ? t('start.hint', { unit: unit.name }) : t('start.unitFirst')}
            disabled={!unit}
          />
        )}
      </Panel>
    </div>
  );
}

const withoutKind = (params: URLSearchParams): [string, string][] =>
  [...params].filter(([name]) => name !== 'kind');

/** Goes on to the page of the import, whose address shows the same on every computer. */
function useOpenImport(): (uploaded: Uploaded) => void {
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [params] = useSearchParams();
  const unit = params.get('unit');
  return useCallback(
    ({ import: started, existed }) => {
      keepImport(queries, started);
      void queries.invalidateQueries({ queryKey: ['imports', 'list'] });
      const search = unit ? `?unit=${unit}` : '';
      void navigate({ pathname: `/imports/${started.id}`, search }, { state: { existed } });
    },
    [navigate, queries, unit],
  );
}
