import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type ClaimInput, ClaimsService } from '#kezhi/claims';
import { AccountsService } from '#kezhi/identity';
import type { Actor } from '#kezhi/kernel';
import { LegacyTeams } from '#kezhi/organizations';
import { Actors, Attachments, Database, FileStore, newFileKey, scopeOf } from '#kezhi/platform';
import { as } from './demo-context.js';

const EVIDENCE = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** Who claims, and what for: the teams of these numbers. */
export interface DemoClaimant {
  account: string;
  displayName: string;
  organizationId: string;
  /** Its people go over to the organization. */
  merges: string;
  /** It goes on by itself. */
  keeps?: string;
}

/** Claims that wait, by administrators of their own: evidence counts in the hands of whoever has uploaded it. */
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

  async plant(actor: Actor, { merges, keeps, ...claimant }: DemoClaimant): Promise<void> {
    const { organizationId } = claimant;
    const { id } = await this.database.run(() =>
      this.accounts.create(actor, { ...claimant, role: 'team_administrator' }),
    );
    const administrator = await this.actors.onBehalfOf(id);
    if (!administrator) throw new Error('the demonstration has nobody to claim a team');
    await this.claim(administrator, merges, {
      mode: 'merge',
      organizationId,
      statement: '这支队伍自成立起由我大队管理，队员均为我大队志愿者。',
    });
    if (keeps !== undefined)
      await this.claim(administrator, keeps, {
        mode: 'own',
        statement: '这支队伍一直独立开展活动，申请由我继续管理。',
      });
  }

  private async claim(claimant: Actor, legacyNo: string, input: Omit<ClaimInput, 'evidence'>): Promise<void> {
    const teamId = await this.teams.unclaimedId(legacyNo);
    if (teamId === undefined) throw new Error(`the demonstration has no team ${legacyNo}`);
    await as(claimant, async () =>
      this.claims.submit(claimant, scopeOf(claimant, 'claim:submit'), teamId, {
        ...input,
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
