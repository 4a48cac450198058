import { dictionary } from '@zxcvbn-ts/language-common';

/** Words that people here build passwords from, beside the world's list: pinyin, and what is on the screen. */
const LOCAL = [
  'woaini', 'woaiwojia', 'wodemima', 'mima', 'zhongguo', 'beijing', 'shanghai', 'guanliyuan', 'guanli',
  'zhiyuanzhe', 'zhiyuan', 'kexie', 'kexue', 'kepu', 'keji', 'kezhi', 'xuehui', 'nihao', 'admin', 'adminadmin',
  'administrator', 'volunteer', 'cast', 'root', 'system', 'test', 'guest', 'user', 'login', 'changeme', 'welcome',
]; // prettier-ignore

/** Runs that fingers or heads find by themselves; a password that is one of their stretches is no secret. */
const RUNS = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  '1q2w3e4r5t6y7u8i9o0p',
  '147258369147258369',
  '112233445566778899001122',
];

let known: ReadonlySet<string> | undefined;

/** Loaded on first use: only a process that sets passwords pays the 50 000 words' memory. */
function words(): ReadonlySet<string> {
  known ??= new Set([...dictionary['passwords-common'].map((word) => word.toLowerCase()), ...LOCAL]);
  return known;
}

/**
 * Whether a guesser would try this early: one of the 50 000 commonest passwords, or one of those dressed up with
 * digits and signs at its ends (`Password2026!`) or written twice, or a run on the keyboard, or few different characters.
 * Comparison ignores case. Source of the list: npm @zxcvbn-ts/language-common (MIT).
 */
export function isCommonPassword(password: string): boolean {
  const text = password.toLowerCase();
  if (new Set(text).size <= 3) return true;
  const unit = repeatedUnit(text);
  return [text, unit, undressed(text), undressed(unit)].some((form) => words().has(form) || isRun(form));
}

/** `abcabc` -> `abc`; a text that repeats nothing comes back as it is. */
function repeatedUnit(text: string): string {
  const period = (text + text).indexOf(text, 1);
  return text.slice(0, period);
}

/** Without the digits and signs at both ends, up to as many as a date has. */
function undressed(text: string): string {
  return text.replace(/^[^\p{L}]{1,8}/u, '').replace(/[^\p{L}]{1,8}$/u, '');
}

function isRun(text: string): boolean {
  if (text.length < 4) return false;
  const reversed = [...text].toReversed().join('');
  return RUNS.some((run) => run.includes(text) || run.includes(reversed));
}
