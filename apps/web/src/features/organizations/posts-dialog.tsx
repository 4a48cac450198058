import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { toApiError, type Post } from '../../lib/api';
import { ProblemAlert } from '../../ui/problem-alert';
import { useUiTexts } from '../../ui/texts';
import { DeleteOutlined } from '../../ui/icons';
import { Dialog } from '../../ui/dialog';
import { replacePosts } from './queries';
import { useOrganizationsTexts } from './texts';

interface Fields {
  posts: Post[];
}

interface PostsDialogProps {
  id: string;
  posts: readonly Post[];
  onClose: () => void;
}

function PersonFields({ index, onRemove }: { index: number; onRemove: () => void }) {
  const t = useOrganizationsTexts();
  const ui = useUiTexts();
  const name = Form.useWatch<string | undefined>(['posts', index, 'name']);
  const required = { required: true, whitespace: true, message: ui('required', { label: t('posts.name') }) };
  const choices = (['leader', 'deputy'] as const).map((value) => ({ value, label: t(`detail.${value}`) }));
  return (
    <div className="kz-person" role="group" aria-label={name}>
      <Form.Item name={[index, 'post']} label={t('posts.post')}>
        <Select options={choices} />
      </Form.Item>
      <Form.Item name={[index, 'name']} label={t('posts.name')} rules={[required]}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name={[index, 'title']} label={t('posts.duty')}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name={[index, 'phone']} label={t('posts.phone')}>
        <Input maxLength={30} inputMode="tel" autoComplete="off" />
      </Form.Item>
      <Button
        type="text"
        danger
        icon={<DeleteOutlined />}
        aria-label={t('posts.remove', { name: name || t('posts.thisPerson') })}
        onClick={onRemove}
      />
    </div>
  );
}

/** `/0/phone` of the list that was sent belongs to the first person's phone. */
function placeProblems(error: unknown) {
  return toApiError(error).problem.errors.map(({ pointer, detail }) => {
    const [at, field] = pointer.split('/').slice(1);
    return { name: ['posts', Number(at), field ?? 'name'] as ['posts', number, 'name'], errors: [detail] };
  });
}

/** Who holds the posts; all of them are replaced together. */
export function PostsDialog({ id, posts, onClose }: PostsDialogProps) {
  const t = useOrganizationsTexts();
  const ui = useUiTexts();
  const queries = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const mutation = useMutation({
    mutationFn: (fields: Fields) => replacePosts(id, fields.posts),
    onError: (error) => form.setFields(placeProblems(error)),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['organizations', 'one', id] });
      onClose();
    },
  });
  return (
    <Dialog
      width={820}
      title={t('posts.title')}
      okText={ui('save')}
      confirmLoading={mutation.isPending}
      onOk={form.submit}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <p className="kz-secondary kz-form-alert">{t('posts.hint')}</p>
      <Form
        form={form}
        layout="vertical"
        initialValues={{ posts }}
        onFinish={(fields) => mutation.mutate(fields)}
      >
        <Form.List name="posts">
          {(rows, { add, remove }) => (
            <>
              {rows.map(({ key, name }) => (
                <PersonFields key={key} index={name} onRemove={() => remove(name)} />
              ))}
              <Button
                className="kz-form-alert"
                onClick={() =>
                  add({ post: rows.length === 0 ? 'leader' : 'deputy', name: '', title: null, phone: null })
                }
              >
                {t('posts.add')}
              </Button>
            </>
          )}
        </Form.List>
        <ProblemAlert error={mutation.error} />
      </Form>
    </Dialog>
  );
}
