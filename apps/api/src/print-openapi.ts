import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppConfig } from '#kezhi/platform';
import { ApiModule } from './api.module.js';
import { openApiDocument } from './openapi.js';
import { PREFIX_OPTIONS, PREFIX } from './route-prefix.js';

/** Prints the contract. In preview nothing is instantiated, so neither PostgreSQL nor Redis is needed. */
const app = await NestFactory.create<NestFastifyApplication>(
  ApiModule.forRoot(AppConfig.fromEnvironment()),
  new FastifyAdapter(),
  { preview: true, logger: false },
);
app.setGlobalPrefix(PREFIX, PREFIX_OPTIONS);
process.stdout.write(`${JSON.stringify(openApiDocument(app), null, 2)}\n`, () => process.exit(0));
