import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PersonStatus } from './person.js';

/** A row of `people`, as far as a change of one person needs it. It never leaves the library. */
@Entity({ name: 'people' })
export class PersonEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'pk_people' })
  id: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'id_type', type: 'text', update: false })
  idType: string;

  @Column({ name: 'phone_blind', type: 'uuid', nullable: true })
  phoneBlind: string | null;

  /** PersonSecrets, bound to `id`. */
  @Column({ type: 'bytea' })
  sealed: Buffer;

  @Column({ type: 'text' })
  status: PersonStatus;

  @Column({ name: 'birth_date', type: 'date', nullable: true, update: false })
  birthDate: string | null;

  @Column({ name: 'region_code', type: 'text' })
  regionCode: string;

  @Column({ name: 'territory_code', type: 'text' })
  territoryCode: string;

  @Column({ type: 'text', nullable: true })
  ethnicity: string | null;

  @Column({ name: 'political_status', type: 'text', nullable: true })
  politicalStatus: string | null;

  @Column({ type: 'text', nullable: true })
  education: string | null;

  @Column({ name: 'professional_title', type: 'text', nullable: true })
  professionalTitle: string | null;

  @Column({ type: 'text', nullable: true })
  employer: string | null;

  @Column({ type: 'text', nullable: true })
  position: string | null;

  @Column({ type: 'text', array: true })
  expertise: string[];

  @Column({ name: 'service_intents', type: 'text', array: true })
  serviceIntents: string[];

  @Column({ type: 'text', nullable: true })
  availability: string | null;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'int', array: true })
  tokens: number[];

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;

  @Column({ type: 'int' })
  version: number;
}
