import type { DiagnosisWords } from '../../jose/doctor/diagnosis.ts';
import { firstWords, type VerdictWords } from '../../jose/verdict/firstWords.ts';
import type { Light, LightId, ShownLight } from '../../jose/verdict/light.ts';
import { clause } from '../../words/clause.ts';
import { words } from '../../words/words.ts';
import { fromNow, lasting, local } from '../../words/time.ts';
import type { CheckModule } from '../doors/checkDoor.ts';
import { loadedDoctor } from '../doors/doctorDoor.ts';
import { loadedEncryption } from '../doors/encryptionDoor.ts';

/** A light in words. */
export interface SaidLight {
  state: Light['state'];
  code: Light['code'];
  says: string;
  /** Says what it means, or what to do. */
  hint: string;
  /** A second line, where there is one. */
  more: string;
}

/** A light as the bar of the lights shows it. */
export interface BarLight extends SaidLight {
  id: LightId;
  /** The text that is read aloud when it changes: the same verdict, without numbers that change by the second. */
  aloud: string;
  /** The claim that is the evidence. */
  claim: string | null;
}

const TIME_WORDS = {
  moment: (seconds: number) => local(seconds),
  duration: (seconds: number) => lasting(seconds),
  from: (seconds: number) => fromNow(seconds),
};

/** The words of a diagnosis, which are in tables of their own. They are there once it is. */
export const wordsOfDiagnosis = (id: string): DiagnosisWords | undefined =>
  loadedDoctor()?.diagnosisWords.get(id) ?? loadedEncryption()?.decryptionDiagnosisWords.get(id);

/** `check`: null while it is not loaded; then only the first lights can be said. */
export function sayLight(check: CheckModule | null, light: Light): SaidLight {
  const { state, code, args, because, each } = light;
  const table: Readonly<Record<string, VerdictWords>> = check?.verdictWords ?? firstWords;
  const entry = table[code];
  const more = clause(entry?.more?.(args, TIME_WORDS) ?? '');
  const why = because ? wordsOfDiagnosis(because.id) : undefined;
  if (check && because && why) {
    const { says, hint } = check.becauseWords(code, { says: why.says(because.args), hint: why.hint(because.args) });
    return { state, code, says: clause(says), hint, more };
  }
  const summed = (each ?? []).map((one) => sayLight(check, one));
  return {
    state,
    code,
    says: clause(entry?.says(args, TIME_WORDS) ?? ''),
    hint: entry?.hint(args, TIME_WORDS) ?? '',
    more: each
      ? words.verdict.together(summed.flatMap(({ says, more: also }) => (also ? [says, also] : [says])))
      : more,
  };
}

const unsaid = new WeakMap<BarLight, ShownLight>();

/** What a light was said from: its codes outlive a change of language. */
export const codesOf = (light: BarLight): ShownLight | undefined => unsaid.get(light);

export function sayShown(check: CheckModule | null, shown: ShownLight): BarLight {
  const { id, light, beside } = shown;
  const said = sayLight(check, light);
  const { [light.code]: entry } = (check?.verdictWords ?? firstWords) as Readonly<Record<string, VerdictWords>>;
  const claim = light.evidence.find((evidence) => evidence.kind === 'claim');
  const more = words.verdict.together([said.more, beside ? sayLight(check, beside).says : ''].filter(Boolean));
  const bar: BarLight = {
    ...said,
    more,
    id,
    aloud: clause(entry?.aloud?.(light.args, TIME_WORDS) ?? said.says),
    claim: id === 'time' && claim ? claim.name : null,
  };
  unsaid.set(bar, shown);
  return bar;
}
