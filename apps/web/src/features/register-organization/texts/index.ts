import { defineTexts } from '../../../lib/i18n';
import { en } from './texts.en';
import { zh } from './texts.zh';

export const useRegisterTexts = defineTexts('register-organization', zh, en);
