import { screen } from '@testing-library/react';
import { mockApi } from '../../../testing/mock-api';
import { anOwnRecord } from '../../../testing/person-samples';
import { visitPerson } from '../../../testing/visit-person';

describe('the own teams', () => {
  it('tells why a team said no, and why another is over', async () => {
    const over = {
      organizationId: 'team-1',
      createdAt: '2026-03-05T08:00:00+08:00',
      decidedAt: '2026-03-06T08:00:00+08:00',
      endedAt: null,
    };
    mockApi({
      'POST /api/v1/auth/refresh': () => ({
        accessToken: 'token',
        expiresIn: 900,
        mustChangePassword: false,
      }),
      'GET /api/v1/me/volunteer': () => anOwnRecord({ status: 'suspended' }),
      'GET /api/v1/me/volunteer/memberships': () => ({
        items: [
          {
            ...over,
            id: '1',
            organizationName: '天宁区科技志愿服务队',
            status: 'declined',
            reason: '名额已满',
            endReason: null,
          },
          {
            ...over,
            id: '2',
            organizationName: '钟楼区服务队',
            status: 'left',
            reason: null,
            endReason: 'organization_merged',
          },
        ],
      }),
    });
    await visitPerson('/my', { signedIn: true });
    expect(await screen.findByText('理由：名额已满')).toBeInTheDocument();
    expect(screen.getByText('该组织已并入其他组织。')).toBeInTheDocument();
  });
});
