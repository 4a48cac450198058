import { Body, Controller, Get, HttpCode, Param, Patch, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Audited, download, Id, IfMatch, NeverReplayed, Public, RateLimit } from '#kezhi/platform/http';
import type { FastifyRequest } from 'fastify';
import type { ApplicantKey } from '../../online/registration-applications.js';
import { RegistrationDocuments } from '../../online/registration-documents.js';
import { Applicant, ByApplicant } from './applicant.js';
import { ApplicationAnswers } from './application-answers.js';
import { ApplicationDto, StartedRegistrationDto } from './dto/application.dto.js';
import { ApplicantEmailDto, RegistrationFormDto, StartRegistrationDto } from './dto/registration-form.dto.js';
import { FILE_LIMIT, KEY_LIMIT, LINK_LIMITS, START_LIMITS } from './limits.js';

const DOCUMENT = {
  type: 'string',
  format: 'binary',
  description: 'PDF, JPEG or PNG, 10 MB at most',
} as const;

/** Online registration of an organization (在线注册), by whoever has proven an e-mail address. */
@ApiTags('registrations')
@Controller('registrations')
export class ApplicationsController {
  constructor(
    private readonly answers: ApplicationAnswers,
    private readonly documents: RegistrationDocuments,
  ) {}

  /** Opens a draft for the owner of the address, to whom a code was sent (`POST /registrations/contact-codes`). Keep the token: it is told this once. */
  @Post('organizations')
  @Public()
  @RateLimit(...START_LIMITS)
  @Audited('registration:start')
  @NeverReplayed()
  start(@Body() body: StartRegistrationDto): Promise<StartedRegistrationDto> {
    return this.answers.start(body);
  }

  /** The application, how far it is, and what comes next. */
  @Get(':trackingNo')
  @Public()
  @RateLimit(KEY_LIMIT)
  @ByApplicant()
  get(@Applicant() key: ApplicantKey): Promise<ApplicationDto> {
    return this.answers.get(key);
  }

  /** Writes into a draft, or into what was returned. The answer says what is still missing or wrong. */
  @Patch(':trackingNo')
  @Public()
  @RateLimit(KEY_LIMIT)
  @ByApplicant()
  @Audited('registration:edit')
  change(
    @Applicant() key: ApplicantKey,
    @Body() body: RegistrationFormDto,
    @IfMatch() expectedVersion: number | null,
  ): Promise<ApplicationDto> {
    return this.answers.change(key, body, expectedVersion);
  }

  /** Hands it to the supervisor. Refused with every field that is missing or wrong. */
  @Post(':trackingNo/submission')
  @HttpCode(200)
  @Public()
  @RateLimit(KEY_LIMIT)
  @ByApplicant()
  @Audited('registration:submit')
  submit(@Applicant() key: ApplicantKey): Promise<ApplicationDto> {
    return this.answers.submit(key);
  }

  @Post(':trackingNo/withdrawal')
  @HttpCode(200)
  @Public()
  @RateLimit(KEY_LIMIT)
  @ByApplicant()
  @Audited('registration:withdraw')
  withdraw(@Applicant() key: ApplicantKey): Promise<ApplicationDto> {
    return this.answers.withdraw(key);
  }

  /** Sends the link again, to the address that was proven for this number. The answer is the same when it was not. */
  @Post(':trackingNo/link')
  @HttpCode(202)
  @Public()
  @RateLimit(...LINK_LIMITS)
  @Audited('registration:send-link')
  @NeverReplayed()
  link(@Param('trackingNo') trackingNo: string, @Body() { email }: ApplicantEmailDto): Promise<void> {
    return this.answers.sendLink(trackingNo, email);
  }

  /** Takes a founding document. */
  @Post(':trackingNo/attachments')
  @Public()
  @RateLimit(FILE_LIMIT)
  @ByApplicant()
  @Audited('registration:attach', { byService: true })
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: DOCUMENT } } })
  attach(@Applicant() key: ApplicantKey, @Req() request: FastifyRequest): Promise<ApplicationDto> {
    return this.answers.attach(key, request);
  }

  @Get(':trackingNo/attachments/:attachmentId')
  @Public()
  @RateLimit(KEY_LIMIT)
  @ByApplicant()
  @ApiProduces('application/octet-stream')
  async file(
    @Applicant() key: ApplicantKey,
    @Id('attachmentId') attachmentId: string,
  ): Promise<StreamableFile> {
    return download(await this.documents.open(key, attachmentId));
  }

  @Post(':trackingNo/attachments/:attachmentId/removal')
  @HttpCode(200)
  @Public()
  @RateLimit(KEY_LIMIT)
  @ByApplicant()
  @Audited('registration:detach')
  detach(@Applicant() key: ApplicantKey, @Id('attachmentId') attachmentId: string): Promise<ApplicationDto> {
    return this.answers.detach(key, attachmentId);
  }
}
