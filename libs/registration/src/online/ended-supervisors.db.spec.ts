import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hashToken, IdentityModule, makeToken } from '#kezhi/identity';
import { type Actor, AppError, type Language, makeScope } from '#kezhi/kernel';
import { requestContext, Sealer } from '#kezhi/platform';
import { syntheticPhone } from '#kezhi/standards';
import { Dissolutions, Merges } from '#kezhi/succession';
import {
  openTestModule,
  type OrganizationTree,
  plantOrganizations,
  type TestModule,
  waitingMessages,
} from '#kezhi/testing';
import { v7 as uuid } from 'uuid';
import { RegistrationModule } from '../registration.module.js';
import { EndedSupervisors } from './ended-supervisors.js';
import { RegistrationApplications } from './registration-applications.js';
import { RegistrationsRepository } from './registrations.repository.js';
import { makeTrackingNumber } from './tracking-number.js';

let test: TestModule;
let tree: OrganizationTree;
let planted = 0;
beforeAll(async () => {
  test = await openTestModule([IdentityModule, RegistrationModule], {
    variables: { SMTP_URL: 'smtp://127.0.0.1:9' },
  });
  tree = await plantOrganizations(test.database);
});
afterAll(() => test.close());

let closing: string;
let heir: string;
beforeEach(async () => {
  closing = await unit('撤并科协');
  heir = await unit('承接科协');
});

const unit = (name: string) =>
  tree.plant({ name: `${name}${++planted}`, parent: tree.county, kind: 'association', region: '320402' });

interface Application {
  trackingNo: string;
  token: string;
  email: string;
}

/** An application with everything that it needs to be submitted. */
async function application(
  parentId: string,
  status = 'submitted',
  language: Language = 'zh',
): Promise<Application> {
  const number = ++planted;
  const id = uuid();
  const [trackingNo, token, email] = [makeTrackingNumber(), makeToken(), `applicant${number}@example.org`];
  const form = {
    name: `科普队${number}`,
    kind: 'service_team',
    level: 'county',
    regionCode: '320402',
    parentId,
    hostUnit: '某街道',
    foundedOn: '2020-01-01',
  } as const;
  const people = {
    leaderName: '王敏',
    leaderPhone: syntheticPhone(number),
    adminName: '李静',
    adminPhone: syntheticPhone(100 + number),
    adminEmail: email,
  };
  await test.database.run(async () => {
    const registrations = test.module.get(RegistrationsRepository);
    await registrations.insert({ id, trackingNo, email, form, people }, { language, emailBlind: uuid() });
    await registrations.addToken(id, hashToken(token));
  });
  await test.database.sql(
    `UPDATE organization_registrations SET status = $2, submitted_at = CASE WHEN $2 <> 'draft' THEN now() END WHERE id = $1`,
    [id, status],
  );
  return { trackingNo, token, email };
}

const read = ({ trackingNo }: Application) => test.module.get(RegistrationsRepository).find(trackingNo);

const standing = async (one: Application) => {
  const found = await read(one);
  return [found?.status, found?.form.parentId];
};

const history = async (one: Application) => {
  const found = await read(one);
  const decisions = await test.module.get(RegistrationsRepository).decisions(found?.id ?? '');
  return decisions.map(({ event, reason }) => [event, reason]);
};

const mailsTo = async ({ email }: Application) =>
  (await waitingMessages(test.database, test.module.get(Sealer))).filter(({ address }) => address === email);

const ended = (id: string, status: 'merged' | 'dissolved', successorId: string | null) =>
  test.database.sql('UPDATE organizations SET status = $2, successor_id = $3 WHERE id = $1', [
    id,
    status,
    successorId,
  ]);

const follow = (id: string) => test.module.get(EndedSupervisors).follow(id);

