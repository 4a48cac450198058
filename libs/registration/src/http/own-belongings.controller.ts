import { Body, Controller, Get, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Audited, download, Id, OwnPerson, PageParams, Pages, Requires } from '#kezhi/platform/http';
import { Consents, OwnMemberships } from '#kezhi/volunteers';
import { accessKey, OwnAccesses } from '../persons/own-accesses.js';
import { OwnExport } from '../persons/own-export.js';
import { ConsentEntriesDto, GivenConsentDto, toConsentEntriesDto } from './dto/consents.dto.js';
import {
  AccessPageDto,
  AskedDto,
  AskToJoinDto,
  OwnExportDto,
  OwnMembershipsDto,
  toAccessDto,
  toOwnExportDto,
  toOwnMembershipsDto,
} from './dto/own-record.dto.js';

const ACCESSES = { toItem: toAccessDto, sortKey: accessKey };

/** What belongs to a registered person's own record: memberships, consents, who looked at it, and all of it to take along. */
@ApiTags('me')
@ApiBearerAuth()
@Controller('me/volunteer')
export class OwnBelongingsController {
  constructor(
    private readonly consents: Consents,
    private readonly members: OwnMemberships,
    private readonly looks: OwnAccesses,
    private readonly exports: OwnExport,
    private readonly pages: Pages,
  ) {}

  @Get('memberships')
  @Requires('person:read')
  async memberships(@OwnPerson() personId: string): Promise<OwnMembershipsDto> {
    return toOwnMembershipsDto(await this.members.list(personId));
  }

  /** Asks to join an organization, which decides. */
  @Post('memberships')
  @Requires('person:edit')
  @Audited('person:join')
  async join(@OwnPerson() personId: string, @Body() { organizationId }: AskToJoinDto): Promise<AskedDto> {
    return { id: await this.members.ask(personId, organizationId) };
  }

  /** Leaves an organization, or takes back a request that nobody has decided on. */
  @Post('memberships/:id/leaving')
  @HttpCode(200)
  @Requires('person:edit')
  @Audited('person:leave')
  async leave(@OwnPerson() personId: string, @Id() id: string): Promise<OwnMembershipsDto> {
    await this.members.leave(personId, id);
    return toOwnMembershipsDto(await this.members.list(personId));
  }

  @Get('consents')
  @Requires('person:read')
  async listConsents(@OwnPerson() personId: string): Promise<ConsentEntriesDto> {
    return toConsentEntriesDto(await this.consents.of(personId));
  }

  @Post('consents')
  @Requires('person:edit')
  @Audited('person:consent')
  async consent(@OwnPerson() personId: string, @Body() given: GivenConsentDto): Promise<ConsentEntriesDto> {
    await this.consents.give(personId, given);
    return toConsentEntriesDto(await this.consents.of(personId));
  }

  /** Of an optional consent. One that is needed ends with the record, by closing it. */
  @Post('consents/:code/withdrawal')
  @HttpCode(200)
  @Requires('person:edit')
  @Audited('person:withdraw')
  async withdraw(@OwnPerson() personId: string, @Param('code') code: string): Promise<ConsentEntriesDto> {
    await this.consents.withdraw(personId, code);
    return toConsentEntriesDto(await this.consents.of(personId));
  }

  /** Who of the staff looked at sealed data of one's own, newest first. */
  @Get('accesses')
  @Requires('person:read')
  async accesses(@OwnPerson() personId: string, @Query() params: PageParams): Promise<AccessPageDto> {
    const read = await this.looks.list(personId, this.pages.query('own-accesses', params));
    return this.pages.page('own-accesses', params, read, ACCESSES);
  }

  /** Everything that is stored about oneself, in clear. */
  @Get('export')
  @Requires('person:read')
  async exportJson(@OwnPerson() personId: string): Promise<OwnExportDto> {
    return toOwnExportDto(await this.exports.of(personId));
  }

  /** The same to read and to print. */
  @Get('export.pdf')
  @Requires('person:read')
  @ApiProduces('application/pdf')
  async exportPdf(@OwnPerson() personId: string): Promise<StreamableFile> {
    return download(await this.exports.pdfOf(personId));
  }
}
