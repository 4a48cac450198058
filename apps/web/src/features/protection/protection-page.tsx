import { useCan } from '../../lib/access';
import { EmptyState } from '../../ui/empty-state';
import { PageFrame } from '../../ui/page-frame';
import { MinorAccessPanel } from './minor-access-panel';
import { RetentionPanel } from './retention-panel';
import { RotationPanel } from './rotation-panel';
import { useProtectionTexts } from './texts';

/** How personal data is looked after: keys, terms of keeping, and who read the records of children. */
export function ProtectionPage() {
  const t = useProtectionTexts();
  const can = useCan();
  const nothing = !can('data:protect') && !can('minor-access:read');
  return (
    <PageFrame title={t('title')} lead={t('lead')}>
      {nothing && <EmptyState title={t('nothing')} hint={t('nothingHint')} />}
      <div className="kz-stack">
        {can('data:protect') && <RotationPanel />}
        {can('data:protect') && <RetentionPanel />}
        {can('minor-access:read') && <MinorAccessPanel />}
      </div>
    </PageFrame>
  );
}
