// Japanese. Sentences end in です or ます, labels are short; names of members, algorithms and documents stay.
import type { Overlay } from '../catalogue.ts';
import { breakdown } from './breakdown.ts';
import { dialogs } from './dialogs.ts';
import { diagnoses } from './diagnoses.ts';
import { encryption } from './encryption.ts';
import { errors } from './errors.ts';
import { exported } from './export.ts';
import { findings } from './findings/findings.ts';
import { first } from './first.ts';
import { foreign } from './foreign.ts';
import { keyFaults } from './keyFaults.ts';
import { link } from './link.ts';
import { help } from './help.ts';
import { keyDialogs } from './keyDialogs.ts';
import { keys } from './keys.ts';
import { lens } from './lens.ts';
import { many } from './many.ts';
import { lessons } from './lessons.ts';
import { notes } from './notes.ts';
import { obstacles } from './obstacles.ts';
import { redact } from './redact.ts';
import { small } from './small.ts';
import { share } from './share.ts';
import { steps } from './steps.ts';
import { algorithms } from './tables/algorithms.ts';
import { members } from './tables/claims.ts';
import { templates } from './templates.ts';
import { rareClaims } from './tables/claimsOfProducts.ts';
import { terms } from './tables/terms.ts';
import { talk } from './talk.ts';
import { verdict } from './verdict.ts';
import { weakSecrets } from './weakSecrets.ts';

export const overlay: Overlay = {
  ...first,
  ...exported,
  ...findings,
  ...breakdown,
  ...dialogs,
  ...diagnoses,
  ...encryption,
  ...errors,
  ...foreign,
  ...help,
  ...keyDialogs,
  ...keyFaults,
  ...link,
  ...rareClaims,
  ...redact,
  ...templates,
  ...keys,
  ...lens,
  ...many,
  ...lessons,
  ...notes,
  ...obstacles,
  ...share,
  ...small,
  ...steps,
  ...algorithms,
  ...members,
  ...terms,
  ...talk,
  ...verdict,
  ...weakSecrets,
};
