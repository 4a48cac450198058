import {
  ApartmentOutlined,
  AuditOutlined,
  BankOutlined,
  EnvironmentOutlined,
  HomeOutlined,
  IdcardOutlined,
  ImportOutlined,
  InboxOutlined,
  LockOutlined,
  SolutionOutlined,
  TeamOutlined,
} from '../../ui/icons';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { useCan, useWorkUnit } from '../../lib/access';
import type { Permission } from '../../lib/api';
import { useAppTexts } from '../texts';

interface Entry {
  key:
    | 'home'
    | 'organizations'
    | 'volunteers'
    | 'memberships'
    | 'imports'
    | 'claims'
    | 'accounts'
    | 'audit'
    | 'regions'
    | 'protection'
    | 'reviews';
  to: string;
  icon: ReactNode;
  needs?: Permission;
}

const ENTRIES: readonly Entry[] = [
  { key: 'home', to: '/', icon: <HomeOutlined /> },
  { key: 'imports', to: '/imports', icon: <ImportOutlined />, needs: 'import:read' },
  { key: 'reviews', to: '/reviews', icon: <InboxOutlined />, needs: 'organization:review' },
  { key: 'organizations', to: '/organizations', icon: <ApartmentOutlined />, needs: 'organization:read' },
  { key: 'volunteers', to: '/volunteers', icon: <TeamOutlined />, needs: 'volunteer:read' },
  { key: 'memberships', to: '/memberships', icon: <SolutionOutlined />, needs: 'membership:read' },
  { key: 'claims', to: '/claims', icon: <BankOutlined />, needs: 'claim:read' },
  { key: 'regions', to: '/regions', icon: <EnvironmentOutlined />, needs: 'region:manage' },
  { key: 'protection', to: '/data-protection', icon: <LockOutlined />, needs: 'minor-access:read' },
  { key: 'accounts', to: '/accounts', icon: <IdcardOutlined />, needs: 'account:read' },
  { key: 'audit', to: '/audit-log', icon: <AuditOutlined />, needs: 'audit:read' },
];

/** The areas this person may enter. */
export function MainMenu({ onNavigate }: { onNavigate?: () => void }) {
  const t = useAppTexts();
  const can = useCan();
  const { unit } = useWorkUnit();
  const search = unit ? `?unit=${unit.id}` : '';
  return (
    <nav className="kz-menu" aria-label={t('menu.label')}>
      {ENTRIES.filter(({ needs }) => !needs || can(needs)).map(({ key, to, icon }) => (
        <NavLink key={key} to={{ pathname: to, search }} end={to === '/'} onClick={onNavigate}>
          {icon}
          {t(`menu.${key}`)}
        </NavLink>
      ))}
    </nav>
  );
}
