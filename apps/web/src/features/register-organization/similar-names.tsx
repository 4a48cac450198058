import { useQuery } from '@tanstack/react-query';
import { Alert, Form, type FormInstance } from 'antd';
import { useDebounced } from '../../ui/pickers/use-debounced';
import type { FormFields } from './fields';
import { duplicatesOf } from './queries';
import { useRegisterTexts } from './texts';

const SHORTEST = 2;

/** While the name is typed: organizations that may be the same one, before the form is filled in for nothing. */
export function SimilarNames({ form }: { form: FormInstance<FormFields> }) {
  const t = useRegisterTexts();
  const name = useDebounced(Form.useWatch('name', form)?.trim() ?? '', 400);
  const region = Form.useWatch('regionCode', form)?.id;
  const query = { name, ...(region ? { region } : {}) };
  const { data } = useQuery({ ...duplicatesOf(query), enabled: [...name].length >= SHORTEST });
  if (!data || data.items.length === 0) return null;
  const list = (
    <ul>
      {data.items.map(({ orgNo, parentName, name: same }) => (
        <li key={orgNo}>{[same, parentName, orgNo].filter(Boolean).join(' · ')}</li>
      ))}
    </ul>
  );
  return (
    <Alert
      className="kz-form-wide kz-form-alert"
      type="warning"
      showIcon
      role="status"
      title={t('hints.similar')}
      description={list}
    />
  );
}
