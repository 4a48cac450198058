import { Injectable } from '@nestjs/common';
import { AppError, type Scope } from '#kezhi/kernel';
import { Database } from '#kezhi/platform';
import { cleanText, maskPhone } from '#kezhi/standards';
import { v7 as uuid } from 'uuid';
import { ContactSealing } from './organization-contact-sealing.js';
import { readMobile, readName } from './organization-contacts.js';
import { OrganizationPostsRepository, type PostName, type PostRow } from './organization-posts.repository.js';
import { refuseClosed } from './organization-review.js';
import { isWithin } from './organization-scope.js';
import { OrganizationsRepository } from './organizations.repository.js';

/** Somebody who holds a post; the phone is shown masked. */
export interface Post {
  post: PostName;
  name: string;
  title: string | null;
  phone: string | null;
}

/** Who leads an organization (队长, 副队长). */
@Injectable()
export class OrganizationPosts {
  constructor(
    private readonly database: Database,
    private readonly organizations: OrganizationsRepository,
    private readonly posts: OrganizationPostsRepository,
    private readonly sealing: ContactSealing,
  ) {}

  async list(scope: Scope, organizationId: string): Promise<Post[]> {
    const facts = await this.organizations.facts(organizationId);
    if (!facts || !isWithin(scope, facts)) throw new AppError('ORGANIZATION.NOT_FOUND');
    return this.shown(organizationId);
  }

  /** Replaces them all. A phone that comes back as it was shown, or not at all, stays with the person of that name. */
  replace(
    scope: Scope,
    organizationId: string,
    posts: ReadonlyArray<Omit<Post, 'phone' | 'title'> & { title?: string | null; phone?: string | null }>,
  ): Promise<Post[]> {
    return this.database.run(async () => {
      const organization = await this.organizations.lock(organizationId);
      if (!organization || !isWithin(scope, organization)) throw new AppError('ORGANIZATION.NOT_FOUND');
      refuseClosed(organization);
      const known = await this.phones(organizationId);
      const rows = posts.map(({ post, name, title, phone }, at): PostRow => {
        const id = uuid();
        const person = readName(name, `/${at}/name`);
        const number = phoneOf(phone, known.get(person) ?? null, `/${at}/phone`);
        return {
          id,
          post,
          name: person,
          title: cleanText(title ?? '') || null,
          sealed: this.sealing.sealPhone(number, id),
        };
      });
      await this.posts.replace(organizationId, rows);
      return this.shown(organizationId);
    });
  }

  private async shown(organizationId: string): Promise<Post[]> {
    const rows = await this.posts.list(organizationId);
    return rows.map(({ id, post, name, title, sealed }) => {
      const phone = this.sealing.openPhone(sealed, id);
      return { post, name, title, phone: phone === null ? null : maskPhone(phone) };
    });
  }

  private async phones(organizationId: string): Promise<Map<string, string | null>> {
    const rows = await this.posts.list(organizationId);
    return new Map(rows.map(({ id, name, sealed }) => [name, this.sealing.openPhone(sealed, id)]));
  }
}

function phoneOf(given: string | null | undefined, known: string | null, pointer: string): string | null {
  if (given === undefined || (known !== null && given === maskPhone(known))) return known;
  return given === null || given === '' ? null : readMobile(given, pointer);
}
