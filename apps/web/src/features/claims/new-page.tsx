import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form } from 'antd';
import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useWorkUnit } from '../../lib/access';
import { EmptyState } from '../../ui/empty-state';
import { Facts } from '../../ui/facts';
import { LinkButton } from '../../ui/link-button';
import { Loading, PageFrame, Panel } from '../../ui/page-frame';
import { ProblemAlert } from '../../ui/problem-alert';
import { ModeFields, WordFields, type ClaimFields } from './claim-fields';
import { makeClaim, teamQuery, type LegacyTeam } from './queries';
import { useClaimsTexts } from './texts';

/** Asks for one team, which the address names by its old number. */
export function NewPage() {
  const t = useClaimsTexts();
  const [params] = useSearchParams();
  const query = useQuery(teamQuery(params.get('no') ?? ''));
  const { data: team } = query;
  return (
    <PageFrame
      title={team ? t('form.title', { name: team.name }) : t('title')}
      back={{ to: '/claims/find', label: t('search.title') }}
    >
      {query.error && <ProblemAlert error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Loading />}
      {team === null && <Missing />}
      {team && (
        <div className="kz-columns">
          <ClaimForm team={team} />
          <TeamPanel team={team} />
        </div>
      )}
    </PageFrame>
  );
}

function Missing() {
  const t = useClaimsTexts();
  const find = <LinkButton to="/claims/find">{t('find')}</LinkButton>;
  return <EmptyState title={t('form.missing')} hint={t('form.missingHint')} action={find} />;
}

function TeamPanel({ team }: { team: LegacyTeam }) {
  const t = useClaimsTexts();
  return (
    <Panel title={t('fields.team')}>
      <Facts
        items={[
          { label: t('fields.team'), value: team.name },
          { label: t('fields.legacyNo'), value: team.legacyNo },
          { label: t('fields.region'), value: team.regionName },
          { label: t('fields.size'), value: t(`size.${team.size}`) },
        ]}
      />
    </Panel>
  );
}

function useSubmit(team: LegacyTeam) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const mutation = useMutation({
    mutationFn: ({ mode, organization, statement, evidence = [] }: ClaimFields) =>
      makeClaim(team.id, {
        mode,
        statement,
        evidence: evidence.map(({ id }) => id),
        ...(mode === 'merge' && organization ? { organizationId: organization.id } : {}),
      }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['claims'] }),
  });
  const made = mutation.data?.id;
  useEffect(() => {
    if (made) void navigate(`/claims/${made}`, { replace: true });
  }, [made, navigate]);
  return mutation;
}

function ClaimForm({ team }: { team: LegacyTeam }) {
  const t = useClaimsTexts();
  const { unit } = useWorkUnit();
  const [form] = Form.useForm<ClaimFields>();
  const submit = useSubmit(team);
  // Whoever works for this very team cannot let it join itself.
  const claimant = unit && unit.id !== team.id ? { id: unit.id, name: unit.name } : null;
  return (
    <Panel title={t('form.section')}>
      <Form
        form={form}
        layout="vertical"
        className="kz-form"
        initialValues={{ mode: unit?.id === team.id ? 'own' : 'merge', organization: claimant }}
        onFinish={(fields) => submit.mutate(fields)}
        scrollToFirstError={{ focus: true, block: 'center' }}
      >
        <ModeFields form={form} />
        <WordFields />
        <p className="kz-secondary kz-form-alert">{t('form.promise')}</p>
        {submit.error && (
          <div className="kz-form-alert">
            <ProblemAlert error={submit.error} onRetry={form.submit} />
          </div>
        )}
        <div className="kz-form-actions">
          <Button type="primary" size="large" htmlType="submit" loading={submit.isPending}>
            {t('form.submit')}
          </Button>
          <LinkButton to="/claims/find" size="large">
            {t('form.cancel')}
          </LinkButton>
        </div>
      </Form>
    </Panel>
  );
}
