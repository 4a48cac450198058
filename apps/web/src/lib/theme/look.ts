export interface Look {
  dark: boolean;
  /** Large type and large targets (长者模式). */
  elder: boolean;
  /** Fingers instead of a mouse: a narrow screen or a coarse pointer. */
  touch: boolean;
}

/** Sizes in px. The elder column follows the ministry's specification of 2021: text >= 18, main actions >= 60, others >= 44. */
export const SIZES = {
  mouse: { text: 14, small: 13, control: 34, main: 42, little: 28, row: 10 },
  touch: { text: 16, small: 14, control: 44, main: 48, little: 44, row: 12 },
  elder: { text: 20, small: 18, control: 48, main: 60, little: 44, row: 14 },
} as const;

/** Colours that carry text keep a contrast of 4.5:1 on their ground, which antd's own defaults do not. */
export const LIGHT = {
  primary: '#0958d9',
  primarySoft: '#e8f1ff',
  text: '#1f2329',
  textSecondary: '#595959',
  border: '#d9dce1',
  borderSoft: '#eceef1',
  ground: '#f4f6f9',
  surface: '#ffffff',
  good: '#237804',
  goodSoft: '#effae6',
  warn: '#8a4b00',
  warnSoft: '#fff6e0',
  bad: '#cf1322',
  badSoft: '#fff0ee',
  danger: '#d9363e',
  onDanger: '#ffffff',
  idleSoft: '#f0f1f3',
} as const;

export type Palette = Readonly<Record<keyof typeof LIGHT, string>>;

export const DARK: Palette = {
  primary: '#2a6cd6',
  primarySoft: '#14284a',
  text: '#e8eaed',
  textSecondary: '#b4b9c1',
  border: '#424a57',
  borderSoft: '#2b313b',
  ground: '#12151a',
  surface: '#1b2027',
  good: '#95de64',
  goodSoft: '#1b2d12',
  warn: '#ffd666',
  warnSoft: '#332609',
  bad: '#ff9c97',
  badSoft: '#3a1a1b',
  danger: '#d9363e',
  onDanger: '#1b2027',
  idleSoft: '#2a3039',
};

export const LINK = { light: '#0958d9', dark: '#7db3ff' } as const;
export const ERROR_TEXT = { light: '#cf1322', dark: '#ff9c97' } as const;

export const FONT =
  "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

export function sizesOf(look: Look) {
  if (look.elder) return SIZES.elder;
  return look.touch ? SIZES.touch : SIZES.mouse;
}

/** The same tokens for our own style sheet, as custom properties of the root element. */
export function cssVariables(look: Look): Record<string, string> {
  const palette: Palette = look.dark ? DARK : LIGHT;
  const sizes = sizesOf(look);
  const colours = Object.entries(palette).map(([name, value]) => [`--kz-${name}`, value]);
  const lengths = Object.entries(sizes).map(([name, value]) => [`--kz-size-${name}`, `${value}px`]);
  return Object.fromEntries([
    ...colours,
    ...lengths,
    ['--kz-link', look.dark ? LINK.dark : LINK.light],
    ['--kz-font', FONT],
  ]) as Record<string, string>;
}
