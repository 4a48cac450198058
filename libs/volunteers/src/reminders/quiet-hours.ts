const CHINA_OFFSET_HOURS = 8;
const WAKES = 8;
const SLEEPS = 21;

const HOUR_MS = 3_600_000;

/** When people may be told what can wait until the morning: now, or at eight in China. Pure. */
export function awakeAt(now: Date): Date {
  if (!isQuiet(now)) return now;
  const inChina = now.getTime() + CHINA_OFFSET_HOURS * HOUR_MS;
  const today = inChina - (inChina % (24 * HOUR_MS));
  const morning = today + WAKES * HOUR_MS;
  return new Date((morning > inChina ? morning : morning + 24 * HOUR_MS) - CHINA_OFFSET_HOURS * HOUR_MS);
}

/** Whether people in China are not to be disturbed by what can wait until the morning. Pure. */
export function isQuiet(now: Date): boolean {
  const hour = (now.getUTCHours() + CHINA_OFFSET_HOURS) % 24;
  return hour < WAKES || hour >= SLEEPS;
}
