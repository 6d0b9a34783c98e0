/** The names of the scenes that come with Jotlab, as links and pages that embed them write them: they never change. */
export const READY_NAMES = [
  'three-parts',
  'base64',
  'what-is-signed',
  'one-bit',
  'five-parts',
  'ecdh-es',
  'sign-then-encrypt',
  'key-confusion',
] as const;
export type ReadyName = (typeof READY_NAMES)[number];

export const isReadyName = (name: string): name is ReadyName => READY_NAMES.some((each) => each === name);
