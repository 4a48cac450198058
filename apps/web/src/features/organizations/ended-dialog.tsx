import { Link } from 'react-router';
import type { Ended } from '../../lib/api';
import { formatNumber } from '../../lib/i18n';
import { onlyOk } from '../../ui/only-ok';
import { useUiTexts } from '../../ui/texts';
import { Dialog } from '../../ui/dialog';
import { useOrganizationsTexts } from './texts';

function Result({ ended: { members, unitsMoved, grantsEnded } }: { ended: Ended }) {
  const t = useOrganizationsTexts();
  const counts = [
    ['followed', members.followed],
    ['ended', members.ended],
    ['unitsMoved', unitsMoved],
    ['grantsEnded', grantsEnded],
  ] as const;
  const told = counts.filter(([, count]) => count > 0);
  return (
    <div role="status">
      {told.length === 0 && <p>{t('life.nothingMoved')}</p>}
      <ul>
        {told.map(([what, count]) => (
          <li key={what}>{t(`life.${what}`, { count: formatNumber(count) })}</li>
        ))}
      </ul>
      {members.leftBehind.length > 0 && (
        <>
          <h3 className="kz-form-section">{t('life.leftBehind')}</h3>
          <ul>
            {members.leftBehind.map(({ volunteerId, volunteerNo, volunteerName, reason }) => (
              <li key={volunteerId}>
                <Link to={`/volunteers/${volunteerId}`}>{volunteerName}</Link> {volunteerNo} ·{' '}
                {t(`life.left.${reason}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface EndedDialogProps {
  title: string;
  ended: Ended;
  onClose: () => void;
}

/** What went where, and who did not come along. */
export function EndedDialog({ title, ended, onClose }: EndedDialogProps) {
  const ui = useUiTexts();
  return (
    <Dialog title={title} okText={ui('close')} onOk={onClose} onCancel={onClose} footer={onlyOk}>
      <Result ended={ended} />
    </Dialog>
  );
}
