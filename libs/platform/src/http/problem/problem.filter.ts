import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { safeError } from '../../logging/safe-error.js';
import { languageOf } from './language.js';
import { PreparedAnswer } from './prepared-answer.js';
import { problemHeaders, problemOf } from './problem.js';
import { refusalOf } from './refusal.js';

/** The one place where an error becomes an answer. What is not a refusal of ours is logged and told as COMMON.INTERNAL. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (error instanceof PreparedAnswer) {
      void reply.code(error.status).headers(error.headers).send(error.body);
      return;
    }
    this.report(error, request);
    if (reply.sent || reply.raw.headersSent) reply.raw.destroy();
    else answerProblem(error, request, reply);
  }

  private report(error: unknown, request: FastifyRequest): void {
    const { status, code } = refusalOf(error);
    if (status < 500) return;
    const route = request.routeOptions.url ?? 'no route';
    this.logger.error({
      msg: `${request.method} ${route}: ${code}`,
      traceId: request.id,
      err: safeError(error),
    });
  }
}

/** Answers with the problem that stands for `error`. Also for Fastify's `frameworkErrors`, which come before any filter. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = refusalOf(error);
  const language = languageOf(request.headers['accept-language']);
  const problem = problemOf(refusal, { url: request.url, traceId: request.id, language });
  void reply
    .code(refusal.status)
    .headers(problemHeaders(refusal, language))
    // As text: Fastify would add its own charset to an object, and fail on a reply whose serializer is gone.
    .send(JSON.stringify(problem));
}
