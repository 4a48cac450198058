import { Link } from 'react-router';
import { useMembershipsTexts } from './texts';
import { useView, VIEWS } from './use-view';

/** Who waits, who belongs, and everybody. */
export function ViewLinks() {
  const t = useMembershipsTexts();
  const { view, searchOf } = useView();
  return (
    <nav className="kz-views" aria-label={t('views.label')}>
      {VIEWS.map((each) => (
        <Link
          key={each}
          to={{ search: searchOf(each) }}
          className={each === view ? 'active' : undefined}
          aria-current={each === view ? 'page' : undefined}
        >
          {t(`views.${each}`)}
        </Link>
      ))}
    </nav>
  );
}
