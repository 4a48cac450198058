import type { ReactNode } from 'react';
import { formatNumber } from '../../../lib/i18n';
import { useUiTexts } from '../../../ui/texts';
import { zh as uiWords } from '../../../ui/texts/texts.zh';
import type { AuditRecord } from '../queries';
import { Named } from './names';
import { useAuditTexts, words } from './texts';

export type DetailKey = keyof typeof words.detail;

interface ValueProps {
  value: unknown;
  record: AuditRecord;
}
type Value = (props: ValueProps) => ReactNode;

type Group = 'refusal' | 'by' | 'field' | 'event' | 'mode' | 'outcome' | 'invitation' | 'channel' | 'consent';
type Enum = keyof typeof uiWords.enums;
type Key = Parameters<ReturnType<typeof useAuditTexts>>[0];
type UiKey = Parameters<ReturnType<typeof useUiTexts>>[0];

const isOneOf = (table: object, value: unknown): value is string =>
  typeof value === 'string' && Object.hasOwn(table, value);

/** One of a finite set of words; what a newer server says is shown as it is. */
function useWord(): (group: Group, value: unknown) => string {
  const t = useAuditTexts();
  return (group, value) => (isOneOf(words[group], value) ? t(`${group}.${value}` as Key) : String(value));
}

const Word = ({ group, value }: { group: Group; value: unknown }) => useWord()(group, value);

const wordOf =
  (group: Group): Value =>
  ({ value }) => <Word group={group} value={value} />;

function UiWord({ of, value }: { of: Enum; value: unknown }) {
  const ui = useUiTexts();
  return isOneOf(uiWords.enums[of], value) ? ui(`enums.${of}.${value}` as UiKey) : String(value);
}

const uiWordOf =
  (of: Enum): Value =>
  ({ value }) => <UiWord of={of} value={value} />;

/** A refusal has a code of ours; everything else is what somebody wrote. */
const Reason: Value = ({ value, record: { result } }) =>
  result === 'refused' ? <Word group="refusal" value={value} /> : String(value);

const OrganizationState = uiWordOf('organizationStatus');
const RegistrationState = uiWordOf('registrationStatus');
const State: Value = (props) =>
  props.record.objectType === 'registration' ? (
    <RegistrationState {...props} />
  ) : (
    <OrganizationState {...props} />
  );

const PersonState = uiWordOf('volunteerStatus');
const Name: Value = ({ value, record: { names } }) => <Named id={String(value)} names={names} />;
const Change: Value = (props) =>
  isOneOf(uiWords.enums.volunteerStatus, props.value) ? <PersonState {...props} /> : <Name {...props} />;

const Amount: Value = ({ value }) => (typeof value === 'number' ? formatNumber(value) : String(value));
const Text: Value = ({ value }) => String(value);
/** Its label says it all. */
const Mark: Value = () => null;

const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as unknown[]) : [value];

function Fields({ value }: ValueProps) {
  const ui = useUiTexts();
  const word = useWord();
  return asList(value)
    .map((field) => word('field', field))
    .join(ui('comma'));
}

/** Those that the server names, and how many there are. */
function Members({ value, record }: ValueProps) {
  const t = useAuditTexts();
  const ui = useUiTexts();
  const ids = asList(value);
  const named = (record.names ?? [])
    .filter(({ id }) => ids.includes(id))
    .map(({ name, hint }) => t('member', { name, organization: hint }));
  const all = named.length < ids.length ? t('andMore', { count: formatNumber(ids.length) }) : '';
  return [named.join(ui('comma')), all].filter(Boolean).join(' ');
}

export const VALUES: Readonly<Record<DetailKey, Value>> = {
  reason: Reason,
  by: wordOf('by'),
  found: Amount,
  fields: Fields,
  role: uiWordOf('role'),
  status: State,
  organizationStatus: OrganizationState,
  from: Change,
  to: Change,
  event: wordOf('event'),
  memberships: Members,
  kind: uiWordOf('importKind'),
  mode: wordOf('mode'),
  outcome: wordOf('outcome'),
  created: Amount,
  linked: Amount,
  unchanged: Amount,
  invalid: Amount,
  asked: Amount,
  followed: Amount,
  ended: Amount,
  unitsMoved: Amount,
  grantsEnded: Amount,
  rowNo: Amount,
  revision: Amount,
  version: Amount,
  trackingNo: Text,
  invited: wordOf('channel'),
  invitation: wordOf('invitation'),
  channel: wordOf('channel'),
  text: wordOf('consent'),
  code: Name,
  successorCode: Name,
  validFrom: Text,
  accountId: Name,
  fromAccountId: Name,
  toAccountId: Name,
  organizationId: Name,
  successorId: Name,
  claimantId: Name,
  claimId: Name,
  personId: Name,
  attachmentId: Name,
  formerStays: Mark,
  under14: Mark,
  isExport: Mark,
  erased: Mark,
  abandoned: Mark,
};
