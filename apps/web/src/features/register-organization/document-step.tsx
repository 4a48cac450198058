import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef, type ChangeEvent } from 'react';
import { formatNumber } from '../../lib/i18n';
import { DeleteOutlined, InboxOutlined } from '../../ui/icons';
import { ProblemAlert } from '../../ui/problem-alert';
import { FileButton } from './file-button';
import { applicationQuery, attachFile, removeFile, type Application, type Key } from './queries';
import { useRegisterTexts } from './texts';

const ACCEPTED = '.pdf,.jpg,.jpeg,.png';
const BYTES_OF_A_KILOBYTE = 1024;

interface DocumentStepProps {
  access: Key;
  application: Application;
}

/** Founding documents: sent as soon as they are chosen. */
export function DocumentStep({ access, application }: DocumentStepProps) {
  const t = useRegisterTexts();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const onSuccess = (changed: Application): void =>
    void queries.setQueryData(applicationQuery(access).queryKey, changed);
  const add = useMutation({ mutationFn: (file: File) => attachFile(access, file), onSuccess });
  const remove = useMutation({ mutationFn: (id: string) => removeFile(access, id), onSuccess });
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const file = target.files?.[0];
    target.value = '';
    if (file) add.mutate(file);
  };
  return (
    <div className="kz-stack">
      <p className="kz-secondary">{t('document.hint')}</p>
      {application.attachments.length === 0 && <p>{t('document.none')}</p>}
      <ul className="kz-files">
        {application.attachments.map(({ id, name, bytes }) => (
          <li key={id}>
            <span>
              {name}
              <span className="kz-cell-sub">
                {t('document.size', { size: formatNumber(Math.ceil(bytes / BYTES_OF_A_KILOBYTE)) })}
              </span>
            </span>
            <FileButton access={access} id={id} name={name} />
            <Button
              icon={<DeleteOutlined />}
              aria-label={t('document.remove', { name })}
              loading={remove.isPending && remove.variables === id}
              onClick={() => remove.mutate(id)}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button
          size="large"
          icon={<InboxOutlined />}
          loading={add.isPending}
          onClick={() => input.current?.click()}
        >
          {t(add.isPending ? 'document.sending' : 'document.add')}
        </Button>
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          hidden
          aria-label={t('document.add')}
          onChange={onChange}
        />
      </div>
      <ProblemAlert error={add.error ?? remove.error} />
    </div>
  );
}
