import { Injectable } from '@nestjs/common';
import { Sealer } from '#kezhi/platform';
import type { OrganizationContacts } from './organization.js';

/** Contacts as the blob in which they are kept, and back. */
@Injectable()
export class ContactSealing {
  constructor(private readonly sealer: Sealer) {}

  seal(contacts: OrganizationContacts, organizationId: string): Buffer | null {
    const fields = Object.entries(contacts).filter((entry): entry is [string, string] => Boolean(entry[1]));
    return fields.length === 0 ? null : this.sealer.seal(Object.fromEntries(fields), organizationId);
  }

  open(sealed: Uint8Array | null, organizationId: string): OrganizationContacts {
    return sealed === null ? {} : this.sealer.open(sealed, organizationId);
  }

  /** The phone of somebody who holds a post, bound to the post's row. */
  sealPhone(phone: string | null, postId: string): Buffer | null {
    return phone === null ? null : this.sealer.seal({ phone }, postId);
  }

  openPhone(sealed: Uint8Array | null, postId: string): string | null {
    return sealed === null ? null : (this.sealer.open(sealed, postId)['phone'] ?? null);
  }
}
