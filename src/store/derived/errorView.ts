import type { FoundErrors } from '../../jose/errors/errorsIn.ts';
import type { SaidBy } from '../../jose/errors/findMessages.ts';
import type { Situation, Told, Tried } from '../../jose/errors/situation.ts';
import { claimsPart } from '../../jose/explain/validate.ts';
import { headerString } from '../../jose/token/header.ts';
import { loadedErrors } from '../doors/errorsDoor.ts';
import { isDemoKey } from '../state/demo.ts';
import type { State } from '../state/state.ts';
import type { Token } from '../../jose/token/token.ts';
import type { Layer } from './layers.ts';
import { wordsOfDiagnosis } from './sayLight.ts';
import type { SaidVerdict } from './verdictOf.ts';
import { headerAt, parameter } from '../../jose/token/joseHeader.ts';

/** An error message, who says it, and what trying its causes on the token on the bench showed. */
export interface ErrorMessage {
  text: string;
  by: readonly SaidBy[];
  tried: readonly Tried[];
}

/** `on`: what the causes were tried on. */
export interface ErrorView {
  on: 'token' | 'demo' | 'nothing';
  messages: readonly ErrorMessage[];
}

/** The facts that errors are explained from. */
export interface Bench {
  found: FoundErrors;
  layers: readonly Layer[];
  verdict: SaidVerdict | null;
  ring: State['ring'];
  expectations: State['expectations'];
  now: number;
}

const lightOf = (verdict: SaidVerdict, id: string): Told | undefined => verdict.lights.find((light) => light.id === id);

/** Says what the doctor found, layer by layer. */
function diagnosed(layers: readonly Layer[]): Situation['diagnosed'] {
  return layers
    .flatMap(({ answer }) => answer?.diagnosed ?? [])
    .map(({ id, args }) => ({
      id,
      says:
        wordsOfDiagnosis(id)
          ?.says(args)
          .replace(/[.\u3002]$/, '') ?? '',
    }));
}

/** The first signature, or the encryption, says how it was made. */
function headerIn(token: Token): Situation['header'] {
  const header = headerAt(token);
  const crit = parameter(header, 'crit');
  const strings = (['alg', 'typ', 'kid'] as const).flatMap((name) => {
    const text = headerString(header, name);
    return text === undefined ? [] : [[name, text] as const];
  });
  return {
    ...Object.fromEntries(strings),
    ...(crit?.protected ? { crit: crit.raw.replace(/[[\]"]/g, '') } : {}),
  };
}

function situation({ layers, verdict, ring, expectations, now }: Bench): Situation | null {
  const last = layers.at(-1);
  if (!last || !verdict) return null;
  const { token } = last.reading;
  const { content, answer } = last;
  return {
    token,
    header: headerIn(token),
    claims: answer?.claims ?? (content && 'part' in content ? content.part : claimsPart(token)),
    format: verdict.format,
    signature: lightOf(verdict, 'signature'),
    decryption: lightOf(verdict, 'decryption'),
    diagnosed: diagnosed(layers),
    keys: ring.filter((key) => !isDemoKey(key)),
    expectations,
    now,
  };
}

/** A message that nothing on the bench is meant by shows nothing of it: the demo is there before anybody has pasted. */
export function errorView(bench: Bench): ErrorView {
  const known = situation(bench);
  const demo = bench.ring.some(isDemoKey);
  const module = loadedErrors();
  const messages = bench.found.messages.map(({ text, by }): ErrorMessage => {
    const [first] = by;
    const tried = known && !demo && module && first ? module.tryCauses(first.row.check, first, known) : [];
    return { text, by, tried };
  });
  return { on: !known ? 'nothing' : demo ? 'demo' : 'token', messages };
}
