import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Actor } from '#kezhi/kernel';
import { Audited, CurrentActor, Id, Requires } from '#kezhi/platform/http';
import { OpenSessionsService } from '../sessions/open-sessions.service.js';
import { SessionDto, toSessionDtos } from './dto/session.dto.js';

@ApiTags('me')
@ApiBearerAuth()
@Controller('me/sessions')
export class OwnSessionsController {
  constructor(private readonly sessions: OpenSessionsService) {}

  /** Where one is signed in, the place used last first. */
  @Get()
  @Requires('profile:read')
  async list(@CurrentActor() actor: Actor): Promise<SessionDto[]> {
    return toSessionDtos(await this.sessions.own(actor), actor.sessionId);
  }

  /** Signs out everywhere but here. */
  @Post('revocation')
  @HttpCode(204)
  @Requires('profile:edit')
  @Audited('session:revoke')
  endOthers(@CurrentActor() actor: Actor): Promise<void> {
    return this.sessions.endOthers(actor);
  }

  @Post(':id/revocation')
  @HttpCode(204)
  @Requires('profile:edit')
  @Audited('session:revoke')
  end(@CurrentActor() actor: Actor, @Id() id: string): Promise<void> {
    return this.sessions.end(actor, id);
  }
}
