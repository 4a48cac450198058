import { SOURCES } from './form-sources.js';
import { organizations2019 } from './organizations-2019.form.js';
import { varied } from './registration-form.js';
import { volunteers2019 } from './volunteers-2019.form.js';

const source = SOURCES.notice;
const optional = { required: false };

/** Teams of the earlier platform: the organization form, known by their old numbers; whom to call is often not known any more. */
export const legacyTeams2019 = varied(
  organizations2019,
  {
    kind: 'legacy-teams',
    subject: 'organizations',
    legacy: true,
    version: '2019',
    title: '原平台队伍转入表',
    source,
  },
  {
    legacyNo: {
      required: true,
      aliases: ['原组织编号', '原平台编号', '原队伍编号'],
      note: '队伍在原平台的编号，每支队伍一个，不能重复。队伍认领、志愿者转入都以它为准。',
      example: 'OLD-320402-017',
    },
    leaderName: optional,
    leaderPhone: optional,
    adminName: optional,
    adminPhone: optional,
  },
);

/** Their volunteers: the volunteer form, in which the team is named by its old number. */
export const legacyVolunteers2019 = varied(
  volunteers2019,
  {
    kind: 'legacy-volunteers',
    subject: 'people',
    legacy: true,
    version: '2019',
    title: '原平台队伍志愿者转入表',
    source,
  },
  {
    organization: {
      title: '原平台组织编号',
      required: true,
      aliases: ['原组织编号', '原平台编号', '原队伍编号', '所属组织', '所属队伍'],
      note: '志愿者所在队伍在原平台的编号。队伍须已转入且尚未认领；认领通过后才成为队员。',
      example: 'OLD-320402-017',
    },
  },
);
