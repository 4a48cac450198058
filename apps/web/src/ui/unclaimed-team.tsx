import { EmptyState } from './empty-state';
import { LinkButton } from './link-button';
import { useUiTexts } from './texts';

/** In place of what a carried-over team has not before somebody's claim of it is approved. */
export function UnclaimedTeam({ id }: { id: string }) {
  const t = useUiTexts();
  return (
    <EmptyState
      title={t('unclaimed.title')}
      hint={t('unclaimed.hint')}
      action={
        <LinkButton to={`/organizations/${id}`} type="primary" size="large">
          {t('unclaimed.open')}
        </LinkButton>
      }
    />
  );
}
