import { theme, type ThemeConfig } from 'antd';
import { DARK, ERROR_TEXT, FONT, LIGHT, LINK, type Look, type Palette, type SIZES, sizesOf } from './look';

export { cssVariables, type Look } from './look';

function componentTokens(
  palette: Palette,
  sizes: (typeof SIZES)[keyof typeof SIZES],
): ThemeConfig['components'] {
  return {
    Button: { dangerColor: palette.onDanger },
    // A week of antd's own cells is wider than a telephone when they are as large as a finger.
    DatePicker: { cellWidth: 36, cellHeight: Math.min(sizes.little, 38) },
    Table: {
      headerBg: palette.ground,
      headerColor: palette.textSecondary,
      headerSplitColor: 'transparent',
      cellPaddingBlock: sizes.row,
      rowHoverBg: palette.ground,
    },
    Descriptions: { labelColor: palette.textSecondary },
    Steps: { colorTextDescription: palette.textSecondary },
    Form: { labelColor: palette.text, itemMarginBottom: 20 },
  };
}

/** The one theme of the product. */
export function antdTheme(look: Look): ThemeConfig {
  const palette: Palette = look.dark ? DARK : LIGHT;
  const sizes = sizesOf(look);
  const tone = look.dark ? 'dark' : 'light';
  return {
    algorithm: look.dark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      fontFamily: FONT,
      fontSize: sizes.text,
      fontSizeSM: sizes.small,
      colorPrimary: palette.primary,
      colorInfo: palette.primary,
      colorLink: LINK[tone],
      colorError: look.dark ? palette.bad : palette.danger,
      colorErrorText: ERROR_TEXT[tone],
      colorText: palette.text,
      colorTextSecondary: palette.textSecondary,
      colorTextTertiary: palette.textSecondary,
      colorTextDescription: palette.textSecondary,
      colorTextPlaceholder: palette.textSecondary,
      colorBorder: palette.border,
      colorBorderSecondary: palette.borderSoft,
      colorBgLayout: palette.ground,
      colorBgContainer: palette.surface,
      colorBgElevated: look.dark ? palette.idleSoft : palette.surface,
      borderRadius: 6,
      controlHeight: sizes.control,
      controlHeightLG: sizes.main,
      controlHeightSM: sizes.little,
      lineHeight: 1.6,
    },
    components: componentTokens(palette, sizes),
  };
}
