export { formatDate, formatNumber, formatTime } from './format';
export { defineTexts, i18n, type KeyOf, type Language, type Translate, type Translation } from './i18n';
