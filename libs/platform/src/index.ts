export { mayAnywhere, scopeOf, SYSTEM_SCOPE } from './access/access.js';
export { Actors, type TokenClaims } from './access/actors.js';
export { type KnownMember, type KnownPerson, PersonDirectory } from './access/person-directory.js';
export { type Attachment, type ReceivedFile } from './attachments/attachment.js';
export { Attachments, MAX_ATTACHMENT_BYTES } from './attachments/attachments.js';
export { actorName } from './audit/actor-name.js';
export { AuditLog, type AuditEntry } from './audit/audit-log.js';
export {
  type FoundName,
  NAMED_KINDS,
  type NamedKind,
  type ObjectName,
  ObjectNames,
} from './audit/object-names.js';
export { AppConfig, type SealingConfig, type StorageConfig } from './config/app-config.js';
export { VARIABLES } from './config/variables.js';
export { currentActor, requestContext, type RequestContext } from './context/request-context.js';
export { dataSourceOptions, migrate, SCHEMA_VERSION } from './database/data-source.js';
export { Database } from './database/database.js';
export { Gatherer } from './database/gatherer.js';
export { PlatformModule } from './platform.module.js';
export { JobQueue, type EnqueueOptions } from './queue/job-queue.js';
export { Outbox } from './queue/outbox.js';
export { RedisConnections } from './queue/redis.js';
export {
  foldName,
  listTokens,
  nameQueryTokens,
  nameTokens,
  type NameMatch,
  readSpelling,
  spellingQueryTokens,
  spellingTokens,
} from './search/tokens.js';
export { declareSealed, type SealedTable, sealedTables } from './protection/sealed-tables.js';
export { KeyRotation, type RotationRun, type RotationStatus } from './protection/key-rotation.js';
export { Retention, type RetentionKeeper } from './protection/retention.js';
export { BlindIndex, type BlindKind } from './crypto/blind-index.js';
export { type SealedFields, Sealer, type SealMark } from './crypto/sealer.js';
export { type SealingOptions, type SuiteName } from './crypto/sealing-options.js';
export { translateConstraints } from './database/postgres-errors.js';
export { safeError } from './logging/safe-error.js';
export { errorCode } from './logging/error-code.js';
export { FileStore, newFileKey, type LocalFile, type StoredFile } from './storage/file-store.js';
export type { OutgoingFile } from './storage/outgoing-file.js';
export { makeFileStore } from './storage/file-store.factory.js';
export { type LinkQuery, SignedLinks } from './storage/signed-links.js';
export { StorageModule } from './storage/storage.module.js';
export { type Channel, CHANNELS, type Contact, type Message } from './messages/message.js';
export { Messages } from './messages/messages.js';
export { makeLogger, NestLogger } from './logging/logger.js';
export { Readiness, type ReadinessReport } from './health/readiness.js';
export { traceIdOf } from './logging/trace-id.js';
export { Metrics } from './metrics/metrics.js';
