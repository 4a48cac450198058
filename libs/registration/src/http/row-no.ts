import { Param, type PipeTransform } from '@nestjs/common';
import { AppError } from '#kezhi/kernel';

const pipe: PipeTransform<string, number> = {
  transform(value) {
    const rowNo = Number(value);
    if (!Number.isInteger(rowNo) || rowNo < 1 || rowNo > 2_147_483_647)
      throw new AppError('COMMON.NOT_FOUND');
    return rowNo;
  },
};

/** The row number in the path, as Excel shows it. */
export const RowNo = () => Param('rowNo', pipe);
