import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useCan } from '../../lib/access';
import type { OrganizationDetail } from '../../lib/api';
import { DownOutlined } from '../../ui/icons';
import { DissolutionDialog } from './dissolution-dialog';
import { MergeDialog } from './merge-dialog';
import type { GreatDialogProps } from './great-dialog';
import { MoveDialog } from './move-dialog';
import { type GreatAct, possibleGreatActs } from './possible-acts';
import { useOrganizationsTexts } from './texts';
import { TransitionDialog } from './transition-dialog';

const SuspensionDialog = (props: GreatDialogProps) => <TransitionDialog act="suspension" {...props} />;

const DIALOGS = {
  move: MoveDialog,
  merge: MergeDialog,
  suspension: SuspensionDialog,
  dissolution: DissolutionDialog,
} as const;
const DANGER: ReadonlySet<GreatAct> = new Set(['suspension', 'dissolution']);

/** Rare and far-reaching acts, one step away from the daily ones. */
export function GreatActs({ organization, etag }: { organization: OrganizationDetail; etag: string }) {
  const t = useOrganizationsTexts();
  const can = useCan();
  const [act, setAct] = useState<GreatAct | null>(null);
  const acts = possibleGreatActs(organization, can);
  const Dialog = act && DIALOGS[act];
  const items = acts.map((key) => ({ key, label: t(`transitions.${key}`), danger: DANGER.has(key) }));
  return (
    <>
      {acts.length > 0 && (
        <Dropdown trigger={['click']} menu={{ items, onClick: ({ key }) => setAct(key as GreatAct) }}>
          <Button size="large" icon={<DownOutlined />} iconPlacement="end">
            {t('transitions.more')}
          </Button>
        </Dropdown>
      )}
      {Dialog && <Dialog organization={organization} etag={etag} onClose={() => setAct(null)} />}
    </>
  );
}
