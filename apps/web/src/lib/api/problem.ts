/** One field of a refused request; `pointer` is a JSON pointer into the body or `?name` of the query. */
interface FieldProblem {
  pointer: string;
  code: string;
  detail: string;
}

/** RFC 9457 problem as the server writes it; `detail` is a sentence in the language that was asked for. */
interface Problem {
  status: number;
  code: string;
  detail: string;
  traceId?: string;
  errors: readonly FieldProblem[];
}

/** Every failed call ends in one of these: the server's own problem, or NETWORK when it could not be reached. */
export class ApiError extends Error {
  constructor(
    readonly problem: Problem,
    /** Seconds after which a repeated call may succeed, from Retry-After. */
    readonly retryAfter: number | null = null,
  ) {
    super(problem.code);
    this.name = 'ApiError';
  }

  get status(): number {
    return this.problem.status;
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function fieldProblems(value: unknown): FieldProblem[] {
  if (!Array.isArray(value)) return [];
  return value.map((entry: Record<string, unknown>) => ({
    pointer: text(entry.pointer),
    code: text(entry.code),
    detail: text(entry.detail),
  }));
}

/** Reads the problem of an answer; a proxy's HTML page becomes a problem without a sentence. */
export async function readProblem(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null);
  const fields = (body !== null && typeof body === 'object' ? body : {}) as Record<string, unknown>;
  const retryAfter = Number(response.headers.get('retry-after'));
  return new ApiError(
    {
      status: response.status,
      code: text(fields.code) || `HTTP.${response.status}`,
      detail: text(fields.detail),
      traceId: text(fields.traceId) || undefined,
      errors: fieldProblems(fields.errors),
    },
    retryAfter > 0 ? retryAfter : null,
  );
}

/** Whatever was thrown, as an ApiError: fetch throws a bare TypeError when there is no network. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  return new ApiError({ status: 0, code: 'NETWORK', detail: '', errors: [] });
}
