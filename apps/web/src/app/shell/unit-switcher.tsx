import { BankOutlined, DownOutlined } from '../../ui/icons';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useMe, useWorkUnit, type Unit } from '../../lib/access';
import { UnitPicker } from '../../ui/pickers/unit-picker';
import { useUiTexts } from '../../ui/texts';
import { useAppTexts } from '../texts';

/** The unit that the person works for, and the way to another one: an own one, or one below. */
export function UnitSwitcher() {
  const t = useAppTexts();
  const { unit, change } = useWorkUnit();
  const [open, setOpen] = useState(false);
  if (!unit) return null;
  const choose = (next: Unit): void => {
    setOpen(false);
    change(next);
  };
  return (
    <>
      <Button
        className="kz-unit"
        aria-label={t('unit.working', { name: unit.name })}
        title={unit.name}
        onClick={() => setOpen(true)}
      >
        <BankOutlined />
        <span>{unit.name}</span>
        <DownOutlined />
      </Button>
      <Modal
        open={open}
        title={t('unit.title')}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <UnitChoice current={unit} onChoose={choose} />
      </Modal>
    </>
  );
}

function UnitChoice({ current, onChoose }: { current: Unit; onChoose: (unit: Unit) => void }) {
  const t = useAppTexts();
  const ui = useUiTexts();
  const { grants } = useMe();
  const root = grants[0]?.organizationId;
  return (
    <div className="kz-stack">
      <p className="kz-secondary">{t('unit.hint')}</p>
      <div role="group" aria-label={t('unit.mine')} className="kz-unit-list">
        {grants.map(({ id, organizationId, organizationName, role }) => (
          <Button
            key={id}
            block
            type={organizationId === current.id ? 'primary' : 'default'}
            aria-pressed={organizationId === current.id}
            onClick={() => onChoose({ id: organizationId, name: organizationName })}
          >
            {t('unit.granted', { name: organizationName, role: ui(`enums.role.${role}`) })}
          </Button>
        ))}
      </div>
      <label htmlFor="unit-below" className="kz-secondary">
        {t('unit.other')}
      </label>
      <UnitPicker
        id="unit-below"
        {...(root ? { within: root } : {})}
        onChange={(choice) => choice && onChoose({ id: choice.id, name: choice.name })}
      />
    </div>
  );
}
