import { Global, Module } from '@nestjs/common';
import { AppConfig } from '../config/app-config.js';
import { BlindIndex } from './blind-index.js';
import { Sealer } from './sealer.js';

/** Sealing with the keys of the configuration. A worker thread makes its own `Sealer` from `AppConfig.sealing`. */
@Global()
@Module({
  providers: [
    { provide: Sealer, inject: [AppConfig], useFactory: ({ sealing }: AppConfig) => new Sealer(sealing) },
    {
      provide: BlindIndex,
      inject: [AppConfig],
      useFactory: ({ sealing }: AppConfig) => new BlindIndex(sealing),
    },
  ],
  exports: [Sealer, BlindIndex],
})
export class SealingModule {}
