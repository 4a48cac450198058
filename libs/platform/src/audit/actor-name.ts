/**
 * SQL for histories: the display name of the account in `column`, in the same question as the history itself. Whoever may read the history
 * is told which officer acted, as with files that were sent. Volunteers' own accounts carry a person's name, which only the
 * person's record tells.
 */
export const actorName = (column: string): string =>
  `(SELECT actor.display_name FROM accounts actor WHERE actor.id = ${column} AND actor.person_id IS NULL)`;
