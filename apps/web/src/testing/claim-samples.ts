import type { Answer } from '../lib/api';

type Claim = Answer<'/api/v1/organization-claims/{id}'>;

export const aTeam: Answer<'/api/v1/organizations/legacy'>['items'][number] = {
  id: 'legacy-1',
  legacyNo: 'OLD-17',
  name: '天宁区老科技队',
  regionCode: '320402',
  regionName: '江苏省常州市天宁区',
  size: 'under_20',
};

export function aClaim(change: Partial<Claim> = {}): Claim {
  return {
    id: 'claim-1',
    status: 'submitted',
    mode: 'merge',
    source: 'claim',
    team: { id: aTeam.id, name: aTeam.name, legacyNo: aTeam.legacyNo, regionName: aTeam.regionName },
    supervisor: { id: 'unit-1', name: '常州市科学技术协会' },
    claimant: { id: 'team-1', name: '天宁区科技志愿服务队' },
    submittedBy: '赵静',
    reason: null,
    createdAt: '2026-11-20T08:00:00+08:00',
    decidedAt: null,
    statement: '这支队伍由我们管理',
    evidence: [{ id: 'file-1', name: '批文.pdf', mediaType: 'application/pdf', bytes: 1000 }],
    joined: null,
    leftBehind: null,
    mayDecide: true,
    mayEdit: false,
    updatedAt: '2026-11-20T08:00:00+08:00',
    version: 1,
    ...change,
  };
}
