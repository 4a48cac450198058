import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Retention } from '#kezhi/platform';
import { ImportFileRetention } from '../import/import-file-retention.js';

/** Tells the platform how files of imports are removed. */
@Injectable()
export class RegistrationRetention implements OnModuleInit {
  constructor(
    private readonly retention: Retention,
    private readonly files: ImportFileRetention,
  ) {}

  onModuleInit(): void {
    this.retention.register(this.files);
  }
}
