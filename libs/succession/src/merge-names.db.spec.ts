import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EndsStage, within } from '../test/ends-stage.js';
import { Merges } from './merges.js';

let stage: EndsStage;
let planted = 0;
beforeAll(async () => {
  stage = await EndsStage.open();
});
afterAll(() => stage.close());

describe('a merge of organizations with units of one name below', () => {
  it.each(['below the one that goes over', 'below the other one'])(
    'takes no unclaimed team for a namesake, %s',
    async (where) => {
      const [closing, heir] = [await stage.team('并队'), await stage.team('承接队')];
      const legacyAt = where === 'below the other one' ? heir : closing;
      const place = { name: `同名分队${++planted}`, kind: 'service_team', region: '320402' };
      await stage.tree.plant({ ...place, parent: legacyAt, legacyNo: `M-${planted}` });
      await stage.tree.plant({ ...place, parent: legacyAt === closing ? heir : closing });
      const scope = within(stage.tree.county);
      const merges = stage.test.module.get(Merges);
      await stage.as(stage.tree.county, async () => {
        const { clashes, token } = await merges.preview(scope, closing, heir);
        expect(clashes).toEqual([]);
        await merges.merge(scope, closing, { intoId: heir, reason: '整合队伍', token });
      });
      const [after] = await stage.database.sql<{ status: string }>(
        'SELECT status FROM organizations WHERE id = $1',
        [closing],
      );
      expect(after?.status).toBe('merged');
    },
  );
});
