import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';
import {
  AuditChainRepository,
  type ChainHead,
  type ChainLink,
  type SealedEntry,
} from './audit-chain.repository.js';
import { type AuditEntryText, chainHash, GENESIS } from './audit-entry.js';

const BATCH = 1_000;
const VERIFY_BATCH = 5_000;
/** A transaction that is so many rows behind the newest one is found by `extendByForgotten` instead. */
const WINDOW = 2_000;

/** `changed`: row or link is not what was sealed; `missing`: the row is gone; `gap`: a link is gone. */
export type ChainProblem = 'changed' | 'missing' | 'gap';

export interface ChainReport {
  intact: boolean;
  /** Links that were checked, the bad one included. */
  checked: number;
  firstBad: { position: number; auditId: number; problem: ChainProblem } | null;
  /** Rows not sealed yet: the newest seconds. */
  waiting: number;
  /** Hash of the last link in hex; compare it with one noted elsewhere, to see that the end was not cut off. */
  head: string | null;
}

/**
 * Seals the audit log: each row's hash covers the one before, so that a row changed or removed afterwards,
 * by whatever means, shows. Writers of rows never wait for it.
 */
@Injectable()
export class AuditChain {
  constructor(
    private readonly database: Database,
    private readonly chain: AuditChainRepository,
  ) {}

  /** Seals what is settled and not sealed yet; returns how many rows that were. */
  extend(): Promise<number> {
    return this.seal(() => this.chain.nextSettled(WINDOW, BATCH));
  }

  /** Looks through the whole log for rows that `extend` could not see: after a restore, or behind a very long transaction. */
  extendByForgotten(): Promise<number> {
    return this.seal(() => this.chain.nextForgotten(BATCH));
  }

  /** Recomputes the chain from its first link and names the first entry that is not as it was sealed. */
  async verify(): Promise<ChainReport> {
    let head: ChainHead = { position: 0, hash: GENESIS };
    let links = await this.chain.read(0, VERIFY_BATCH);
    while (links.length > 0) {
      for (const link of links) {
        const problem = problemOf(link, head);
        if (problem) return this.report(link, { position: link.position, auditId: link.auditId, problem });
        head = link;
      }
      links = await this.chain.read(head.position, VERIFY_BATCH);
    }
    return this.report(head, null);
  }

  async head(): Promise<ChainHead | null> {
    return this.chain.head();
  }

  private seal(next: () => Promise<AuditEntryText[]>): Promise<number> {
    return this.database.run(async () => {
      if (!(await this.chain.claim())) return 0;
      const head = (await this.chain.head()) ?? { position: 0, hash: GENESIS };
      const links = linksAfter(head, await next());
      if (links.length > 0) await this.chain.append(links);
      return links.length;
    });
  }

  private async report(last: ChainHead, firstBad: ChainReport['firstBad']): Promise<ChainReport> {
    const head = await this.chain.head();
    return {
      intact: firstBad === null,
      checked: last.position,
      firstBad,
      waiting: await this.chain.waiting(),
      head: head?.hash.toString('hex') ?? null,
    };
  }
}

function linksAfter(head: ChainHead, entries: readonly AuditEntryText[]): ChainLink[] {
  let previous = head.hash;
  return entries.map((entry, index) => {
    previous = chainHash(previous, entry);
    return { position: head.position + index + 1, auditId: Number(entry.id), hash: previous };
  });
}

function problemOf(link: SealedEntry, before: ChainHead): ChainProblem | null {
  if (link.position !== before.position + 1) return 'gap';
  if (!isPresent(link)) return 'missing';
  return chainHash(before.hash, link).equals(link.hash) ? null : 'changed';
}

/** `id` is the log's primary key: without it there was no row to join. */
function isPresent(link: SealedEntry): link is SealedEntry & AuditEntryText {
  return link.id !== null;
}
