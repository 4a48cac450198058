import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { MayBeAbsent, PageParams } from '#kezhi/platform/http';
import type { VolunteerFilters } from '../../volunteer-filters.js';

/** Closed people are in no list. */
const LISTED = ['pending_confirmation', 'active', 'suspended'] as const;
const SORTS = ['-createdAt'] as const;
/** A day, or an RFC 3339 time. */
const MOMENT = /^[1-9]\d{3}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;

export class VolunteerListParams extends PageParams {
  /** Members of this organization or of anything under it. */
  @MayBeAbsent()
  @IsUUID()
  within?: string;

  /** People who live anywhere in this region. */
  @MayBeAbsent()
  @Matches(/^\d{6}(\d{3})?$/)
  region?: string;

  @ApiProperty({ enum: LISTED, required: false })
  @MayBeAbsent()
  @IsIn(LISTED)
  status?: (typeof LISTED)[number];

  @MayBeAbsent()
  @IsString()
  @MaxLength(50)
  expertise?: string;

  /** Another word for `expertise`. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(50)
  skill?: string;

  /** Code or name of an activity type. */
  @MayBeAbsent()
  @IsString()
  @MaxLength(50)
  intent?: string;

  /** The whole name, or its beginning. */
  @MayBeAbsent()
  @IsString()
  @Length(1, 50)
  name?: string;

  /** A part of the name. */
  @MayBeAbsent()
  @IsString()
  @Length(1, 50)
  q?: string;

  /** Registered on or after this day or moment. A day begins in China. */
  @MayBeAbsent()
  @Matches(MOMENT, { message: 'FIELD.DATE' })
  @IsISO8601({ strict: true })
  joinedAfter?: string;

  @ApiProperty({ enum: SORTS, required: false })
  @MayBeAbsent()
  @IsIn(SORTS)
  sort?: (typeof SORTS)[number];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function toFilters(params: VolunteerListParams): VolunteerFilters {
  const { within, region, status, intent, name, q, joinedAfter } = params;
  return {
    within,
    region,
    status,
    intent,
    name,
    q,
    expertise: params.expertise ?? params.skill,
    joinedAfter: joinedAfter === undefined ? undefined : moment(joinedAfter),
  };
}

function moment(text: string): Date {
  return new Date(DAY.test(text) ? `${text}T00:00:00+08:00` : text);
}
