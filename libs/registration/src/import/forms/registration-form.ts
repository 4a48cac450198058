/** How a cell is shown to whoever may not see it in clear. */
export type PersonalKind = 'identity-number' | 'phone' | 'email' | 'guardian-name';

/** One column of a registration form. A further column of a later version needs nothing but another of these. */
export interface FormColumn {
  /** The heading without the asterisk of required columns. */
  title: string;
  /** What the column is read into; `null` for 序号, which is recognised and not read. */
  field: string | null;
  /** Other headings that mean the same. */
  aliases: readonly string[];
  required: boolean;
  personal?: PersonalKind;
  /** The rule in plain Chinese, shown as the comment of the heading in the template. */
  note: string;
  /** Where the rule stands. */
  source: string;
  /** Choices offered as a drop-down list; other accepted spellings remain accepted. */
  choices?: readonly string[];
  example: string;
  /** In characters, as Excel measures columns. */
  width: number;
}

export const FORM_KINDS = ['volunteers', 'organizations', 'legacy-teams', 'legacy-volunteers'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** What a row of the form stands for; forms of one subject share rules, staging and merge. */
export type FormSubject = 'people' | 'organizations';

/** A versioned form (表样). Its columns stand in the order of the template. */
export interface RegistrationForm {
  kind: FormKind;
  subject: FormSubject;
  /** Whether it carries over what the earlier platform held, which waits for a claim. */
  legacy: boolean;
  version: string;
  /** The official name of the form. */
  title: string;
  /** The notice to which the form is annexed. */
  source: string;
  columns: readonly FormColumn[];
}

/** A form of the same columns save these. */
export function varied(
  { columns, ...form }: RegistrationForm,
  changes: Omit<RegistrationForm, 'columns'>,
  byField: Readonly<Record<string, Partial<FormColumn>>>,
): RegistrationForm {
  return {
    ...form,
    ...changes,
    columns: columns.map((column) => ({ ...column, ...byField[column.field ?? ''] })),
  };
}

/** `volunteers@2019`: how an import names the form that it was read with. */
export function formId(form: RegistrationForm): string {
  return `${form.kind}@${form.version}`;
}
