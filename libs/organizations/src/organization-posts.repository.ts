import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';

export const POSTS = ['leader', 'deputy'] as const;
export type PostName = (typeof POSTS)[number];

export interface PostRow {
  id: string;
  post: PostName;
  name: string;
  title: string | null;
  /** `{ phone }`, bound to `id`. */
  sealed: Buffer | null;
}

/** Who leads an organization. */
@Injectable()
export class OrganizationPostsRepository {
  constructor(private readonly database: Database) {}

  /** The leader first, then the deputies in their order. */
  list(organizationId: string): Promise<PostRow[]> {
    return this.database.sql<PostRow>(
      `SELECT id, post, name, title, sealed FROM organization_posts WHERE organization_id = $1 ORDER BY post DESC, position`,
      [organizationId],
    );
  }

  async count(organizationId: string): Promise<Record<PostName, number>> {
    const rows = await this.database.sql<{ post: PostName; n: number }>(
      'SELECT post, count(*)::int AS n FROM organization_posts WHERE organization_id = $1 GROUP BY post',
      [organizationId],
    );
    const of = (post: PostName) => rows.find((row) => row.post === post)?.n ?? 0;
    return { leader: of('leader'), deputy: of('deputy') };
  }

  /** All of them anew, in the order given. */
  async replace(organizationId: string, posts: readonly PostRow[]): Promise<void> {
    await this.database.sql('DELETE FROM organization_posts WHERE organization_id = $1', [organizationId]);
    for (const [position, { id, post, name, title, sealed }] of posts.entries())
      await this.database.sql(
        `INSERT INTO organization_posts (id, organization_id, post, name, title, sealed, position) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [id, organizationId, post, name, title, sealed, position],
      );
  }
}
