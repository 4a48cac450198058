import { ApiProperty } from '@nestjs/swagger';
import { describe, type ErrorCode, type FieldProblem, type Language } from '#kezhi/kernel';
import {
  ORGANIZATION_KINDS,
  type OrganizationKind,
  REGION_LEVELS,
  type RegionLevel,
  TEAM_RANKS,
  type TeamRank,
} from '#kezhi/organizations';
import type { Attachment } from '#kezhi/platform';
import { maskEmail } from '#kezhi/standards';
import type { Application } from '../../../online/registration-applications.js';
import { shownFields, type ShownFields } from '../../../online/registration-fields.js';
import type { FieldReasons } from '../../../online/registration.js';
import { REGISTRATION_STATES, type RegistrationState } from '../../../online/registration.states.js';

const text = { type: String, nullable: true } as const;

/** The form as it may be shown: phones and addresses are masked, null is not filled in. */
export class RegistrationFieldsDto {
  @ApiProperty(text) name: string | null;
  @ApiProperty({ enum: ORGANIZATION_KINDS, nullable: true }) kind: OrganizationKind | null;
  @ApiProperty({ enum: REGION_LEVELS, nullable: true }) level: RegionLevel | null;
  @ApiProperty({ enum: TEAM_RANKS, nullable: true }) teamRank: TeamRank | null;
  @ApiProperty(text) regionCode: string | null;
  @ApiProperty(text) parentId: string | null;
  @ApiProperty(text) hostUnit: string | null;
  @ApiProperty(text) uscc: string | null;
  @ApiProperty(text) foundedOn: string | null;
  @ApiProperty(text) leaderName: string | null;
  @ApiProperty(text) leaderTitle: string | null;
  @ApiProperty(text) leaderPhone: string | null;
  @ApiProperty(text) adminName: string | null;
  @ApiProperty(text) adminPhone: string | null;
  @ApiProperty(text) adminEmail: string | null;
  @ApiProperty({ type: [String], nullable: true }) serviceFields: string[] | null;
  @ApiProperty(text) summary: string | null;
  @ApiProperty({ type: Number, nullable: true }) expectedMembers: number | null;
  @ApiProperty(text) note: string | null;
}

export class RegistrationProblemDto {
  /** JSON pointer of the field: `/uscc`. */
  pointer: string;
  @ApiProperty({ type: String })
  code: ErrorCode;
  detail: string;
}

export class RegistrationAttachmentDto {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
}

/** What has happened to an application. Reviewers are not named to applicants. */
export class ApplicationStepDto {
  @ApiProperty({ type: String, format: 'date-time' })
  at: string;
  /** `submission`, `return`, `approval`, `rejection`, `withdrawal`. */
  event: string;
  @ApiProperty(text)
  reason: string | null;
  /** Why a field was not accepted, by field. */
  @ApiProperty({ type: 'object', additionalProperties: { type: 'string' } })
  fieldReasons: Record<string, string>;
}

/** What the applicant does next: fill in, submit, wait, mend, activate the account; nothing when it is over. */
const NEXT_STEPS = ['complete', 'submit', 'wait', 'mend', 'activate', 'none'] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

export class ApplicationDto {
  id: string;
  trackingNo: string;

  @ApiProperty({ enum: REGISTRATION_STATES })
  status: RegistrationState;

  @ApiProperty({ enum: NEXT_STEPS })
  nextStep: NextStep;

  /** The proven address, masked. */
  email: string;

  @ApiProperty({ type: RegistrationFieldsDto })
  fields: RegistrationFieldsDto;

  @ApiProperty(text)
  regionName: string | null;

  @ApiProperty(text)
  supervisorName: string | null;

  /** What has to be mended before it can be submitted. */
  @ApiProperty({ type: [RegistrationProblemDto] })
  problems: RegistrationProblemDto[];

  @ApiProperty({ type: [RegistrationAttachmentDto] })
  attachments: RegistrationAttachmentDto[];

  /** Newest first. */
  @ApiProperty({ type: [ApplicationStepDto] })
  history: ApplicationStepDto[];

  @ApiProperty({ ...text, format: 'date-time' })
  submittedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt: string;

  version: number;
}

/** A draft that was just opened. The token is told this once. */
export class StartedRegistrationDto extends ApplicationDto {
  /** The secret of the link: it goes into the header `registration-token`. */
  token: string;
}

export function toApplicationDto(application: Application, language: Language): ApplicationDto {
  const { registration, problems, attachments, decisions, regionName, supervisorName } = application;
  const { id, trackingNo, status, email, submittedAt, updatedAt, version } = registration;
  return {
    id,
    trackingNo,
    status,
    nextStep: nextStep(status, problems),
    email: maskEmail(email),
    fields: toFieldsDto(shownFields(registration)),
    regionName,
    supervisorName,
    problems: problems.map((problem) => toProblemDto(problem, language)),
    attachments: attachments.map(toAttachmentDto),
    history: decisions.map(({ at, event, reason, fieldReasons }) => ({
      at: at.toISOString(),
      event,
      reason,
      fieldReasons: plainReasons(fieldReasons),
    })),
    submittedAt: submittedAt?.toISOString() ?? null,
    updatedAt: updatedAt.toISOString(),
    version,
  };
}

export function toAttachmentDto({ id, name, mediaType, bytes }: Attachment): RegistrationAttachmentDto {
  return { id, name, mediaType, bytes };
}

/** Every value has been checked by the form, or was entered by an office. */
export function toFieldsDto(fields: ShownFields): RegistrationFieldsDto {
  return fields as unknown as RegistrationFieldsDto;
}

export function plainReasons(reasons: FieldReasons): Record<string, string> {
  return { ...reasons };
}

function toProblemDto({ pointer, code, details }: FieldProblem, language: Language): RegistrationProblemDto {
  return { pointer, code, detail: describe(code, details ?? {}, language) };
}

const STEP: Readonly<Record<Exclude<RegistrationState, 'draft'>, NextStep>> = {
  submitted: 'wait',
  returned: 'mend',
  approved: 'activate',
  rejected: 'none',
  withdrawn: 'none',
};

function nextStep(status: RegistrationState, problems: readonly FieldProblem[]): NextStep {
  if (status !== 'draft') return STEP[status];
  return problems.length > 0 ? 'complete' : 'submit';
}
