import { useQuery } from '@tanstack/react-query';
import { Alert, Form, type FormInstance } from 'antd';
import { Link } from 'react-router';
import { useDebounced } from '../../ui/pickers/use-debounced';
import type { OrganizationFields } from './organization-fields';
import { similarQuery } from './queries';
import { useOrganizationsTexts } from './texts';

/** While the name is typed: organizations that may be the same one, before the form is filled in for nothing. */
export function SimilarNames({ form, self }: { form: FormInstance<OrganizationFields>; self?: string }) {
  const t = useOrganizationsTexts();
  const name = useDebounced(Form.useWatch('name', form)?.trim() ?? '', 400);
  const { data } = useQuery({
    ...similarQuery(name),
    enabled: form.isFieldTouched('name') && [...name].length >= 4,
  });
  const others = data?.items.filter(({ id }) => id !== self) ?? [];
  if (others.length === 0) return null;
  const list = (
    <ul>
      {others.map(({ id, orgNo, parentName, ...other }) => (
        <li key={id}>
          <Link to={`/organizations/${id}`} target="_blank" rel="noreferrer">
            {other.name}
          </Link>{' '}
          <span className="kz-secondary">{[parentName, orgNo].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <Alert className="kz-form-alert" type="warning" showIcon title={t('form.similar')} description={list} />
  );
}
