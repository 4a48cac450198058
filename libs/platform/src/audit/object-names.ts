import { Injectable } from '@nestjs/common';
import type { Actor, Permission, Scope } from '#kezhi/kernel';
import { mayAnywhere, scopeOf } from '../access/access.js';

/** What the audit log tells of by id and readers know by name. */
export const NAMED_KINDS = [
  'organization',
  'region',
  'account',
  'import',
  'volunteer',
  'membership',
  'registration',
  'claim',
] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

/** What something is called, and what tells it from others of the same name: a number, the organization. */
export interface FoundName {
  id: string;
  name: string;
  hint: string | null;
}

export interface ObjectName extends FoundName {
  kind: NamedKind;
}

/** Finds names of one kind, all that are asked for at once. */
export interface Namer {
  readonly kind: NamedKind;
  /** By which the things themselves are read: whoever does not hold it is told no name. */
  readonly permission: Permission;
  /** Those of `ids` that lie within the scope. */
  find(ids: readonly string[], scope: Scope, actor: Actor): Promise<FoundName[]>;
}

/** Names for ids in the audit log. Each library tells those of its own things, to whoever may read the things. */
@Injectable()
export class ObjectNames {
  private readonly namers = new Map<NamedKind, Namer>();

  register(...namers: readonly Namer[]): void {
    for (const namer of namers) {
      if (this.namers.has(namer.kind)) throw new Error(`${namer.kind} has two namers`);
      this.namers.set(namer.kind, namer);
    }
  }

  /** One question for each kind, however many ids. */
  async find(ids: ReadonlyMap<NamedKind, ReadonlySet<string>>, actor: Actor): Promise<ObjectName[]> {
    const asked = [...ids].map(([kind, wanted]) => this.findOf(kind, [...wanted], actor));
    return (await Promise.all(asked)).flat();
  }

  private async findOf(kind: NamedKind, ids: readonly string[], actor: Actor): Promise<ObjectName[]> {
    const namer = this.namers.get(kind);
    if (!namer) throw new Error(`nobody names ${kind}`);
    if (!mayAnywhere(actor, namer.permission)) return [];
    const found = await namer.find(ids, scopeOf(actor, namer.permission), actor);
    return found.map((name) => ({ ...name, kind }));
  }
}
