import type { LoggerService, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';

export interface SampleApp {
  readonly app: NestFastifyApplication;
  /** A real request over a real socket: what is injected into Fastify does not load under Jest. */
  call(path: string, init?: RequestInit): Promise<Answer>;
  close(): Promise<void>;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  json<T = unknown>(): T;
}

/** A small Nest app on Fastify for specs of filters, guards and interceptors. */
export async function startSampleApp(
  module: Type,
  configure: (app: NestFastifyApplication) => void,
  options: { adapter?: FastifyAdapter; logger?: LoggerService } = {},
): Promise<SampleApp> {
  const app = await NestFactory.create<NestFastifyApplication>(
    module,
    options.adapter ?? new FastifyAdapter(),
    { logger: options.logger ?? false, abortOnError: false },
  );
  configure(app);
  await app.listen(0, '127.0.0.1');
  const origin = await app.getUrl();
  return { app, call: (path, init) => call(`${origin}${path}`, init), close: () => app.close() };
}

async function call(url: string, init?: RequestInit): Promise<Answer> {
  const response = await fetch(url, init);
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: <T>() => JSON.parse(text) as T,
  };
}
