import { Injectable } from '@nestjs/common';
import { AppError, type Scope } from '#kezhi/kernel';
import type {
  ImportBlocker,
  ImportedOrganization,
  ImportOrigin,
  IndexedOrganization,
  LegacyEntry,
} from './import/imported-organization.js';
import { OrganizationImports } from './import/organization-imports.js';
import { refuseClosed } from './organization-review.js';
import { isWithin } from './organization-scope.js';
import type { OrganizationFacts } from './organization.js';
import { OrganizationsRepository, type WantedOrganization } from './organizations.repository.js';

/** What other domains may ask of organizations. */
@Injectable()
export class OrganizationsService {
  constructor(
    private readonly organizations: OrganizationsRepository,
    private readonly imports: OrganizationImports,
  ) {}

  /** The organization, or ORGANIZATION.NOT_FOUND: outside one's reach it does not exist. */
  async requireInScope(scope: Scope, organizationId: string): Promise<OrganizationFacts> {
    const facts = await this.organizations.facts(organizationId);
    if (!facts || !isWithin(scope, facts)) throw new AppError('ORGANIZATION.NOT_FOUND');
    return facts;
  }

  /** The same, kept from being moved, suspended or ended until the end of the transaction; refuses one that has ended. */
  async keepInScope(scope: Scope, organizationId: string): Promise<OrganizationFacts> {
    const facts = await this.organizations.lockParent(organizationId);
    if (!facts || !isWithin(scope, facts)) throw new AppError('ORGANIZATION.NOT_FOUND');
    refuseClosed(facts);
    return facts;
  }

  /** Facts of several, without a check of reach; unknown ids are left out. Ordered by id. */
  facts(ids: readonly string[]): Promise<OrganizationFacts[]> {
    return this.organizations.factsOf(ids);
  }

  /** The same, kept as they are until the end of the transaction: for a decision that depends on their state. */
  lockShared(ids: readonly string[]): Promise<OrganizationFacts[]> {
    return this.organizations.lockShared(ids);
  }

  /** Who goes on in the place of an organization that has ended, however often that has happened since; itself while it goes on. */
  heirOf(organizationId: string): Promise<OrganizationFacts | undefined> {
    return this.organizations.heirOf(organizationId);
  }

  /** Facts by the number that people write, without a check of reach. */
  findByNo(orgNo: string): Promise<OrganizationFacts | undefined> {
    return this.organizations.factsByNo(orgNo);
  }

  /** What of a new organization is taken already: its name under the supervisor, its USCC. A hint; the indexes decide. */
  clashes(wanted: WantedOrganization): Promise<{ name: boolean; uscc: boolean }> {
    return this.organizations.clashes(wanted);
  }

  /** The root of the tree (中国科协), made when there is none yet. Answers its id. The regions must be there. */
  ensureNational(): Promise<string> {
    return this.organizations.ensureNational();
  }

  /** Every organization of a subtree, the root included, whatever its status. Check the root's reach first. */
  index(rootId: string): Promise<IndexedOrganization[]> {
    return this.imports.index(rootId);
  }

  /**
   * Creates the organizations of a collective registration, all or none, in whatever order they come.
   *
   * @returns the ids, supervisors first
   * @throws ORGANIZATION.CYCLE, ORGANIZATION.PARENT_UNKNOWN, ORGANIZATION.PARENT_KIND, REGION.UNKNOWN; a name or USCC that was taken in the meantime
   *   comes as the violation of `uq_organizations_name` or `uq_organizations_uscc`
   */
  insertImported(rows: readonly ImportedOrganization[], origin: ImportOrigin): Promise<string[]> {
    return this.imports.insertImported(rows, origin);
  }

  /** All teams carried over from the earlier platform, claimed or not, which a form may refer to. */
  legacyTeams(): Promise<LegacyEntry[]> {
    return this.imports.legacyTeams();
  }

  /** What stands in the way of taking an import back; empty when nothing does. */
  importedBlockers(importId: string): Promise<ImportBlocker[]> {
    return this.imports.importedBlockers(importId);
  }

  /** Deletes what an import created. Ask `importedBlockers` first, in the same transaction. */
  removeImported(importId: string): Promise<void> {
    return this.imports.removeImported(importId);
  }
}
