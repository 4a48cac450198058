import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, client, session } from '../../../lib/api';
import { Problem } from '../kit/problem';
import { usePersonTexts } from '../texts';

/** Refusing is as easy as confirming, and asks once whether it is meant: it cannot be taken back. */
export function RefuseForm({ onErased }: { onErased: () => void }) {
  const t = usePersonTexts();
  const [isAsked, setAsked] = useState(false);
  const refuse = useMutation({
    mutationFn: () =>
      bodyOf(client.POST('/api/v1/me/volunteer/confirmation', { body: { decision: 'refuse' } })),
    onSuccess: () => {
      onErased();
      session.forget();
    },
  });
  return (
    <div className="kp-group" id="refuse">
      <h2>{t('confirm.refuseTitle')}</h2>
      <p className="kz-secondary">{t('confirm.refuseHint')}</p>
      <Problem error={refuse.error} />
      <div className="kp-actions">
        {isAsked ? (
          <>
            <button
              type="button"
              className="kp-button kp-danger"
              onClick={() => refuse.mutate()}
              disabled={refuse.isPending}
            >
              {t('confirm.refuseSure')}
            </button>
            <button type="button" className="kp-button" onClick={() => setAsked(false)}>
              {t('back')}
            </button>
          </>
        ) : (
          <button type="button" className="kp-button" onClick={() => setAsked(true)}>
            {t('confirm.refuse')}
          </button>
        )}
      </div>
    </div>
  );
}
