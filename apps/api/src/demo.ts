import { NestFactory } from '@nestjs/core';
import { AccountsService } from '#kezhi/identity';
import { Actors, AppConfig, Database } from '#kezhi/platform';
import { DemoPlanter } from './demo/demo-planter.js';
import { SetupModule } from './setup.module.js';

/** Plants the demonstration once, and makes a clerk of 天宁区 to try it with. */
const config = AppConfig.fromEnvironment();
const app = await NestFactory.createApplicationContext(SetupModule.forRoot(config), {
  logger: ['error', 'warn'],
});
const [officer] = await app
  .get(Database)
  .sql<{ id: string }>(
    'SELECT account_id AS id FROM role_grants WHERE role = $1 ORDER BY granted_at LIMIT 1',
    ['national_officer'],
  );
const actor = officer && (await app.get(Actors).onBehalfOf(officer.id));
if (!actor) throw new Error('the first account is missing: run migrate first');
const planted = await app.get(DemoPlanter).plant(actor);
if (planted) {
  const [unit] = await app
    .get(Database)
    .sql<{ id: string }>(
      `SELECT id FROM organizations WHERE region_code = '320402' AND kind = 'association'`,
    );
  const clerk = unit && (await makeClerk(unit.id));
  process.stdout.write(
    `\n  演示数据 demonstration: ${planted.organizations} 个组织 organizations, ${planted.people} 名志愿者 people\n`,
  );
  if (clerk) process.stdout.write(`  天宁区科协账号 clerk:    tianning  ${clerk}  (first password)\n\n`);
}
await app.close();

async function makeClerk(organizationId: string): Promise<string> {
  if (!actor) return '';
  const made = await app.get(AccountsService).create(actor, {
    account: 'tianning',
    displayName: '天宁区科协',
    role: 'association_officer',
    organizationId,
  });
  return made.firstPassword;
}
