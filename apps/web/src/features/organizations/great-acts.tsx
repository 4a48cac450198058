import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useCan } from '../../lib/access';
import type { OrganizationDetail } from '../../lib/api';
import { DownOutlined } from '../../ui/icons';
import { DissolutionDialog } from './dissolution-dialog';
import { MergeDialog } from './merge-dialog';
import { MoveDialog } from './move-dialog';
import { type GreatAct, possibleGreatActs } from './possible-acts';
import { useOrganizationsTexts } from './texts';

const DIALOGS = { move: MoveDialog, merge: MergeDialog, dissolution: DissolutionDialog } as const;

/** Rare and far-reaching acts, one step away from the daily ones. */
export function GreatActs({ organization, etag }: { organization: OrganizationDetail; etag: string }) {
  const t = useOrganizationsTexts();
  const can = useCan();
  const [act, setAct] = useState<GreatAct | null>(null);
  const acts = possibleGreatActs(organization, can);
  const Dialog = act && DIALOGS[act];
  const items = acts.map((key) => ({ key, label: t(`transitions.${key}`), danger: key === 'dissolution' }));
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
