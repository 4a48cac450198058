import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { download } from '../../lib/api';
import { ProblemAlert } from '../../ui/problem-alert';
import { filePath, tokenHeader, type Key } from './queries';
import { useRegisterTexts } from './texts';

/** Gives the applicant a file back that was sent in. */
export function FileButton({ access, id, name }: { access: Key; id: string; name: string }) {
  const t = useRegisterTexts();
  const mutation = useMutation({ mutationFn: () => download(filePath(access, id), tokenHeader(access)) });
  return (
    <>
      <Button
        type="link"
        aria-label={`${t('document.open')} ${name}`}
        loading={mutation.isPending}
        onClick={() => mutation.mutate()}
      >
        {t('document.open')}
      </Button>
      <ProblemAlert error={mutation.error} />
    </>
  );
}
