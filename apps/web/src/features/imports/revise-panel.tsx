import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import { DropZone } from './drop-zone';
import { keepImport, type Import } from './queries';
import { useImportsTexts } from './texts';
import type { Uploaded } from './upload';
import { useUpload } from './use-upload';

const NO_FIELDS = {};
const OF_THE_OLD_FILE = new Set(['code', 'field', 'outcome']);

/** Sends the mended workbook as the next revision; this very page then shows how it is checked. */
export function RevisePanel({ current }: { current: Import }) {
  const t = useImportsTexts();
  const queries = useQueryClient();
  const [, setParams] = useSearchParams();
  const onDone = useCallback(
    ({ import: next }: Uploaded) => {
      keepImport(queries, next);
      setParams((before) => new URLSearchParams([...before].filter(([name]) => !OF_THE_OLD_FILE.has(name))), {
        replace: true,
      });
    },
    [queries, setParams],
  );
  const upload = useUpload({ path: `/api/v1/imports/${current.id}/revisions`, fields: NO_FIELDS }, onDone);
  return <DropZone upload={upload} label={t('revise.choose')} hint={t('revise.hint')} />;
}
