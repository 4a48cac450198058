import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { requestContext } from '#kezhi/platform';
import { Audited, NeverReplayed, Public, RateLimit, type RateLimitPolicy } from '#kezhi/platform/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { documentNumber, PersonCodes } from '../persons/person-codes.js';
import { PersonCodeDto, PersonSignInDto } from './dto/person-sign-in.dto.js';
import { AccessTokenDto } from './dto/sign-in.dto.js';
import { SessionAnswers } from './session-answers.js';

const TEN_MINUTES = 600;

function numberOf({ body }: FastifyRequest): string | null {
  const { idNumber } = (body ?? {}) as { idNumber?: unknown };
  return typeof idNumber === 'string' ? documentNumber(idNumber) : null;
}

/** Whoever has the number is not flooded, and one address does not ask for many. An office behind one address gets by. */
const CODES: RateLimitPolicy[] = [
  { name: 'person-codes', limit: 3, windowSeconds: TEN_MINUTES, by: numberOf },
  { name: 'person-codes-address', limit: 30, windowSeconds: TEN_MINUTES, by: 'address' },
];
/** Beside the five guesses of each code. */
const SIGN_INS: RateLimitPolicy[] = [
  { name: 'person-sign-in', limit: 20, windowSeconds: TEN_MINUTES, by: numberOf },
  { name: 'person-sign-in-address', limit: 60, windowSeconds: 60, by: 'address' },
];

/** Registered people sign in with their document number and a code that is sent to their registered contact. */
@ApiTags('auth')
@Controller('auth')
export class PersonSignInController {
  constructor(
    private readonly codes: PersonCodes,
    private readonly answers: SessionAnswers,
  ) {}

  /** Sends a code, good for ten minutes, to whoever is registered with the number. The answer never says whether anybody is. */
  @Post('person-codes')
  @HttpCode(202)
  @Public()
  @RateLimit(...CODES)
  @Audited('person-code:request')
  @NeverReplayed()
  code(@Body() { idNumber }: PersonCodeDto): Promise<void> {
    return this.codes.ask(idNumber, requestContext.getStore()?.language ?? 'zh');
  }

  /** Signs a registered person in; sets the refresh cookie. */
  @Post('person-sessions')
  @HttpCode(200)
  @Public()
  @RateLimit(...SIGN_INS)
  @Audited('session:create', { byService: true })
  @NeverReplayed()
  signIn(
    @Body() body: PersonSignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AccessTokenDto> {
    return this.answers.signInPerson(body, { request, reply });
  }
}
