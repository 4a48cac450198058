import { defineTexts } from '../../../../lib/i18n';
import { en } from './texts.en';
import { zh } from './texts.zh';

export const useAuditTexts = defineTexts('audit', zh, en);
export { zh as words } from './texts.zh';
