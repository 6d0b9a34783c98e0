import type { Note } from '../jose/token/note.ts';
import { tables } from './catalogue.ts';
import { linkFaults, linkNews } from './en/link.ts';
import { refusals } from './en/refusals.ts';
import { sceneFaults } from './en/scenes.ts';
import type { Reason } from './say.ts';
import { words as first } from './words.ts';

/** With what is said of links, scenes and acts that are refused. */
export const words = { ...first, ...tables({ linkFaults, linkNews, refusals, sceneFaults }) };

/** A reason that no room of jose has; its words come along. */
export const refusal = (code: keyof typeof refusals, because?: Note<string>): Reason => ({
  code,
  args: {},
  ...(because ? { because } : {}),
});
