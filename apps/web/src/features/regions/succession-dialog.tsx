import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useState } from 'react';
import { toApiError } from '../../lib/api';
import { formatDate } from '../../lib/i18n';
import { showFieldProblems } from '../../ui/form-problems';
import { ProblemAlert } from '../../ui/problem-alert';
import { Dialog } from '../../ui/dialog';
import { recordSuccession } from './queries';
import { SuccessionFields, type SuccessionFieldValues } from './succession-fields';
import { useRegionsTexts } from './texts';

/** Not in the body of the request, and yet about one field. */
const ABOUT_THE_REGION: ReadonlySet<string> = new Set(['REGION.SUCCEEDED', 'COMMON.NOT_FOUND']);

/** Records that a region takes the place of another. There is no way back: what will happen is said, and the code is typed by hand. */
export function SuccessionDialog({ onClose }: { onClose: () => void }) {
  const t = useRegionsTexts();
  const queries = useQueryClient();
  const [form] = Form.useForm<SuccessionFieldValues>();
  const [left, setLeft] = useState<unknown>(null);
  const record = useMutation({
    mutationFn: ({ region, successorCode, validFrom }: SuccessionFieldValues) =>
      recordSuccession(region.id, {
        successorCode: successorCode.id,
        validFrom: formatDate(validFrom.format()),
      }),
    onMutate: () => setLeft(null),
    onError: (error) => {
      const { code, detail } = toApiError(error).problem;
      if (ABOUT_THE_REGION.has(code)) form.setFields([{ name: 'region', errors: [detail] }]);
      else setLeft(showFieldProblems(form, error) ? null : error);
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['regions'] });
      onClose();
    },
  });
  return (
    <Dialog
      width={640}
      title={t('record.open')}
      okText={t('record.submit')}
      okButtonProps={{ danger: true }}
      confirmLoading={record.isPending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
      afterOpenChange={(open) => open && form.focusField('validFrom')}
    >
      <Form<SuccessionFieldValues> form={form} layout="vertical" onFinish={(fields) => record.mutate(fields)}>
        <SuccessionFields form={form} />
        <ProblemAlert error={left} />
      </Form>
    </Dialog>
  );
}
