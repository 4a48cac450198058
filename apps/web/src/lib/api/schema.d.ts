/** Hand-written until the API's own openapi.json is generated; `npm run generate:api` overwrites this file. */
type Ok<B> = { 200: { headers: Record<string, unknown>; content: { 'application/json': B } } };
type Params<Q, P> = { query?: Q; header?: never; path: P; cookie?: never };
type NoPath = { query?: never; header?: never; path?: never; cookie?: never };
type Get<B, Q = never, P = never> = {
  parameters: [P] extends [never] ? { query?: Q; header?: never; path?: never; cookie?: never } : Params<Q, P>;
  requestBody?: never;
  responses: Ok<B>;
};
type Post<Body, B, P = never> = {
  parameters: [P] extends [never] ? NoPath : Params<never, P>;
  requestBody: { content: { 'application/json': Body } };
  responses: Ok<B>;
};
/** A POST that needs no body. */
type Act<B, P> = { parameters: Params<never, P>; requestBody?: never; responses: Ok<B> };
type Page<T> = { items: T[]; nextCursor: string | null; total?: number };
type Id = { id: string };

type Permission =
  | 'region:read'
  | 'organization:read'
  | 'organization:create'
  | 'organization:edit'
  | 'organization:review'
  | 'volunteer:read'
  | 'volunteer:edit'
  | 'volunteer:search'
  | 'volunteer:reveal'
  | 'membership:read'
  | 'membership:review'
  | 'import:read'
  | 'import:run'
  | 'account:read'
  | 'account:manage'
  | 'role:grant'
  | 'audit:read'
  | 'profile:read'
  | 'profile:edit';
type Role =
  'national_officer' | 'association_officer' | 'society_secretary' | 'team_administrator' | 'auditor';
type Kind =
  | 'association'
  | 'national_society'
  | 'provincial_society'
  | 'municipal_society'
  | 'university_association'
  | 'enterprise_association'
  | 'rural_technical_association'
  | 'science_base'
  | 'service_team'
  | 'other';
type Level = 'national' | 'province' | 'prefecture' | 'county' | 'township';
type TeamRank = 'corps' | 'detachment' | 'brigade' | 'squad' | 'team' | 'none';
type OrganizationStatus =
  'draft' | 'submitted' | 'returned' | 'approved' | 'suspended' | 'rejected' | 'dissolved' | 'merged';
type Organization = {
  id: string;
  orgNo: string;
  name: string;
  kind: Kind;
  level: Level;
  teamRank: TeamRank;
  status: OrganizationStatus;
  origin: 'online' | 'import' | 'legacy' | 'system';
  parentId: string | null;
  parentName: string | null;
  regionCode: string;
  regionName: string;
  memberCount: number;
  childCount: number;
  createdAt: string;
};
type OrganizationDetail = Organization & {
  hostUnit: string | null;
  uscc: string | null;
  foundedOn: string | null;
  leaderName: string | null;
  leaderTitle: string | null;
  leaderPhone: string | null;
  adminName: string | null;
  adminPhone: string | null;
  adminEmail: string | null;
  expectedMembers: number | null;
  note: string | null;
  updatedAt: string;
  summary: string | null;
  serviceFields: string[];
  subtreeMemberCount: number;
  ancestors: { id: string; name: string }[];
  version: number;
};
type OrganizationInput = {
  name: string;
  kind: Kind;
  level: Level;
  teamRank: TeamRank;
  regionCode: string;
  parentId: string;
  hostUnit?: string | null;
  uscc?: string | null;
  foundedOn?: string | null;
  leaderName?: string | null;
  leaderTitle?: string | null;
  leaderPhone?: string | null;
  adminName?: string | null;
  adminPhone?: string | null;
  adminEmail?: string | null;
  expectedMembers?: number | null;
  note?: string | null;
  draft?: boolean;
  summary?: string | null;
  serviceFields?: string[];
};
type Post_ = { post: 'leader' | 'deputy'; name: string; title: string | null; phone: string | null };
type FormationRule = {
  id: string;
  notice: string;
  source: string;
  teamRank: TeamRank;
  minMembers: number;
  members: number;
  leaders: { required: number; actual: number };
  deputies: { min: number; max: number; actual: number };
  met: boolean;
  missing: string[];
};
type HistoryEntry = {
  id: string;
  at: string;
  actor: string | null;
  event: string;
  reason: string | null;
};
type Region = { code: string; name: string; level: string; parentCode: string | null; fullName: string };
type VolunteerStatus = 'pending_confirmation' | 'active' | 'suspended' | 'closed';
type Volunteer = {
  id: string;
  volunteerNo: string;
  name: string;
  sex: 'male' | 'female' | null;
  idNumberMasked: string | null;
  phoneMasked: string | null;
  status: VolunteerStatus;
  regionCode: string | null;
  regionName: string | null;
  education: string | null;
  expertise: string[];
  serviceIntents: string[];
  organizations: { id: string; name: string; status: 'requested' | 'approved' | 'declined' | 'left' | 'removed' }[];
  createdAt: string;
};
type Note = { code: string; detail: string };
type Import = {
  id: string;
  kind: 'volunteers' | 'organizations';
  status: 'queued' | 'validating' | 'ready' | 'committing' | 'committed' | 'failed' | 'cancelled' | 'undone';
  organizationId: string;
  organizationName: string;
  fileName: string;
  fileSize: number;
  template: string;
  revision: number;
  rows: { total: number; create: number; link: number; unchanged: number; invalid: number };
  processed: number;
  expected: number | null;
  sheet: string | null;
  columns: { title: string; field: string; how: string }[];
  mode: string | null;
  createdAt: string;
  createdByName: string;
  startedAt: string | null;
  finishedAt: string | null;
  committedAt: string | null;
  undoing: boolean;
  undoneAt: string | null;
  notices: Note[];
  problem?: Note;
  version: number;
};
type Severity = 'error' | 'notice';
type ImportRow = {
  rowNo: number;
  outcome: 'create' | 'link' | 'unchanged' | 'invalid';
  cells: Record<string, string>;
  problems: {
    column: string;
    field: string;
    severity: Severity;
    code: string;
    detail: string;
    value: string | null;
  }[];
};
type ProblemGroup = {
  code: string;
  field: string;
  column: string;
  severity: Severity;
  detail: string;
  rows: number;
  firstRowNo: number;
};
type RowPlace = { id: string; rowNo: number };
type ListQuery = { limit?: number; cursor?: string; include?: 'total' };
type Transition = { post: Post<{ reason?: string }, OrganizationDetail, Id> };

