import { Alert } from 'antd';
import type { MergePreview } from '../../lib/api';
import { formatNumber } from '../../lib/i18n';
import { useOrganizationsTexts } from './texts';

/** What a merge would do, in numbers; names that stand in its way. */
export function MergePreviewTable({ preview }: { preview: MergePreview }) {
  const t = useOrganizationsTexts();
  const { memberships, units, grants, clashes, into } = preview;
  const rows = [
    ['members', memberships.members + memberships.requests - memberships.inBoth],
    ['inBoth', memberships.inBoth],
    ['units', units.count],
    ['unitMembers', units.members],
    ['grants', grants],
  ] as const;
  return (
    <div className="kz-form-alert">
      <table className="kz-table">
        <caption className="kz-hidden">{t('life.preview.title', { into: into.name })}</caption>
        <tbody>
          {rows.map(([key, amount]) => (
            <tr key={key}>
              <th scope="row">{t(`life.preview.${key}`)}</th>
              <td className="kz-numeric">{formatNumber(amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {clashes.length > 0 && (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={t('life.preview.clashes')}
          description={clashes.map(({ name }) => name).join(t('life.preview.comma'))}
        />
      )}
    </div>
  );
}
