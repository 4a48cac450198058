import { Button, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useCan } from '../../lib/access';
import { useNarrow } from '../../lib/theme';
import { SearchOutlined } from '../../ui/icons';
import type { Choice } from '../../ui/pickers/choice';
import { UnitPicker } from '../../ui/pickers/unit-picker';
import { useAppTexts } from '../texts';

const FIELD = 'jump-unit';

/** Ctrl+K (⌘K) from anywhere, unless a dialog stands open already. */
function useShortcut(open: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      if (!document.querySelector('[role="dialog"][aria-modal="true"]')) open();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [open]);
}

/** Straight to a unit: by its name, its pinyin or initials, or its number. */
export function JumpBox() {
  const can = useCan();
  return can('organization:read') ? <Jump /> : null;
}

function Jump() {
  const t = useAppTexts();
  const narrow = useNarrow();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  useShortcut(() => setOpen(true));
  const go = (choice: Choice | null): void => {
    if (!choice) return;
    setOpen(false);
    void navigate(`/organizations/${choice.id}`);
  };
  return (
    <>
      <Button
        type={narrow ? 'text' : 'default'}
        icon={<SearchOutlined />}
        title={t('jump.shortcut')}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpen(true)}
        {...(narrow ? { 'aria-label': t('jump.title') } : {})}
      >
        {narrow ? null : t('jump.title')}
      </Button>
      <Modal
        open={open}
        title={t('jump.title')}
        footer={null}
        onCancel={() => setOpen(false)}
        // Without a way in, the field is there at once: whoever types on after Ctrl+K loses no letter.
        transitionName=""
        maskTransitionName=""
        afterOpenChange={(shown) => shown && document.getElementById(FIELD)?.focus()}
        destroyOnHidden
      >
        <div className="kz-stack">
          <label htmlFor={FIELD} className="kz-secondary">
            {t('jump.hint')}
          </label>
          <UnitPicker id={FIELD} onChange={go} />
        </div>
      </Modal>
    </>
  );
}
