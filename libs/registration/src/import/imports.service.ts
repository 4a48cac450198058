import { Injectable } from '@nestjs/common';
import { type Act, type Actor, AppError, Clock, next, type PageQuery, type Scope } from '#kezhi/kernel';
import { isWithin, type OrganizationFacts, OrganizationsService } from '#kezhi/organizations';
import { AuditLog, Database, JobQueue, mayAnywhere, scopeOf } from '#kezhi/platform';
import { v7 as uuid } from 'uuid';
import { findForm, isLegacy } from './forms/form-registry.js';
import { formId } from './forms/registration-form.js';
import { type CommitMode, ImportEntity, type ImportKind } from './import.entity.js';
import { commitImport, undoImport, validateImport } from './import.jobs.js';
import { IMPORT_TRANSITIONS, type ImportEvent } from './import.states.js';
import { type ImportListFilter, type ImportListItem, ImportsRepository } from './imports.repository.js';
import { UndoService } from './undo.service.js';

/** A file that has arrived in the store. */
export interface StoredUpload {
  key: string;
  name: string;
  size: number;
  sha256: Buffer;
}

export interface NewImport {
  kind: ImportKind;
  organizationId: string;
  template?: string;
}

/** An import that somebody acts on. */
export interface ImportToChange {
  id: string;
  /** From If-Match; null or absent when the client did not say what it saw. */
  expectedVersion?: number | null;
}

