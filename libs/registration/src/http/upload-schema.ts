import type { ApiBodyOptions } from '@nestjs/swagger';
import { IMPORT_KINDS } from '../import/import.entity.js';

const FILE = { type: 'string', format: 'binary', description: '.xlsx or .csv' } as const;

export const UPLOAD_FORM: ApiBodyOptions = {
  schema: {
    type: 'object',
    required: ['file', 'kind', 'organizationId'],
    properties: {
      file: FILE,
      kind: { type: 'string', enum: [...IMPORT_KINDS] },
      organizationId: { type: 'string', format: 'uuid', description: 'The unit that registers (填报单位)' },
      template: { type: 'string', description: 'volunteers@2019; the form in force when it is left out' },
    },
  },
};

export const REVISION_FORM: ApiBodyOptions = {
  schema: { type: 'object', required: ['file'], properties: { file: FILE } },
};
