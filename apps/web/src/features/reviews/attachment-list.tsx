import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { download, fetchFile } from '../../lib/api';
import { ProblemAlert } from '../../ui/problem-alert';
import { Dialog } from '../../ui/dialog';
import { attachmentPath, type ReviewDetail } from './queries';
import { useReviewsTexts } from './texts';

type Attachment = ReviewDetail['attachments'][number];

/** Pictures are shown on the page; what may hold more than a picture is downloaded. */
export function AttachmentList({ detail: { trackingNo, attachments } }: { detail: ReviewDetail }) {
  const t = useReviewsTexts();
  if (attachments.length === 0) return <p className="kz-secondary">{t('detail.noAttachments')}</p>;
  return (
    <ul className="kz-files">
      {attachments.map((attachment) => (
        <Line key={attachment.id} attachment={attachment} path={attachmentPath(trackingNo, attachment.id)} />
      ))}
    </ul>
  );
}

function Line({ attachment: { name, mediaType }, path }: { attachment: Attachment; path: string }) {
  const t = useReviewsTexts();
  const [picture, setPicture] = useState<string | null>(null);
  const preview = useMutation({ mutationFn: () => pictureAt(path), onSuccess: setPicture });
  const save = useMutation({ mutationFn: () => download(path) });
  return (
    <li>
      <span>{name}</span>
      {mediaType.startsWith('image/') && (
        <Button
          loading={preview.isPending}
          aria-label={`${t('detail.preview')} ${name}`}
          onClick={() => preview.mutate()}
        >
          {t('detail.preview')}
        </Button>
      )}
      <Button
        loading={save.isPending}
        aria-label={`${t('detail.download')} ${name}`}
        onClick={() => save.mutate()}
      >
        {t('detail.download')}
      </Button>
      <ProblemAlert error={preview.error ?? save.error} />
      {picture && (
        <Dialog title={name} footer={null} onCancel={() => setPicture(null)}>
          <img className="kz-preview" src={picture} alt={name} />
        </Dialog>
      )}
    </li>
  );
}

/** As a data address: the page's content security policy lets no other picture in. */
async function pictureAt(path: string): Promise<string> {
  const { content } = await fetchFile(path);
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () =>
      reject(reader.error ?? new Error('the picture could not be read')),
    );
    reader.readAsDataURL(content);
  });
}
