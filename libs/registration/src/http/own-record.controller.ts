import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { ContactCodes } from '#kezhi/identity';
import { requestContext } from '#kezhi/platform';
import { Audited, IfMatch, NeverReplayed, OwnPerson, RateLimit, Requires } from '#kezhi/platform/http';
import { VolunteerRecords } from '#kezhi/volunteers';
import { Confirmations } from '../persons/confirmations.js';
import { GuardianConsents } from '../persons/guardian-consents.js';
import { OwnContacts } from '../persons/own-contacts.js';
import { OwnPages } from '../persons/own-page.js';
import { RecordClosing } from '../persons/record-closing.js';
import { readContact } from '../volunteers-online/contact.js';
import { DecidedDto, PersonDecisionDto } from './dto/confirmation.dto.js';
import { OwnChangesDto } from './dto/own-changes.dto.js';
import { ClosedDto, NewContactDto, OwnRecordDto, toOwnRecordDto } from './dto/own-record.dto.js';
import { ContactDto } from './dto/registration.dto.js';
import { CONTACT_CHANGES, OWN_CONTACT_CODES, OWN_GUARDIAN_CODES } from './limits.js';

const language = () => requestContext.getStore()?.language ?? 'zh';

/** A registered person's own record. */
@ApiTags('me')
@ApiBearerAuth()
@Controller('me/volunteer')
export class OwnRecordController {
  constructor(
    private readonly pages: OwnPages,
    private readonly records: VolunteerRecords,
    private readonly confirmations: Confirmations,
    private readonly guardians: GuardianConsents,
    private readonly contacts: OwnContacts,
    private readonly codes: ContactCodes,
    private readonly closing: RecordClosing,
  ) {}

  @Get()
  @Requires('person:read')
  async get(@OwnPerson() personId: string): Promise<OwnRecordDto> {
    return toOwnRecordDto(await this.pages.get(personId));
  }

  /** Puts right what is written about oneself. */
  @Patch()
  @Requires('person:edit')
  @Audited('person:edit')
  async edit(
    @OwnPerson() personId: string,
    @Body() changes: OwnChangesDto,
    @IfMatch() expectedVersion: number | null,
  ): Promise<OwnRecordDto> {
    await this.records.editOwn(personId, changes, expectedVersion);
    return toOwnRecordDto(await this.pages.get(personId));
  }

  /** Confirms or refuses a registration by others. After a refusal there is no such person, and the session has ended. */
  @Post('confirmation')
  @HttpCode(200)
  @Requires('person:edit')
  @Audited('person:decide')
  @NeverReplayed()
  confirmation(@OwnPerson() personId: string, @Body() decision: PersonDecisionDto): Promise<DecidedDto> {
    return this.confirmations.decide(personId, decision);
  }

  /** Sends the registered guardian a code. */
  @Post('guardian-codes')
  @HttpCode(202)
  @Requires('person:edit')
  @RateLimit(OWN_GUARDIAN_CODES)
  @Audited('person:guardian-code')
  guardianCode(@OwnPerson() personId: string): Promise<void> {
    return this.guardians.askFor(personId, language());
  }

  /** Sends a code to a new telephone number or e-mail address. */
  @Post('contact-codes')
  @HttpCode(202)
  @Requires('person:edit')
  @RateLimit(...OWN_CONTACT_CODES)
  @Audited('person:contact-code')
  @NeverReplayed()
  contactCode(@Body() { channel, address }: ContactDto): Promise<void> {
    return this.codes.send(readContact(channel, address), language());
  }

  /** Moves to a new telephone number or e-mail address; the one before is told. */
  @Post('contact')
  @HttpCode(200)
  @Requires('person:edit')
  @RateLimit(CONTACT_CHANGES)
  @Audited('person:contact')
  @NeverReplayed()
  async contact(
    @OwnPerson() personId: string,
    @Body() { channel, address, code, idNumber }: NewContactDto,
  ): Promise<OwnRecordDto> {
    const contact = readContact(channel, address);
    await this.contacts.change(personId, { contact, code, idNumber, language: language() });
    return toOwnRecordDto(await this.pages.get(personId));
  }

  /** Ends being a volunteer: the record is kept out of everything, and every session ends. There is no way back from here. */
  @Post('closure')
  @HttpCode(200)
  @Requires('person:edit')
  @Audited('person:close')
  @NeverReplayed()
  async closure(@OwnPerson() personId: string): Promise<ClosedDto> {
    await this.closing.closeOwn(personId);
    return { id: personId, status: 'closed' };
  }
}
