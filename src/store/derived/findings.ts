import type { Evidence, Fix } from '../../jose/lints/finding.ts';
import type { Findings } from '../../jose/lints/run.ts';
import type { Subject } from '../../jose/lints/subject.ts';
import type { Severity } from '../../jose/token/fault.ts';
import { language } from '../../words/catalogue.ts';
import { words } from '../../words/words.ts';
import { loadedCheck } from '../doors/checkDoor.ts';
import { loadedLints, type LintsModule } from '../doors/lintsDoor.ts';
import type { State } from '../state/state.ts';
import { disputesIn } from './disputes.ts';
import { layerInput } from './layerInput.ts';
import { benchLayers, contentIn, type Layer } from './layers.ts';
import { redacted } from './redacted.ts';
import { currentReading, pickedCandidate, textOf, WORKER_FROM } from './select.ts';

/** One finding in words. */
export interface SaidFinding {
  id: string;
  severity: Severity;
  says: string;
  why: string;
  /** The same sentences for others: no secret is in them. */
  shared: { says: string; why: string };
  source: string;
  evidence: readonly Evidence[];
  fix?: { label: string; fix: Fix };
}

export interface SaidFindings {
  /** The worst first. */
  list: readonly SaidFinding[];
  /** Checks that failed to run. */
  broken: readonly string[];
}

/** The layers that rules look at: of a token whose keys are not tried yet that token alone. */
export function lintedLayers(state: State): readonly Layer[] {
  const { reading } = currentReading(state);
  if (reading?.kind !== 'token') return NONE;
  const layers = benchLayers(state);
  if (layers.length > 0) return layers;
  const known = alone.get(reading) ?? [{ reading, answer: null }];
  alone.set(reading, known);
  return known;
}
const NONE: readonly Layer[] = [];
const alone = new WeakMap<object, readonly Layer[]>();

/** Everything that rules may look at. */
export function lintSubject(lints: LintsModule, state: State): Subject {
  const { ring, clock, expectations, opinions } = state;
  const check = loadedCheck();
  return lints.subjectOf({
    layers: lintedLayers(state).map((layer) => ({
      candidate: pickedCandidate(layer.reading),
      input: check
        ? layerInput(check, layer, ring, disputesIn(opinions))
        : { token: layer.reading.token, faults: layer.reading.faults },
    })),
    keys: ring,
    now: clock.now,
    expectations,
    candidates: lintedLayers(state)[0]?.reading.candidates ?? [],
    source: textOf(state),
  });
}

let slots: readonly { inputs: readonly unknown[]; found: Findings; said: SaidFindings }[] = [];

/** Looked at in its own time, and once: not at every key stroke, and not at every tick of the clock. */
export const isLarge = (state: State): boolean => textOf(state).length > WORKER_FROM;

const NOTHING: Findings = { findings: [], broken: [] };

function lateIn({ lateFindings, ring }: State, layers: readonly Layer[]): Findings | null {
  return lateFindings?.layers === layers && lateFindings.ring === ring ? lateFindings.findings : null;
}

function inputsOf(state: State, layers: readonly Layer[]): readonly unknown[] {
  const { ring, clock, expectations, opinions } = state;
  return [
    layers,
    ring,
    isLarge(state) || clock.now,
    expectations,
    opinions,
    lateIn(state, layers),
    loadedCheck(),
    language(),
  ];
}

/** The findings, if it is known already what they are; undefined if the rules have to run for that. */
export function knownFindings(state: State): SaidFindings | null | undefined {
  if (state.redacted) {
    const { bench } = state.redacted;
    const known = knownFindings({ ...bench, clock: state.clock });
    return known && findingsOf(state);
  }
  const layers = lintedLayers(state);
  if (!loadedLints() || layers.length === 0) return null;
  const inputs = inputsOf(state, layers);
  return slots.find((slot) => inputs.every((input, index) => slot.inputs[index] === input))?.said;
}

/** Applies the rules to the bench. The same object for the same findings; null until the rules are loaded, or
 * without a token. */
export function findingsOf(state: State): SaidFindings | null {
  if (state.redacted) return redacted(state, (bench) => forOthers(findingsOf(bench)));
  const known = knownFindings(state);
  const lints = loadedLints();
  if (known !== undefined || !lints) return known ?? null;
  const layers = lintedLayers(state);
  const inputs = inputsOf(state, layers);
  const late = lateIn(state, layers);
  const now = isLarge(state) ? NOTHING : lints.runRules(lintSubject(lints, state), lints.RULES);
  const found = lints.together(now, late);
  const [former] = slots;
  const isSame =
    former &&
    former.inputs[0] === layers &&
    former.inputs.at(-1) === language() &&
    JSON.stringify(former.found) === JSON.stringify(found);
  const said = isSame ? former.said : sayFindings(lints, found, layers);
  slots = [{ inputs, found, said }, ...slots.slice(0, 1)];
  return said;
}

const told = new WeakMap<SaidFindings, SaidFindings>();

/** The findings as they are said to others. Their places are those of another text, and what puts them right would change it. */
function forOthers(said: SaidFindings | null): SaidFindings | null {
  if (!said) return null;
  const list = said.list.map(({ id, severity, shared, source }) => ({
    id,
    severity,
    ...shared,
    shared,
    source,
    evidence: [],
  }));
  const known = told.get(said) ?? { ...said, list };
  told.set(said, known);
  return known;
}

/** The part by its label, and the layer in front where there is more than one. */
function sayFindings(lints: LintsModule, { findings, broken }: Findings, layers: readonly Layer[]): SaidFindings {
  const isChain = layers[0]?.content !== undefined;
  const content = contentIn(layers);
  const rules = new Map(lints.RULES.map((rule) => [rule.id, rule]));
  const list = findings.flatMap(({ id, severity, args, evidence, layer = 0, fix }): SaidFinding[] => {
    const rule = rules.get(id);
    if (!rule) return [];
    const part = args['part'];
    const label =
      part === 'serialisation' ? words.parts.serialisation : words.parts.names[part as keyof typeof words.parts.names];
    const filled = part === undefined ? args : { ...args, part: label ?? words.parts.token };
    const { says, why, mend = lints.mendOf(id, filled) } = lints.sayHit(rule, filled);
    const forOthers = lints.sayHit(rule, lints.shareable(filled));
    const isPlaintext = content !== undefined && 'part' in content && layer > layers.length;
    const placed = (sentence: string): string =>
      isChain && layer > 0
        ? words.findings.inLayer(
            words.lens.layer(layer, isPlaintext),
            sentence,
            label !== undefined && sentence.startsWith(label),
          )
        : sentence;
    return [
      {
        id,
        severity,
        says: placed(says),
        why,
        shared: { says: placed(forOthers.says), why: forOthers.why },
        source: rule.source,
        evidence,
        ...(fix && mend !== undefined ? { fix: { label: mend, fix } } : {}),
      },
    ];
  });
  return { list, broken };
}
