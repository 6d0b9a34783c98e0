/**
 * Names under which other programs hand over a token, or what is as secret, in a fragment: our own and that of jwt.io,
 * OpenID Connect Core section 3.2.2.5, JARM section 2.3.2, OAuth Multiple Response Types section 3.
 */
const NAMES = ['token', 'id_token', 'access_token', 'response', 'refresh_token', 'code'] as const;

/** What an address brings to the bench. */
export interface FromAddress {
  /** The token; empty where there is a packed link. */
  text: string;
  /** An access token or a code beside an ID token, which has a hash of it. */
  beside?: string;
  key?: string;
  /** A link of ours with more in it than a token: src/link reads it. */
  packed?: string;
}

declare global {
  /** Of the early script: what it took, and how to take more. Only there, to save bytes. */
  var jotlabAddress: FromAddress | undefined;
  var jotlabTakeAddress: typeof takeAddress;
}

const strip = (rest: string): void =>
  history.replaceState(history.state, '', location.pathname + location.search + rest);

/**
 * What the page's own address holds, read once and stripped at once, so that nobody copies it with the address. The
 * history of the browser may keep it all the same: whoever takes it up says so.
 * Undefined where there is none; other fragments stay.
 */
export function takeAddress(): FromAddress | undefined {
  // jwt.io's own links: `#debugger-io?token=...&publicKey=...`.
  const fragment = location.hash.slice(1).replace(/^debugger(-io)?\?/, '');
  if (/^v\d+\./.test(fragment)) {
    strip('');
    return { text: '', packed: fragment };
  }
  // A token alone, under no name.
  if (/^ey[\w-]+\./.test(fragment)) {
    strip('');
    return { text: fragment };
  }
  const fields = new URLSearchParams(fragment);
  const names = NAMES.filter((known) => fields.has(known));
  const [name] = names;
  if (name === undefined) return undefined;
  // The selection stays in the address until the app reads it.
  const select = fields.get('select');
  strip(select === null ? '' : `#select=${encodeURIComponent(select)}`);
  const beside = name === 'id_token' && (fields.get('access_token') ?? fields.get('code'));
  return {
    // Two tokens are kept as they were, so that the bench can offer both.
    text: beside || names.length < 2 ? (fields.get(name) ?? '') : fragment,
    beside: beside || '',
    key: fields.get('publicKey') ?? '',
  };
}

/** Reads another field of the link once and strips it: a selection as a path (store/link.ts), or one of the checks. */
export function fieldFromFragment(name: 'select' | 'finding'): string | undefined {
  const value = new URLSearchParams(location.hash.slice(1)).get(name);
  if (value === null) return undefined;
  strip('');
  return value;
}
