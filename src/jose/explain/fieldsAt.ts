import type { Field } from './explain.ts';

const within = (field: Field, position: number): boolean => position >= field.span.start && position < field.span.end;

/** The child that holds a position, by halving: children lie in order. */
function childAt(field: Field, position: number): Field | undefined {
  const { children } = field;
  let low = 0;
  let high = children.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((children[middle] as Field).span.end > position) high = middle;
    else low = middle + 1;
  }
  const child = children[low];
  return child && within(child, position) ? child : undefined;
}

/** The fields that hold a character of the token, from the outermost below the root to the leaf. */
export function fieldsAt(root: Field, position: number): Field[] {
  const path: Field[] = [];
  for (let field = childAt(root, position); field; field = childAt(field, position)) path.push(field);
  return path;
}

export function fieldById(root: Field, id: string): Field | undefined {
  if (id === root.id) return root;
  if (root.id !== '' && !id.startsWith(`${root.id}.`)) return undefined;
  let field: Field | undefined = root;
  for (const ordinal of (root.id === '' ? id : id.slice(root.id.length + 1)).split('.'))
    field = field?.children[Number(ordinal)];
  return field;
}

/** Names and indexes from the part down to the field: `cnf`, `jwk`, `x`. */
export function pathOf(field: Field): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at: Field | undefined = field; at; at = at.parent) if (at.name !== undefined) path.unshift(at.name);
  return path;
}

/** Every leaf in order; for checks and for drawing what is visible only. */
export function* leavesOf(field: Field): Generator<Field> {
  if (field.children.length === 0) yield field;
  else for (const child of field.children) yield* leavesOf(child);
}
