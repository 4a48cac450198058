import type { FormInstance } from 'antd';
import { toApiError } from '../lib/api';

/** `/posts/0/name` -> ['posts', 0, 'name'], as antd names fields. */
function nameOf(pointer: string): (string | number)[] {
  return pointer
    .replace(/^[/?]/, '')
    .split('/')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/**
 * Puts what the server said about single fields beside these fields, and focuses the first. True when every problem
 * found its field, so that the page need not repeat them.
 */
export function showFieldProblems<T extends object>(form: FormInstance<T>, error: unknown): boolean {
  const { errors } = toApiError(error).problem;
  const known = new Set(Object.keys(form.getFieldsValue(true) as object));
  const placed = errors.filter(({ pointer }) => known.has(String(nameOf(pointer)[0])));
  const fields = placed.map(({ pointer, detail }) => ({ name: nameOf(pointer), errors: [detail] }));
  form.setFields(fields as Parameters<typeof form.setFields>[0]);
  const first = fields[0];
  if (first)
    form.scrollToField(first.name as Parameters<typeof form.scrollToField>[0], {
      focus: true,
      block: 'center',
    });
  return errors.length > 0 && placed.length === errors.length;
}
