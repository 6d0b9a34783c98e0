/** RFC 7519 sections 4.1 to 4.3. */
export type ClaimKind = 'registered' | 'public' | 'private';

export type ClaimValue =
  | 'numericDate'
  | 'stringOrUri'
  | 'audience'
  | 'string'
  | 'strings'
  | 'number'
  | 'boolean'
  | 'object'
  | 'objects'
  | 'uri'
  | 'scopes'
  | 'token'
  | 'digest'
  | 'any';

export interface Claim {
  name: string;
  label: string;
  /** One plain sentence for a learner. */
  meaning: string;
  kind: ClaimKind;
  /** The specification that defines it, or the product whose tokens carry it. */
  source: string;
  value: ClaimValue;
}

export type ClaimRow = readonly [name: string, label: string, value: ClaimValue, meaning: string];

export const from = (kind: ClaimKind, source: string, rows: readonly ClaimRow[]): Claim[] =>
  rows.map(([name, label, value, meaning]) => ({ name, label, meaning, kind, source, value }));
export const registered = (source: string, ...rows: ClaimRow[]): Claim[] => from('registered', source, rows);
export const seenIn = (source: string, ...rows: ClaimRow[]): Claim[] => from('private', source, rows);
