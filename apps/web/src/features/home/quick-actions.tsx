import {
  ApartmentOutlined,
  FileExcelOutlined,
  PlusCircleOutlined,
  SearchOutlined,
  TeamOutlined,
} from '../../ui/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useCan, useIsUnclaimed, type Unit } from '../../lib/access';
import type { Permission } from '../../lib/api';
import { Panel } from '../../ui/page-frame';
import { useHomeTexts } from './texts';

type Key = 'importVolunteers' | 'importOrganizations' | 'newOrganization' | 'findVolunteer' | 'browseTree';

const ACTIONS: readonly { key: Key; to: string; icon: ReactNode; needs: Permission }[] = [
  {
    key: 'importVolunteers',
    to: '/imports/new?kind=volunteers',
    icon: <FileExcelOutlined />,
    needs: 'import:run',
  },
  {
    key: 'importOrganizations',
    to: '/imports/new?kind=organizations',
    icon: <TeamOutlined />,
    needs: 'import:run',
  },
  {
    key: 'newOrganization',
    to: '/organizations/new',
    icon: <PlusCircleOutlined />,
    needs: 'organization:create',
  },
  { key: 'findVolunteer', to: '/volunteers?find=1', icon: <SearchOutlined />, needs: 'volunteer:search' },
  { key: 'browseTree', to: '/organizations/tree', icon: <ApartmentOutlined />, needs: 'organization:read' },
];

/** One large link for each thing this person may do. */
export function QuickActions({ unit }: { unit: Unit }) {
  const t = useHomeTexts();
  const can = useCan();
  const isUnclaimed = useIsUnclaimed(unit.id);
  const isOffered = ({ needs }: { needs: Permission }): boolean =>
    can(needs) && !(isUnclaimed && needs === 'import:run');
  return (
    <Panel title={t('quick.title')}>
      <ul className="kz-quick">
        {ACTIONS.filter(isOffered).map(({ key, to, icon }) => (
          <li key={key}>
            <Link to={to}>
              <span className="kz-quick-icon" aria-hidden="true">
                {icon}
              </span>
              <span>
                <strong>{t(`quick.${key}`)}</strong>
                <span className="kz-cell-sub">{t(`quick.${key}Hint`)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