/** The story of a collective registration, from the file to undo. What takes long is left to the worker. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly database: Database,
    private readonly imports: ImportsRepository,
    private readonly organizations: OrganizationsService,
    private readonly queue: JobQueue,
    private readonly undoing: UndoService,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  list(scope: Scope, filter: ImportListFilter, page: PageQuery): Promise<ImportListItem[]> {
    return this.imports.list(scope, filter, page);
  }

  async get(scope: Scope, id: string): Promise<ImportListItem> {
    const found = await this.imports.findInScope(id, scope);
    if (!found) throw new AppError('IMPORT.NOT_FOUND');
    return found;
  }

  /** The same bytes for the same unit and form are the same import, however often and by however many they come. */
  async start(actor: Actor, scope: Scope, wanted: NewImport, file: StoredUpload): Promise<ImportListItem> {
    const unit = await this.organizations.requireInScope(scope, wanted.organizationId);
    assertOpen(unit);
    if (isLegacy(wanted.kind)) await this.assertOfficer(actor, unit.id);
    const form = findForm(wanted.kind, wanted.template?.split('@').at(-1));
    if (!form || (wanted.template !== undefined && wanted.template !== formId(form)))
      throw new AppError('IMPORT.TEMPLATE_UNKNOWN');
    const entity = this.newEntity(actor, { ...wanted, template: formId(form) }, file);
    return this.get(scope, (await this.insertOnce(entity)).id);
  }

  /** The mended workbook, uploaded again: the next revision of the same import, validated from the start. */
  async revise(
    actor: Actor,
    scope: Scope,
    { id, expectedVersion }: ImportToChange,
    file: StoredUpload,
  ): Promise<ImportListItem> {
    await this.getToRun(actor, scope, id);
    await this.change({ id, expectedVersion }, 'revise', async (entity) => {
      const revision = await this.imports.revisionWithContent(id, file.sha256);
      if (revision !== null) throw new AppError('IMPORT.SAME_FILE', { revision });
      const other = await this.imports.findLiving(entity.organizationId, entity.kind, file.sha256);
      if (other) throw new AppError('IMPORT.DUPLICATE_OF', { importId: other.id });
      entity.revision += 1;
      entity.createdBy = actor.accountId;
      Object.assign(entity, fileColumns(file), NOT_YET_READ);
      await this.imports.insertRevision(entity);
      await this.queue.enqueue(validateImport, { importId: id }, { key: `${id} ${entity.revision}` });
      await this.auditFile('import:revise', entity);
    });
    return this.get(scope, id);
  }

  /** Asks for the merge. `valid-rows` leaves rows with problems out, `all-or-nothing` refuses while there is one. */
  async commit(
    actor: Actor,
    scope: Scope,
    { id, expectedVersion }: ImportToChange,
    mode: CommitMode,
  ): Promise<ImportListItem> {
    await this.getToRun(actor, scope, id);
    await this.change({ id, expectedVersion }, 'commit', async (entity) => {
      if (mode === 'all-or-nothing' && entity.invalid > 0)
        throw new AppError('IMPORT.INVALID_ROWS_LEFT', { invalid: entity.invalid });
      if (entity.toCreate + entity.toLink === 0) throw new AppError('IMPORT.NOTHING_TO_COMMIT');
      entity.mode = mode;
      entity.committedBy = actor.accountId;
      await this.queue.enqueue(commitImport, { importId: id }, { key: id });
    });
    return this.get(scope, id);
  }

  async cancel(scope: Scope, { id, expectedVersion }: ImportToChange): Promise<ImportListItem> {
    await this.get(scope, id);
    await this.change({ id, expectedVersion }, 'cancel', (entity) => {
      entity.finishedAt = this.clock.now();
      return Promise.resolve();
    });
    return this.get(scope, id);
  }

  /** Asks for undo. Refused, with what stands in the way, once somebody has built on what the import created. */
  async undo(scope: Scope, { id, expectedVersion }: ImportToChange): Promise<ImportListItem> {
    await this.get(scope, id);
    await this.database.run(async () => {
      const entity = await this.lock({ id, expectedVersion });
      next(IMPORT_TRANSITIONS, entity.status, 'undo', 'IMPORT.TRANSITION');
      await this.undoing.assertPossible(entity);
      entity.undoRequestedAt = this.clock.now();
      await this.queue.enqueue(undoImport, { importId: id }, { key: id });
      await this.imports.save(entity);
    });
    return this.get(scope, id);
  }

  private async getToRun(actor: Actor, scope: Scope, id: string): Promise<void> {
    const { kind, organizationId } = await this.get(scope, id);
    if (isLegacy(kind)) await this.assertOfficer(actor, organizationId);
  }

  /** What the earlier platform held is carried over by officers of the territory's association, for that association. */
  private async assertOfficer(actor: Actor, organizationId: string): Promise<void> {
    const [unit] = await this.organizations.facts([organizationId]);
    const isOfficer = mayAnywhere(actor, 'legacy:import') && unit?.kind === 'association';
    if (!isOfficer || !isWithin(scopeOf(actor, 'legacy:import'), unit))
      throw new AppError('IMPORT.LEGACY_OFFICERS');
  }

  private async lock({ id, expectedVersion = null }: ImportToChange): Promise<ImportEntity> {
    const entity = await this.imports.lock(id);
    if (!entity) throw new AppError('IMPORT.NOT_FOUND');
    if (expectedVersion !== null && expectedVersion !== entity.version) throw new AppError('COMMON.STALE');
    return entity;
  }

  /** One transition under the row's lock: two commits at once are one commit and one refusal. */
  private change(
    change: ImportToChange,
    event: ImportEvent,
    act: (entity: ImportEntity) => Promise<void>,
  ): Promise<ImportEntity> {
    return this.database.run(async () => {
      const entity = await this.lock(change);
      const refusal = event === 'commit' ? 'IMPORT.NOT_READY' : 'IMPORT.TRANSITION';
      const status = next(IMPORT_TRANSITIONS, entity.status, event, refusal);
      await act(entity);
      entity.status = status;
      return this.imports.save(entity);
    });
  }

  /** Inserts unless a living import has these bytes; of two at the same moment the index lets one through. */
  private async insertOnce(entity: ImportEntity): Promise<ImportEntity> {
    const { organizationId, kind, contentSha256 } = entity;
    const known = await this.imports.findLiving(organizationId, kind, contentSha256);
    if (known) return known;
    try {
      await this.database.run(async () => {
        const [unit] = await this.organizations.lockShared([organizationId]);
        if (unit) assertOpen(unit);
        await this.imports.insert(entity);
        await this.queue.enqueue(validateImport, { importId: entity.id }, { key: `${entity.id} 1` });
        await this.auditFile('import:start', entity);
      });
      return entity;
    } catch (error) {
      const twin = await this.imports.findLiving(organizationId, kind, contentSha256);
      if (!twin) throw error;
      return twin;
    }
  }

  private auditFile(action: Act, { id, organizationId, kind, revision }: ImportEntity): Promise<void> {
    const details = { kind, revision };
    return this.audit.append({ action, objectType: 'import', objectId: id, organizationId, details });
  }

  private newEntity(actor: Actor, wanted: Required<NewImport>, file: StoredUpload): ImportEntity {
    const facts: Omit<ImportEntity, 'version'> = {
      ...wanted,
      ...fileColumns(file),
      ...NOT_YET_READ,
      id: uuid(),
      status: 'queued',
      revision: 1,
      mode: null,
      createdBy: actor.accountId,
      createdAt: this.clock.now(),
      committedAt: null,
      committedBy: null,
      undoRequestedAt: null,
      undoneAt: null,
    };
    return Object.assign(new ImportEntity(), facts);
  }
}

const NOT_YET_READ = {
  source: null,
  total: 0,
  toCreate: 0,
  toLink: 0,
  unchanged: 0,
  invalid: 0,
  processed: 0,
  expected: null,
  notices: [],
  problem: null,
  firstId: null,
  lastId: null,
  startedAt: null,
  finishedAt: null,
  filesWithdrawnAt: null,
  filesRemovedAt: null,
  rowsRemovedAt: null,
};

function fileColumns(file: StoredUpload) {
  return { fileKey: file.key, fileName: file.name, fileSize: file.size, contentSha256: file.sha256 };
}

/** People may be registered with a unit that is approved or waits for approval; the membership counts from its approval. */
function assertOpen({ status, unclaimed }: OrganizationFacts): void {
  if (unclaimed) throw new AppError('IMPORT.UNIT_UNCLAIMED');
  if (status !== 'approved' && status !== 'submitted') throw new AppError('IMPORT.UNIT_CLOSED', { status });
}
