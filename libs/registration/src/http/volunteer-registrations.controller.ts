import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Clock } from '#kezhi/kernel';
import {
  type JoinableOrganization,
  JoinableOrganizations,
  NATION,
  type RegionRow,
  RegionsService,
} from '#kezhi/organizations';
import { Audited, NeverReplayed, Pages, Public, RateLimit } from '#kezhi/platform/http';
import {
  ContactCodeDto,
  ContactExchangeDto,
  ContactProofDto,
  PlaceListParams,
  PlacePageDto,
  RegisterVolunteerDto,
  RegistrationProgressDto,
  RegistrationReceiptDto,
  TeamListParams,
  TeamPageDto,
  toPlaceDto,
  toTeamDto,
} from './dto/registration.dto.js';
import { CONTACT_CODES, CONTACT_PROOFS, LOOK_UPS, REGISTRATIONS } from './limits.js';
import { VolunteerRegistrationAnswers } from './volunteer-registration-answers.js';

const TEAMS = { toItem: toTeamDto, sortKey: ({ id }: JoinableOrganization) => [id] };
const PLACES = { toItem: toPlaceDto, sortKey: ({ code }: RegionRow) => [code] };

/** Online registration of volunteers (在线注册), open to everybody. */
@ApiTags('registrations')
@Controller('registrations')
export class VolunteerRegistrationsController {
  constructor(
    private readonly answers: VolunteerRegistrationAnswers,
    private readonly teams: JoinableOrganizations,
    private readonly regions: RegionsService,
    private readonly pages: Pages,
    private readonly clock: Clock,
  ) {}

  /** Sends a code to a telephone or an e-mail address, good for ten minutes. */
  @Post('contact-codes')
  @HttpCode(202)
  @Public()
  @RateLimit(...CONTACT_CODES)
  @Audited('contact-code:request')
  @NeverReplayed()
  contactCode(@Body() contact: ContactCodeDto): Promise<void> {
    return this.answers.sendCode(contact);
  }

  /** Exchanges a code for a proof, which is good for two hours: whoever fills in the rest slowly need not ask for a code again. */
  @Post('contact-proofs')
  @Public()
  @RateLimit(...CONTACT_PROOFS)
  @Audited('contact-code:exchange')
  @NeverReplayed()
  contactProof(@Body() contact: ContactExchangeDto): Promise<ContactProofDto> {
    return this.answers.exchangeCode(contact);
  }

  /** Takes a form. The answer is the same whether somebody is registered already; what follows comes to the registered contact. */
  @Post('volunteers')
  @HttpCode(202)
  @Public()
  @RateLimit(...REGISTRATIONS)
  @Audited('registration:receive')
  @NeverReplayed()
  register(@Body() form: RegisterVolunteerDto): Promise<RegistrationReceiptDto> {
    return this.answers.receive(form);
  }

  /** Organizations that take members. */
  @Get('volunteers/teams')
  @Public()
  @RateLimit(LOOK_UPS)
  async listTeams(@Query() params: TeamListParams): Promise<TeamPageDto> {
    const read = await this.teams.list(params, this.pages.query('teams', params));
    return this.pages.page('teams', params, read, TEAMS);
  }

  /** The regions directly below one, as they are today. */
  @Get('volunteers/regions')
  @Public()
  @RateLimit(LOOK_UPS)
  async listRegions(@Query() params: PlaceListParams): Promise<PlacePageDto> {
    const query = { parent: params.parent ?? NATION, asOf: this.clock.today() };
    const read = await this.regions.list(query, this.pages.query('places', params));
    return this.pages.page('places', params, read, PLACES);
  }

  /** How far a form is. */
  @Get('volunteers/:trackingNo')
  @Public()
  @RateLimit(LOOK_UPS)
  track(@Param('trackingNo') trackingNo: string): Promise<RegistrationProgressDto> {
    return this.answers.track(trackingNo);
  }
}
