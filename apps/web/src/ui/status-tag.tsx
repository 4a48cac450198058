import {
  CheckCircleFilled,
  ClockCircleFilled,
  CloseCircleFilled,
  ExclamationCircleFilled,
  MinusCircleFilled,
  SyncOutlined,
} from './icons';
import type { ReactNode } from 'react';
import type { Answer, Membership, Organization, Volunteer } from '../lib/api';
import { useUiTexts } from './texts';

/** What a state means for the person who reads it. */
export type Tone = 'good' | 'waiting' | 'attention' | 'bad' | 'idle' | 'running';

// The shape says the same as the colour, for those who do not see colours apart.
const SHAPE: Readonly<Record<Tone, ReactNode>> = {
  good: <CheckCircleFilled />,
  waiting: <ClockCircleFilled />,
  attention: <ExclamationCircleFilled />,
  bad: <CloseCircleFilled />,
  idle: <MinusCircleFilled />,
  running: <SyncOutlined />,
};

export function StatusTag({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`kz-tag kz-tag-${tone}`}>
      <span aria-hidden="true">{SHAPE[tone]}</span>
      {children}
    </span>
  );
}

const ORGANIZATION: Readonly<Record<Organization['status'], Tone>> = {
  draft: 'idle',
  submitted: 'waiting',
  returned: 'attention',
  approved: 'good',
  suspended: 'attention',
  rejected: 'bad',
  dissolved: 'idle',
  merged: 'idle',
};

export function OrganizationStatus({ status }: { status: Organization['status'] }) {
  const t = useUiTexts();
  return <StatusTag tone={ORGANIZATION[status]}>{t(`enums.organizationStatus.${status}`)}</StatusTag>;
}

type RegistrationState = Answer<'/api/v1/registrations/{trackingNo}'>['status'];

const REGISTRATION: Readonly<Record<RegistrationState, Tone>> = {
  draft: 'idle',
  submitted: 'waiting',
  returned: 'attention',
  approved: 'good',
  rejected: 'bad',
  withdrawn: 'idle',
};

export function RegistrationStatus({ status }: { status: RegistrationState }) {
  const t = useUiTexts();
  return <StatusTag tone={REGISTRATION[status]}>{t(`enums.registrationStatus.${status}`)}</StatusTag>;
}

const VOLUNTEER: Readonly<Record<Volunteer['status'], Tone>> = {
  pending_confirmation: 'waiting',
  active: 'good',
  suspended: 'attention',
  closed: 'idle',
};

export function VolunteerStatus({ status }: { status: Volunteer['status'] }) {
  const t = useUiTexts();
  return <StatusTag tone={VOLUNTEER[status]}>{t(`enums.volunteerStatus.${status}`)}</StatusTag>;
}

const MEMBERSHIP: Readonly<Record<Membership['status'], Tone>> = {
  requested: 'waiting',
  approved: 'good',
  declined: 'bad',
  left: 'idle',
  removed: 'bad',
};

export function MembershipStatus({ status }: { status: Membership['status'] }) {
  const t = useUiTexts();
  return <StatusTag tone={MEMBERSHIP[status]}>{t(`enums.membershipStatus.${status}`)}</StatusTag>;
}

type ImportState = Answer<'/api/v1/imports'>['items'][number]['status'];

const IMPORT: Readonly<Record<ImportState, Tone>> = {
  queued: 'running',
  validating: 'running',
  ready: 'attention',
  committing: 'running',
  committed: 'good',
  failed: 'bad',
  cancelled: 'idle',
  undone: 'idle',
};

export function ImportStatus({ status }: { status: ImportState }) {
  const t = useUiTexts();
  return <StatusTag tone={IMPORT[status]}>{t(`enums.importStatus.${status}`)}</StatusTag>;
}

type ClaimState = Answer<'/api/v1/organization-claims'>['items'][number]['status'];

const CLAIM: Readonly<Record<ClaimState, Tone>> = {
  submitted: 'waiting',
  returned: 'attention',
  approved: 'good',
  rejected: 'bad',
  superseded: 'idle',
  withdrawn: 'idle',
};

export function ClaimStatus({ status }: { status: ClaimState }) {
  const t = useUiTexts();
  return <StatusTag tone={CLAIM[status]}>{t(`enums.claimStatus.${status}`)}</StatusTag>;
}
