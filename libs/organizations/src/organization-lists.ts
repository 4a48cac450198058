import { Injectable } from '@nestjs/common';
import { AppError, type PageQuery, type Scope } from '#kezhi/kernel';
import { SYSTEM_SCOPE } from '#kezhi/platform';
import { maskContacts } from './organization-contacts.js';
import { ContactSealing } from './organization-contact-sealing.js';
import {
  type OrganizationDetailRow,
  type OrganizationItem,
  type OrganizationListQuery,
  OrganizationListsRepository,
} from './organization-lists.repository.js';

export interface OrganizationDetail extends Omit<OrganizationDetailRow, 'sealed' | 'ancestors'> {
  ancestors: Array<{ id: string; name: string }>;
  leaderPhone: string | null;
  adminPhone: string | null;
  adminEmail: string | null;
}

/** One organization with a page of what stands directly under it. */
export interface OrganizationBranch {
  organization: OrganizationDetail;
  children: { rows: OrganizationItem[] };
}

/** What can be read of organizations within a scope. Contacts are masked. */
@Injectable()
export class OrganizationLists {
  constructor(
    private readonly lists: OrganizationListsRepository,
    private readonly sealing: ContactSealing,
  ) {}

  list(scope: Scope, query: OrganizationListQuery, page: PageQuery) {
    return this.lists.list(scope, query, page);
  }

  async get(scope: Scope, id: string): Promise<OrganizationDetail> {
    const row = await this.lists.detail(scope, id);
    if (!row) throw new AppError('ORGANIZATION.NOT_FOUND');
    const { sealed, ancestors, ...rest } = row;
    return { ...rest, ancestors: ancestors ?? [], ...maskContacts(this.sealing.open(sealed, id)) };
  }

  /** What the actor has just changed, which may have left the actor's own reach by it. */
  getChanged(id: string): Promise<OrganizationDetail> {
    return this.get(SYSTEM_SCOPE, id);
  }

  /** The tree is opened level by level: the organization, and a page of its children by name. */
  async branch(scope: Scope, id: string, page: PageQuery): Promise<OrganizationBranch> {
    const organization = await this.get(scope, id);
    const sort = { field: 'name', descending: false } as const;
    return { organization, children: await this.lists.list(scope, { supervisor: id, sort }, page) };
  }
}
