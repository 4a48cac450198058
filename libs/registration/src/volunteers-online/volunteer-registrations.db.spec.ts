import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { IdentityModule } from '#kezhi/identity';
import { OrganizationsModule } from '#kezhi/organizations';
import { openTestModule, type TestModule } from '#kezhi/testing';
import type { PreparedPerson } from '#kezhi/volunteers';
import { RegistrationModule } from '../registration.module.js';
import { RegistrationProcessing } from './registration-processing.js';
import { VolunteerRegistrationsRepository } from './volunteer-registrations.repository.js';

const MANY = 100;

describe('registrations on their way', () => {
  let test: TestModule;
  let registrations: VolunteerRegistrationsRepository;
  beforeAll(async () => {
    test = await openTestModule([OrganizationsModule, IdentityModule, RegistrationModule]);
    registrations = test.module.get(VolunteerRegistrationsRepository);
  });
  afterAll(() => test.close());

  const receive = () =>
    registrations.insert({
      person: { name: '王芳' } as unknown as PreparedPerson,
      contact: { channel: 'sms', address: '13800000000' },
      organizationIds: [],
      consents: [],
      language: 'zh',
    });
  const filledIn = async (id: string) =>
    (
      await test.database.sql<{ sealed: Buffer | null }>(
        'SELECT sealed FROM volunteer_registrations WHERE id = $1',
        [id],
      )
    )[0]?.sealed ?? null;

  it('lose what was filled in once they are processed, and also when they cannot be', async () => {
    const [done, failed] = [await receive(), await receive()];
    expect(await filledIn(done.id)).not.toBeNull();
    await registrations.markProcessed(done.id);
    await test.module.get(RegistrationProcessing).giveUp(failed.id);
    expect([await filledIn(done.id), await filledIn(failed.id)]).toEqual([null, null]);
    expect(await registrations.track(done.trackingNo)).toMatchObject({ processedAt: expect.any(Date) });
    expect(await registrations.track(failed.trackingNo)).toMatchObject({ processedAt: null });
  });

  it('are forgotten with their receipt after their term', async () => {
    const [old, young] = [await receive(), await receive()];
    await test.database.sql(`UPDATE volunteer_registrations SET received_at = '2026-01-01' WHERE id = $1`, [
      old.id,
    ]);
    const processing = test.module.get(RegistrationProcessing);
    expect(await processing.forgetReceipts(new Date('2026-01-02'), MANY)).toBe(1);
    expect(await registrations.track(old.trackingNo)).toBeNull();
    expect(await registrations.track(young.trackingNo)).not.toBeNull();
  });
});
