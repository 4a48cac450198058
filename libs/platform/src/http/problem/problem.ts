import { type AppError, describe, type ErrorCode, type Language } from '#kezhi/kernel';

/** RFC 9457 problem details, as every refusal of the api looks. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  code: ErrorCode;
  traceId: string;
  errors?: Array<{ pointer: string; code: ErrorCode; detail: string }>;
}

export interface ProblemSite {
  /** Path of the request; a query is cut off, since it may hold what must not be repeated. */
  readonly url: string;
  readonly traceId: string;
  readonly language: Language;
}

const TITLES: Readonly<Record<number, Readonly<Record<Language, string>>>> = {
  400: { zh: '请求不符合要求', en: 'Bad request' },
  401: { zh: '未登录', en: 'Not signed in' },
  403: { zh: '没有权限', en: 'Not permitted' },
  404: { zh: '没有找到', en: 'Not found' },
  405: { zh: '不支持的操作', en: 'Method not allowed' },
  409: { zh: '与现状冲突', en: 'Conflict' },
  410: { zh: '已不存在', en: 'Gone' },
  412: { zh: '数据已变化', en: 'Changed meanwhile' },
  413: { zh: '内容太大', en: 'Too large' },
  415: { zh: '不支持的内容类型', en: 'Unsupported media type' },
  422: { zh: '内容无法处理', en: 'Cannot be processed' },
  429: { zh: '操作过于频繁', en: 'Too many requests' },
  500: { zh: '系统错误', en: 'Internal error' },
  503: { zh: '服务暂不可用', en: 'Unavailable' },
  507: { zh: '存储空间不足', en: 'Insufficient storage' },
};

export function problemOf(refusal: AppError, { url, traceId, language }: ProblemSite): Problem {
  const errors = refusal.fields.map(({ pointer, code, details }) => ({
    pointer,
    code,
    detail: describe(code, details ?? {}, language),
  }));
  return {
    type: `/problems/${refusal.code}`,
    title: TITLES[refusal.status]?.[language] ?? refusal.code,
    status: refusal.status,
    detail: describe(refusal.code, refusal.details, language),
    instance: url.split('?', 1)[0] ?? '/',
    code: refusal.code,
    traceId,
    ...(errors.length > 0 && { errors }),
  };
}

const DEFAULT_RETRY_SECONDS = 5;

/** The headers that belong to a refusal, beside its body. */
export function problemHeaders(refusal: AppError, language: Language): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': language === 'zh' ? 'zh-CN' : 'en',
    'cache-control': 'no-store',
  };
  if (refusal.status === 401) headers['www-authenticate'] = 'Bearer';
  if (refusal.status === 429 || refusal.status === 503) {
    const { seconds } = refusal.details;
    headers['retry-after'] = String(typeof seconds === 'number' ? seconds : DEFAULT_RETRY_SECONDS);
  }
  return headers;
}
