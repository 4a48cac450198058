import { Alert, Button } from 'antd';
import { toApiError } from '../../lib/api';
import { LinkButton } from '../../ui/link-button';
import { ProblemAlert } from '../../ui/problem-alert';
import { useOrganizationsTexts } from './texts';

interface FormFooterProps {
  save: string;
  saving: boolean;
  cancelTo: string;
  /** A second way to save. */
  also?: { label: string; onClick: () => void };
  /** A refusal that no field shows. */
  error: unknown;
  /** Brings a form up to date that was overtaken by somebody else's change. */
  onReload?: () => void;
}

function Refusal({ error, onReload }: Pick<FormFooterProps, 'error' | 'onReload'>) {
  const t = useOrganizationsTexts();
  if (!onReload || toApiError(error).status !== 412) return <ProblemAlert error={error} />;
  const reload = <Button onClick={onReload}>{t('form.reload')}</Button>;
  return <Alert type="warning" showIcon role="alert" title={t('form.stale')} action={reload} />;
}

export function FormFooter({ save, saving, cancelTo, also, error, onReload }: FormFooterProps) {
  const t = useOrganizationsTexts();
  return (
    <>
      {error ? (
        <div className="kz-form-alert">
          <Refusal error={error} {...(onReload ? { onReload } : {})} />
        </div>
      ) : null}
      <div className="kz-form-actions">
        <Button type="primary" size="large" htmlType="submit" loading={saving}>
          {save}
        </Button>
        {also && (
          <Button size="large" disabled={saving} onClick={also.onClick}>
            {also.label}
          </Button>
        )}
        <LinkButton to={cancelTo} size="large">
          {t('form.cancel')}
        </LinkButton>
      </div>
    </>
  );
}
