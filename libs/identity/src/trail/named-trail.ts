import { Injectable } from '@nestjs/common';
import type { Actor, PageQuery, Scope } from '#kezhi/kernel';
import { type NamedKind, type ObjectName, ObjectNames } from '#kezhi/platform';
import type { AuditQuestion } from './audit-question.js';
import type { AuditRecord } from './audit-trail.repository.js';
import { AuditTrail } from './audit-trail.js';
import { type Reference, referencesOf } from './references.js';

export interface NamedRecord extends AuditRecord {
  names: ObjectName[];
}

/** Who reads, and how far. */
export interface TrailReader {
  actor: Actor;
  scope: Scope;
}

/** The audit log with names for what it tells of by id: those of a page are found together, by kind. */
@Injectable()
export class NamedTrail {
  constructor(
    private readonly trail: AuditTrail,
    private readonly names: ObjectNames,
  ) {}

  async list(
    question: AuditQuestion,
    { actor, scope }: TrailReader,
    page: PageQuery,
  ): Promise<{ rows: NamedRecord[]; total?: number }> {
    const { rows, ...rest } = await this.trail.list(question, scope, page);
    const references = rows.map(referencesOf);
    const found = await this.names.find(byKind(references.flat()), actor);
    const named = new Map(found.map((name) => [name.id, name]));
    return {
      ...rest,
      rows: rows.map((row, at) => ({ ...row, names: namesOf(references[at] ?? [], named) })),
    };
  }
}

function byKind(references: readonly Reference[]): Map<NamedKind, Set<string>> {
  const ids = new Map<NamedKind, Set<string>>();
  for (const { kind, id } of references) ids.set(kind, (ids.get(kind) ?? new Set()).add(id));
  return ids;
}

/** An id is one thing's only, also where it was looked for among several kinds. */
function namesOf(references: readonly Reference[], named: ReadonlyMap<string, ObjectName>): ObjectName[] {
  return [...new Set(references.map(({ id }) => id))].flatMap((id) => named.get(id) ?? []);
}
