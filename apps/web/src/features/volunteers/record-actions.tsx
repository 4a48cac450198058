import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCan } from '../../lib/access';
import type { VolunteerDetail } from '../../lib/api';
import { ActDialog } from '../../ui/act-dialog';
import { closeRecord, exportRecord } from './queries';
import { useVolunteersTexts } from './texts';

interface RecordActionsProps {
  volunteer: VolunteerDetail;
  etag: string;
}

/** What an office does for people who have no way to their own page: hand them their data, and close their record. */
export function RecordActions({ volunteer, etag }: RecordActionsProps) {
  const t = useVolunteersTexts();
  const can = useCan();
  const [open, setOpen] = useState<'export' | 'closure' | null>(null);
  const close = (): void => setOpen(null);
  const isClosable = volunteer.status === 'active' || volunteer.status === 'suspended';
  return (
    <>
      {can('volunteer:reveal') && (
        <Button size="large" onClick={() => setOpen('export')}>
          {t('record.export')}
        </Button>
      )}
      {can('volunteer:edit') && isClosable && (
        <Button size="large" danger onClick={() => setOpen('closure')}>
          {t('record.closure')}
        </Button>
      )}
      {open === 'export' && <ExportDialog volunteer={volunteer} onClose={close} />}
      {open === 'closure' && <ClosureDialog volunteer={volunteer} etag={etag} onClose={close} />}
    </>
  );
}

interface DialogProps {
  volunteer: VolunteerDetail;
  onClose: () => void;
}

function ExportDialog({ volunteer: { id, name }, onClose }: DialogProps) {
  const t = useVolunteersTexts();
  return (
    <ActDialog
      title={t('record.exportTitle', { name })}
      effect={t('record.exportEffect')}
      okText={t('record.export')}
      needsReason
      reasonHint={t('record.exportReason')}
      usual={[t('record.usual.letter'), t('record.usual.guardian')]}
      run={(reason) => exportRecord(id, reason)}
      onClose={onClose}
    />
  );
}

function ClosureDialog({ volunteer: { id, name }, etag, onClose }: DialogProps & { etag: string }) {
  const t = useVolunteersTexts();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { mutateAsync } = useMutation({
    mutationFn: (reason: string) => closeRecord(id, etag, reason),
    onSuccess: () => void navigate('/volunteers', { replace: true }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['volunteers', 'list'] }),
  });
  return (
    <ActDialog
      title={t('record.closureTitle', { name })}
      effect={t('record.closureEffect')}
      okText={t('record.closure')}
      danger
      needsReason
      usual={[t('record.usual.letter'), t('record.usual.death')]}
      run={mutateAsync}
      onClose={onClose}
    />
  );
}
