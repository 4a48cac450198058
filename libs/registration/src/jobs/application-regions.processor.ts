import { Injectable, type OnModuleInit } from '@nestjs/common';
import { regionCarriedOver } from '#kezhi/organizations';
import { EventRelay, JobProcessors } from '#kezhi/platform/jobs';
import { ApplicationRegions, carryApplicationsOver } from '../online/application-regions.js';

@Injectable()
export class ApplicationRegionsProcessor implements OnModuleInit {
  constructor(
    private readonly relay: EventRelay,
    private readonly processors: JobProcessors,
    private readonly regions: ApplicationRegions,
  ) {}

  onModuleInit(): void {
    this.relay.subscribe(regionCarriedOver, carryApplicationsOver, (region) => ({ payload: region }));
    this.processors.register({
      job: carryApplicationsOver,
      handle: ({ code, successorCode }) => this.regions.follow(code, successorCode),
    });
  }
}
