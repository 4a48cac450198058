import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { ClaimsService } from '#kezhi/claims';
import { AccountsService } from '#kezhi/identity';
import type { Actor } from '#kezhi/kernel';
import { LegacyTeams } from '#kezhi/organizations';
import {
  Actors,
  Attachments,
  Database,
  FileStore,
  newFileKey,
  requestContext,
  scopeOf,
} from '#kezhi/platform';

const EVIDENCE = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** A claim that waits, by an administrator of its own: evidence counts in the hands of whoever has uploaded it. */
@Injectable()
export class DemoClaim {
  constructor(
    private readonly teams: LegacyTeams,
    private readonly claims: ClaimsService,
    private readonly accounts: AccountsService,
    private readonly actors: Actors,
    private readonly attachments: Attachments,
    private readonly files: FileStore,
    private readonly database: Database,
  ) {}

  async plant(actor: Actor, legacyNo: string, claimantId: string): Promise<void> {
    const teamId = await this.teams.unclaimedId(legacyNo);
    const { id } = await this.database.run(() =>
      this.accounts.create(actor, {
        account: 'tianning-team',
        displayName: '天宁区大队管理员',
        role: 'team_administrator',
        organizationId: claimantId,
      }),
    );
    const claimant = await this.actors.onBehalfOf(id);
    if (!teamId || !claimant) throw new Error('the demonstration has nobody to claim a team');
    const context = { traceId: 'demo', language: 'zh', actor: claimant, auditDetails: {} } as const;
    await requestContext.run({ ...context }, async () =>
      this.claims.submit(claimant, scopeOf(claimant, 'claim:submit'), teamId, {
        mode: 'merge',
        organizationId: claimantId,
        statement: '这支队伍自成立起由我大队管理，队员均为我大队志愿者。',
        evidence: [await this.evidence()],
      }),
    );
  }

  private async evidence(): Promise<string> {
    const key = newFileKey();
    const stored = await this.files.put(key, Readable.from([EVIDENCE]), { maxBytes: EVIDENCE.length });
    return this.attachments.keep({ key, name: '成立批复.pdf', ...stored });
  }
}
