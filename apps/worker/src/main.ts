import { NestFactory } from '@nestjs/core';
import { AppConfig } from '#kezhi/platform';
import { WorkerModule } from './worker.module.js';

const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(AppConfig.fromEnvironment()), {
  abortOnError: false,
});
app.enableShutdownHooks();
