// Reads a workbook of 100 000 rows and 16 columns with our reader and with exceljs' streaming reader, each in a process
// of its own, and compares every cell with what was written. `node bench/reader.mjs [--full]` after `npm run build`.
import { fork } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const LIBRARY = new URL('../dist/libs/documents/src/index.js', import.meta.url).href;
const ROUNDS = 3;
const ROWS = 100_000;
const COLUMNS = 16;
const FAMILY = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许龘';
const GIVEN = '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰𠮷';
const pick = (text, index) => Array.from(text)[index % Array.from(text).length];

/** The texts of row `index`; no two rows share all of them, and every column but the codes differs from row to row. */
export function contentOf(index) {
  const serial = String(index).padStart(7, '0');
  return [
    `序${serial}`,
    pick(FAMILY, index) + pick(GIVEN, index * 7 + 3) + pick(GIVEN, Math.floor(index / 11)),
    '居民身份证',
    `32040019${String(1950 + (index % 60))}${serial.slice(-6)}`,
    index % 2 ? '男' : '女',
    `${1950 + (index % 60)}-0${1 + (index % 9)}-1${index % 10}`,
    `1380${serial}`,
    `user${serial}@example.cn`,
    index % 7 ? '汉族' : '维吾尔族',
    index % 3 ? '群众' : '中共党员',
    '大学本科',
    '高级工程师',
    `江苏省常州市天宁区第${index}科技服务有限公司`,
    '副主任',
    '江苏省/常州市/天宁区',
    `备注:第 ${index} 行的说明文字,含 <标记> & "引号"`,
  ];
}

function* rows(count) {
  for (let index = 0; index < count; index += 1) yield contentOf(index);
}

async function write(file, count, strings) {
  const { writeTable } = await import(LIBRARY);
  const columns = Array.from({ length: COLUMNS }, (_, index) => ({ header: `列${index}` }));
  await writeTable(file, { name: '志愿者', columns, rows: rows(count) }, { strings });
}

async function* readOurs(file) {
  const { openWorkbook } = await import(LIBRARY);
  const source = await openWorkbook(file);
  for await (const batch of source.rows(0)) {
    for (const { rowNo, cells } of batch) yield [rowNo, (column) => cells[column]?.text];
  }
  await source.close();
}

async function* readExceljs(file) {
  const { default: Excel } = await import('exceljs');
  const options = {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  };
  for await (const sheet of new Excel.stream.xlsx.WorkbookReader(file, options)) {
    for await (const row of sheet) yield [row.number, (column) => row.values[column + 1]];
  }
}

/** In a child process: reads, compares, and reports CPU, memory and differences. The comparison is in both. */
async function measure(reader, file) {
  const before = process.cpuUsage();
  const result = { rows: 0, different: 0, replacement: 0 };
  for await (const [rowNo, text] of reader === 'ours' ? readOurs(file) : readExceljs(file)) {
    if (rowNo === 1) continue;
    const expected = contentOf(rowNo - 2);
    result.rows += 1;
    for (let column = 0; column < COLUMNS; column += 1) {
      const found = text(column);
      if (found === expected[column]) continue;
      result.different += 1;
      if (String(found).includes('\uFFFD')) result.replacement += 1;
    }
  }
  const { user, system } = process.cpuUsage(before);
  return { ...result, cpu: (user + system) / 1e6, rss: process.resourceUsage().maxRSS / 1024 };
}

function inChild(...args) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['--child', ...args]);
    let answer;
    child.on('message', (message) => (answer = message));
    child.on('exit', (code) =>
      answer ? resolve(answer) : reject(new Error(`reader ${args[0]} ended with ${code}`)),
    );
  });
}

function median(runs) {
  const sorted = runs.toSorted((one, other) => one.cpu - other.cpu);
  return { ...sorted[Math.floor(sorted.length / 2)], rss: Math.max(...runs.map(({ rss }) => rss)) };
}

const mb = (value) => `${Math.round(value)} MB`;

async function compare(file, strings) {
  const runs = { ours: [], exceljs: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const reader of ['ours', 'exceljs']) runs[reader].push(await inChild(reader, file));
  }
  const [ours, other] = [median(runs.ours), median(runs.exceljs)];
  const ratio = ours.cpu / other.cpu;
  return [
    {
      what: `read ${ROWS} x ${COLUMNS}, ${strings} strings, CPU`,
      ours: `${ours.cpu.toFixed(2)} s`,
      other: `exceljs stream ${other.cpu.toFixed(2)} s`,
      ratio: ratio.toFixed(2),
      target: '<= 0.60',
      ok: ratio <= 0.6,
    },
    {
      what: `read ${ROWS} x ${COLUMNS}, ${strings} strings, peak RSS`,
      ours: mb(ours.rss),
      other: `exceljs stream ${mb(other.rss)}`,
      ratio: (ours.rss / other.rss).toFixed(2),
      target: '<= 150 MB',
      ok: ours.rss <= 150,
    },
    {
      what: `text fidelity, ${strings} strings, differing cells (with U+FFFD)`,
      ours: `${ours.different} (${ours.replacement}) of ${ours.rows * COLUMNS}`,
      other: `exceljs stream ${other.different} (${other.replacement})`,
      ratio: '-',
      target: '0 (0)',
      ok: ours.rows === ROWS && ours.different === 0,
    },
  ];
}

async function million(file, strings) {
  const ours = await inChild('ours', file);
  return {
    what: `read 1000000 x ${COLUMNS}, ${strings} strings, peak RSS`,
    ours: `${mb(ours.rss)}, ${ours.cpu.toFixed(1)} s CPU, ${ours.different} differing cells`,
    other: '-',
    ratio: '-',
    target: '<= 300 MB, 0',
    ok: ours.rss <= 300 && ours.different === 0 && ours.rows === 1_000_000,
  };
}

/** `full` adds files of a million rows. */
export async function run({ full }) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kezhi-bench-'));
  try {
    const results = [];
    for (const strings of ['shared', 'inline']) {
      const file = path.join(folder, `${strings}.xlsx`);
      await write(file, ROWS, strings);
      results.push(...(await compare(file, strings)));
      if (!full) continue;
      await write(file, 1_000_000, strings);
      results.push(await million(file, strings));
    }
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[2] === '--child') {
  process.send(await measure(process.argv[3], process.argv[4]));
  process.disconnect();
} else if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const results = await run({ full: process.argv.includes('--full') });
  console.table(results);
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
}
