export { FixedClock } from './fixed-clock.js';
export { createEmptyDatabase, createTestDatabase, type TestDatabase } from './test-database.js';
