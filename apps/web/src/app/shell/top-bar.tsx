import { LockOutlined, LogoutOutlined, MenuOutlined, SafetyOutlined, UserOutlined } from '../../ui/icons';
import { Button, Drawer, Dropdown } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useMe } from '../../lib/access';
import { session } from '../../lib/api';
import { useNarrow } from '../../lib/theme';
import { LookSwitch } from '../../ui/look-switch';
import { useAppTexts } from '../texts';
import { JumpBox } from './jump-box';
import { MainMenu } from './main-menu';
import { UnitSwitcher } from './unit-switcher';

function AccountMenu() {
  const t = useAppTexts();
  const me = useMe();
  const navigate = useNavigate();
  const narrow = useNarrow();
  const items = [
    { key: 'security', icon: <SafetyOutlined />, label: t('account.security') },
    { key: 'password', icon: <LockOutlined />, label: t('account.password') },
    { key: 'signOut', icon: <LogoutOutlined />, label: t('account.signOut') },
  ];
  const onClick = ({ key }: { key: string }): void => {
    if (key === 'signOut') void session.signOut();
    else void navigate(`/${key}`);
  };
  return (
    <Dropdown trigger={['click']} menu={{ items, onClick }}>
      <Button type="text" icon={<UserOutlined />} aria-label={t('account.label', { name: me.displayName })}>
        {narrow ? null : me.displayName}
      </Button>
    </Dropdown>
  );
}

function MenuDrawer() {
  const t = useAppTexts();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button type="text" icon={<MenuOutlined />} aria-label={t('menu.open')} onClick={() => setOpen(true)} />
      <Drawer open={open} placement="left" size={300} title={t('product')} onClose={close} destroyOnHidden>
        <MainMenu onNavigate={close} />
        <hr className="kz-rule" />
        <LookSwitch />
      </Drawer>
    </>
  );
}

export function TopBar() {
  const t = useAppTexts();
  const narrow = useNarrow();
  return (
    <header className="kz-top">
      {narrow && <MenuDrawer />}
      <Link to="/" className="kz-brand">
        <img src="/favicon.svg" alt="" />
        {t('product')}
        <small>{t('subtitle')}</small>
      </Link>
      {!narrow && <UnitSwitcher />}
      <div className="kz-top-end">
        <JumpBox />
        {!narrow && <LookSwitch />}
        <AccountMenu />
      </div>
      {narrow && <UnitSwitcher />}
    </header>
  );
}
