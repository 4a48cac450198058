export { FixedClock } from './fixed-clock.js';
export { plantOrganizations, type OrganizationTree, type PlantedOrganization } from './organization-tree.js';
export { createEmptyDatabase, createTestDatabase, type TestDatabase } from './test-database.js';
