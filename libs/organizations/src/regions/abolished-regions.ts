/** A code that still turns up in files although its region has been merged or renamed. */
export interface AbolishedRegion {
  code: string;
  name: string;
  parentCode: string;
  successorCode: string;
  /** The day of the State Council's approval, or of its announcement where that is better known. */
  validTo: string;
}

/**
 * Well-known changes at county level and above since 2009. The list is not complete and need not be: it is reference
 * data, and a release adds to it. Parents stand before what lies in them.
 */
const ROWS: readonly (readonly [
  code: string,
  name: string,
  parent: string,
  successor: string,
  validTo: string,
])[] = [
  ['110103', '崇文区', '110000', '110101', '2010-07-01'],
  ['110104', '宣武区', '110000', '110102', '2010-07-01'],
  ['110228', '密云县', '110000', '110118', '2015-11-17'],
  ['110229', '延庆县', '110000', '110119', '2015-11-17'],
  ['310103', '卢湾区', '310000', '310101', '2011-06-08'],
  ['310108', '闸北区', '310000', '310106', '2015-11-04'],
  ['310119', '南汇区', '310000', '310115', '2009-05-06'],
  ['310230', '崇明县', '310000', '310151', '2016-07-22'],
  ['320103', '白下区', '320100', '320104', '2013-02-20'],
  ['320107', '下关区', '320100', '320106', '2013-02-20'],
  ['320124', '溧水县', '320100', '320117', '2013-02-20'],
  ['320125', '高淳县', '320100', '320118', '2013-02-20'],
  ['320405', '戚墅堰区', '320400', '320412', '2015-04-28'],
  ['320482', '金坛市', '320400', '320413', '2015-04-28'],
  ['320502', '沧浪区', '320500', '320508', '2012-09-01'],
  ['320503', '平江区', '320500', '320508', '2012-09-01'],
  ['320504', '金阊区', '320500', '320508', '2012-09-01'],
  ['320584', '吴江市', '320500', '320509', '2012-09-01'],
  ['330103', '下城区', '330100', '330105', '2021-04-09'],
  ['330104', '江干区', '330100', '330102', '2021-04-09'],
  ['330183', '富阳市', '330100', '330111', '2014-12-13'],
  ['371200', '莱芜市', '370000', '370100', '2019-01-09'],
  ['371202', '莱城区', '371200', '370116', '2019-01-09'],
  ['371203', '钢城区', '371200', '370117', '2019-01-09'],
];

export const ABOLISHED_REGIONS: readonly AbolishedRegion[] = ROWS.map(
  ([code, name, parentCode, successorCode, validTo]) => ({ code, name, parentCode, successorCode, validTo }),
);
