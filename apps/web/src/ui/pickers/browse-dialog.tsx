import { Modal } from 'antd';
import { LazyTree, type TreeNode } from './lazy-tree';
import type { Choice } from './choice';
import type { LazyTreeProps } from './lazy-tree';

interface BrowseDialogProps<N extends TreeNode> extends Pick<
  LazyTreeProps<N>,
  'treeKey' | 'load' | 'renderNode' | 'firstOpen' | 'chosen'
> {
  title: string;
  open: boolean;
  onClose: () => void;
  onChoose: (choice: Choice) => void;
}

/** The way to a unit or a region for somebody who does not know its name: level by level. */
export function BrowseDialog<N extends TreeNode>({
  title,
  open,
  onClose,
  onChoose,
  ...tree
}: BrowseDialogProps<N>) {
  return (
    <Modal open={open} title={title} footer={null} onCancel={onClose} destroyOnHidden>
      <div className="kz-browse">
        <LazyTree
          {...tree}
          label={title}
          onChoose={({ id, name }) => {
            onChoose({ id, name });
            onClose();
          }}
        />
      </div>
    </Modal>
  );
}
