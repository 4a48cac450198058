import { NestFactory } from '@nestjs/core';
import { FirstAccount } from '#kezhi/identity';
import { ReferenceData } from '#kezhi/organizations';
import { AppConfig, migrate } from '#kezhi/platform';
import { SetupModule } from './setup.module.js';

/** Brings the database up to this release: schema, reference data, and on the first start the first account. */
const config = AppConfig.fromEnvironment();
await migrate(config.databaseUrl);
const app = await NestFactory.createApplicationContext(SetupModule.forRoot(config), {
  logger: ['error', 'warn'],
});
await app.get(ReferenceData).seed();
const first = await app.get(FirstAccount).ensure();
await app.close();
if (first) {
  const password = first.password
    ? `${first.password}  (shown once, 只显示一次)`
    : 'as configured, 见 ADMIN_PASSWORD';
  process.stdout.write(
    `\n  首个账号 first account:  ${first.account}\n  密码 password:          ${password}\n\n`,
  );
}
