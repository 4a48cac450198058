import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Grant } from '#kezhi/kernel';
import { type Actors, Database, Gatherer, type TokenClaims } from '#kezhi/platform';

type Found = Pick<Actor, 'accountId' | 'account' | 'personId' | 'mustChangePassword'> & { grants: Grant[] };

/** The account's facts and its roles in force at `$1`; an association's region is its officers' territory. */
const FACTS = `a.id AS "accountId", a.account, a.person_id AS "personId", a.must_change_password AS "mustChangePassword",
  (SELECT coalesce(json_agg(json_build_object('role', g.role, 'organizationId', g.organization_id,
     'territory', CASE WHEN o.kind = 'association' THEN o.region_code END)), '[]')
   FROM role_grants g JOIN organizations o ON o.id = g.organization_id
   WHERE g.account_id = a.id AND g.revoked_at IS NULL AND (g.expires_at IS NULL OR g.expires_at > $1)) AS grants`;

/**
 * Who is behind a token, asked anew for every request: a session ended, an account disabled or a role taken away counts at
 * once. Requests that arrive together are asked about together.
 */
@Injectable()
export class ActorsRepository implements Actors {
  private readonly sessions = new Gatherer((sessionIds: readonly string[]) => this.ofSessions(sessionIds));

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async find({ sub, sid }: TokenClaims): Promise<Actor | null> {
    const found = await this.sessions.ask(sid);
    return found?.accountId === sub ? { sessionId: sid, ...found } : null;
  }

  async onBehalfOf(accountId: string): Promise<Actor | null> {
    const [found] = await this.database.sql<Found>(
      `SELECT ${FACTS} FROM accounts a WHERE a.id = $2 AND a.status = 'active'`,
      [this.clock.now(), accountId],
    );
    return found ? { sessionId: null, ...found } : null;
  }

  private async ofSessions(sessionIds: readonly string[]): Promise<Array<Found | undefined>> {
    const rows = await this.database.outside(() =>
      this.database.lookUp<Found & { sessionId: string }>(
        `SELECT s.id AS "sessionId", ${FACTS} FROM sessions s JOIN accounts a ON a.id = s.account_id
         WHERE s.id = ANY($2) AND s.revoked_at IS NULL AND s.expires_at > $1 AND a.status = 'active'`,
        [this.clock.now(), [...new Set(sessionIds)]],
      ),
    );
    const bySession = new Map(rows.map(({ sessionId, ...found }) => [sessionId, found]));
    return sessionIds.map((sessionId) => bySession.get(sessionId));
  }
}
