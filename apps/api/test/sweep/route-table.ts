import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type AccessRule, RATE_LIMITS, type RateLimitPolicy, RULE } from '#kezhi/platform/http';
import { PREFIX, PREFIX_OPTIONS } from '../../src/route-prefix.js';

type Handler = (...parameters: unknown[]) => unknown;

export interface Route {
  /** `GET /api/v1/organizations/{id}` */
  key: string;
  rule: AccessRule | undefined;
  /** Limits of its own, beside those that hold for all. */
  limits: readonly RateLimitPolicy[];
}

const keyOf = (method: string, template: string) =>
  `${method} ${template.replace(/\/$/, '').replace(/:(\w+)/g, '{$1}')}`;

/** Every handler of every controller that the app has loaded, with the rule it stands under. */
export function ruledRoutes(app: NestFastifyApplication): Route[] {
  const routes: Route[] = [];
  for (const module of app.get(ModulesContainer).values())
    for (const { metatype } of module.controllers.values())
      if (metatype) routes.push(...routesOf(metatype as new () => object));
  return routes.sort((a, b) => (a.key < b.key ? -1 : 1));
}

function routesOf(controller: new () => object): Route[] {
  const prototype = controller.prototype as Record<string, Handler>;
  const base = Reflect.getMetadata(PATH_METADATA, controller) as string;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    const method = handler && (Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined);
    if (!handler || method === undefined) return [];
    const own = [base, Reflect.getMetadata(PATH_METADATA, handler) as string].map((part) =>
      part.replace(/^\/|\/$/g, ''),
    );
    const template = own.filter(Boolean).join('/');
    const prefixed = PREFIX_OPTIONS.exclude.includes(template) ? `/${template}` : `/${PREFIX}/${template}`;
    const rule = (Reflect.getMetadata(RULE, handler) ?? Reflect.getMetadata(RULE, controller)) as
      AccessRule | undefined;
    const limits = (Reflect.getMetadata(RATE_LIMITS, handler) ??
      Reflect.getMetadata(RATE_LIMITS, controller) ??
      []) as RateLimitPolicy[];
    return [{ key: keyOf(RequestMethod[method], prefixed), rule, limits }];
  });
}

const BRANCH = /^((?:│ {3}| {4})*)(?:├── |└── )(\S*)(?: \(([A-Z, ]+)\))?/;

/** What Fastify itself would serve, read from the picture that it draws of its router. HEAD goes with every GET. */
export function servedRoutes(app: NestFastifyApplication): string[] {
  const segments: string[] = [];
  const keys: string[] = [];
  for (const line of app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false }).split('\n')) {
    const found = BRANCH.exec(line);
    if (!found) continue;
    const [, indent = '', segment = '', methods = ''] = found;
    segments.length = indent.length / 4;
    segments.push(segment);
    for (const method of methods.split(', ').filter((word) => word !== '' && word !== 'HEAD'))
      keys.push(keyOf(method, segments.join('')));
  }
  return [...new Set(keys)].sort();
}

type Contract = { paths: Record<string, Record<string, unknown>> };

/** The routes of the committed contract. */
export function contractRoutes(): string[] {
  const file = path.join(import.meta.dirname, '../../openapi.json');
  const { paths } = JSON.parse(readFileSync(file, 'utf8')) as Contract;
  return Object.entries(paths)
    .flatMap(([template, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${template}`),
    )
    .sort();
}
