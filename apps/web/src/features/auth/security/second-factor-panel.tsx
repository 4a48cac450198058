import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { formatDate } from '../../../lib/i18n';
import { LinkButton } from '../../../ui/link-button';
import { Loading, Panel } from '../../../ui/page-frame';
import { ProblemAlert } from '../../../ui/problem-alert';
import { StatusTag } from '../../../ui/status-tag';
import { renewRecoveryCodes, secondFactorQuery } from '../queries';
import { ProofForm } from '../second-factor/proof-form';
import { RecoveryCodes } from '../second-factor/recovery-codes';
import { useAuthTexts } from '../texts';

const FEW = 3;

export function SecondFactorPanel() {
  const t = useAuthTexts();
  const [renewing, setRenewing] = useState(false);
  const query = useQuery(secondFactorQuery);
  const { data } = query;
  const isOn = Boolean(data?.confirmedAt);
  return (
    <Panel
      title={t('factor.title')}
      extra={
        data && <LinkButton to="/second-factor">{t(isOn ? 'factor.replace' : 'factor.setUp')}</LinkButton>
      }
    >
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading rows={2} />}
      {data && !isOn && (
        <>
          <StatusTag tone={data.required ? 'attention' : 'idle'}>{t('factor.off')}</StatusTag>
          <p className="kz-secondary">{t('factor.offHint')}</p>
        </>
      )}
      {data && isOn && (
        <div className="kz-stack">
          <StatusTag tone="good">{t('factor.on', { date: formatDate(data.confirmedAt) })}</StatusTag>
          <div className="kz-line">
            <span>{t('factor.left', { count: data.recoveryCodesLeft })}</span>
            {data.recoveryCodesLeft < FEW && <StatusTag tone="attention">{t('factor.few')}</StatusTag>}
            <Button onClick={() => setRenewing(true)}>{t('factor.renew')}</Button>
          </div>
        </div>
      )}
      {renewing && <RenewDialog onClose={() => setRenewing(false)} />}
    </Panel>
  );
}

function RenewDialog({ onClose }: { onClose: () => void }) {
  const t = useAuthTexts();
  const queries = useQueryClient();
  const mutation = useMutation({
    mutationFn: renewRecoveryCodes,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['me', 'second-factor'] }),
    gcTime: 0,
  });
  return (
    <Modal open title={t('factor.renew')} footer={null} mask={{ closable: false }} onCancel={onClose}>
      {mutation.data ? (
        <RecoveryCodes codes={mutation.data.codes} onDone={onClose} />
      ) : (
        <>
          <p className="kz-form-alert">{t('factor.renewHint')}</p>
          <ProofForm
            withCode
            submit={t('factor.renew')}
            error={mutation.error}
            pending={mutation.isPending}
            onProof={(proof) => mutation.mutate(proof)}
          />
        </>
      )}
    </Modal>
  );
}
