import type { Lesson } from './lesson.ts';
import { algNone } from './ready/algNone.ts';
import { anyoneCanEncrypt } from './ready/anyoneCanEncrypt.ts';
import { ecdhEs } from './ready/ecdhEs.ts';
import { fiveParts } from './ready/fiveParts.ts';
import { signThenEncrypt } from './ready/signThenEncrypt.ts';
import { weakSecrets } from './ready/weakSecrets.ts';
import { whoPicksTheKey } from './ready/whoPicksTheKey.ts';
import { base64 } from './ready/base64.ts';
import { claims } from './ready/claims.ts';
import { keyConfusion } from './ready/keyConfusion.ts';
import { oneBit } from './ready/oneBit.ts';
import { readableYetProtected } from './ready/readableYetProtected.ts';
import { sixBits } from './ready/sixBits.ts';
import { agents } from './ready/agents.ts';
import { postQuantum } from './ready/postQuantum.ts';
import { proofOfPossession } from './ready/proofOfPossession.ts';
import { refreshRotation } from './ready/refreshRotation.ts';
import { selectiveDisclosure } from './ready/selectiveDisclosure.ts';
import { gateways } from './ready/gateways.ts';
import { https } from './ready/https.ts';
import { whereTokensLive } from './ready/whereTokensLive.ts';
import { threeParts } from './ready/threeParts.ts';
import { time } from './ready/time.ts';
import { whoCanForge } from './ready/whoCanForge.ts';
import { whatIsSigned } from './ready/whatIsSigned.ts';

/** In the order in which they teach. */
export const LESSONS: readonly Lesson[] = [
  threeParts,
  base64,
  sixBits,
  claims,
  whatIsSigned,
  oneBit,
  algNone,
  keyConfusion,
  whoPicksTheKey,
  weakSecrets,
  whoCanForge,
  time,
  fiveParts,
  ecdhEs,
  readableYetProtected,
  anyoneCanEncrypt,
  signThenEncrypt,
  refreshRotation,
  whereTokensLive,
  https,
  gateways,
  agents,
  selectiveDisclosure,
  proofOfPossession,
  postQuantum,
];

/** For readers of an article on encrypting access tokens, in the order of its points. */
const ARTICLE = [
  'base64',
  'readable-yet-protected',
  'anyone-can-encrypt',
  'weak-secrets',
  'time',
  'refresh-rotation',
  'where-tokens-live',
  'https',
  'gateways',
  'agents',
];

export const lessonBySlug = (slug: string): Lesson | undefined => LESSONS.find((each) => each.slug === slug);

export const articlePath = (): readonly Lesson[] => ARTICLE.flatMap((slug) => lessonBySlug(slug) ?? []);
