import type { Severity } from '../token/fault.ts';
import type { NoteArgs } from '../token/note.ts';
import { IDS, type FindingId, type Section } from './ids.ts';
import { fill, type Rule } from './rule.ts';
import { LISTS } from './rules.ts';

/** One check as the reference lists it. */
export interface Entry {
  id: FindingId;
  section: Section;
  severity: Severity;
  about: string;
  /** Present if it is the same for every hit. */
  why: string;
  source: string;
}

/** Every check that there is, section by section. */
export const entries = (): Entry[] =>
  (Object.keys(IDS) as Section[]).flatMap((section) =>
    LISTS[section].rules.map(({ id, severity, about, why, source }) => ({
      id,
      section,
      severity,
      about,
      why: typeof why === 'string' ? why : '',
      source,
    })),
  );

/** English of one hit. */
export const sayHit = ({ says, why, mend }: Pick<Rule, 'says' | 'why' | 'mend'>, args: NoteArgs) => ({
  says: fill(says, args),
  why: fill(why, args),
  ...(mend === undefined ? {} : { mend: fill(mend, args) }),
});
