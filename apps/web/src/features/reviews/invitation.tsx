import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useCan } from '../../lib/access';
import { ProblemAlert } from '../../ui/problem-alert';
import { invite, type ReviewDetail } from './queries';
import { useReviewsTexts } from './texts';

/** Whether the administrator of an approved organization was invited; where not, why, and the way to do it now. */
export function Invitation({ detail: { trackingNo, invitation } }: { detail: ReviewDetail }) {
  const t = useReviewsTexts();
  const can = useCan();
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationFn: () => invite(trackingNo),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['reviews'] }),
  });
  if (invitation === null) return null;
  if (invitation === 'sent')
    return <Alert className="kz-form-alert" type="success" showIcon title={t('invitation.sent')} />;
  return (
    <div className="kz-stack kz-form-alert">
      <Alert
        type="warning"
        showIcon
        title={t(`done.${invitation}`)}
        action={
          can('role:grant') && (
            <Button loading={mutation.isPending} onClick={() => mutation.mutate()}>
              {t('invitation.send')}
            </Button>
          )
        }
      />
      <ProblemAlert error={mutation.error} />
    </div>
  );
}
