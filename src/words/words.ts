import { en } from './en.ts';

/** The language in use. One for now: others will be laid over it by the same keys. */
export const words = en;
export const language = 'en';
