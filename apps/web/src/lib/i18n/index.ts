export { formatDate, formatNumber, formatTime } from './format';
export {
  defineTexts,
  i18n,
  LANGUAGE_TAG,
  type KeyOf,
  type Language,
  type Translate,
  type Translation,
} from './i18n';
