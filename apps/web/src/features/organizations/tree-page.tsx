import { useNavigate } from 'react-router';
import { useCan, useWorkUnit } from '../../lib/access';
import { formatNumber } from '../../lib/i18n';
import { LinkButton } from '../../ui/link-button';
import { PageFrame, Panel } from '../../ui/page-frame';
import { LazyTree } from '../../ui/pickers/lazy-tree';
import { loadUnits, UnitPicker, type UnitNode } from '../../ui/pickers/unit-picker';
import { OrganizationStatus } from '../../ui/status-tag';
import { useOrganizationsTexts } from './texts';
import { ViewSwitch } from './view-switch';

function NodeLine({ organization }: UnitNode) {
  const t = useOrganizationsTexts();
  const { name, status, memberCount } = organization;
  return (
    <span className="kz-node">
      <span>{name}</span>
      {status !== 'approved' && <OrganizationStatus status={status} />}
      {memberCount > 0 && (
        <span className="kz-secondary">{t('tree.members', { count: formatNumber(memberCount) })}</span>
      )}
    </span>
  );
}

/** The supervisor line below the unit, opened branch by branch: fit for a hundred thousand units. */
export function TreePage() {
  const t = useOrganizationsTexts();
  const can = useCan();
  const navigate = useNavigate();
  const { unit } = useWorkUnit();
  if (!unit) return null;
  const open = (id: string): void => void navigate(`/organizations/${id}?unit=${unit.id}`);
  return (
    <PageFrame
      title={t('title')}
      lead={t('scope', { unit: unit.name })}
      actions={
        <>
          <ViewSwitch />
          {can('organization:create') && (
            <LinkButton to={`/organizations/new?unit=${unit.id}`} type="primary" size="large">
              {t('create')}
            </LinkButton>
          )}
        </>
      }
    >
      <Panel>
        <div className="kz-tree-find">
          <label htmlFor="find-unit">{t('tree.find')}</label>
          <UnitPicker id="find-unit" scope={unit.id} onChange={(choice) => choice && open(choice.id)} />
        </div>
        <LazyTree
          key={unit.id}
          label={t('title')}
          treeKey={['organizations', 'tree', unit.id]}
          firstOpen={[unit.id]}
          load={(parent, cursor, signal) => loadUnits({ root: unit.id }, parent, cursor, signal)}
          onChoose={({ id }) => open(id)}
          renderNode={(node) => <NodeLine {...node} />}
        />
        <p className="kz-secondary kz-tree-hint">{t('tree.hint')}</p>
      </Panel>
    </PageFrame>
  );
}
