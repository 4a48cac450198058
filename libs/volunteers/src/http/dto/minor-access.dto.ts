import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import type { PageShape } from '#kezhi/platform/http';
import type { MinorAccessRow } from '../../minors/minor-accesses.repository.js';
import { volunteerNo } from '../../volunteer-number.js';

const KINDS = ['detail', 'reveal'] as const;

export class OpenRecordDto {
  /** Why it is needed; it stands in the audit log and in the report. */
  @IsString()
  @Length(1, 500)
  reason: string;
}

export class OpenedRecordDto {
  /** Until then the record can be read. */
  @ApiProperty({ type: String, format: 'date-time' })
  until: string;
}

export class MinorAccessDto {
  id: string;

  /** `detail`: the record was opened; `reveal`: single fields were shown in clear. */
  @ApiProperty({ enum: KINDS })
  kind: (typeof KINDS)[number];

  accountId: string;
  account: string;
  accountName: string;
  volunteerId: string;
  volunteerNo: string;

  /** Masked. */
  volunteerName: string;

  reason: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  /** How often the record was read under this reason. */
  reads: number;
}

export class MinorAccessPageDto {
  @ApiProperty({ type: [MinorAccessDto] })
  items: MinorAccessDto[];

  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;

  total?: number;
}

export const MINOR_ACCESS_PAGE: PageShape<MinorAccessRow, MinorAccessDto> = {
  toItem: ({ personId, number, name, at, ...row }) => ({
    ...row,
    volunteerId: personId,
    volunteerNo: volunteerNo(number),
    volunteerName: name,
    at: at.toISOString(),
  }),
  sortKey: ({ id }) => [id],
};
