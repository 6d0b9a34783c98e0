import type { TermId } from '../jose/tables/terms.ts';
import type { FindingId } from '../jose/lints/ids.ts';
import type { FixRow } from '../jose/lints/fixes/kit.ts';
import type { Rule } from '../jose/lints/rule.ts';
import type { faultWords } from '../jose/token/faultWords.ts';
import type { ForeignFormat, ForeignWords } from '../jose/foreign/words.ts';
import type { firstWords } from '../jose/verdict/firstWords.ts';

interface Explained {
  label: string;
  meaning: string;
}
type AlgorithmWords = { meaning: string } & { [K in 'toCheck' | 'toSign' | 'toOpen' | 'toEncrypt']?: string };
type RuleWords = Pick<Rule, 'about' | 'says' | 'why' | 'mend'>;

/** Those of jose's rooms, as words.ts and the doors hand them on (`sentences`). */
type CheckTables = typeof import('../jose/doors/sentences.ts').sentences;
type GivenTables = typeof import('../jose/doors/given.ts').sentences;
type DoctorTables = typeof import('../jose/doors/doctor.ts').sentences;

interface JoseTables extends CheckTables, DoctorTables, GivenTables {
  firstWords: typeof firstWords;
  foreignWords: Readonly<Record<ForeignFormat, ForeignWords>>;
  faultWords: typeof faultWords;
  obstacleWords: typeof import('../jose/token/obstacleWords.ts').obstacleWords;
  keyPhrases: typeof import('../jose/tables/algs.ts').keyPhrases;
  unknownClaims: typeof import('../jose/tables/claims.ts').unknownClaims;
  unknownParameters: typeof import('../jose/tables/params.ts').unknownParameters;
  terms: Readonly<Record<TermId, { label: string; meaning: string }>>;
  claims: Readonly<Record<string, Explained>>;
  rareClaims: Readonly<Record<string, Explained>>;
  claimFamilies: Readonly<Record<string, Explained>>;
  parameters: Readonly<Record<string, Explained & { meaningInJwe?: string }>>;
  algorithms: Readonly<Record<string, AlgorithmWords>>;
  lints: Readonly<Record<FindingId, RuleWords>>;
  fixes: Readonly<Record<FindingId, Pick<FixRow, 'mend'>>>;
}

/** Every table of sentences, by its name: those of the interface, and those of jose's rooms. */
export type Tables = typeof import('./en/first.ts').first &
  typeof import('./en/breakdown.ts') &
  typeof import('./en/compare.ts') &
  typeof import('./en/computed.ts') &
  typeof import('./en/checks.ts') &
  typeof import('./en/dialogs.ts') &
  typeof import('./en/encryption.ts') &
  typeof import('./en/errors.ts') &
  typeof import('./en/help.ts') &
  typeof import('./en/history.ts') &
  typeof import('./en/inner.ts') &
  typeof import('./en/keyDialogs.ts') &
  typeof import('./en/keysPane.ts') &
  typeof import('./en/lens.ts') &
  typeof import('./en/lessons.ts') &
  typeof import('./en/link.ts') &
  typeof import('./en/many.ts') &
  typeof import('./en/paper.ts') &
  typeof import('./en/picture.ts') &
  typeof import('./en/profile.ts') &
  typeof import('./en/remarks.ts') &
  typeof import('./en/redact.ts') &
  typeof import('./en/refusals.ts') &
  typeof import('./en/ring.ts') &
  typeof import('./en/scenes.ts') &
  typeof import('./en/share.ts') &
  typeof import('./en/steps.ts') &
  typeof import('./en/talk.ts') &
  typeof import('./en/wanted.ts') &
  typeof import('./en/export.ts') &
  typeof import('./en/weakSecrets.ts') &
  JoseTables;
