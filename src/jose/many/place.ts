/** Where a token was found first. It names places, and never holds anything of a value. */
export interface Place {
  /** Of a text, from 1. */
  line?: number;
  /** Of a HAR file, from 1. */
  entry?: number;
  /** The host that was asked: the rest of an address may hold a secret. */
  host?: string;
  side?: 'request' | 'response';
  what?: 'address' | 'header' | 'cookie' | 'query' | 'body' | 'other';
  /** The name of the cookie, header, parameter or member. */
  name?: string;
}

/** A token that was found in a file. */
export interface Found {
  text: string;
  place: Place;
  /** How often it is there. */
  count: number;
}

const NAME_LIMIT = 60;

/** A name as it may be shown: short, and without what is encoded. */
export const placeName = (name: string | undefined): { name?: string } =>
  name === undefined || name === '' || /ey[A-DI-L][\w-]{20}/.test(name) ? {} : { name: name.slice(0, NAME_LIMIT) };
