import { createRequire } from 'node:module';
import PdfKit from 'pdfkit';
import type { PersonExport } from './person-export.js';
import { moment, recordSections, type Section } from './record-rows.js';

const require = createRequire(import.meta.url);
/** Only the characters that are used are embedded. */
const FONT = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';

const MARGIN = 56;
const LABEL_WIDTH = 150;
const GAP = 12;
const TEXT = 10.5;
const INK = '#1f2329';
const GREY = '#595959';
const LINE = '#d9dce1';

/** A person's data as A4 pages. */
export async function recordPdf(record: PersonExport): Promise<Buffer> {
  const document = new PdfKit({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    info: { Title: '我的志愿者信息', Creator: '科志' },
    lang: 'zh-CN',
  });
  const whole = gather(document);
  document.font(require.resolve(FONT)).fillColor(INK);
  document.fontSize(18).text('我的志愿者信息');
  document
    .fontSize(TEXT)
    .fillColor(GREY)
    .text(`科志 · 导出时间 ${moment(record.exportedAt)}（北京时间）`);
  for (const section of recordSections(record)) write(document, section);
  number(document);
  document.end();
  return whole;
}

type Pdf = InstanceType<typeof PdfKit>;

function write(document: Pdf, { title, rows }: Section): void {
  const width = document.page.width - 2 * MARGIN;
  if (document.y > document.page.height - MARGIN - 80) document.addPage();
  document.moveDown(1.2).fontSize(13).fillColor(INK).text(title, MARGIN);
  document
    .moveTo(MARGIN, document.y + 3)
    .lineTo(MARGIN + width, document.y + 3)
    .strokeColor(LINE)
    .stroke();
  document.y += 9;
  for (const row of rows) writeRow(document, row, width);
}

function writeRow(document: Pdf, [label, value]: readonly [string, string], width: number): void {
  document.fontSize(TEXT);
  const valueWidth = width - LABEL_WIDTH - GAP;
  const height = Math.max(
    document.heightOfString(label, { width: LABEL_WIDTH }),
    document.heightOfString(value, { width: valueWidth }),
  );
  if (document.y + height > document.page.height - MARGIN) document.addPage();
  const top = document.y;
  document.fillColor(GREY).text(label, MARGIN, top, { width: LABEL_WIDTH });
  document.fillColor(INK).text(value, MARGIN + LABEL_WIDTH + GAP, top, { width: valueWidth });
  document.x = MARGIN;
  document.y = top + height + 4;
}

function number(document: Pdf): void {
  const { start, count } = document.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    document.switchToPage(start + at);
    document.page.margins.bottom = 0;
    document
      .fontSize(9)
      .fillColor(GREY)
      .text(`${at + 1} / ${count}`, MARGIN, document.page.height - 36, {
        width: document.page.width - 2 * MARGIN,
        align: 'center',
      });
  }
}

function gather(document: Pdf): Promise<Buffer> {
  const parts: Buffer[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
  });
}
