import { Injectable } from '@nestjs/common';
import { Database } from '#kezhi/platform';
import type { OrganizationFacts, TeamRank } from '../organization.js';
import type { CodeListEntry } from './activity-types.js';
import type { FormationRule } from './formation-rule.js';
import type { MembershipRule, SeatRule } from './limit-rule.js';

/** What decides which formation rules hold for an organization. */
export type FormedUnit = Pick<OrganizationFacts, 'regionCode'> & { teamRank: TeamRank };

@Injectable()
export class ReferenceDataRepository {
  constructor(private readonly database: Database) {}

  async regionCount(): Promise<number> {
    const [row] = await this.database.sql<{ n: number }>('SELECT count(*)::int AS n FROM regions');
    return row?.n ?? 0;
  }

  /** Entries in force on a day, in their order. */
  codeList(list: string, day: string): Promise<CodeListEntry[]> {
    return this.database.sql<CodeListEntry>(
      `SELECT list, code, zh, en, aliases, position, valid_from AS "validFrom", valid_to AS "validTo", source
       FROM code_list_entries WHERE list = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2)
       ORDER BY position`,
      [list, day],
    );
  }

  async insertCodeList(entries: readonly CodeListEntry[]): Promise<void> {
    await this.database.sql(
      `INSERT INTO code_list_entries (list, code, zh, en, aliases, position, valid_from, valid_to, source)
       SELECT list, code, zh, en, aliases, position, "validFrom", "validTo", source
       FROM jsonb_to_recordset($1::jsonb) AS e (list text, code text, zh text, en text, aliases text[], position int,
         "validFrom" date, "validTo" date, source text)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(entries)],
    );
  }

  /**
   * The rules for a rank that hold in a region (given by its path) on a day: those of the most specific territory, the newest
   * notice first. The formation board asks the same of many organizations at once.
   */
  formationRules(teamRank: string, regionPath: readonly string[], day: string): Promise<FormationRule[]> {
    return this.database.sql<FormationRule>(
      `SELECT id, notice, source, "teamRank", territory, "minMembers", leaders, "deputiesMin", "deputiesMax", blocking, "validFrom", "validTo"
       FROM (SELECT id, notice, source, team_rank AS "teamRank", territory, min_members AS "minMembers", leaders,
              deputies_min AS "deputiesMin", deputies_max AS "deputiesMax", blocking,
              valid_from AS "validFrom", valid_to AS "validTo",
              rank() OVER (ORDER BY array_position($2::text[], territory) DESC NULLS LAST) AS place
       FROM formation_rules
       WHERE team_rank = $1 AND (territory IS NULL OR territory = ANY($2::text[]))
         AND valid_from <= $3 AND (valid_to IS NULL OR valid_to >= $3)) held
       WHERE place = 1 ORDER BY "validFrom" DESC, id`,
      [teamRank, regionPath, day],
    );
  }

  /**
   * Of pairs of rank and region those where a rule that blocks asks for something, so that nobody fulfils it on the first day.
   * The same rule holds as in `formationRules`.
   */
  blockedFromTheStart(units: readonly FormedUnit[], day: string): Promise<FormedUnit[]> {
    return this.database.sql<FormedUnit>(
      `SELECT u.team_rank AS "teamRank", g.code AS "regionCode"
       FROM (SELECT DISTINCT team_rank, region FROM unnest($1::text[], $2::text[]) AS each (team_rank, region)) u
         JOIN regions g ON g.code = u.region
       WHERE EXISTS (
         SELECT FROM (
           SELECT f.*, rank() OVER (ORDER BY array_position(g.path, f.territory) DESC NULLS LAST) AS place
           FROM formation_rules f
           WHERE f.team_rank = u.team_rank AND (f.territory IS NULL OR f.territory = ANY(g.path))
             AND f.valid_from <= $3 AND (f.valid_to IS NULL OR f.valid_to >= $3)) held
         WHERE held.place = 1 AND held.blocking AND greatest(held.min_members, held.leaders, held.deputies_min) > 0)`,
      [units.map(({ teamRank }) => teamRank), units.map(({ regionCode }) => regionCode), day],
    );
  }

  async insertFormationRules(rules: readonly FormationRule[]): Promise<void> {
    await this.database.sql(
      `INSERT INTO formation_rules (id, notice, source, team_rank, territory, min_members, leaders, deputies_min, deputies_max,
         blocking, valid_from, valid_to)
       SELECT id, notice, source, "teamRank", territory, "minMembers", leaders, "deputiesMin", "deputiesMax",
         blocking, "validFrom", "validTo"
       FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, notice text, source text, "teamRank" text, territory text,
         "minMembers" int, leaders int, "deputiesMin" int, "deputiesMax" int, blocking boolean, "validFrom" date, "validTo" date)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(rules)],
    );
  }

  async membershipLimit(day: string): Promise<number | null> {
    const [rule] = await this.database.sql<{ most: number }>(
      `SELECT most FROM membership_rules WHERE valid_from <= $1 AND (valid_to IS NULL OR valid_to >= $1)
       ORDER BY valid_from DESC LIMIT 1`,
      [day],
    );
    return rule?.most ?? null;
  }

  async insertMembershipRules(rules: readonly MembershipRule[]): Promise<void> {
    await this.database.sql(
      `INSERT INTO membership_rules (id, source, most, valid_from, valid_to)
       SELECT id, source, most, "validFrom", "validTo"
       FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, source text, most int, "validFrom" date, "validTo" date)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(rules)],
    );
  }

  /** The rule of the nearest territory on a day; of several of one territory the latest. */
  async seatRule(regionPath: readonly string[], day: string): Promise<SeatRule | undefined> {
    const [rule] = await this.database.sql<SeatRule>(
      `SELECT id, source, territory, members_per_seat AS "membersPerSeat", most, valid_from AS "validFrom", valid_to AS "validTo"
       FROM administrator_seat_rules
       WHERE (territory IS NULL OR territory = ANY($1::text[])) AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2)
       ORDER BY coalesce(array_position($1::text[], territory), 0) DESC, valid_from DESC LIMIT 1`,
      [regionPath, day],
    );
    return rule;
  }

  async insertSeatRules(rules: readonly SeatRule[]): Promise<void> {
    await this.database.sql(
      `INSERT INTO administrator_seat_rules (id, source, territory, members_per_seat, most, valid_from, valid_to)
       SELECT id, source, territory, "membersPerSeat", most, "validFrom", "validTo"
       FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, source text, territory text, "membersPerSeat" int, most int,
         "validFrom" date, "validTo" date)
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(rules)],
    );
  }
}
