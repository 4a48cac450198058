const CHINA_OFFSET_HOURS = 8;
const WAKES = 8;
const SLEEPS = 21;

/** Whether people in China are not to be disturbed by what can wait until the morning. Pure. */
export function isQuiet(now: Date): boolean {
  const hour = (now.getUTCHours() + CHINA_OFFSET_HOURS) % 24;
  return hour < WAKES || hour >= SLEEPS;
}
