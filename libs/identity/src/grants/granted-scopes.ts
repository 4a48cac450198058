import { Injectable } from '@nestjs/common';
import { AppError, type Permission, type Scope } from '#kezhi/kernel';
import { scopeOf } from '#kezhi/platform';
import { ActorsRepository } from '../sessions/actors.repository.js';

/** How far an account reaches right now, for work that is done on its behalf after the request has ended. */
@Injectable()
export class GrantedScopes {
  constructor(private readonly actors: ActorsRepository) {}

  /** Null when the account is gone, disabled or holds nothing with this permission. */
  async of(accountId: string, permission: Permission): Promise<Scope | null> {
    const actor = await this.actors.onBehalfOf(accountId);
    if (!actor) return null;
    try {
      return scopeOf(actor, permission);
    } catch (error) {
      if (error instanceof AppError && error.code === 'COMMON.FORBIDDEN') return null;
      throw error;
    }
  }
}
