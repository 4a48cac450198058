import { BlindIndex, Sealer } from '#kezhi/platform';
import { PeoplePlanter } from '#kezhi/testing';
import { startImportWorker } from '../support/import-worker.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { type Asker, askersOf, type NearAsker, nearAskersOf } from './askers.js';
import { giveEvidence } from './claims.js';
import { furnish } from './furnishing.js';
import type { Place } from './places.js';

export interface Stage {
  api: TestApp;
  places: Place[];
  /** Ask about every place. */
  askers: Asker[];
  /** Ask about the one place that they stand near to. */
  near: NearAsker[];
  close(): Promise<void>;
}

/**
 * The api with places to ask about: a team of a county, one of the sibling county, one of another line in the first county, an
 * association, and an association over which the three administrations are separated; and with everybody who asks.
 */
export async function setStage(): Promise<Stage> {
  const api = await startTestApp({ RATE_LIMIT_ADDRESS: '0', RATE_LIMIT_ACCOUNT: '0' });
  const planted = await plantPlaces(api);
  const planter = new PeoplePlanter(api.database, api.app.get(Sealer), api.app.get(BlindIndex));
  const places: Place[] = [];
  for (const [index, [name, organization]] of planted.entries())
    places.push(await furnish(api, planter, { name, organization, index }));
  await validateAll(api, places);
  const [team, sibling, , association, separated] = places as [Place, Place, Place, Place, Place];
  const beside = await plantAssociation(api, '浙江省第二科协', api.tree.nation, '330000');
  const near = await nearAskersOf(api, { team, sibling, association, separated });
  // The last national officer who signs in is the one whom evidence is given to.
  const askers = await askersOf(api, beside);
  await giveEvidence(api, places);
  return { api, places, askers, near, close: () => api.close() };
}

const plantAssociation = (
  { tree }: TestApp,
  name: string,
  parent: string,
  region: string,
  level = 'province',
) => tree.plant({ name, parent, kind: 'association', region, level });

async function plantPlaces(api: TestApp): Promise<Array<[name: string, organization: string]>> {
  const { tree } = api;
  const sibling = await tree.plant({
    name: '钟楼区科技志愿服务大队',
    parent: tree.otherCounty,
    kind: 'service_team',
    region: '320404',
  });
  const separating = await plantAssociation(api, '杭州市科协', tree.nation, '330100', 'prefecture');
  return [
    ['own county', tree.team],
    ['sibling county', sibling],
    ['other line', tree.squad],
    ['an association', await plantAssociation(api, '西湖区科协', tree.foreign, '330106', 'county')],
    ['separated', await plantAssociation(api, '上城区科协', separating, '330100', 'county')],
  ];
}

async function validateAll(api: TestApp, places: Place[]): Promise<void> {
  const worker = await startImportWorker(api.config);
  for (const { things } of places) await worker.validate(things.imports);
  await worker.close();
}
