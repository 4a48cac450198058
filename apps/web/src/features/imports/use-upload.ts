import { useMutation } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { uploadFile, type Uploaded } from './upload';

interface Target {
  path: string;
  fields: Readonly<Record<string, string>>;
}

export interface UploadState {
  start: (file: File) => void;
  again: () => void;
  stop: () => void;
  file: File | undefined;
  /** 0 to 1 while a file is on its way. */
  share: number | null;
  error: unknown;
}

/** One upload at a time to one place; `again` repeats it with the same key, so that nothing arrives twice. */
export function useUpload(target: Target, onDone: (uploaded: Uploaded) => void): UploadState {
  const [share, setShare] = useState(0);
  const controller = useRef<AbortController>(null);
  const mutation = useMutation({
    mutationFn: ({ file, key }: { file: File; key: string }) => {
      setShare(0);
      controller.current = new AbortController();
      return uploadFile({ ...target, file, key, onProgress: setShare, signal: controller.current.signal });
    },
    onSuccess: onDone,
  });
  const { mutate, variables, isPending, error, reset } = mutation;
  const isStopped = error instanceof DOMException;
  return {
    start: useCallback((file) => mutate({ file, key: crypto.randomUUID() }), [mutate]),
    again: () => variables && mutate(variables),
    stop: () => {
      controller.current?.abort();
      reset();
    },
    file: variables?.file,
    share: isPending ? share : null,
    error: isStopped ? null : error,
  };
}
