/** Names under which other programs hand over a token in a fragment (OpenID Connect Core section 3.2.2.5, and our own). */
const NAMES = ['token', 'id_token', 'access_token'] as const;

const strip = (rest: string): void => history.replaceState(history.state, '', location.pathname + location.search + rest);

/**
 * A token in the page's own address, read once and stripped at once: a fragment ends in the history.
 * Undefined where there is none; other fragments stay.
 */
export function tokenFromFragment(): string | undefined {
  const fragment = location.hash.slice(1);
  if (fragment === '') return undefined;
  const fields = new URLSearchParams(fragment);
  const names = NAMES.filter((known) => fields.has(known));
  const [name] = names;
  if (name === undefined) return undefined;
  // What is to be selected waits for the app.
  const select = fields.get('select');
  strip(select === null ? '' : `#select=${encodeURIComponent(select)}`);
  // Two tokens come as they stood, so that the bench can offer both.
  return names.length > 1 ? fragment : (fields.get(name) ?? undefined);
}

/** What a link wants selected, as a path (store/link.ts): read once and stripped. */
export function selectionFromFragment(): string | undefined {
  const select = new URLSearchParams(location.hash.slice(1)).get('select');
  if (select === null) return undefined;
  strip('');
  return select;
}
