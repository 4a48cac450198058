import { createParamDecorator } from '@nestjs/common';
import type { Language } from '#kezhi/kernel';
import { requestContext } from '../../context/request-context.js';

/** The language that the client asked for; Chinese when it did not. */
export const RequestLanguage = createParamDecorator(
  (): Language => requestContext.getStore()?.language ?? 'zh',
);
