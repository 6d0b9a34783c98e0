// What one press puts right, for each finding that has such a press: tables, so that it is seen at a glance.
import type { NoteArgs } from '../token/note.ts';
import type { Fix } from './finding.ts';
import { claimFixes } from './fixes/claims.ts';
import { formFixes } from './fixes/form.ts';
import { headerFixes } from './fixes/header.ts';
import { keyFixes } from './fixes/keys.ts';
import { kindFixes } from './fixes/kinds.ts';
import type { At, Fixes } from './fixes/kit.ts';
import type { FindingId } from './ids.ts';
import { fill } from './rule.ts';

export const FIXES: Fixes = { ...formFixes, ...headerFixes, ...claimFixes, ...kindFixes, ...keyFixes };

/** The words on its button. */
export const mendOf = (id: FindingId, args: NoteArgs): string | undefined => {
  const mend = FIXES[id]?.mend;
  return mend === undefined ? undefined : fill(mend, args);
};

export const fixFor = (id: FindingId, at: At): Fix | undefined => FIXES[id]?.fix(at);
