import { tmpdir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { AppConfig, PlatformModule } from '#kezhi/platform';
import { createTestDatabase, plantOrganizations } from '#kezhi/testing';
import { IdentityModule } from '../identity.module.js';
import { SignInService } from '../sessions/sign-in.service.js';
import { FirstAccount } from './first-account.js';

/** Starts on an empty database that has its regions; says what was made and whether one can sign in with it. */
async function firstStart(variables: Record<string, string>, organizations: 'planted' | 'none' = 'planted') {
  const test = await createTestDatabase();
  await plantOrganizations(test.database);
  if (organizations === 'none') await test.database.sql('DELETE FROM organizations');
  const config = new AppConfig({
    DATABASE_URL: test.url,
    REDIS_URL: process.env['TEST_REDIS_URL'],
    DATA_DIR: `${tmpdir()}/kezhi-identity-spec`,
    ...variables,
  });
  const module = await Test.createTestingModule({
    imports: [PlatformModule.forRoot(config, 'kezhi-test'), IdentityModule],
  }).compile();
  try {
    const made = await module.get(FirstAccount).ensure();
    const account = variables['ADMIN_ACCOUNT'] ?? 'admin';
    const password = variables['ADMIN_PASSWORD'] ?? made?.password ?? '';
    const session = await module
      .get(SignInService)
      .signIn({ account, password, device: { userAgent: null, mark: 'm' } });
    const roots = await test.database.sql<{ name: string; role: string; regionCode: string }>(
      `SELECT o.name, g.role, o.region_code AS "regionCode" FROM role_grants g JOIN organizations o ON o.id = g.organization_id`,
    );
    const again = await module.get(FirstAccount).ensure();
    return { made, again, mustChangePassword: session.mustChangePassword, roots };
  } finally {
    await module.close();
    await test.drop();
  }
}

describe('the first start', () => {
  it('makes up a password in production, and asks for another one', async () => {
    const { made, again, mustChangePassword } = await firstStart({ NODE_ENV: 'production' });
    expect(made).toEqual({ account: 'admin', password: expect.stringMatching(/^(\w{5}-){3}\w{5}$/) });
    expect(mustChangePassword).toBe(true);
    expect(again).toBeNull();
  });

  it('makes up a password in development, which may stay', async () => {
    const { made, mustChangePassword } = await firstStart({
      NODE_ENV: 'development',
      ADMIN_ACCOUNT: 'chief',
    });
    expect(made).toMatchObject({ account: 'chief', password: expect.any(String) });
    expect(mustChangePassword).toBe(false);
  });

  it('takes the configured password, which is never shown; in production a guessable one must be changed', async () => {
    const strong = await firstStart({ NODE_ENV: 'production', ADMIN_PASSWORD: 'four green kettles' });
    expect([strong.made, strong.mustChangePassword]).toEqual([{ account: 'admin' }, false]);
    const weak = await firstStart({ NODE_ENV: 'production', ADMIN_PASSWORD: 'admin123' });
    expect([weak.made, weak.mustChangePassword]).toEqual([{ account: 'admin' }, true]);
  });

  it('makes the national association when there is none', async () => {
    const { roots } = await firstStart({ NODE_ENV: 'test' }, 'none');
    expect(roots).toEqual([{ name: '中国科学技术协会', role: 'national_officer', regionCode: '000000' }]);
  });
});
