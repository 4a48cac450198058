import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock, SystemClock } from '#kezhi/kernel';
import { AuditLog } from './audit/audit-log.js';
import { ObjectNames } from './audit/object-names.js';
import { AppConfig } from './config/app-config.js';
import { dataSourceOptions } from './database/data-source.js';
import { BlindIndex } from './crypto/blind-index.js';
import { Sealer } from './crypto/sealer.js';
import { Database } from './database/database.js';
import { Attachments } from './attachments/attachments.js';
import { AttachmentsRepository } from './attachments/attachments.repository.js';
import { Messages } from './messages/messages.js';
import { MessagesRepository } from './messages/messages.repository.js';
import { Metrics } from './metrics/metrics.js';
import { BlindKeyCheck } from './protection/blind-key-check.js';
import { ForgottenKeys } from './protection/forgotten-keys.js';
import { KeyRotation } from './protection/key-rotation.js';
import { KeyRotationsRepository } from './protection/key-rotations.repository.js';
import { ResealingRepository } from './protection/resealing.repository.js';
import { Retention } from './protection/retention.js';
import { RetentionRepository } from './protection/retention.repository.js';
import { JobQueue } from './queue/job-queue.js';
import { Outbox } from './queue/outbox.js';
import { RedisConnections } from './queue/redis.js';
import { StorageModule } from './storage/storage.module.js';

const SERVICES = [
  Attachments,
  AuditLog,
  Database,
  ForgottenKeys,
  JobQueue,
  KeyRotation,
  Messages,
  MessagesRepository,
  Metrics,
  ObjectNames,
  Outbox,
  RedisConnections,
  Retention,
];
const INNER = [BlindKeyCheck, KeyRotationsRepository, ResealingRepository, RetentionRepository];

/** What every program of Kezhi stands on: configuration, clock, database, queue, files, audit, metrics. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(config: AppConfig, applicationName: string): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        StorageModule,
        TypeOrmModule.forRoot({
          ...dataSourceOptions({ url: config.databaseUrl, pool: config.databasePool, applicationName }),
          autoLoadEntities: true,
          retryAttempts: 10,
          retryDelay: 1_000,
        }),
      ],
      providers: [
        { provide: AppConfig, useValue: config },
        { provide: Clock, useClass: SystemClock },
        { provide: Sealer, useValue: new Sealer(config.sealing) },
        { provide: BlindIndex, useValue: new BlindIndex(config.sealing) },
        AttachmentsRepository,
        ...SERVICES,
        ...INNER,
      ],
      exports: [AppConfig, Clock, Sealer, BlindIndex, ...SERVICES],
    };
  }
}
