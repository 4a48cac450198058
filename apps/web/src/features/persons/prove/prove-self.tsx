import { useState } from 'react';
import { Screen } from '../kit/screen';
import { usePersonTexts } from '../texts';
import { CodeForm } from './code-form';
import { NumberForm } from './number-form';

interface ProveSelfProps {
  title: string;
  lead: string;
  /** Screens in all, when more follow. */
  of?: number;
}

/** Two screens: the number, and the code. No password, no account. */
export function ProveSelf({ title, lead, of }: ProveSelfProps) {
  const t = usePersonTexts();
  const [idNumber, setIdNumber] = useState('');
  const [isSent, setSent] = useState(false);
  const step = (at: number) => (of ? { step: [at, of] as const } : {});
  if (isSent)
    return (
      <Screen title={t('prove.codeTitle')} lead={t('prove.codeLead')} {...step(2)}>
        <CodeForm idNumber={idNumber} onBack={() => setSent(false)} />
      </Screen>
    );
  return (
    <Screen title={title} lead={lead} {...step(1)}>
      <NumberForm value={idNumber} onChange={setIdNumber} onSent={() => setSent(true)} />
      <Elsewhere />
    </Screen>
  );
}

function Elsewhere() {
  const t = usePersonTexts();
  return (
    <ul className="kp-links">
      <li>
        <a href="/join">{t('links.join')}</a>
      </li>
      <li>
        <a href="/sign-in">{t('links.office')}</a>
      </li>
    </ul>
  );
}
