import { Alert } from 'antd';
import { Reasons } from './reason-list';
import type { Application } from './queries';
import { useRegisterTexts } from './texts';

/** Why it came back, over the form in which it is mended. */
export function ReturnedAlert({ application }: { application: Application }) {
  const t = useRegisterTexts();
  const returned = application.history.find(({ event }) => event === 'return');
  if (!returned) return null;
  return (
    <Alert
      type="warning"
      showIcon
      title={t('tracking.returned')}
      description={<Reasons entry={returned} />}
    />
  );
}
