import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useRef } from 'react';
import { DeleteOutlined } from '../../ui/icons';
import { ProblemAlert } from '../../ui/problem-alert';
import { uploadEvidence } from './queries';
import { useClaimsTexts } from './texts';

const ACCEPTED = '.pdf,.jpg,.jpeg,.png';

export interface Uploaded {
  id: string;
  name: string;
}

const NOTHING: readonly Uploaded[] = [];

interface EvidenceFieldProps {
  id?: string;
  value?: readonly Uploaded[];
  onChange?: (files: readonly Uploaded[]) => void;
}

/** Chosen files are sent at once, one after the other; the form keeps what came of them. */
export function EvidenceField({ id, value = NOTHING, onChange }: EvidenceFieldProps) {
  const t = useClaimsTexts();
  const input = useRef<HTMLInputElement>(null);
  const upload = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const sent = [...value];
      for (const file of files) {
        sent.push(await uploadEvidence(file));
        onChange?.([...sent]);
      }
    },
  });
  const [current] = upload.isPending ? upload.variables : [];
  return (
    <div className="kz-stack">
      <div>
        <input
          ref={input}
          type="file"
          multiple
          className="kz-hidden"
          tabIndex={-1}
          accept={ACCEPTED}
          aria-label={t('form.choose')}
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            target.value = '';
            if (files.length > 0) upload.mutate(files);
          }}
        />
        <Button id={id} loading={upload.isPending} onClick={() => input.current?.click()}>
          {t('form.choose')}
        </Button>
      </div>
      {current && <p role="status">{t('form.uploading', { name: current.name })}</p>}
      <ProblemAlert error={upload.error} />
      {value.length > 0 && (
        <ul className="kz-duties">
          {value.map((file) => (
            <li key={file.id}>
              {file.name}
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('form.remove', { name: file.name })}
                onClick={() => onChange?.(value.filter((each) => each.id !== file.id))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
