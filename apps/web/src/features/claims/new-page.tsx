import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Radio, type FormInstance } from 'antd';
import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useMe, useWorkUnit } from '../../lib/access';
import { EmptyState } from '../../ui/empty-state';
import { Facts } from '../../ui/facts';
import { LinkButton } from '../../ui/link-button';
import { Loading, PageFrame, Panel } from '../../ui/page-frame';
import type { Choice } from '../../ui/pickers/choice';
import { UnitPicker } from '../../ui/pickers/unit-picker';
import { ProblemAlert } from '../../ui/problem-alert';
import { useUiTexts } from '../../ui/texts';
import { EvidenceField, type Uploaded } from './evidence-field';
import { makeClaim, teamQuery, type Claim, type LegacyTeam } from './queries';
import { useClaimsTexts } from './texts';

interface Fields {
  mode: Claim['mode'];
  organization?: Choice | null;
  statement: string;
  evidence?: readonly Uploaded[];
}

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
    mutationFn: ({ mode, organization, statement, evidence = [] }: Fields) =>
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
  const [form] = Form.useForm<Fields>();
  const submit = useSubmit(team);
  return (
    <Panel title={t('form.section')}>
      <Form
        form={form}
        layout="vertical"
        className="kz-form"
        initialValues={{ mode: 'merge', organization: unit && { id: unit.id, name: unit.name } }}
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

function ModeFields({ form }: { form: FormInstance<Fields> }) {
  const t = useClaimsTexts();
  const ui = useUiTexts();
  const { grants } = useMe();
  const mode = Form.useWatch('mode', form);
  const label = t('fields.organization');
  return (
    <>
      <Form.Item name="mode" label={t('fields.mode')}>
        <Radio.Group className="kz-stack">
          <Radio value="merge">
            {t('mode.mergeChoice')}
            <span className="kz-cell-sub">{t('mode.mergeHint')}</span>
          </Radio>
          <Radio value="own">
            {t('mode.ownChoice')}
            <span className="kz-cell-sub">{t('mode.ownHint')}</span>
          </Radio>
        </Radio.Group>
      </Form.Item>
      {mode !== 'own' && (
        <Form.Item
          name="organization"
          label={label}
          rules={[{ required: true, message: ui('required', { label }) }]}
        >
          <UnitPicker {...(grants[0] ? { within: grants[0].organizationId } : {})} />
        </Form.Item>
      )}
    </>
  );
}

function WordFields() {
  const t = useClaimsTexts();
  const ui = useUiTexts();
  const label = t('fields.statement');
  return (
    <>
      <Form.Item
        name="statement"
        label={label}
        extra={t('form.statementHint')}
        rules={[{ required: true, whitespace: true, message: ui('required', { label }) }]}
      >
        <Input.TextArea rows={4} maxLength={1000} showCount />
      </Form.Item>
      <Form.Item
        name="evidence"
        label={t('fields.evidence')}
        extra={t('form.evidenceHint')}
        rules={[{ required: true, message: t('form.evidenceRequired') }]}
      >
        <EvidenceField />
      </Form.Item>
    </>
  );
}
