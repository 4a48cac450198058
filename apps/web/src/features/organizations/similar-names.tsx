import { useQuery } from '@tanstack/react-query';
import { Alert, Form, type FormInstance } from 'antd';
import { Link } from 'react-router';
import { useDebounced } from '../../ui/pickers/use-debounced';
import type { OrganizationFields } from './organization-fields';
import { alikeQuery, duplicatesQuery } from './queries';
import { useOrganizationsTexts } from './texts';

interface SimilarNamesProps {
  form: FormInstance<OrganizationFields>;
  self?: string;
}

/** While the name is typed: organizations that may be the same one, before the form is filled in for nothing. */
export function SimilarNames({ form, self }: SimilarNamesProps) {
  const t = useOrganizationsTexts();
  const { within, elsewhere } = useSimilar(form, self);
  if (within.length + elsewhere.length === 0) return null;
  const list = (
    <ul>
      {elsewhere.map(({ id, orgNo, parentName, name }) => (
        <li key={id}>
          {name} <span className="kz-secondary">{[parentName, orgNo].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
      {within.map(({ id, orgNo, parentName, name }) => (
        <li key={id}>
          <Link to={`/organizations/${id}`} target="_blank" rel="noreferrer">
            {name}
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

/** What is within reach can be opened; of what may lie outside it, the name, the supervisor and the number are public. */
function useSimilar(form: FormInstance<OrganizationFields>, self: string | undefined) {
  const name = useDebounced(Form.useWatch('name', form)?.trim() ?? '', 400);
  const region = Form.useWatch('regionCode', form)?.id;
  const length = form.isFieldTouched('name') ? [...name].length : 0;
  const alike = useQuery({ ...alikeQuery(name), enabled: length >= 4 });
  const query = { name, ...(region ? { region } : {}) };
  const duplicates = useQuery({ ...duplicatesQuery(query), enabled: length >= 2 });
  const within = others(alike.data, [self]);
  return { within, elsewhere: others(duplicates.data, [self, ...within.map(({ id }) => id)]) };
}

function others<T extends { id: string }>(found: { items: T[] } | undefined, but: readonly unknown[]): T[] {
  return found?.items.filter(({ id }) => !but.includes(id)) ?? [];
}
