import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { Answer } from '../../../lib/api';
import { formatDate } from '../../../lib/i18n';
import { LinkButton } from '../../../ui/link-button';
import { Loading, Panel } from '../../../ui/page-frame';
import { ProblemAlert } from '../../../ui/problem-alert';
import { StatusTag } from '../../../ui/status-tag';
import { renewRecoveryCodes, secondFactorQuery } from '../queries';
import { ProofForm } from '../second-factor/proof-form';
import { RecoveryCodes } from '../second-factor/recovery-codes';
import { useAuthTexts } from '../texts';
import { Dialog } from '../../../ui/dialog';

const FEW = 3;

export function SecondFactorPanel() {
  const t = useAuthTexts();
  const query = useQuery(secondFactorQuery);
  const { data } = query;
  return (
    <Panel
      title={t('factor.title')}
      extra={
        data && (
          <LinkButton to="/second-factor">
            {t(data.confirmedAt ? 'factor.replace' : 'factor.setUp')}
          </LinkButton>
        )
      }
    >
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading rows={2} />}
      {data && (data.confirmedAt ? <InForce state={data} /> : <Absent state={data} />)}
    </Panel>
  );
}

type State = Answer<'/api/v1/me/second-factor'>;

function Absent({ state }: { state: State }) {
  const t = useAuthTexts();
  return (
    <>
      <StatusTag tone={state.required ? 'attention' : 'idle'}>{t('factor.off')}</StatusTag>
      <p className="kz-secondary">{t('factor.offHint')}</p>
    </>
  );
}

function InForce({ state }: { state: State }) {
  const t = useAuthTexts();
  const [renewing, setRenewing] = useState(false);
  return (
    <div className="kz-stack">
      <div>
        <StatusTag tone="good">{t('factor.on', { date: formatDate(state.confirmedAt) })}</StatusTag>
      </div>
      <div className="kz-line">
        <span>{t('factor.left', { count: state.recoveryCodesLeft })}</span>
        {state.recoveryCodesLeft < FEW && <StatusTag tone="attention">{t('factor.few')}</StatusTag>}
        <Button onClick={() => setRenewing(true)}>{t('factor.renew')}</Button>
      </div>
      {renewing && <RenewDialog onClose={() => setRenewing(false)} />}
    </div>
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
    <Dialog title={t('factor.renew')} footer={null} mask={{ closable: false }} onCancel={onClose}>
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
    </Dialog>
  );
}
