/** Something that may stand under another of its kind. */
export interface Child<Node> {
  parentRow?: Node;
}

/**
 * Puts every node behind its parent and otherwise keeps the order. Nodes of a circle come last among their own, in order, and each
 * circle is named once, in the direction from child to parent.
 */
export function orderByParent<Node extends Child<Node>>(
  nodes: readonly Node[],
): { ordered: Node[]; circles: Node[][] } {
  const placed = new Set<Node>();
  const ordered: Node[] = [];
  const circles: Node[][] = [];
  for (const node of nodes) {
    const path: Node[] = [];
    const onPath = new Set<Node>();
    let current: Node | undefined = node;
    while (current && !placed.has(current) && !onPath.has(current)) {
      path.push(current);
      onPath.add(current);
      current = current.parentRow;
    }
    if (current && onPath.has(current)) circles.push(path.slice(path.indexOf(current)));
    for (const step of path.toReversed()) {
      placed.add(step);
      ordered.push(step);
    }
  }
  return { ordered, circles };
}
