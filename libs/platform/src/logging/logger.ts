import type { LoggerService } from '@nestjs/common';
import { type DestinationStream, type Level, type Logger, pino } from 'pino';
import { requestContext } from '../context/request-context.js';
import { safeError } from './safe-error.js';

/**
 * The last net, over whole lines: identity numbers of 18 and 15 digits, mobile numbers, e-mail addresses.
 * The rule is that nobody logs them; what slips through is blotted out here.
 */
const PERSONAL = /(?<![\w-])(?:\d{17}[\dXx]|\d{15}|1[3-9]\d{9})(?![\w-])|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/**
 * The log of a process: one JSON object per line, each with the trace id of the request or job it belongs to.
 * Redaction is by allow-list: requests are logged by method, route, status and time only (`observeRequests`),
 * errors by what `safeError` lets through; bodies, queries and headers never get here.
 */
export function makeLogger(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error: unknown) => (error instanceof Error ? safeError(error) : error) },
      mixin: () => {
        const traceId = requestContext.getStore()?.traceId;
        return traceId === undefined ? {} : { traceId };
      },
      hooks: { streamWrite: (line) => line.replace(PERSONAL, '[personal]') },
    },
    destination ?? pino.destination({ fd: 1, sync: false }),
  );
}

const LEVELS = {
  log: 'info',
  error: 'error',
  warn: 'warn',
  debug: 'debug',
  verbose: 'trace',
  fatal: 'fatal',
} as const;

/** Lets Nest, and every `new Logger(name)` in the code, write to the log of the process. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log = this.to(LEVELS.log);
  error = this.to(LEVELS.error);
  warn = this.to(LEVELS.warn);
  debug = this.to(LEVELS.debug);
  verbose = this.to(LEVELS.verbose);
  fatal = this.to(LEVELS.fatal);

  /** Nest hands over the message, perhaps a stack, and the name of the logger last. */
  private to(level: Level): (message: unknown, ...rest: unknown[]) => void {
    return (message, ...rest) => {
      const context = rest.at(-1);
      const stack = rest.length > 1 ? rest[0] : undefined;
      this.logger[level]({
        context,
        ...(typeof stack === 'string' && { stack: frames(stack) }),
        ...entry(message),
      });
    };
  }
}

/** A message is a sentence, an error, or an object with `msg` and what belongs to it. */
function entry(message: unknown): object {
  if (message instanceof Error) return { msg: message.name, err: message };
  return typeof message === 'object' && message !== null ? message : { msg: String(message) };
}

/** Without the first line of a stack, which is the error's own sentence. */
const frames = (stack: string) =>
  stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .join('\n');
