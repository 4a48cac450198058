import { useState } from 'react';
import { Choice, Field } from '../kit/field';
import { StepForm } from '../kit/form';
import { RegionChoice } from '../kit/region-choice';
import { usePersonTexts } from '../texts';
import { BackButton } from './back-button';
import { birthOf, ID_TYPES, isMistyped, type IdType } from '../../../lib/id-number';
import type { Draft, StepProps } from './draft';

const REQUIRED = ['name', 'idNumber', 'phone', 'regionCode'] as const;

function problemOfNumber({ idType, idNumber }: Draft): 'required' | 'join.numberWrong' | null {
  if (idNumber.trim() === '') return 'required';
  return isMistyped(idType, idNumber) ? 'join.numberWrong' : null;
}

/** Who somebody is, and where they live. */
export function SelfStep({ draft, change, onNext, onBack }: StepProps) {
  const t = usePersonTexts();
  const [isChecked, setChecked] = useState(false);
  const needsBirth = draft.idNumber !== '' && birthOf({ ...draft, birthDate: '' }) === '';
  const showsBirth = draft.idType === 'passport' || draft.idType === 'foreigner';
  const isMissing =
    REQUIRED.some((field) => draft[field].trim() === '') || (showsBirth && needsBirth && !draft.birthDate);
  const numberProblem = problemOfNumber(draft);
  const missing = (value: string) => (isChecked && value.trim() === '' ? t('required') : undefined);
  const next = () => {
    setChecked(true);
    if (!isMissing && !numberProblem) onNext();
  };
  return (
    <StepForm action={t('next')} onSubmit={next} aside={<BackButton onBack={onBack} />}>
      <Field
        label={t('fields.name')}
        value={draft.name}
        onChange={(name) => change({ name })}
        problem={missing(draft.name)}
        autoComplete="name"
        maxLength={100}
      />
      <Choice
        label={t('fields.idType')}
        value={draft.idType}
        onChange={(idType) => change({ idType: idType as IdType })}
      >
        {ID_TYPES.map((type) => (
          <option key={type} value={type}>
            {t(`idTypes.${type}`)}
          </option>
        ))}
      </Choice>
      <Field
        label={t('fields.idNumber')}
        value={draft.idNumber}
        onChange={(idNumber) => change({ idNumber })}
        problem={isChecked && numberProblem ? t(numberProblem) : undefined}
        hint={t('join.numberHint')}
        autoComplete="off"
        maxLength={30}
      />
      {showsBirth && (
        <Field
          label={t('fields.birthDate')}
          value={draft.birthDate}
          onChange={(birthDate) => change({ birthDate })}
          problem={needsBirth ? missing(draft.birthDate) : undefined}
          type="date"
          autoComplete="bday"
        />
      )}
      <OtherContact draft={draft} change={change} problem={missing(draft.phone)} />
      <RegionChoice
        path={draft.regionPath}
        onChange={(regionPath, regionCode) => change({ regionPath, regionCode })}
        problem={missing(draft.regionCode)}
      />
    </StepForm>
  );
}

type OtherContactProps = Pick<StepProps, 'draft' | 'change'> & { problem: string | undefined };

/** The one of telephone and e-mail that was not proven: a telephone everybody has to give, an e-mail address whoever likes. */
function OtherContact({ draft, change, problem }: OtherContactProps) {
  const t = usePersonTexts();
  if (draft.channel === 'email')
    return (
      <Field
        label={t('fields.phone')}
        value={draft.phone}
        onChange={(phone) => change({ phone })}
        problem={problem}
        type="tel"
        autoComplete="tel"
        maxLength={30}
      />
    );
  return (
    <Field
      label={t('join.emailOptional')}
      value={draft.email}
      onChange={(email) => change({ email })}
      type="email"
      autoComplete="email"
      maxLength={254}
    />
  );
}
