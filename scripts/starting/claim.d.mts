import type { Recorded } from '../services/processes.mjs';

export function claim(file: string): Recorded | null;
export function release(file: string): void;