describe('applications under a supervisor that has ended', () => {
  it.each(['merged', 'dissolved'] as const)(
    'go to the successor of a %s one, whatever may still become of them, and applicants who wait are told',
    async (status) => {
      const waiting = [await application(closing), await application(closing, 'submitted', 'en')] as const;
      const [draft, returned] = [await application(closing, 'draft'), await application(closing, 'returned')];
      const [decided, elsewhere] = [await application(closing, 'rejected'), await application(tree.county)];
      await ended(closing, status, heir);
      await follow(closing);
      await follow(closing);
      for (const one of waiting) expect(await standing(one)).toEqual(['submitted', heir]);
      expect(await standing(draft)).toEqual(['draft', heir]);
      expect(await standing(returned)).toEqual(['returned', heir]);
      expect(await standing(decided)).toEqual(['rejected', closing]);
      expect(await standing(elsewhere)).toEqual(['submitted', tree.county]);
      expect(await history(waiting[0])).toEqual([['succession', expect.stringContaining('承接，申请转由')]]);
      expect(await history(waiting[1])).toEqual([['succession', expect.stringContaining('has taken over')]]);
      expect(await history(draft)).toEqual([]);
      const [mail, ...more] = await mailsTo(waiting[0]);
      expect([mail?.purpose, more]).toEqual(['registration:moved', []]);
      expect(mail?.text).toContain('承接科协');
      expect((await mailsTo(waiting[1]))[0]?.subject).toContain('was handed on');
      expect(await mailsTo(draft)).toEqual([]);
    },
  );

  it('go to whoever goes on in the end, when the successor has been merged as well', async () => {
    const one = await application(closing);
    const last = await unit('最后的科协');
    await ended(closing, 'merged', heir);
    await ended(heir, 'merged', last);
    await follow(closing);
    expect(await standing(one)).toEqual(['submitted', last]);
  });

  it('go back to their applicants when nobody has taken over, with the reason and a mail', async () => {
    const [one, other] = [await application(closing), await application(closing, 'submitted', 'en')];
    const draft = await application(closing, 'draft');
    await ended(closing, 'dissolved', null);
    await follow(closing);
    await follow(closing);
    expect(await standing(one)).toEqual(['returned', closing]);
    expect(await standing(draft)).toEqual(['draft', closing]);
    expect(await history(one)).toEqual([['return', expect.stringContaining('已不再存续')]]);
    const [mail, ...more] = await mailsTo(one);
    expect([mail?.purpose, more]).toEqual(['registration:returned', []]);
    expect(mail?.text).toContain('请重新选择主管单位');
    expect((await mailsTo(other))[0]?.text).toContain('is no more');
  });

  it('stay where they are while the supervisor goes on', async () => {
    const one = await application(closing);
    await follow(closing);
    expect(await standing(one)).toEqual(['submitted', closing]);
  });
});

describe('an application that is submitted at the very moment', () => {
  const officer: Actor = {
    accountId: uuid(),
    account: 'someone',
    sessionId: null,
    personId: null,
    grants: [],
    owes: null,
  };
  const scope = () => makeScope({ all: false, territories: [], subtrees: [tree.county], units: [] });
  const asOfficer = <T>(work: () => Promise<T>): Promise<T> => {
    const grants = [{ role: 'association_officer' as const, organizationId: tree.county, territory: null }];
    const context = {
      traceId: 't',
      language: 'zh' as const,
      actor: { ...officer, grants },
      auditDetails: {},
    };
    return requestContext.run(context, work);
  };

  it.each(['merge', 'dissolution'] as const)('never waits for a supervisor after its %s', async (event) => {
    let submitted = 0;
    for (let round = 0; round < 6; round += 1) {
      const [from, into] = [await unit('撤并科协'), await unit('承接科协')];
      const drafts = await Promise.all(Array.from({ length: 4 }, () => application(from, 'draft')));
      const end = () =>
        asOfficer(async () => {
          if (event === 'dissolution') {
            const input = {
              reason: '撤销',
              successorId: null,
              members: 'end',
              expectedVersion: null,
            } as const;
            return test.module.get(Dissolutions).dissolve(scope(), from, input);
          }
          const { token } = await test.module.get(Merges).preview(scope(), from, into);
          return test.module.get(Merges).merge(scope(), from, { intoId: into, reason: '整合', token });
        });
      const outcomes = await Promise.allSettled([
        ...drafts.map((draft) => test.module.get(RegistrationApplications).submit(draft)),
        end().then(() => follow(from)),
      ]);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(AppError);
      expect(outcomes.at(-1)).toMatchObject({ status: 'fulfilled' });
      submitted += outcomes.filter(({ status }) => status === 'fulfilled').length - 1;
      for (const draft of drafts) {
        const [status, parentId] = await standing(draft);
        if (parentId === from) expect(status).not.toBe('submitted');
      }
    }
    expect(submitted).toBeGreaterThan(0);
  });
});
