import { useMutation, useQuery } from '@tanstack/react-query';
import { bodyOf, client, toApiError } from '../../../lib/api';
import { ConsentList } from '../kit/consent-list';
import { StepForm } from '../kit/form';
import { Problem } from '../kit/problem';
import { consentTexts, givenOf, textsFor } from '../queries';
import { usePersonTexts } from '../texts';
import { isMinorBy } from '../../../lib/birth';
import { BackButton } from './back-button';
import { bodyFrom, type StepProps } from './draft';

/** The consents, and sending it all. What the server finds wrong leads back to where it is mended. */
export function ConsentStep({ draft, change, onNext, onBack, onFix }: StepProps & { onFix: () => void }) {
  const t = usePersonTexts();
  const texts = useQuery(consentTexts);
  const isMinor = isMinorBy(draft);
  const asked = textsFor(texts.data?.items ?? [], isMinor);
  const send = useMutation({
    mutationFn: () =>
      bodyOf(
        client.POST('/api/v1/registrations/volunteers', {
          body: bodyFrom(draft, givenOf(asked, draft.consents), isMinor),
        }),
      ),
    onSuccess: onNext,
  });
  const isOfSelf =
    send.error !== null &&
    toApiError(send.error).problem.errors.some(({ pointer }) =>
      /^\/(name|idNumber|birthDate|regionCode)/.test(pointer),
    );
  return (
    <StepForm
      action={t('join.send')}
      busy={send.isPending}
      onSubmit={() => send.mutate()}
      aside={<BackButton onBack={onBack} />}
    >
      <ConsentList texts={asked} given={draft.consents} onChange={(consents) => change({ consents })} />
      <Problem error={send.error ?? texts.error} />
      {isOfSelf && (
        <button type="button" className="kp-button kp-start" onClick={onFix}>
          {t('join.fix')}
        </button>
      )}
    </StepForm>
  );
}
