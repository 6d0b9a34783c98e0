import type { Lesson } from './lesson.ts';
import { base64 } from './ready/base64.ts';
import { threeParts } from './ready/threeParts.ts';
import { whatIsSigned } from './ready/whatIsSigned.ts';

/** In the order in which they teach. */
export const LESSONS: readonly Lesson[] = [threeParts, base64, whatIsSigned];

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
