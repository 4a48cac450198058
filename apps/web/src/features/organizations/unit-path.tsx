import { Link } from 'react-router';
import type { OrganizationDetail } from '../../lib/api';
import { useOrganizationsTexts } from './texts';

interface UnitPathProps extends Pick<OrganizationDetail, 'ancestors'> {
  /** Leads to the boards of the units instead of to the units. */
  board?: boolean;
}

/** The units above, so that somebody who came by a link knows where they are. */
export function UnitPath({ ancestors, board = false }: UnitPathProps) {
  const t = useOrganizationsTexts();
  if (ancestors.length === 0) return null;
  return (
    <nav aria-label={t('detail.path')} className="kz-path">
      <ol>
        {ancestors.map(({ id, name }) => (
          <li key={id}>
            <Link to={`/organizations/${id}${board ? '/board' : ''}`}>{name}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
