export { LookProvider } from './look-provider';
export { setPreferences, usePreferences, type Preferences } from './preferences';
export { useNarrow } from './use-media';
