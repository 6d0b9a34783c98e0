import type { ImportedJwk } from '../jose/keys/key.ts';
import type { Expectations } from '../jose/verdict/input.ts';
import type { ReadyName } from '../scenes/ready/names.ts';
import type { Scene } from '../scenes/scene.ts';

/** What lies on a bench, as far as somebody puts it into a link. */
export interface BenchContent {
  token: string;
  /** A payload that is not in the token. */
  payload?: string;
  /** Without private members. */
  keys?: readonly ImportedJwk[];
  /** Private keys and secrets. A link that has one anywhere else is refused. */
  secrets?: readonly ImportedJwk[];
  expectations?: Expectations;
  /** The selection, by names (store/verbs/link.ts). */
  select?: string;
  /** The moment that the clock shows, in seconds since 1970. */
  clock?: number;
}

/** The content of a link, by its kind: each kind has a reader of its own (pack.ts). */
export type LinkContent =
  | { kind: 'bench'; bench: BenchContent }
  | { kind: 'scene'; scene: Scene }
  /** A scene that comes with Jotlab, by its name: short enough for a code that a hall can read. */
  | { kind: 'ready'; ready: ReadyName };

export type LinkKind = LinkContent['kind'];

/** Characters of a link behind the `#`. Far more than any program passes on; the reader refuses what is longer. */
export const LINK_LIMIT = 100_000;
/** Octets that a link may unpack to: a few kilobytes can hold gigabytes. */
export const CONTENT_LIMIT = 500_000;
/** Keys in one link. */
export const KEYS_LIMIT = 20;
