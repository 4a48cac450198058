import { useState } from 'react';
import { Link } from 'react-router';
import { Decision } from './decision/decision';
import { Screen } from './kit/screen';
import { ProveSelf } from './prove/prove-self';
import { usePersonTexts } from './texts';
import { WithPerson } from './with-person';

/** Whoever was registered by others confirms or refuses: number, code, choice. */
export function ConfirmPage() {
  const t = usePersonTexts();
  const [isErased, setErased] = useState(false);
  if (isErased)
    return (
      <Screen title={t('confirm.erased')} lead={t('confirm.erasedHint')}>
        <Link to="/join">{t('links.join')}</Link>
      </Screen>
    );
  return (
    <WithPerson prove={<ProveSelf title={t('confirm.title')} lead={t('confirm.lead')} of={3} />}>
      <Decision onErased={() => setErased(true)} />
    </WithPerson>
  );
}
