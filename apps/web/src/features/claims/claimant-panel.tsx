import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { Panel } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { useUiTexts } from '../../ui/texts';
import { EvidenceField, type Uploaded } from './evidence-field';
import { editClaim, moveClaim, type ClaimDetail } from './queries';
import { useClaimsTexts } from './texts';

interface ClaimantProps {
  claim: ClaimDetail;
  etag: string;
}

/** Gives a claim up, after a question. */
export function WithdrawButton({ claim, etag }: ClaimantProps) {
  const t = useClaimsTexts();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const withdraw = useMutation({
    mutationFn: () => moveClaim(claim.id, etag, 'withdrawal'),
    onSuccess: () => {
      setOpen(false);
      return queries.invalidateQueries({ queryKey: ['claims'] });
    },
  });
  return (
    <>
      <Button size="large" onClick={() => setOpen(true)}>
        {t('detail.withdraw')}
      </Button>
      <Modal
        open={open}
        title={t('detail.withdrawTitle')}
        okText={t('detail.withdraw')}
        cancelText={t('detail.stay')}
        confirmLoading={withdraw.isPending}
        onOk={() => withdraw.mutate()}
        onCancel={() => setOpen(false)}
      >
        <p className="kz-form-alert">{t('detail.withdrawHint')}</p>
        <ProblemAlert error={withdraw.error} />
      </Modal>
    </>
  );
}

interface Fields {
  statement: string;
  evidence?: readonly Uploaded[];
}

/** A claim that was sent back: why, and the form to mend it and hand it in again. */
export function MendPanel({ claim, etag }: ClaimantProps) {
  const t = useClaimsTexts();
  const ui = useUiTexts();
  const queries = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const mend = useMutation({
    mutationFn: async ({ statement, evidence = [] }: Fields) => {
      const changed = await editClaim(claim.id, etag, { statement, evidence: evidence.map(({ id }) => id) });
      await moveClaim(claim.id, changed.etag, 'submission');
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['claims'] }),
  });
  const label = t('fields.statement');
  return (
    <Panel title={t('detail.edit')}>
      <Alert
        className="kz-form-alert"
        type="warning"
        showIcon
        title={t('detail.returned')}
        description={claim.reason}
      />
      <Form
        form={form}
        layout="vertical"
        className="kz-form"
        initialValues={{ statement: claim.statement }}
        onFinish={(fields) => mend.mutate(fields)}
      >
        <Form.Item
          name="statement"
          label={label}
          extra={t('form.statementHint')}
          rules={[{ required: true, whitespace: true, message: ui('required', { label }) }]}
        >
          <Input.TextArea rows={4} maxLength={1000} showCount />
        </Form.Item>
        <Form.Item name="evidence" label={t('detail.addEvidence')} extra={t('form.evidenceHint')}>
          <EvidenceField />
        </Form.Item>
        <ProblemAlert error={mend.error} />
        <div className="kz-form-actions">
          <Button type="primary" size="large" htmlType="submit" loading={mend.isPending}>
            {t('detail.resubmit')}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
