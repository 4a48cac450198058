import type { Answer } from '../lib/api';

type OwnRecord = Answer<'/api/v1/me/volunteer'>;

/** A volunteer's own record, as its owner sees it. */
export const anOwnRecord = (change: Partial<OwnRecord> = {}): OwnRecord => ({
  id: 'person-1',
  volunteerNo: 'V00000000018',
  name: '王芳',
  status: 'active',
  isMinor: false,
  idType: 'resident',
  idNumberMasked: '320***********007X',
  sex: 'female',
  birthDate: '1990-01-01',
  phoneMasked: '154****0001',
  emailMasked: null,
  guardianNameMasked: null,
  guardianPhoneMasked: null,
  regionCode: '320402',
  regionName: '江苏省常州市天宁区',
  ethnicity: null,
  politicalStatus: null,
  education: null,
  professionalTitle: null,
  employer: null,
  position: null,
  expertise: [],
  serviceIntents: [],
  availability: null,
  note: null,
  registrar: null,
  createdAt: '2026-03-01T08:00:00+08:00',
  confirmedAt: null,
  version: 3,
  ...change,
});
