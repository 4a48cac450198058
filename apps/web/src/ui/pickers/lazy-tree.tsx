import { CaretRightOutlined } from '../icons';
import { useInfiniteQuery, type QueryKey } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import {
  createContext,
  useContext,
  useId,
  useMemo,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import type { Page } from '../../lib/api';
import { useUiTexts } from '../texts';

export interface TreeNode {
  id: string;
  name: string;
  hasChildren: boolean;
}

export interface LazyTreeProps<N extends TreeNode> {
  label: string;
  treeKey: QueryKey;
  /** One page of the children of a node; null asks for the roots. */
  load: (parent: string | null, cursor: string | undefined, signal: AbortSignal) => Promise<Page<N>>;
  /** Enter or a click on a line. */
  onChoose: (node: N) => void;
  chosen?: string;
  /** The branches that are open on the first visit. */
  firstOpen?: readonly string[];
  renderNode: (node: N) => ReactNode;
}

// Which branches were open, by tree, while the program lives: "back" from a record finds the tree as it was left.
const openBranches = new Map<string, ReadonlySet<string>>();

interface Tree {
  props: LazyTreeProps<TreeNode>;
  open: ReadonlySet<string>;
  toggle: (id: string) => void;
  current: string | null;
  setCurrent: (id: string) => void;
}
const TreeContext = createContext<Tree | null>(null);
const useTree = (): Tree => useContext(TreeContext) as Tree;

/** All lines are siblings, as ARIA allows; the level says how deep each stands. */
const indent = (level: number): CSSProperties => ({ paddingInlineStart: `${(level - 1) * 1.6}em` });

function Branch({ parent, level }: { parent: string | null; level: number }) {
  const t = useUiTexts();
  const { props, setCurrent } = useTree();
  const { data, isPending, isError, hasNextPage, isFetching, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: [...props.treeKey, 'children', parent],
    queryFn: ({ pageParam, signal }) => props.load(parent, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    staleTime: 60_000,
  });
  if (isPending) {
    return (
      <li role="none" className="kz-tree-loading" style={indent(level)}>
        <Skeleton active title={false} paragraph={{ rows: 2 }} />
      </li>
    );
  }
  const nodes = data?.pages.flatMap((page) => page.items) ?? [];
  const more = isError ? () => void refetch() : () => void fetchNextPage();
  return (
    <>
      {nodes.map((node, index) => (
        <Line key={node.id} node={node} level={level} first={parent === null && index === 0} />
      ))}
      {nodes.length === 0 && !isError && (
        <li role="none" className="kz-secondary kz-tree-note" style={indent(level)}>
          {t('tree.empty')}
        </li>
      )}
      {(hasNextPage || isError) && (
        <li
          role="treeitem"
          aria-level={level}
          aria-selected={false}
          aria-busy={isFetching}
          tabIndex={-1}
          className="kz-tree-more"
          style={indent(level)}
          onFocus={() => setCurrent(`${parent}+`)}
          onClick={more}
          onKeyDown={(event) => event.key === 'Enter' && more()}
        >
          {isError ? t('tree.failed') : t('tree.more')}
        </li>
      )}
    </>
  );
}

interface ToggleProps {
  node: TreeNode;
  expanded: boolean;
  onToggle: () => void;
}

/** For the mouse; the keyboard opens and closes with the arrow keys. */
function Toggle({ node, expanded, onToggle }: ToggleProps) {
  const t = useUiTexts();
  if (!node.hasChildren) return <span className="kz-tree-toggle" />;
  const title = t(expanded ? 'tree.collapse' : 'tree.expand', { name: node.name });
  return (
    <span className="kz-tree-toggle" title={title} onClick={onToggle}>
      <CaretRightOutlined rotate={expanded ? 90 : 0} />
    </span>
  );
}

function Line({ node, level, first }: { node: TreeNode; level: number; first: boolean }) {
  const { props, open, toggle, current, setCurrent } = useTree();
  const labelId = useId();
  const expanded = node.hasChildren && open.has(node.id);
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>): void => {
    if (event.key === 'Enter' || event.key === ' ') props.onChoose(node);
    else if (event.key === 'ArrowRight' && node.hasChildren && !expanded) toggle(node.id);
    else if (event.key === 'ArrowLeft' && expanded) toggle(node.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <li
        role="treeitem"
        aria-level={level}
        aria-selected={props.chosen === node.id}
        aria-labelledby={labelId}
        {...(node.hasChildren ? { 'aria-expanded': expanded } : {})}
        tabIndex={current === node.id || (current === null && first) ? 0 : -1}
        style={indent(level)}
        className="kz-tree-line"
        onFocus={() => setCurrent(node.id)}
        onKeyDown={onKeyDown}
      >
        <Toggle node={node} expanded={expanded} onToggle={() => toggle(node.id)} />
        <div id={labelId} className="kz-tree-label" onClick={() => props.onChoose(node)}>
          {props.renderNode(node)}
        </div>
      </li>
      {expanded && <Branch parent={node.id} level={level + 1} />}
    </>
  );
}

const levelOf = (line: HTMLElement | undefined): number => Number(line?.getAttribute('aria-level'));

/** Arrow keys walk over what is shown; left from a leaf goes up to its parent. */
function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="treeitem"]')];
  const here = lines.indexOf(document.activeElement as HTMLElement);
  const targets: Readonly<Record<string, HTMLElement | null | undefined>> = {
    ArrowDown: lines[here + 1],
    ArrowUp: lines[here - 1],
    ArrowRight: lines[here + 1],
    ArrowLeft: lines.slice(0, Math.max(here, 0)).findLast((line) => levelOf(line) < levelOf(lines[here])),
    Home: lines[0],
    End: lines.at(-1),
  };
  if (!(event.key in targets)) return;
  event.preventDefault();
  targets[event.key]?.focus();
}

/** A tree of any size: a branch is loaded when it is opened, a hundred lines at a time. */
export function LazyTree<N extends TreeNode>(props: LazyTreeProps<N>) {
  const name = JSON.stringify(props.treeKey);
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => openBranches.get(name) ?? new Set(props.firstOpen),
  );
  const [current, setCurrent] = useState<string | null>(null);
  const tree = useMemo<Tree>(() => {
    const toggle = (id: string): void => {
      const next = new Set(open);
      if (!next.delete(id)) next.add(id);
      openBranches.set(name, next);
      setOpen(next);
    };
    return { props: props as unknown as LazyTreeProps<TreeNode>, open, toggle, current, setCurrent };
  }, [props, name, open, current]);
  return (
    <TreeContext value={tree}>
      <ul role="tree" aria-label={props.label} className="kz-tree" onKeyDown={walk}>
        <Branch parent={null} level={1} />
      </ul>
    </TreeContext>
  );
}
