import { ApiProperty, PickType } from '@nestjs/swagger';
import { IsIn, IsString, Length, Matches, MaxLength } from 'class-validator';
import { ORGANIZATION_KINDS, type OrganizationKind, type RegionRow } from '#kezhi/organizations';
import { RegionDto } from '#kezhi/organizations/http';
import { MayBeAbsent } from '#kezhi/platform/http';
import type { PublicName } from '../../../online/registration-places.js';

export class SupervisorParams {
  /** A part of the name, or the number. */
  @MayBeAbsent()
  @IsString()
  @Length(1, 100)
  q?: string;

  /** Anywhere in this region. */
  @MayBeAbsent()
  @Matches(/^\d{6}(\d{3})?$/)
  region?: string;

  /** Only those that may supervise one of this kind. */
  @ApiProperty({ enum: ORGANIZATION_KINDS, required: false })
  @MayBeAbsent()
  @IsIn(ORGANIZATION_KINDS)
  supervises?: OrganizationKind;
}

export class RegionParams {
  /** A part of the full name, or the beginning of a code. */
  @MayBeAbsent()
  @IsString()
  @Length(1, 50)
  q?: string;

  /** Directly in this region. */
  @MayBeAbsent()
  @Matches(/^\d{6}(\d{3})?$/)
  parent?: string;
}

export class DuplicateParams {
  @IsString()
  @MaxLength(100)
  name: string;

  /** Where the organization that is being entered belongs. */
  @MayBeAbsent()
  @Matches(/^\d{6}(\d{3})?$/)
  region?: string;
}

/** An approved organization that may be chosen as the supervisor. */
export class SupervisorDto {
  id: string;
  orgNo: string;
  name: string;

  @ApiProperty({ type: String, nullable: true })
  parentName: string | null;

  regionName: string;
}

export class SupervisorsDto {
  @ApiProperty({ type: [SupervisorDto] })
  items: SupervisorDto[];
}

/** An organization of the same name, or of a similar one in the region: perhaps the same one. */
export class DuplicateDto extends PickType(SupervisorDto, ['name', 'parentName', 'orgNo']) {}

export class DuplicatesDto {
  @ApiProperty({ type: [DuplicateDto] })
  items: DuplicateDto[];
}

export class PublicRegionDto extends PickType(RegionDto, ['code', 'name', 'fullName', 'level']) {}

export class PublicRegionsDto {
  @ApiProperty({ type: [PublicRegionDto] })
  items: PublicRegionDto[];
}

export function toSupervisorsDto(names: readonly PublicName[]): SupervisorsDto {
  return {
    items: names.map(({ id, orgNo, name, parentName, regionName }) => ({
      id,
      orgNo,
      name,
      parentName,
      regionName,
    })),
  };
}

export function toDuplicatesDto(names: readonly PublicName[]): DuplicatesDto {
  return { items: names.map(({ name, parentName, orgNo }) => ({ name, parentName, orgNo })) };
}

export function toPublicRegionsDto(regions: readonly RegionRow[]): PublicRegionsDto {
  return { items: regions.map(({ code, name, fullName, level }) => ({ code, name, fullName, level })) };
}
