import { defineTexts } from '../../../lib/i18n';
import { en } from './texts.en';
import { zh } from './texts.zh';

export const useProtectionTexts = defineTexts('protection', zh, en);
