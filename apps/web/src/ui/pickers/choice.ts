/** One line of a picker, and what it gives back. */
export interface Choice {
  id: string;
  name: string;
  /** Tells it from others of the same name: the unit above, a number. */
  hint?: string;
}
