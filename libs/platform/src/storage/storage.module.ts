import { Global, Module } from '@nestjs/common';
import { Clock } from '#kezhi/kernel';
import { AppConfig } from '../config/app-config.js';
import { makeFileStore } from './file-store.factory.js';
import { FileStore } from './file-store.js';
import { SignedLinks } from './signed-links.js';

/** Files and links to them, as configured. */
@Global()
@Module({
  providers: [
    {
      provide: FileStore,
      inject: [AppConfig],
      useFactory: ({ storage }: AppConfig) => makeFileStore(storage),
    },
    {
      provide: SignedLinks,
      inject: [AppConfig, Clock],
      useFactory: ({ linkKey }: AppConfig, clock: Clock) => new SignedLinks(linkKey, clock),
    },
  ],
  exports: [FileStore, SignedLinks],
})
export class StorageModule {}
