import type { FormColumn, RegistrationForm } from '../forms/registration-form.js';

/** A column of the file that was recognised. */
export interface ColumnMatch {
  /** From 0, as the file holds it. */
  columnIndex: number;
  /** The heading as it stands in the file. */
  title: string;
  field: string;
  how: 'exact' | 'alias';
}

/** Which column of a file holds which field of a form. */
export class ColumnMapping {
  readonly form: RegistrationForm;
  readonly columns: readonly ColumnMatch[];
  private readonly matches: ReadonlyMap<string, ColumnMatch>;

  constructor(form: RegistrationForm, columns: readonly ColumnMatch[]) {
    this.form = form;
    this.columns = columns;
    this.matches = new Map(columns.map((column) => [column.field, column]));
  }

  /** Where a field stands in the file, `undefined` when the file has no such column. */
  match(field: string): ColumnMatch | undefined {
    return this.matches.get(field);
  }

  /** The heading by which a clerk knows a field: the file's own, or the form's when the file lacks the column. */
  title(field: string): string {
    return this.matches.get(field)?.title ?? this.column(field)?.title ?? field;
  }

  column(field: string): FormColumn | undefined {
    return this.form.columns.find((column) => column.field === field);
  }
}
