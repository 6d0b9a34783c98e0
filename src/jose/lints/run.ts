import { SEVERITIES } from '../token/fault.ts';
import type { Evidence, Finding, Fix, Hit } from './finding.ts';
import { fixFor } from './fixes.ts';
import type { FindingId } from './ids.ts';
import type { Rule } from './rule.ts';
import type { Subject } from './subject.ts';

/** The most hits of one rule: nobody reads more of the same kind. */
export const HITS = 20;

export interface Findings {
  /** The worst first; among equals in the order of the rules, then as they were found. */
  findings: readonly Finding[];
  /** Rules that threw: a bug of ours, which does not hide the results of the others. */
  broken: readonly FindingId[];
}

const listed = (evidence: Hit['evidence']): readonly Evidence[] =>
  evidence === undefined ? [] : Array.isArray(evidence) ? (evidence as readonly Evidence[]) : [evidence as Evidence];

/** What one press would put right: as the hit says, or as the table of fixes does. */
function mended(
  id: FindingId,
  { fix, args, severity }: Required<Pick<Hit, 'args' | 'severity'>> & Pick<Hit, 'fix'>,
  [evidence]: readonly Evidence[],
  number: number,
  subject: Subject,
): Fix | undefined {
  const layer = subject.layers[number - 1];
  return fix ?? (layer && fixFor(id, { args, severity, layer, subject, evidence }));
}

const NOTHING: readonly Finding[] = [];

function findingsOf(rule: Rule, hits: Iterable<Hit>, subject: Subject): readonly Finding[] {
  // Most rules find nothing, and of a list of tokens each is asked ten thousand times.
  let found: Map<string, Finding> | undefined;
  for (const hit of hits) {
    const { args = {}, evidence, severity = rule.severity, layer } = hit;
    const all = listed(evidence);
    const of = all.find((each) => each.kind === 'span')?.layer ?? layer;
    const key = JSON.stringify([args, all, of]);
    found ??= new Map();
    if (!found.has(key)) {
      const fix = mended(rule.id, { ...hit, args, severity }, all, of ?? 1, subject);
      found.set(key, {
        id: rule.id,
        severity,
        args,
        evidence: all,
        ...(of === undefined ? {} : { layer: of }),
        ...(fix ? { fix } : {}),
      });
    }
    if (found.size >= HITS) break;
  }
  return found ? [...found.values()] : NOTHING;
}

const worstFirst = (findings: readonly Finding[]): Finding[] =>
  findings.toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));

/** All cheap rules, at once. Never throws. */
export function runRules(subject: Subject, rules: readonly Rule[]): Findings {
  const findings: Finding[] = [];
  const broken: FindingId[] = [];
  for (const rule of rules) {
    try {
      findings.push(...findingsOf(rule, rule.check(subject), subject));
    } catch {
      broken.push(rule.id);
    }
  }
  return { findings: worstFirst(findings), broken };
}

export interface Late {
  /** Asked before each rule: false if nobody wants to know any more. */
  wanted?: () => boolean;
  /** Set for a large token: the cheap rules run here too, with this pause between them so that the page responds. */
  pause?: () => Promise<void>;
}

/** Runs the slow rules one by one, and stops as soon as nobody wants the result. Never throws. */
export async function runLater(
  subject: Subject,
  rules: readonly Rule[],
  { wanted = () => true, pause }: Late = {},
): Promise<Findings> {
  const findings: Finding[] = [];
  const broken: FindingId[] = [];
  for (const rule of rules) {
    if (!rule.checkLater && !pause) continue;
    await pause?.();
    if (!wanted()) break;
    try {
      if (pause) findings.push(...findingsOf(rule, rule.check(subject), subject));
      if (rule.checkLater) findings.push(...findingsOf(rule, await rule.checkLater(subject), subject));
    } catch {
      broken.push(rule.id);
    }
  }
  return { findings: worstFirst(findings), broken };
}

/** The two together, as one list. */
export const together = (now: Findings, later: Findings | null): Findings =>
  later === null
    ? now
    : {
        findings: worstFirst([...now.findings, ...later.findings]),
        broken: [...new Set([...now.broken, ...later.broken])],
      };
