const key = (accountId: string): string => `kezhi.unit.${accountId}`;

/** The unit this account worked in last, in this browser. */
export function recallUnit(accountId: string): string | null {
  try {
    return localStorage.getItem(key(accountId));
  } catch {
    return null; // storage may be switched off by policy
  }
}

export function rememberUnit(accountId: string, unitId: string): void {
  try {
    localStorage.setItem(key(accountId), unitId);
  } catch {
    // the address still carries it
  }
}
