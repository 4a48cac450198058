export { LookProvider } from './look-provider';
export { setPreferences, usePreferences, type Preferences } from './preferences';
export { antdTheme, cssVariables, type Look } from './tokens';
export { useMedia, useNarrow } from './use-media';
