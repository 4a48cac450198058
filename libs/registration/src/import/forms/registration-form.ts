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

export type FormKind = 'volunteers' | 'organizations';

/** A versioned form (表样). Its columns stand in the order of the template. */
export interface RegistrationForm {
  kind: FormKind;
  version: string;
  /** The official name of the form. */
  title: string;
  /** The notice to which the form is annexed. */
  source: string;
  columns: readonly FormColumn[];
}

/** `volunteers@2019`: how an import names the form that it was read with. */
export function formId(form: RegistrationForm): string {
  return `${form.kind}@${form.version}`;
}
