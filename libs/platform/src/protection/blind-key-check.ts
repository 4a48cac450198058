import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BlindIndex } from '../crypto/blind-index.js';
import { Database } from '../database/database.js';

const FACT = 'blind-index';

/**
 * Refuses to start on a database that was filled under another blind key or suite: nobody would be found any more, and
 * everybody could be registered a second time.
 */
@Injectable()
export class BlindKeyCheck implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly blind: BlindIndex,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.database.sql(
      'INSERT INTO installation_facts (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [FACT, this.blind.fingerprint],
    );
    const [fact] = await this.database.sql<{ value: string }>(
      'SELECT value FROM installation_facts WHERE name = $1',
      [FACT],
    );
    if (fact?.value !== this.blind.fingerprint)
      throw new Error(
        'BLIND_KEY or SEALING_SUITE is not the one that this database was filled with; give it the one from its backup',
      );
  }
}
