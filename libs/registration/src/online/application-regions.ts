import { Injectable } from '@nestjs/common';
import { defineJob } from '#kezhi/kernel';
import { RegistrationsRepository } from './registrations.repository.js';

/** A region has been carried over to its successor, and applications that wait follow. */
export const carryApplicationsOver = defineJob<{ code: string; successorCode: string }>(
  'registrations.carry-region-over',
);

const BATCH = 500;

/** Applications that are not decided on yet stand in the region that is in force, so that the inbox finds them there. */
@Injectable()
export class ApplicationRegions {
  constructor(private readonly registrations: RegistrationsRepository) {}

  /** In batches that each commit for themselves. What was submitted once stays as it was. */
  async follow(code: string, successorCode: string): Promise<void> {
    while ((await this.registrations.carryRegion(code, successorCode, BATCH)) > 0);
  }
}
