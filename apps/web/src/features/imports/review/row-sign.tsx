import { StatusTag, type Tone } from '../../../ui/status-tag';
import { subjectOf, type Import, type ImportRow, type Outcome } from '../queries';
import { useImportsTexts } from '../texts';

const TONE: Readonly<Record<Outcome, Tone>> = {
  create: 'good',
  link: 'good',
  unchanged: 'idle',
  invalid: 'bad',
};

interface RowSignProps {
  row: ImportRow;
  kind: Import['kind'];
  mended: boolean;
}

/** What will become of a row, and whether it is a child's. */
export function RowSign(props: RowSignProps) {
  const t = useImportsTexts();
  return (
    <>
      <Outlook {...props} />
      {props.row.under14 && <span className="kz-cell-sub">{t('rows.child')}</span>}
    </>
  );
}

/** What will become of a row, or that it has just been mended. */
function Outlook({ row, kind, mended }: RowSignProps) {
  const t = useImportsTexts();
  if (mended && row.outcome !== 'invalid') return <StatusTag tone="good">{t('rows.mended')}</StatusTag>;
  const words = {
    create: t(`outcome.create.${subjectOf(kind)}`),
    link: t('outcome.link.volunteers'),
    unchanged: t(`outcome.unchanged.${subjectOf(kind)}`),
    invalid: t('outcome.invalid.waiting'),
  };
  return <StatusTag tone={TONE[row.outcome]}>{words[row.outcome]}</StatusTag>;
}
