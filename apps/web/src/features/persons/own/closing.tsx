import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, client, session } from '../../../lib/api';
import { Check } from '../kit/field';
import { Problem } from '../kit/problem';
import { usePersonTexts } from '../texts';

/** The end of being a volunteer, for whoever has read what it means. */
export function Closing({ onClosed }: { onClosed: () => void }) {
  const t = usePersonTexts();
  const [isMeant, setMeant] = useState(false);
  const close = useMutation({
    mutationFn: () => bodyOf(client.POST('/api/v1/me/volunteer/closure')),
    onSuccess: () => {
      onClosed();
      session.forget();
    },
  });
  return (
    <>
      <p>{t('closing.hint')}</p>
      <Check checked={isMeant} onChange={setMeant}>
        {t('closing.meant')}
      </Check>
      <Problem error={close.error} />
      <button
        type="button"
        className="kp-button kp-danger kp-start"
        disabled={!isMeant || close.isPending}
        onClick={() => close.mutate()}
      >
        {t('closing.close')}
      </button>
    </>
  );
}
