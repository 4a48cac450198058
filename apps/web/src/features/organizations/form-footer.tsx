import { Button } from 'antd';
import { LinkButton } from '../../ui/link-button';
import { ProblemAlert } from '../../ui/problem-alert';
import { useOrganizationsTexts } from './texts';

interface FormFooterProps {
  save: string;
  saving: boolean;
  cancelTo: string;
  /** A refusal that no field shows. */
  error: unknown;
}

export function FormFooter({ save, saving, cancelTo, error }: FormFooterProps) {
  const t = useOrganizationsTexts();
  return (
    <>
      {error ? (
        <div className="kz-form-alert">
          <ProblemAlert error={error} />
        </div>
      ) : null}
      <div className="kz-form-actions">
        <Button type="primary" size="large" htmlType="submit" loading={saving}>
          {save}
        </Button>
        <LinkButton to={cancelTo} size="large">
          {t('form.cancel')}
        </LinkButton>
      </div>
    </>
  );
}
