import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf, client } from '../../../lib/api';
import { Field } from '../kit/field';
import { StepForm } from '../kit/form';
import { Problem, problemAt } from '../kit/problem';
import { type OwnRecord, ownRecord } from '../queries';
import { usePersonTexts } from '../texts';

const TEXTS = ['name', 'employer', 'position', 'availability'] as const;
type TextField = (typeof TEXTS)[number];

interface RecordFormProps {
  person: OwnRecord;
  /** What is shown is what this form has saved before. */
  isSaved: boolean;
  onSaved: (version: number) => void;
}

/** Puts right what is written about oneself; contacts have a form of their own. */
export function RecordForm({ person, isSaved, onSaved }: RecordFormProps) {
  const t = usePersonTexts();
  const queries = useQueryClient();
  const [values, setValues] = useState(() => valuesOf(person));
  const [isTouched, setTouched] = useState(false);
  const [expertise, setExpertise] = useState(person.expertise.join('、'));
  const save = useMutation({
    mutationFn: () =>
      bodyOf(
        client.PATCH('/api/v1/me/volunteer', {
          headers: { 'if-match': `"v${person.version}"` },
          body: {
            name: values.name,
            employer: values.employer || null,
            position: values.position || null,
            availability: values.availability || null,
            expertise: expertise
              .split(/[、,，;；]/)
              .map((one) => one.trim())
              .filter(Boolean),
          },
        }),
      ),
    onSuccess: (changed) => {
      onSaved(changed.version);
      queries.setQueryData(ownRecord.queryKey, changed);
    },
  });
  return (
    <>
      <h3>{t('my.correct')}</h3>
      <StepForm action={t('my.save')} busy={save.isPending} onSubmit={() => save.mutate()}>
        <Problem error={save.error} shown={TEXTS.map((field) => `/${field}`)} />
        {TEXTS.map((field) => (
          <Field
            key={field}
            label={t(`fields.${field}`)}
            value={values[field]}
            onChange={(value) => {
              setTouched(true);
              setValues({ ...values, [field]: value });
            }}
            problem={problemAt(save.error, `/${field}`)}
            maxLength={100}
          />
        ))}
        <Field
          label={t('fields.expertise')}
          value={expertise}
          onChange={(value) => {
            setTouched(true);
            setExpertise(value);
          }}
          hint={t('my.listHint')}
          maxLength={400}
        />
        {isSaved && !isTouched && <p role="status">{t('my.saved')}</p>}
      </StepForm>
    </>
  );
}

function valuesOf(person: OwnRecord): Record<TextField, string> {
  const { name, employer, position, availability } = person;
  return { name, employer: employer ?? '', position: position ?? '', availability: availability ?? '' };
}
