import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Grant, needsSecondFactor, type Owed } from '#kezhi/kernel';
import { type Actors, AppConfig, Database, Gatherer, type TokenClaims } from '#kezhi/platform';

type Found = Pick<Actor, 'accountId' | 'account' | 'personId'> & {
  mustChangePassword: boolean;
  hasSecondFactor: boolean;
  grants: Grant[];
};

/** The account's facts and its roles in force at `$1`; an association's region is its officers' territory. */
const FACTS = `a.id AS "accountId", a.account, a.person_id AS "personId", a.must_change_password AS "mustChangePassword",
  EXISTS (SELECT FROM second_factors f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL) AS "hasSecondFactor",
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
    private readonly config: AppConfig,
  ) {}

  async find({ sub, sid }: TokenClaims): Promise<Actor | null> {
    const found = await this.sessions.ask(sid);
    return found?.accountId === sub ? this.toActor(found, sid) : null;
  }

  async onBehalfOf(accountId: string): Promise<Actor | null> {
    const [found] = await this.database.sql<Found>(
      `SELECT ${FACTS} FROM accounts a WHERE a.id = $2 AND a.status = 'active'`,
      [this.clock.now(), accountId],
    );
    return found ? this.toActor(found, null) : null;
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

  private toActor(found: Found, sessionId: string | null): Actor {
    const { accountId, account, personId, grants } = found;
    return { accountId, account, sessionId, grants, personId, owes: this.owedBy(found) };
  }

  private owedBy({ mustChangePassword, hasSecondFactor, grants }: Found): Owed | null {
    if (mustChangePassword) return 'password-change';
    const mustHave = this.config.secondFactor === 'required' && !hasSecondFactor;
    return mustHave && grants.some(({ role }) => needsSecondFactor(role)) ? 'second-factor' : null;
  }
}
