import { Button } from 'antd';
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
}

export function FormFooter({ save, saving, cancelTo, also, error }: FormFooterProps) {
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
