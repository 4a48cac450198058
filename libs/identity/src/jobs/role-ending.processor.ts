import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EventRelay, JobProcessors } from '#kezhi/platform/jobs';
import { RoleEndings, tellRoleEnded } from '../grants/role-endings.js';
import { roleEnded } from '../grants/role-grant.events.js';

@Injectable()
export class RoleEndingProcessor implements OnModuleInit {
  constructor(
    private readonly relay: EventRelay,
    private readonly processors: JobProcessors,
    private readonly endings: RoleEndings,
  ) {}

  onModuleInit(): void {
    this.relay.subscribe(roleEnded, tellRoleEnded, ({ grantId, cause }) =>
      cause === 'transfer' ? null : { payload: { grantId } },
    );
    this.processors.register({
      job: tellRoleEnded,
      handle: ({ grantId }, run) => this.endings.tell(grantId, () => run.settle()),
    });
  }
}
