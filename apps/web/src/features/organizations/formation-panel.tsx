import { CheckCircleFilled, ExclamationCircleFilled } from '../../ui/icons';
import { useQuery } from '@tanstack/react-query';
import { Progress } from 'antd';
import { Link } from 'react-router';
import type { Formation, OrganizationDetail } from '../../lib/api';
import { formatDate } from '../../lib/i18n';
import { Loading, Panel } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { StatusTag } from '../../ui/status-tag';
import { useUiTexts } from '../../ui/texts';
import { formationQuery } from './queries';
import { useOrganizationsTexts } from './texts';

type Rule = Formation['rules'][number];

function Line({ met, children }: { met: boolean; children: string }) {
  const t = useOrganizationsTexts();
  const label = t(met ? 'formation.met' : 'formation.unmet');
  return (
    <li className={met ? 'kz-met' : 'kz-unmet'}>
      <span role="img" aria-label={label} title={label}>
        {met ? <CheckCircleFilled /> : <ExclamationCircleFilled />}
      </span>
      {children}
    </li>
  );
}

function RuleProgress({ rule }: { rule: Rule }) {
  const t = useOrganizationsTexts();
  const ui = useUiTexts();
  const { members, minMembers, leaders, deputies } = rule;
  const percent = Math.min(100, Math.floor((members / Math.max(1, minMembers)) * 100));
  const enoughDeputies = deputies.actual >= deputies.min && deputies.actual <= deputies.max;
  return (
    <div className="kz-rule-block">
      <div className="kz-panel-head">
        <strong>{ui(`enums.teamRank.${rule.teamRank}`)}</strong>
        <StatusTag tone={rule.met ? 'good' : 'attention'}>
          {t(rule.met ? 'formation.met' : 'formation.unmet')}
        </StatusTag>
      </div>
      <Progress
        percent={percent}
        status="normal"
        aria-label={t('formation.members', { members, min: minMembers })}
      />
      <ul className="kz-checks">
        <Line met={members >= minMembers}>{t('formation.members', { members, min: minMembers })}</Line>
        <Line met={leaders.actual >= leaders.required}>
          {t('formation.leaders', { actual: leaders.actual, required: leaders.required })}
        </Line>
        <Line met={enoughDeputies}>{t('formation.deputies', { ...deputies })}</Line>
      </ul>
      <p className="kz-secondary kz-small">
        {t('formation.source', { notice: rule.notice, source: rule.source })}
      </p>
    </div>
  );
}

/** How far the organization fulfils the rules of its rank; a hint, never a bar. */
export function FormationPanel({ organization }: { organization: OrganizationDetail }) {
  const t = useOrganizationsTexts();
  const ui = useUiTexts();
  const query = useQuery(formationQuery(organization.id));
  const board = organization.childCount > 0 && (
    <Link to={`/organizations/${organization.id}/board`}>{t('formation.board')}</Link>
  );
  const rank = ui(`enums.teamRank.${organization.teamRank}`);
  return (
    <Panel title={t('formation.title')} extra={board}>
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading rows={2} />}
      {query.data?.rules.length === 0 && <p className="kz-secondary">{t('formation.none', { rank })}</p>}
      {query.data?.rules.map((rule) => (
        <RuleProgress key={rule.id} rule={rule} />
      ))}
      {query.data && query.data.rules.length > 0 && (
        <p className="kz-secondary kz-small">{t('formation.asOf', { time: formatDate(query.data.asOf) })}</p>
      )}
    </Panel>
  );
}
