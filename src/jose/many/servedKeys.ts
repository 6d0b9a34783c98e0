import { stringMember } from '../text/json.ts';
import { headerString } from '../token/header.ts';
import { headerOf } from '../token/joseHeader.ts';
import { jwsOf } from '../token/parts.ts';
import type { TokenReading } from '../token/reading.ts';
import type { Checked } from '../verdict/input.ts';

/** What tokens have in common that one key should have made: issuer, algorithm, and the name of the key. */
function kindOf({ token }: TokenReading, index: number): string | undefined {
  const jws = jwsOf(token);
  const iss = stringMember(jws?.payload?.json, 'iss');
  const header = headerOf(jws?.signatures[index]);
  return iss === undefined
    ? undefined
    : JSON.stringify([iss, headerString(header, 'alg'), headerString(header, 'kid')]);
}

/** Ids of keys, by what their tokens have in common. */
export type Served = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Which keys have made which tokens of a list. That a key does not fit a token of somebody else shows nothing; that it
 * fits others of the same issuer and not this one does.
 */
export class ServedKeys {
  private readonly keys = new Map<string, Set<string>>();

  constructor(...known: readonly (Served | undefined)[]) {
    for (const each of known) for (const [kind, ids] of each ?? []) for (const id of ids) this.add(kind, id);
  }

  get all(): Served {
    return this.keys;
  }

  private add(kind: string, id: string): void {
    const known = this.keys.get(kind);
    if (known) known.add(id);
    else this.keys.set(kind, new Set([id]));
  }

  get isEmpty(): boolean {
    return this.keys.size === 0;
  }

  note(reading: TokenReading, checked: readonly Checked[]): void {
    for (const { key, index, answer } of checked) {
      if (answer?.mathematics !== 'holds') continue;
      const kind = kindOf(reading, index);
      if (kind !== undefined) this.add(kind, key.id);
    }
  }

  /** The same trials, in which such keys count; null where there is none. */
  counted(reading: TokenReading, checked: readonly Checked[]): Checked[] | null {
    let some = false;
    const all = checked.map((each) => {
      const { earlier, ...key } = each.key;
      const kind = earlier && each.answer?.mathematics === 'fails' ? kindOf(reading, each.index) : undefined;
      if (kind === undefined || !this.keys.get(kind)?.has(key.id)) return each;
      some = true;
      return { ...each, key };
    });
    return some ? all : null;
  }
}
