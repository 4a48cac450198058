import { useCan } from '../../lib/access';
import type { VolunteerDetail } from '../../lib/api';
import { formatTime } from '../../lib/i18n';
import { Facts, type Fact } from '../../ui/facts';
import { MaskedValue } from '../../ui/masked-value';
import { Panel } from '../../ui/page-frame';
import { useUiTexts } from '../../ui/texts';
import { revealField, type Revealable } from './queries';
import { useVolunteersTexts } from './texts';
import { zh } from './texts/texts.zh';

interface PanelProps {
  volunteer: VolunteerDetail;
}

const isKnown = (idType: string): idType is keyof typeof zh.idTypes => idType in zh.idTypes;

/** Who it is and how to reach them: masked, each piece shown in full for a reason. */
export function IdentityPanel({ volunteer }: PanelProps) {
  const t = useVolunteersTexts();
  const ui = useUiTexts();
  const can = useCan();
  const { id, idType, sex } = volunteer;
  const masked = (field: Revealable, value: string | null): Fact => ({
    label: t(`fields.${field}`),
    value: value && (
      <MaskedValue
        label={t(`fields.${field}`)}
        masked={value}
        {...(can('volunteer:reveal') ? { reveal: (reason: string) => revealField(id, field, reason) } : {})}
      />
    ),
  });
  const guardian = [
    masked('guardianName', volunteer.guardianNameMasked),
    masked('guardianPhone', volunteer.guardianPhoneMasked),
  ];
  const items: Fact[] = [
    { label: t('fields.idType'), value: isKnown(idType) ? t(`idTypes.${idType}`) : idType },
    masked('idNumber', volunteer.idNumberMasked),
    masked('phone', volunteer.phoneMasked),
    masked('email', volunteer.emailMasked),
    { label: t('fields.sex'), value: sex && ui(`enums.sex.${sex}`) },
    { label: t('fields.birthDate'), value: volunteer.birthDate },
    { label: t('fields.region'), value: volunteer.regionName },
    { label: t('fields.createdAt'), value: formatTime(volunteer.createdAt) },
    ...(volunteer.guardianNameMasked ? guardian : []),
  ];
  return (
    <Panel title={t('detail.facts')}>
      <Facts items={items} />
    </Panel>
  );
}

/** What the person brings and when. */
export function ServicePanel({ volunteer }: PanelProps) {
  const t = useVolunteersTexts();
  const { ethnicity, politicalStatus, education, professionalTitle, employer, position } = volunteer;
  const items: Fact[] = [
    { label: t('fields.expertise'), value: volunteer.expertise.join('、') },
    { label: t('fields.serviceIntents'), value: volunteer.serviceIntents.join('、') },
    { label: t('fields.availability'), value: volunteer.availability },
    { label: t('fields.education'), value: education },
    { label: t('fields.professionalTitle'), value: professionalTitle },
    { label: t('fields.employer'), value: employer },
    { label: t('fields.position'), value: position },
    { label: t('fields.ethnicity'), value: ethnicity },
    { label: t('fields.politicalStatus'), value: politicalStatus },
    ...(volunteer.note ? [{ label: t('fields.note'), value: volunteer.note, wide: true }] : []),
  ];
  return (
    <Panel title={t('detail.service')}>
      <Facts items={items} />
    </Panel>
  );
}
