import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Redis, type RedisOptions } from 'ioredis';
import { AppConfig } from '../config/app-config.js';

/** The connections to Redis that this process holds. */
@Injectable()
export class RedisConnections implements OnApplicationShutdown {
  private readonly logger = new Logger(RedisConnections.name);
  private readonly open: Redis[] = [];
  private shared: Redis | undefined;

  constructor(private readonly config: AppConfig) {}

  /** Shared, for short commands: fails at once instead of piling up when Redis is away. */
  forCommands(): Redis {
    this.shared ??= this.connect({
      maxRetriesPerRequest: 1,
      enableOfflineQueue: true,
      commandTimeout: 5_000,
    });
    return this.shared;
  }

  /** One of its own, for a blocking reader: waits for Redis as long as it takes. */
  forBlocking(): Redis {
    return this.connect({ maxRetriesPerRequest: null });
  }

  async onApplicationShutdown(): Promise<void> {
    for (const connection of this.open) connection.disconnect();
    await Promise.resolve();
  }

  private connect(options: RedisOptions): Redis {
    const connection = new Redis(this.config.redisUrl, { lazyConnect: false, ...options });
    connection.on('error', (error: Error) => this.logger.warn(`redis: ${error.message}`));
    this.open.push(connection);
    return connection;
  }
}
