import { useMutation } from '@tanstack/react-query';
import { Alert, Form, Input, Segmented } from 'antd';
import { Link } from 'react-router';
import type { Volunteer } from '../../lib/api';
import { ProblemAlert } from '../../ui/problem-alert';
import { VolunteerStatus } from '../../ui/status-tag';
import { useUiTexts } from '../../ui/texts';
import { Dialog } from '../../ui/dialog';
import { searchVolunteers } from './queries';
import { useVolunteersTexts } from './texts';

const BY = ['idNumber', 'phone', 'volunteerNo'] as const;

interface Fields {
  by: (typeof BY)[number];
  value: string;
}

function Found({ people }: { people: readonly Volunteer[] }) {
  const t = useVolunteersTexts();
  if (people.length === 0) {
    return <Alert type="info" showIcon title={t('search.none')} description={t('search.noneHint')} />;
  }
  return (
    <>
      <p className="kz-secondary">{t('search.found', { count: people.length })}</p>
      <ul className="kz-duties">
        {people.map(({ id, name, volunteerNo, status, idNumberMasked }) => (
          <li key={id}>
            <div>
              <Link to={`/volunteers/${id}`}>{name}</Link>
              <span className="kz-cell-sub kz-digits">
                {[volunteerNo, idNumberMasked].filter(Boolean).join(' · ')}
              </span>
            </div>
            <VolunteerStatus status={status} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Finds one person by an exact number. */
export function SearchDialog({ onClose }: { onClose: () => void }) {
  const t = useVolunteersTexts();
  const ui = useUiTexts();
  const [form] = Form.useForm<Fields>();
  const mutation = useMutation({
    mutationFn: ({ by, value }: Fields) => searchVolunteers({ [by]: value.trim() }),
    gcTime: 0,
  });
  return (
    <Dialog
      title={t('search.title')}
      okText={t('search.submit')}
      cancelText={ui('close')}
      confirmLoading={mutation.isPending}
      onOk={form.submit}
      onCancel={onClose}
      afterOpenChange={(open) => open && form.focusField('value')}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ by: 'idNumber', value: '' }}
        onFinish={(f) => mutation.mutate(f)}
      >
        <p className="kz-secondary kz-form-alert">{t('search.hint')}</p>
        <Form.Item name="by" label={t('search.by')}>
          <Segmented block options={BY.map((value) => ({ value, label: t(`search.${value}`) }))} />
        </Form.Item>
        <Form.Item
          name="value"
          label={t('search.value')}
          rules={[
            { required: true, whitespace: true, message: ui('required', { label: t('search.value') }) },
          ]}
        >
          <Input size="large" autoComplete="off" maxLength={40} />
        </Form.Item>
      </Form>
      <div aria-live="polite" className="kz-stack">
        <ProblemAlert error={mutation.error} />
        {mutation.data && <Found people={mutation.data.items} />}
      </div>
    </Dialog>
  );
}
