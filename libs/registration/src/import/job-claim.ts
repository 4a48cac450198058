/** What a job of the worker knows about its claim (see JobRun of the platform): whoever has lost it must not write. */
export interface JobClaim {
  readonly signal: AbortSignal;
  /** Throws unless the claim still holds; inside a transaction it holds until the commit. */
  assertClaim(): Promise<void>;
}
