import { Modal } from 'antd';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { useUiTexts } from './texts';

/** While `dirty`, asks before the page is left, by a link, the back button or by closing the window. */
export function UnsavedGuard({ dirty }: { dirty: boolean }) {
  const t = useUiTexts();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => dirty && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!dirty) return undefined;
    const hold = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [dirty]);
  return (
    <Modal
      open={blocker.state === 'blocked'}
      title={t('unsaved.title')}
      okText={t('unsaved.stay')}
      cancelText={t('unsaved.leave')}
      onOk={() => blocker.reset?.()}
      onCancel={() => blocker.proceed?.()}
      mask={{ closable: false }}
      closable={false}
      keyboard={false}
    >
      {t('unsaved.body')}
    </Modal>
  );
}
