import { defineTexts } from '../../lib/i18n';
import { en } from './texts.en';
import { zh } from './texts.zh';

/** Texts that belong to no feature: the kit itself and the words of the domain (kinds, levels, states). */
export const useUiTexts = defineTexts('ui', zh, en);
