import { Link } from 'react-router';
import type { AuditRecord } from '../queries';
import { useAuditTexts, words } from './texts';

export type AuditName = NonNullable<AuditRecord['names']>[number];

/** Where the thing itself is shown. */
const PAGES: Readonly<Partial<Record<AuditName['kind'], string>>> = {
  organization: '/organizations',
  account: '/accounts',
  import: '/imports',
  volunteer: '/volunteers',
  claim: '/claims',
};

/** So much of an id as tells two apart on one page; the whole one is behind it. */
const TAIL = 8;

function ShortId({ id }: { id: string }) {
  return (
    <span className="kz-audit-id" title={id}>
      {id.length > TAIL ? `…${id.slice(-TAIL)}` : id}
    </span>
  );
}

/** What an id stands for, as far as the reader may see it; the id itself otherwise, and always behind the name. */
export function Named({ id, names }: { id: string; names: AuditName[] | undefined }) {
  const found = names?.find((name) => name.id === id);
  if (!found) return <ShortId id={id} />;
  const page = PAGES[found.kind];
  return page ? (
    <Link to={`${page}/${id}`} title={id}>
      {found.name}
    </Link>
  ) : (
    <span title={id}>{found.name}</span>
  );
}

const isKind = (objectType: string): objectType is AuditName['kind'] => Object.hasOwn(words.kind, objectType);

/** What was acted on: what it is, its name, and what tells it from others. Sessions and the like have none. */
export function AuditObject({ id, record: { objectType, names } }: { id: string; record: AuditRecord }) {
  const t = useAuditTexts();
  const found = names?.find((name) => name.id === id);
  const kind = found?.kind ?? objectType;
  if (!isKind(kind)) return null;
  return (
    <>
      <span className="kz-secondary">{t(`kind.${kind}`)}</span> <Named id={id} names={names} />
      {found?.hint && <span className="kz-secondary"> {found.hint}</span>}
    </>
  );
}