export interface paths {
  '/api/v1/auth/password': { post: Post<{ current: string; next: string }, void> };
  '/api/v1/me': {
    get: Get<{
      id: string;
      account: string;
      displayName: string;
      language?: string;
      mustChangePassword: boolean;
      grants: {
        id: string;
        role: Role;
        organizationId: string;
        organizationName: string;
        territory: string | null;
      }[];
    }>;
  };
  '/api/v1/me/permissions': {
    get: Get<
      { permission: Permission; organizationId: string; reach: 'self' | 'unit' | 'subtree' | 'all' }[]
    >;
  };
  '/api/v1/organizations': {
    get: Get<
      Page<Organization>,
      ListQuery & {
        supervisor?: string;
        within?: string;
        region?: string;
        kind?: Kind;
        level?: Level;
        teamRank?: TeamRank;
        status?: OrganizationStatus;
        origin?: Organization['origin'];
        q?: string;
      }
    >;
    post: Post<OrganizationInput, OrganizationDetail>;
  };
  '/api/v1/organizations/{id}': {
    get: Get<OrganizationDetail, never, Id>;
    patch: Post<Partial<OrganizationInput>, OrganizationDetail, Id>;
  };
  '/api/v1/organizations/{id}/formation': {
    get: Get<{ organizationId: string; asOf: string; rules: FormationRule[] }, never, Id>;
  };
  '/api/v1/organizations/{id}/posts': {
    get: Get<Post_[], never, Id>;
    put: Post<{ post: Post_['post']; name: string; title?: string | null; phone?: string | null }[], Post_[], Id>;
  };
  '/api/v1/organizations/{id}/history': { get: Get<Page<HistoryEntry>, ListQuery, Id> };
  '/api/v1/organizations/{id}/submission': Transition;
  '/api/v1/organizations/{id}/approval': Transition;
  '/api/v1/organizations/{id}/return': Transition;
  '/api/v1/organizations/{id}/rejection': Transition;
  '/api/v1/organizations/{id}/suspension': Transition;
  '/api/v1/organizations/{id}/reinstatement': Transition;
  '/api/v1/regions': { get: Get<Page<Region>, ListQuery & { parent?: string; level?: string; q?: string }> };
  '/api/v1/regions/{code}': { get: Get<Region, never, { code: string }> };
  '/api/v1/volunteers': {
    get: Get<
      Page<Volunteer>,
      ListQuery & {
        within?: string;
        region?: string;
        status?: VolunteerStatus;
        expertise?: string;
        intent?: string;
        name?: string;
        q?: string;
        joinedAfter?: string;
      }
    >;
  };
  '/api/v1/volunteers/{id}': { get: Get<Volunteer, never, Id> };
  '/api/v1/volunteers/search': {
    post: Post<{ idNumber?: string; phone?: string; volunteerNo?: string }, Page<Volunteer>>;
  };
  '/api/v1/volunteers/{id}/reveal': {
    post: Post<{ fields: string[]; reason: string }, { fields: Record<string, string | null> }, Id>;
  };
  '/api/v1/imports': {
    get: Get<Page<Import>, ListQuery & { within?: string; kind?: Import['kind']; status?: Import['status'] }>;
  };
  '/api/v1/imports/{id}': { get: Get<Import, never, Id> };
  '/api/v1/imports/{id}/rows': {
    get: Get<
      Page<ImportRow>,
      ListQuery & { outcome?: ImportRow['outcome']; code?: string; field?: string },
      Id
    >;
  };
  '/api/v1/imports/{id}/problems': { get: Get<{ items: ProblemGroup[] }, never, Id> };
  '/api/v1/imports/{id}/rows/{rowNo}': {
    patch: Post<{ cells: Record<string, string> }, { row: ImportRow; import: Import }, RowPlace>;
  };
  '/api/v1/imports/{id}/rows/{rowNo}/reveal': {
    post: Post<{ reason: string }, { cells: Record<string, string> }, RowPlace>;
  };
  '/api/v1/imports/{id}/commit': { post: Post<{ mode: 'valid-rows' | 'all-or-nothing' }, Import, Id> };
  '/api/v1/imports/{id}/cancellation': { post: Act<Import, Id> };
  '/api/v1/imports/{id}/undo': { post: Act<Import, Id> };
}
