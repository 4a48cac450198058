/**
 * Why this Redis must not carry our queue, or null. `info` is the text of INFO memory and INFO persistence
 * (not CONFIG GET, which managed services forbid). An evicting Redis loses jobs silently, one without AOF at every restart.
 */
export function queueProblem(info: string): string | null {
  if (!/^maxmemory_policy:noeviction\r?$/m.test(info)) return 'maxmemory-policy must be noeviction';
  if (!/^aof_enabled:1\r?$/m.test(info)) return 'appendonly must be yes';
  return /^aof_last_write_status:err/m.test(info) ? 'the append-only file cannot be written' : null;
}
