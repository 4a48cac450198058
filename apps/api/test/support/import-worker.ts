import { Test } from '@nestjs/testing';
import { type AppConfig, PlatformModule } from '#kezhi/platform';
import { CommitService, RegistrationModule, UndoService, ValidationService } from '#kezhi/registration';
import { IN_PROCESS_VALIDATOR } from '../../../../libs/registration/test/in-process-validator.js';

/** What a worker does with imports, at a test's word instead of the queue's. */
export interface ImportWorker {
  validate(importId: string): Promise<void>;
  merge(importId: string): Promise<void>;
  takeBack(importId: string): Promise<void>;
  close(): Promise<void>;
}

const claim = { signal: new AbortController().signal, assertClaim: () => Promise.resolve() };

/** A second process in all but name: other services and connections, the api's database and files. */
export async function startImportWorker(config: AppConfig): Promise<ImportWorker> {
  const module = await Test.createTestingModule({
    imports: [PlatformModule.forRoot(config, 'kezhi-test-worker'), RegistrationModule],
  })
    .overrideProvider(IN_PROCESS_VALIDATOR.token)
    .useClass(IN_PROCESS_VALIDATOR.useClass)
    .setLogger({ log: () => undefined, warn: () => undefined, error: () => undefined })
    .compile();
  await module.init();
  return {
    validate: (id) => module.get(ValidationService).run(id, claim),
    merge: (id) => module.get(CommitService).run(id, claim),
    takeBack: (id) => module.get(UndoService).run(id, claim),
    close: () => module.close(),
  };
}
