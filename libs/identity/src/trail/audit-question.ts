export interface AuditQuestion {
  objectType?: string;
  objectId?: string;
  accountId?: string;
  /** About this organization or one below it. */
  organizationId?: string;
  action?: string;
  from?: Date;
  to?: Date;
  /** False leaves out what browsers do by themselves all day: sessions that were continued. */
  routine?: boolean;
}

/** In the very words of the indexes that hold the rest of the log. A refused refresh is a token that was used twice: never routine. */
const NOT_ROUTINE = `NOT (l.action = 'session:refresh' AND l.result = 'done')`;

/** Whether it is about so few entries that an index of their own finds them. */
export const isPointed = ({ objectId, accountId }: AuditQuestion): boolean =>
  objectId !== undefined || accountId !== undefined;

/** SQL conditions on `audit_log l`, but for the organization. */
export function asked(question: AuditQuestion, parameters: unknown[]): string[] {
  const { objectType, objectId, accountId, action, from, to, routine } = question;
  const conditions: string[] = [];
  const add = (condition: (place: string) => string, value: unknown) => {
    if (value !== undefined) conditions.push(condition(`$${parameters.push(value)}`));
  };
  add((place) => `l.object_type = ${place}`, objectType);
  add((place) => `l.object_id = ${place}`, objectId);
  add((place) => `l.account_id = ${place}`, accountId);
  add((place) => `l.action = ${place}`, action);
  add((place) => `l.at >= ${place}`, from);
  add((place) => `l.at < ${place}`, to);
  if (routine === false) conditions.push(NOT_ROUTINE);
  return conditions;
}

/** SQL condition on `organizations o`. */
export function below({ organizationId }: AuditQuestion, parameters: unknown[]): string[] {
  return organizationId === undefined
    ? []
    : [`o.ancestor_ids @> ARRAY[$${parameters.push(organizationId)}]::uuid[]`];
}
