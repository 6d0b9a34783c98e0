import { headerOf } from '../../jose/token/joseHeader.ts';
import { headerString } from '../../jose/token/header.ts';
import { jwsOf } from '../../jose/token/parts.ts';
import { counts } from '../../jose/verdict/counts.ts';
import type { CheckAnswer, State } from '../state/state.ts';
import type { Watchable } from '../state/watching.ts';
import { benchLayers, type Layer } from './layers.ts';

type Place = Pick<Watchable, 'layer' | 'reading' | 'payload'>;

/** For each signature the key that verifies it, else the first that failed and says something by that. */
function signatures(answer: CheckAnswer, place: Place, openers: ReadonlySet<string> | undefined): Watchable[] {
  const token = jwsOf(answer.reading.token);
  const count = token?.signatures.length ?? 0;
  const found: Watchable[] = [];
  for (let index = 0; index < count; index += 1) {
    const kid = headerString(headerOf(token?.signatures[index]), 'kid');
    const tried = answer.checked.filter((each) => each.index === index && each.answer);
    const best =
      tried.find((each) => each.answer?.mathematics === 'holds') ??
      tried.find((each) => each.answer?.mathematics === 'fails' && counts(each, kid, openers));
    const key = answer.ring.find(({ id }) => id === best?.key.id);
    if (!best?.answer || !key) continue;
    const secretReading = best.reading ?? answer.readings[key.id];
    found.push({
      ...place,
      id: `L${place.layer}.s${index}.${key.id}`,
      kind: 'signature',
      index,
      count,
      alg: best.answer.alg ?? '',
      key,
      ...(secretReading === undefined ? {} : { secretReading }),
      payload: best.answer.payload === 'supplied' ? place.payload : null,
      holds: best.answer.mathematics === 'holds',
      computed: best.answer,
    });
  }
  return found;
}

/** For each recipient the key that opened it, else the first that was really tried. */
function decryptions(answer: CheckAnswer, place: Place): Watchable[] {
  const recipients = answer.opening?.recipients ?? [];
  return recipients.flatMap(({ index, attempts }): Watchable[] => {
    const best =
      attempts.find((each) => each.answer.outcome === 'opened') ??
      attempts.find((each) => each.answer.outcome === 'failed');
    if (!best) return [];
    return [
      {
        ...place,
        id: `L${place.layer}.r${index}.${best.key.id}`,
        kind: 'decryption',
        index,
        count: recipients.length,
        alg: best.answer.alg ?? '',
        key: best.key,
        ...(best.reading === undefined ? {} : { secretReading: best.reading }),
        payload: null,
        holds: best.answer.outcome === 'opened',
        ...(best.answer.plaintext ? { plaintext: best.answer.plaintext } : {}),
        computed: best.answer,
      },
    ];
  });
}

/** Keys that opened a layer around this one. */
const openersOf = (layers: readonly Layer[]): ReadonlySet<string> =>
  new Set(
    layers.flatMap(({ answer }) =>
      (answer?.opening?.recipients ?? []).flatMap(({ attempts }) =>
        attempts.flatMap(({ key, answer: { outcome } }) => (outcome === 'opened' ? [key.id] : [])),
      ),
    ),
  );

const known = new WeakMap<CheckAnswer, readonly Watchable[]>();
const NONE: readonly Watchable[] = [];

/** Lists the computations that can be watched on the bench now, innermost layer first. The same array for the same
 * answer. */
export function watchables(state: State): readonly Watchable[] {
  const layers = benchLayers(state);
  const answer = layers[0]?.answer;
  if (!answer) return NONE;
  const found =
    known.get(answer) ??
    layers
      .flatMap(({ reading, answer: each }, layer) => {
        if (!each) return [];
        const place = { layer, reading, payload: each.payload };
        if (each.opening) return decryptions(each, place);
        return signatures(each, place, layer === 0 ? undefined : openersOf(layers.slice(0, layer)));
      })
      .toReversed();
  known.set(answer, found);
  return found;
}
