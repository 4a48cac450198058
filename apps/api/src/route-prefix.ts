/** Where the contract's first version lives, and what stands outside of it. */
export const PREFIX = 'api/v1';
export const PREFIX_OPTIONS = { exclude: ['health/live', 'health/ready', 'metrics', 'problems/:code'] };
