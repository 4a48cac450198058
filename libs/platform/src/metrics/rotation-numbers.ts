import { Injectable } from '@nestjs/common';
import { KeyRotation } from '../protection/key-rotation.js';
import { Metrics } from './metrics.js';

/** How far the change of keys has come, for whoever watches the machines. */
@Injectable()
export class RotationNumbers {
  constructor(
    private readonly rotation: KeyRotation,
    private readonly metrics: Metrics,
  ) {}

  async refresh(): Promise<void> {
    const { state, tables } = await this.rotation.status();
    const sum = (of: 'outdated' | 'resealed' | 'unreadable') => tables.reduce((all, row) => all + row[of], 0);
    this.metrics.keyRotation(state !== 'done', {
      outdated: sum('outdated'),
      resealed: sum('resealed'),
      unreadable: sum('unreadable'),
    });
  }
}
