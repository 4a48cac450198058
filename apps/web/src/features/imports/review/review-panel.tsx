import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import { useCan } from '../../../lib/access';
import { formatNumber } from '../../../lib/i18n';
import { Panel } from '../../../ui/page-frame';
import { good, subjectOf, type Import } from '../queries';
import { useImportsTexts } from '../texts';
import { CauseList } from './cause-list';
import { CommitBar } from './commit-bar';
import { Notices } from './notices';
import { OtherWays } from './other-ways';
import { OutcomeTabs } from './outcome-tabs';
import { RowsPanel } from './rows-panel';
import { useRowFocus } from './use-row-focus';

/** Steps three and four: what was found, cause by cause, mending it, and registering. */
export function ReviewPanel({ current }: { current: Import }) {
  const can = useCan();
  const { rows, problem } = current;
  return (
    <>
      <div className="kz-review-head">
        <Headline current={current} />
        <Notices current={current} />
      </div>
      {problem && <Alert type="error" showIcon role="alert" title={problem.detail} />}
      <Work key={current.revision} current={current} />
      {rows.invalid > 0 && can('import:run') && <OtherWays current={current} />}
      {can('import:run') && <CommitBar current={current} />}
    </>
  );
}

/** One sentence that says it all: "可登记 9,812 人 · 已是成员 143 · 待处理 45". */
function Headline({ current }: { current: Import }) {
  const t = useImportsTexts();
  const { kind, rows } = current;
  return (
    <p className="kz-headline" role="status">
      <strong>{t(`headline.good.${subjectOf(kind)}`, { rows: formatNumber(good(current)) })}</strong>
      {rows.unchanged > 0 && (
        <span>{t(`headline.unchanged.${subjectOf(kind)}`, { rows: formatNumber(rows.unchanged) })}</span>
      )}
      {rows.invalid > 0 && (
        <span className="kz-headline-bad">{t('headline.invalid', { rows: formatNumber(rows.invalid) })}</span>
      )}
    </p>
  );
}

function Work({ current }: { current: Import }) {
  const t = useImportsTexts();
  const focus = useRowFocus(current);
  const list = useRef<HTMLDivElement>(null);
  const { code } = focus.query;
  const known = useRef(code);
  // Where the causes stand above the rows, what was chosen would show nothing.
  useEffect(() => {
    if (code && code !== known.current) showRows(list.current);
    known.current = code;
  }, [code]);
  return (
    <div className="kz-review">
      <Panel title={t('causes.title')}>
        <CauseList current={current} focus={focus} />
      </Panel>
      <div className="kz-review-rows" ref={list}>
        <Panel>
          <div className="kz-stack">
            <OutcomeTabs current={current} focus={focus} />
            <RowsPanel
              key={JSON.stringify(focus.query)}
              current={current}
              query={focus.query}
              onRest={() => focus.chooseOutcome('invalid')}
            />
          </div>
        </Panel>
      </div>
    </div>
  );
}

function showRows(list: HTMLElement | null): void {
  const top = list?.getBoundingClientRect().top ?? 0;
  if (top < 0 || top > window.innerHeight / 2) list?.scrollIntoView();
}
