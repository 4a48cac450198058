import type { OpenAPIObject } from '@nestjs/swagger';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Components = NonNullable<OpenAPIObject['components']>;
type Parameter = Extract<NonNullable<Operation['parameters']>[number], { name: string }>;
type Schema = NonNullable<Components['schemas']>[string];

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
/** Said of a route by its decorator: its answers are kept for nobody. */
const NEVER_REPLAYED = 'x-never-replayed';

const header = (name: string, description: string, schema: object): Parameter => ({
  name,
  in: 'header',
  required: false,
  description,
  schema,
});

const PARAMETERS = {
  AcceptLanguage: header('Accept-Language', 'The language of the texts of an answer.', {
    type: 'string',
    enum: ['zh-CN', 'en'],
    default: 'zh-CN',
  }),
  IdempotencyKey: header(
    'Idempotency-Key',
    'The answer to an act that has begun is given again for 24 hours; the same key with another body is refused.',
    { type: 'string', minLength: 1, maxLength: 255 },
  ),
  IfNoneMatch: header('If-None-Match', 'The ETag that the client has; 304 while it is the newest.', {
    type: 'string',
  }),
} satisfies Record<string, Parameter>;

const HEADERS = {
  ETag: { description: 'The version of the resource, for If-Match and If-None-Match.' },
  RateLimit: {
    description: 'What is left of the limit that is nearest: policy, remaining, seconds to reset.',
  },
  RateLimitPolicy: { description: 'The limits in force: policy, quota, window in seconds.' },
  RetryAfter: { description: 'Seconds to wait (429, 503).' },
};

const text = { type: 'string' } as const;
const PROBLEM: Schema = {
  type: 'object',
  description: 'A refusal, as RFC 9457 has it. Codes: docs/errors.md and GET /problems/{code}.',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'traceId'],
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' },
    detail: text,
    instance: text,
    code: text,
    traceId: text,
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: { pointer: text, code: text, detail: text },
      },
    },
  },
};

const reference = (kind: keyof Components, name: string) => ({ $ref: `#/components/${kind}/${name}` });

const REFUSAL = {
  description: 'Refused, or failed.',
  headers: { 'Retry-After': reference('headers', 'RetryAfter') },
  content: { 'application/problem+json': { schema: reference('schemas', 'Problem') } },
};

/**
 * Writes down once what all routes have in common and no controller repeats: languages, idempotency keys, entity tags,
 * limits, and how a refusal looks.
 */
export function withConventions(document: OpenAPIObject): OpenAPIObject {
  const components: Components = {
    ...document.components,
    parameters: PARAMETERS,
    headers: HEADERS,
    responses: { Refusal: REFUSAL },
    schemas: { ...document.components?.schemas, Problem: PROBLEM },
  };
  for (const path of Object.values(document.paths))
    for (const method of METHODS) {
      const operation = path[method];
      if (operation) describeOperation(operation, method, components.schemas ?? {});
    }
  return { ...document, components };
}

function describeOperation(
  operation: Operation,
  method: (typeof METHODS)[number],
  schemas: Record<string, Schema>,
): void {
  const own = (operation.parameters ?? []).map(optionalWithDefault);
  const isVersioned = successSchemas(operation).some((schema) => hasVersion(schema, schemas));
  const shared: Array<keyof typeof PARAMETERS> = ['AcceptLanguage'];
  if (method === 'post' && !(NEVER_REPLAYED in operation)) shared.push('IdempotencyKey');
  if (method === 'get' && isVersioned) shared.push('IfNoneMatch');
  operation.parameters = [...own, ...shared.map((name) => reference('parameters', name))];
  for (const response of Object.values(operation.responses)) {
    if (!response || '$ref' in response) continue;
    response.headers = {
      ...response.headers,
      ...(isVersioned && { ETag: reference('headers', 'ETag') }),
      RateLimit: reference('headers', 'RateLimit'),
      'RateLimit-Policy': reference('headers', 'RateLimitPolicy'),
    };
  }
  operation.responses = { ...operation.responses, default: reference('responses', 'Refusal') };
}

/** A parameter with a default may be left out, whatever the type of the property says. */
function optionalWithDefault<P extends NonNullable<Operation['parameters']>[number]>(parameter: P): P {
  if ('$ref' in parameter || !parameter.schema || '$ref' in parameter.schema) return parameter;
  return parameter.schema.default === undefined ? parameter : { ...parameter, required: false };
}

function successSchemas(operation: Operation): Schema[] {
  return Object.values(operation.responses).flatMap((response) => {
    if (!response || '$ref' in response) return [];
    const schema = response.content?.['application/json']?.schema;
    return schema ? [schema] : [];
  });
}

function hasVersion(schema: Schema, schemas: Record<string, Schema>): boolean {
  if ('$ref' in schema) {
    const named = schemas[schema.$ref.split('/').at(-1) ?? ''];
    return named !== undefined && hasVersion(named, schemas);
  }
  return schema.properties?.version !== undefined;
}
