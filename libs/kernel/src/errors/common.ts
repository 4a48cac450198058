import type { Catalogue } from './catalogue.js';

/** Codes that any route may answer with. */
export const commonErrors = {
  'COMMON.VALIDATION': {
    status: 400,
    zh: '提交的内容有 {count} 处不符合要求',
    en: '{count} {count|field of the request is|fields of the request are} not acceptable',
  },
  'COMMON.BODY_UNREADABLE': { status: 400, zh: '请求正文无法解析', en: 'The request body cannot be read' },
  'COMMON.CURSOR_INVALID': {
    status: 400,
    zh: '翻页位置无效，请从第一页重新开始',
    en: 'The page cursor is not valid; start again from the first page',
  },
  'COMMON.BODY_TOO_LARGE': { status: 413, zh: '提交的内容太大', en: 'The request is too large' },
  'COMMON.MEDIA_TYPE': { status: 415, zh: '不支持的内容类型', en: 'Unsupported media type' },
  'COMMON.UNAUTHENTICATED': { status: 401, zh: '请先登录', en: 'Please sign in' },
  'COMMON.FORBIDDEN': { status: 403, zh: '您没有此项操作的权限', en: 'You may not do this' },
  'COMMON.NOT_FOUND': {
    status: 404,
    zh: '没有找到，或不在您的管理范围内',
    en: 'Not found, or outside your reach',
  },
  'COMMON.METHOD_NOT_ALLOWED': { status: 405, zh: '不支持此操作', en: 'Method not allowed' },
  'COMMON.CONFLICT': { status: 409, zh: '与现有数据冲突', en: 'Conflicts with existing data' },
  'COMMON.STALE': {
    status: 412,
    zh: '数据已被他人修改，请刷新后再试',
    en: 'Someone changed this in the meantime; reload and try again',
  },
  'COMMON.IDEMPOTENCY_IN_FLIGHT': {
    status: 409,
    zh: '相同的请求正在处理，请稍后查看结果',
    en: 'The same request is being processed; look again shortly',
  },
  'COMMON.IDEMPOTENCY_MISMATCH': {
    status: 422,
    zh: '同一个幂等键用于了不同的请求',
    en: 'The idempotency key was used with a different request',
  },
  'COMMON.RATE_LIMITED': {
    status: 429,
    zh: '操作过于频繁，请在 {seconds} 秒后再试',
    en: 'Too many requests; try again in {seconds} s',
  },
  'COMMON.TRANSITION': {
    status: 409,
    zh: '当前状态下不能进行此操作，请刷新后再看',
    en: 'Not possible in the present state; reload and look again',
  },
  'COMMON.INTERNAL': {
    status: 500,
    zh: '系统出错，请稍后再试',
    en: 'Something went wrong; please try again',
  },
  'COMMON.UNAVAILABLE': { status: 503, zh: '服务暂时不可用', en: 'The service is temporarily unavailable' },
} as const satisfies Catalogue;
