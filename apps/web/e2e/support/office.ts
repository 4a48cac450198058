import { ADMIN } from './product.js';

export interface Officer {
  account: string;
  password: string;
}

export interface Unit {
  id: string;
  name: string;
}

interface Organization extends Unit {
  status: string;
}

/** What a journey needs to exist before it begins, made over REST as an administrator would make it. */
export class Office {
  private constructor(
    private readonly origin: string,
    private readonly token: string,
    readonly nation: Unit,
  ) {}

  static async open(origin: string): Promise<Office> {
    const token = await signIn(origin, ADMIN);
    const me = await call<{ grants: { organizationId: string; organizationName: string }[] }>(
      origin,
      token,
      'GET',
      '/me',
    );
    const [grant] = me.grants;
    if (!grant) throw new Error('the first account has no role');
    return new Office(origin, token, { id: grant.organizationId, name: grant.organizationName });
  }

  /** A county association right under the nation: approved at once, since its author reviews for its supervisor. */
  async association(name: string, regionCode: string): Promise<Unit> {
    const body = { name, regionCode, kind: 'association', level: 'county', parentId: this.nation.id };
    const made = await this.post<Organization>('/organizations', body);
    if (made.status !== 'approved') throw new Error(`${name} is ${made.status}`);
    return made;
  }

  /** A team below an association, approved at once for the same reason. */
  async team(name: string, regionCode: string, supervisor: Unit): Promise<Unit> {
    const body = { name, regionCode, kind: 'service_team', level: 'county', parentId: supervisor.id };
    return this.post<Organization>('/organizations', body);
  }

  /** An officer with an own password, as after the first sign-in. */
  async officer(account: string, unit: Unit, role = 'association_officer'): Promise<Officer> {
    const body = {
      account,
      displayName: `${unit.name}经办人`,
      organizationId: unit.id,
      role,
    };
    const { firstPassword } = await this.post<{ firstPassword: string }>('/accounts', body);
    const token = await signIn(this.origin, { account, password: firstPassword });
    const password = `${account}-own-password`;
    await call(this.origin, token, 'POST', '/auth/password', { current: firstPassword, next: password });
    return { account, password };
  }

  get<T>(path: string): Promise<T> {
    return call<T>(this.origin, this.token, 'GET', path);
  }

  post<T>(path: string, body: object): Promise<T> {
    return call<T>(this.origin, this.token, 'POST', path, body);
  }
}

async function signIn(origin: string, { account, password }: Officer): Promise<string> {
  const answer = await call<{ accessToken: string }>(origin, null, 'POST', '/auth/login', {
    account,
    password,
  });
  return answer.accessToken;
}

async function call<T>(
  origin: string,
  token: string | null,
  method: string,
  path: string,
  body?: object,
): Promise<T> {
  const headers: Record<string, string> = {};
  if (token) headers['authorization'] = `Bearer ${token}`;
  if (body) headers['content-type'] = 'application/json';
  const response = await fetch(`${origin}/api/v1${path}`, {
    method,
    headers,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
  return (text ? JSON.parse(text) : undefined) as T;
}
