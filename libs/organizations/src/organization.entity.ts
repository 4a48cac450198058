import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OrganizationKind, OrganizationOrigin, OrganizationStatus, TeamRank } from './organization.js';
import type { RegionLevel } from './regions/region.js';

/** A row of `organizations`. It never leaves the library. */
@Entity({ name: 'organizations' })
export class OrganizationEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_organizations' })
  id: string;

  /** Given by the database: stable, readable, never used again. */
  @Column({ name: 'org_no', type: 'text', insert: false, update: false })
  orgNo: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  kind: OrganizationKind;

  @Column({ type: 'text' })
  level: RegionLevel;

  @Column({ name: 'team_rank', type: 'text' })
  teamRank: TeamRank;

  @Column({ name: 'parent_id', type: 'uuid', nullable: true })
  parentId: string | null;

  @Column({ name: 'ancestor_ids', type: 'uuid', array: true })
  ancestorIds: string[];

  @Column({ name: 'line_id', type: 'uuid', nullable: true })
  lineId: string | null;

  @Column({ name: 'region_code', type: 'text' })
  regionCode: string;

  @Column({ name: 'region_path', type: 'text', array: true })
  regionPath: string[];

  @Column({ name: 'territory_code', type: 'text' })
  territoryCode: string;

  @Column({ type: 'text' })
  status: OrganizationStatus;

  @Column({ type: 'text' })
  origin: OrganizationOrigin;

  @Column({ name: 'host_unit', type: 'text', nullable: true })
  hostUnit: string | null;

  @Column({ type: 'text', nullable: true })
  uscc: string | null;

  @Column({ name: 'founded_on', type: 'date', nullable: true })
  foundedOn: string | null;

  @Column({ name: 'leader_name', type: 'text', nullable: true })
  leaderName: string | null;

  @Column({ name: 'leader_title', type: 'text', nullable: true })
  leaderTitle: string | null;

  @Column({ name: 'admin_name', type: 'text', nullable: true })
  adminName: string | null;

  /** OrganizationContacts, sealed and bound to `id`. */
  @Column({ type: 'bytea', nullable: true })
  sealed: Buffer | null;

  @Column({ name: 'service_fields', type: 'text', array: true })
  serviceFields: string[];

  @Column({ type: 'text', nullable: true })
  summary: string | null;

  @Column({ name: 'expected_members', type: 'int', nullable: true })
  expectedMembers: number | null;

  @Column({ name: 'legacy_no', type: 'text', nullable: true })
  legacyNo: string | null;

  @Column({ name: 'claimed_at', type: 'timestamptz', nullable: true, insert: false })
  claimedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ name: 'successor_id', type: 'uuid', nullable: true, insert: false })
  successorId: string | null;

  @Column({ name: 'name_tokens', type: 'int', array: true })
  nameTokens: number[];

  /** The name in pinyin, one spelling a line. */
  @Column({ type: 'text' })
  spellings: string;

  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;

  @Column({ type: 'int' })
  version: number;
}
