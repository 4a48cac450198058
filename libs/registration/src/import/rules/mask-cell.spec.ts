import { describe, expect, it } from '@jest/globals';
import { currentForm } from '../forms/form-registry.js';
import { maskCell, personalFields } from './mask-cell.js';

const volunteers = currentForm('volunteers');
const organizations = currentForm('organizations');

describe('cells as everybody may see them', () => {
  it.each([
    [volunteers, 'idNumber', '32040018800101007X', '320***********007X'],
    [volunteers, 'idNumber', "'３２０４００１８８００１０１００７x", '320***********007x'],
    [volunteers, 'idNumber', '3204001880010', '32*********10'],
    [volunteers, 'phone', '13800131234', '138****1234'],
    [volunteers, 'guardianPhone', '13800131234', '138****1234'],
    [volunteers, 'guardianName', '王小明', '王**'],
    [volunteers, 'email', 'wang@example.org', 'w***@example.org'],
    [volunteers, 'name', '王小明', '王小明'],
    [volunteers, 'employer', '市科技馆', '市科技馆'],
    [volunteers, 'note', '电话13800131234', '电话13*******34'],
    [volunteers, 'note', '电话１３８００１３１２３４', '电话１３*******３４'],
    [volunteers, 'note', '电话138 0013-1234', '电话13*********34'],
    [volunteers, 'note', '2019年10月25日,3人', '2019年10月25日,3人'],
    [volunteers, 'name', '王芳32040018800101007X', '王芳320***********007X'],
    [volunteers, 'regionCode', '320402000000', '320402000000'],
    [organizations, 'leaderPhone', '13800131234', '138****1234'],
    [organizations, 'adminPhone', '13800131234', '138****1234'],
    [organizations, 'adminEmail', 'wang@example.org', 'w***@example.org'],
    [organizations, 'uscc', '511100000000000017', '511100000000000017'],
    [organizations, 'leaderName', '李明', '李明'],
    [organizations, 'unknown', '李明', '李明'],
  ])('%#: %s', (form, field, text, shown) => {
    expect(maskCell(form, field, text)).toBe(shown);
  });

  it('says which fields are personal', () => {
    expect([...personalFields(volunteers).keys()]).toEqual([
      'idNumber',
      'phone',
      'email',
      'guardianName',
      'guardianPhone',
    ]);
    expect([...personalFields(organizations).keys()]).toEqual(['leaderPhone', 'adminPhone', 'adminEmail']);
  });
});
