import type { Field } from '../../jose/explain/explain.ts';
import { pathOf } from '../../jose/explain/fieldsAt.ts';
import type { PlacedPart } from '../../jose/token/parts.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { currentReading, fieldTree } from '../derived/select.ts';
import { get, store } from '../state/state.ts';
import { pin } from './view.ts';

/** A longer path names nothing that somebody would point at. */
const PATH_LIMIT = 1000;

const partPath = ({ part, group }: PlacedPart): string =>
  group && group.count > 1 ? `${part.name}.${group.index + 1}` : part.name;

/**
 * A field by names, as it may stand in an address: `payload/cnf/jwk`, `signature.2`. Undefined for what is no part, and
 * where a name has half a surrogate pair, which no address can hold.
 */
export function pathText(field: Field): string | undefined {
  try {
    return field.placed && [partPath(field.placed), ...pathOf(field).map(String)].map(encodeURIComponent).join('/');
  } catch {
    return undefined;
  }
}

/** The first field below that has a name; values and punctuation in between have none. */
function named(field: Field, name: string): Field | undefined {
  for (const child of field.children) {
    if (child.name !== undefined) {
      if (String(child.name) === name) return child;
    } else {
      const found = named(child, name);
      if (found) return found;
    }
  }
  return undefined;
}

/** The field that a path names, as far down as the token has it; undefined where not even the part is there. */
export function fieldByPath(reading: TokenReading, path: string, tree = fieldTree(reading)): Field | undefined {
  let segments: string[];
  try {
    segments = path.slice(0, PATH_LIMIT).split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
  const [part, ...names] = segments;
  const found = tree.children.find(({ placed }) => placed && partPath(placed) === part);
  return found && fieldIn(found, names);
}

/** The field below `field` that the names lead to, as far down as it is there. */
export const fieldIn = (field: Field, names: readonly string[]): Field =>
  names.reduce((at, name) => named(at, name) ?? at, field);

/** Selects what a link names, as soon as the token on the bench has been read. */
export function pinPath(path: string): void {
  const pinned = (): boolean => {
    const { reading, pending } = currentReading(get());
    if (pending) return false;
    if (reading?.kind === 'token') pin(fieldByPath(reading, path)?.id ?? null);
    return true;
  };
  if (pinned()) return;
  const stop = store.subscribe(() => {
    if (pinned()) stop();
  });
}
