import { Alert } from 'antd';
import type { OrganizationDetail } from '../../lib/api';
import { useOrganizationsTexts } from './texts';

interface Noticed {
  organization: OrganizationDetail;
}

/** Why some fields are closed, and whom to ask. */
export function ClosedFields({ organization, closed }: Noticed & { closed: ReadonlySet<string> }) {
  const t = useOrganizationsTexts();
  if (closed.size === 0) return null;
  const { parentName } = organization;
  const [title, description] =
    parentName === null
      ? [t('closed.root'), undefined]
      : [t('closed.fields', { parent: parentName }), t('closed.fieldsHint')];
  return <Alert className="kz-form-alert" type="info" showIcon title={title} description={description} />;
}

/** Why nothing can be changed now, and whom to ask. */
export function StaysAsItIs({ organization: { status, parentName } }: Noticed) {
  const t = useOrganizationsTexts();
  const parent = parentName ?? '';
  const isOver = status !== 'submitted' && status !== 'suspended';
  return <Alert type="info" showIcon title={isOver ? t('closed.over') : t(`closed.${status}`, { parent })} />;
}
