import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader, ApiParam } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { ApplicantKey } from '../../online/registration-applications.js';

const TOKEN_HEADER = 'registration-token';

/** Who asks for an application: its number in the path, and the secret of a link, which never stands in an address. */
export const Applicant = createParamDecorator((_: unknown, context: ExecutionContext): ApplicantKey => {
  const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { trackingNo: string } }>>();
  const token = request.headers[TOKEN_HEADER];
  return { trackingNo: request.params.trackingNo, token: typeof token === 'string' ? token : '' };
});

/** Documents what `@Applicant()` reads. */
export const ByApplicant = () =>
  applyDecorators(
    ApiParam({ name: 'trackingNo', type: String }),
    ApiHeader({ name: TOKEN_HEADER, description: 'The secret of the link', required: true }),
  );
