import { ALGORITHMS } from '../../jose/tables/algs.ts';
import type { CodeAct, CodeBench, CodeObstacle, Unchecked } from './bench.ts';
import { hasHalfPair, hasMember, hasTwice, inexactNumber, isClaims } from './content.ts';
import support from './support.json';
import { type KeySource, keySource, lines, type Target, type TargetId } from './target.ts';

/** Code for a target, or why there is none. */
export type Snippet =
  | { ok: true; code: string; file: string; key: KeySource; unchecked: readonly Unchecked[]; otherAlg: boolean }
  | { ok: false; obstacle: CodeObstacle };

/** What can be done with a token of this kind, the likeliest first. */
export const actsFor = ({ alg }: CodeBench): readonly CodeAct[] =>
  alg.use === 'signature' ? ['verify', 'make'] : ['decrypt', 'make'];

/** Targets that write values of JSON in their own syntax, with numbers such as theirs. JavaScript has a way round. */
const NUMBERS: Partial<Record<TargetId, 'double' | 'int64' | 'any'>> = {
  pyjwt: 'any',
  jwcrypto: 'any',
  rubyJwt: 'any',
  phpJwt: 'int64',
};
/** Their texts hold whole characters only. */
const WHOLE = new Set<TargetId>(['rubyJwt', 'golangJwt', 'phpJwt', 'rustJwt']);

function algorithmObstacle({ alg, enc, curve, header }: CodeBench, id: TargetId): CodeObstacle | undefined {
  const can = support[id];
  if (alg.family === 'none') return { code: 'unsecured' };
  if (alg.use === 'keyManagement' && can.keyManagement.length === 0) return { code: 'noJwe' };
  const known: readonly string[] = alg.use === 'keyManagement' ? can.keyManagement : can.signature;
  if (!known.includes(alg.id)) return { code: 'alg', name: alg.id };
  if (enc && !(can.contentEncryption as readonly string[]).includes(enc.id)) return { code: 'enc', name: enc.id };
  if (curve !== undefined && !can.curves.includes(curve)) return { code: 'curve', name: curve };
  if (hasMember(header, 'crit')) return { code: 'crit' };
  return alg.use === 'keyManagement' && hasMember(header, 'zip') && !can.zip ? { code: 'zip' } : undefined;
}

function contentObstacle({ header, content }: CodeBench, act: CodeAct, id: TargetId): CodeObstacle | undefined {
  if (act === 'decrypt') return undefined;
  if (content === undefined) return { code: 'notOpened' };
  if (!isClaims(content)) return support[id].plainPayload ? undefined : { code: 'notClaims' };
  if (act === 'verify') return undefined;
  if (hasTwice(content) || hasTwice(header)) return { code: 'duplicateNames' };
  if (WHOLE.has(id) && (hasHalfPair(content) || hasHalfPair(header))) return { code: 'surrogate' };
  const numbers = NUMBERS[id];
  const inexact = numbers && inexactNumber(content, numbers);
  return inexact === undefined ? undefined : { code: 'number', name: inexact };
}

const SET: Readonly<Record<Unchecked, (bench: CodeBench) => boolean>> = {
  time: ({ content = '' }) => isClaims(content) && ['exp', 'nbf'].some((name) => hasMember(content, name)),
  issuer: ({ expects }) => Boolean(expects.issuer?.length),
  audience: ({ expects }) => Boolean(expects.audience?.length),
  subject: ({ expects }) => Boolean(expects.subject?.length),
  required: ({ expects }) => Boolean(expects.required?.length),
  type: ({ expects }) => expects.type !== undefined,
  nonce: ({ expects }) => expects.nonce !== undefined,
  maxAge: ({ expects }) => expects.maxAge !== undefined,
  maxLifetime: ({ expects }) => expects.maxLifetime !== undefined,
  jkt: ({ expects }) => expects.jkt !== undefined,
};

/** Signature algorithms of the table that a library does not know. */
export function lackedBy(id: TargetId): string[] {
  const known: readonly string[] = support[id].signature;
  return ALGORITHMS.flatMap((each) =>
    each.use === 'signature' && each.family !== 'none' && !known.includes(each.id) ? [each.id] : [],
  );
}

/** Writes code that does this with the token on the bench. */
export function snippet(bench: CodeBench, act: CodeAct, target: Target): Snippet {
  const obstacle = algorithmObstacle(bench, target.id) ?? contentObstacle(bench, act, target.id);
  if (obstacle) return { ok: false, obstacle };
  const key = keySource(bench, act, target.keyForm);
  const algorithms = bench.expects.algorithms ?? [];
  // What is no set of claims has none to check.
  const unchecked =
    act === 'verify'
      ? (Object.keys(SET) as Unchecked[]).filter(
          (name) => SET[name](bench) && (target.unchecked.includes(name) || !isClaims(bench.content)),
        )
      : [];
  return {
    ok: true,
    code: withHead(target, target.write(bench, act, key), act),
    file: target.file(act),
    key,
    unchecked,
    otherAlg: act !== 'make' && algorithms.length > 0 && !algorithms.includes(bench.alg.id),
  };
}

/** Two lines for a reader who has only the file: what to install, and how to run it. */
function withHead({ language: { comment }, install, run, file }: Target, code: string, act: CodeAct): string {
  const head = [`${comment} ${install}`, `${comment} ${run(file(act))}`];
  // A script begins with what runs it.
  const first = /^(?:#!.*|<\?php)\n/.exec(code)?.[0] ?? '';
  return lines(first.trimEnd() || false, head, code.slice(first.length));
}
