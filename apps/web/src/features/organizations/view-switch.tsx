import { NavLink } from 'react-router';
import { useWorkUnit } from '../../lib/access';
import { useOrganizationsTexts } from './texts';

/** The same organizations as a list, as a tree, or by how far they are with their formation. */
export function ViewSwitch() {
  const t = useOrganizationsTexts();
  const { unit } = useWorkUnit();
  const search = unit ? `?unit=${unit.id}` : '';
  return (
    <nav className="kz-views" aria-label={t('views.label')}>
      <NavLink end to={{ pathname: '/organizations', search }}>
        {t('views.list')}
      </NavLink>
      <NavLink to={{ pathname: '/organizations/tree', search }}>{t('views.tree')}</NavLink>
      {unit && <NavLink to={`/organizations/${unit.id}/board`}>{t('views.board')}</NavLink>}
    </nav>
  );
}
