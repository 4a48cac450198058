import { NestFactory } from '@nestjs/core';
import { AppConfig, makeLogger, NestLogger } from '#kezhi/platform';
import { WorkerModule } from './worker.module.js';

const config = AppConfig.fromEnvironment();
const app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), {
  abortOnError: false,
  logger: new NestLogger(makeLogger(config.logLevel)),
});
app.enableShutdownHooks();
