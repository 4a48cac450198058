export { type Country, plantCountry, RARE_NAME, scopeOf } from './country.js';
export { FixedClock } from './fixed-clock.js';
export { plantOfficer } from './officer.js';
export { plantOrganizations, type OrganizationTree, type PlantedOrganization } from './organization-tree.js';
export { PeoplePlanter, type Planted, type PlantedPerson } from './people.js';
export { createEmptyDatabase, createTestDatabase, type TestDatabase } from './test-database.js';
export { startSampleApp, type Answer, type SampleApp } from './sample-app.js';
export { startS3Stub, type S3Stub } from './s3-stub.js';
export { openImportWorkshop, type ImportWorkshop } from './import-workshop.js';
export { openTestModule, type TestModule } from './test-module.js';
export {
  type CaughtMessage,
  codeIn,
  linkIn,
  openPostOffice,
  type PostOffice,
  waitingMessages,
} from './post-office.js';
