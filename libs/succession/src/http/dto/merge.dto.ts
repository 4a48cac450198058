import { ApiProperty } from '@nestjs/swagger';
import { IsString, IsUUID, MaxLength } from 'class-validator';

export class MergePreviewInputDto {
  @IsUUID()
  intoId: string;
}

export class MergeInputDto extends MergePreviewInputDto {
  @IsString()
  @MaxLength(500)
  reason: string;

  /** Of the preview that was looked at. */
  @IsString()
  @MaxLength(100)
  token: string;
}

export class MergedNameDto {
  id: string;
  name: string;
}

export class MergedMembershipsDto {
  members: number;
  requests: number;
  /** People who belong, or ask to belong, to both: they stay where they are, and only their record here ends. */
  inBoth: number;
}

export class MergedUnitsDto {
  /** Directly below. */
  count: number;
  /** Of everything below. */
  members: number;
}

/** What a merge would do. */
export class MergePreviewDto {
  @ApiProperty({ type: MergedNameDto })
  organization: MergedNameDto;

  @ApiProperty({ type: MergedNameDto })
  into: MergedNameDto;

  @ApiProperty({ type: MergedMembershipsDto })
  memberships: MergedMembershipsDto;

  @ApiProperty({ type: MergedUnitsDto })
  units: MergedUnitsDto;

  /** Roles on the organization, which end. */
  grants: number;

  /** Units whose name the other one supervises already: while there are any, the merge is refused. */
  @ApiProperty({ type: [MergedNameDto] })
  clashes: MergedNameDto[];

  /** What the merge has to carry. */
  token: string;
}
