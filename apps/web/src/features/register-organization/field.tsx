import { Form } from 'antd';
import type { ReactElement } from 'react';
import type { FieldName } from './fields';
import { useReason } from './reasons';
import { useRegisterTexts } from './texts';

interface FieldProps {
  name: FieldName;
  required?: boolean;
  wide?: boolean;
  hint?: string;
  children: ReactElement;
}

/** A field with its name, its hint, and what the reviewer has said of it. */
export function Field({ name, required = false, wide = false, hint, children }: FieldProps) {
  const t = useRegisterTexts();
  const reason = useReason(name);
  const said = reason && <span className="kz-field-reason">{t('hints.reviewer', { reason })}</span>;
  return (
    <Form.Item
      name={name}
      label={t(`fields.${name}`)}
      required={required}
      className={wide ? 'kz-form-wide' : ''}
      extra={
        said ? (
          <>
            {said}
            {hint}
          </>
        ) : (
          hint
        )
      }
    >
      {children}
    </Form.Item>
  );
}
