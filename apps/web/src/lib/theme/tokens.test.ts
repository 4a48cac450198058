import { antdTheme, cssVariables, type Look } from './tokens';

const LOOKS: [string, Look][] = [
  ['light', { dark: false, elder: false, touch: false }],
  ['dark', { dark: true, elder: false, touch: false }],
];

function luminance(hex: string): number {
  const channel = (from: number): number => {
    const value = parseInt(hex.slice(from, from + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** WCAG 2.1 contrast ratio. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each(LOOKS)('colours of the %s look', (_name, look) => {
  const colours = cssVariables(look);
  const of = (name: string): string => colours[`--kz-${name}`] ?? '';

  it.each([
    ['text', 'surface'],
    ['text', 'ground'],
    ['text', 'primarySoft'],
    ['textSecondary', 'surface'],
    ['textSecondary', 'ground'],
    ['textSecondary', 'idleSoft'],
    ['link', 'surface'],
    ['link', 'ground'],
    ['link', 'primarySoft'],
    ['good', 'goodSoft'],
    ['warn', 'warnSoft'],
    ['bad', 'badSoft'],
  ])('%s can be read on %s (4.5:1)', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  it('lets white be read on the main button', () => {
    expect(contrast('#ffffff', of('primary'))).toBeGreaterThanOrEqual(4.5);
  });
});

describe('sizes', () => {
  it('in large type are at least 18 px for text, 60 px for main actions and 44 px for all others', () => {
    const { token } = antdTheme({ dark: false, elder: true, touch: false });
    expect(token?.fontSize).toBeGreaterThanOrEqual(18);
    expect(token?.fontSizeSM).toBeGreaterThanOrEqual(18);
    expect(token?.controlHeightLG).toBeGreaterThanOrEqual(60);
    expect(token?.controlHeight).toBeGreaterThanOrEqual(44);
    expect(token?.controlHeightSM).toBeGreaterThanOrEqual(44);
    expect(token?.lineHeight).toBeGreaterThanOrEqual(1.3);
  });

  it('under fingers are at least 44 px', () => {
    const { token } = antdTheme({ dark: false, elder: false, touch: true });
    expect(token?.controlHeight).toBeGreaterThanOrEqual(44);
    expect(token?.controlHeightSM).toBeGreaterThanOrEqual(44);
  });

  it('are the same for antd and for our own style sheet', () => {
    const look: Look = { dark: false, elder: true, touch: false };
    expect(cssVariables(look)['--kz-size-main']).toBe(`${antdTheme(look).token?.controlHeightLG}px`);
  });
});
