import { Link } from 'react-router';
import { Panel } from '../../ui/page-frame';
import { PublicFrame } from '../../ui/public-frame';
import { ContactForm } from './contact-form';
import { LostLink } from './lost-link';
import { useRegisterTexts } from './texts';

/** Where a registration begins: nothing is asked before the applicant has shown to read the mail of an address. */
export function StartPage() {
  const t = useRegisterTexts();
  return (
    <PublicFrame title={t('title')} lead={t('lead')}>
      <Panel title={t('contact.title')}>
        <ContactForm />
      </Panel>
      <Panel title={t('prepare.title')}>
        <ul className="kz-bullets">
          <li>{t('prepare.unit')}</li>
          <li>{t('prepare.people')}</li>
          <li>{t('prepare.document')}</li>
        </ul>
      </Panel>
      <Panel title={t('link.title')}>
        <LostLink />
      </Panel>
      <p className="kz-public-foot">
        <Link to="/sign-in">{t('signIn')}</Link>
      </p>
    </PublicFrame>
  );
}
