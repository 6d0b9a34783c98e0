// The tokens of a list that one thread checks.
import { runRules } from '../lints/run.ts';
import { RULES } from '../lints/rules.ts';
import { subjectOf } from '../lints/subject.ts';
import type { TokenReading } from '../token/reading.ts';
import type { LayerInput } from '../verdict/input.ts';
import { KeyRing, layersOf, lightsOf, type Layer } from './checkOne.ts';
import type { CheckQuestion, ManyReply } from './protocol.ts';
import { readOne, type Row, type RowLights } from './row.ts';
import { ServedKeys } from './servedKeys.ts';

/** Tokens that are checked side by side: where the engine has threads for it, they work while others are judged. */
const AT_ONCE = 32;
/** Milliseconds after which others have a turn. */
const TURN = 12;
/** Milliseconds between two reports: each has the page draw its list again. */
export const REPORT = 400;

/**
 * Characters of the tokens whose readings are kept, the first of a list: they take some fifteen times as much. Later
 * ones are read again each time.
 */
const KEPT = 4_000_000;

export interface Outside {
  tell: (reply: ManyReply) => void;
  /** Lets messages in, and whatever else is to be done on this thread. */
  turn: () => Promise<void>;
  /** Milliseconds of a steady clock. */
  now: () => number;
}

export interface Held {
  id: number;
  text: string;
  reading: TokenReading | null;
  /** What the keys showed of the outermost token. */
  shown?: Omit<LayerInput, 'token' | 'faults'>;
}

/** The control of a run: whether it is still wanted, and the callback for how many are done. */
export interface Run {
  isWanted: () => boolean;
  did: (count: number) => void;
}

const readingOf = ({ text, reading }: Held): TokenReading | null => reading ?? readOne(text);

const isOpened = ({ shown }: Held): boolean => shown?.opened?.some(({ outcome }) => outcome === 'opened') === true;

const outermost = (reading: TokenReading, { shown }: Held): Layer => {
  const { token, faults } = reading;
  return { reading, input: { token, faults, ...shown } };
};

function worstOf(layers: readonly Layer[], { keys, clock, expectations }: CheckQuestion): Row['worst'] | null {
  const [outer] = layers;
  if (!outer) return null;
  const subject = subjectOf({
    layers: layers.flatMap(({ reading, input }) => {
      const candidate = reading.candidates[reading.picked];
      return candidate ? [{ candidate, input }] : [];
    }),
    keys: keys.map(({ key }) => key),
    now: clock.now,
    expectations,
    candidates: outer.reading.candidates,
    source: outer.reading.source,
  });
  if (subject.layers.length === 0) return null;
  const { findings } = runRules(subject, RULES);
  const [first] = findings;
  return first ? { id: first.id, severity: first.severity, count: findings.length } : null;
}

export class Portion {
  private held: Held[] = [];
  private characters = 0;
  private ring = new KeyRing([]);
  private last = 0;
  /** Which keys made which of these tokens, in the last run. */
  served = new ServedKeys();

  constructor(private readonly outside: Outside) {}

  get size(): number {
    return this.held.length;
  }

  add(id: number, text: string, reading: TokenReading | null): void {
    this.characters += text.length;
    this.held.push({ id, text, reading: this.characters <= KEPT ? reading : null });
  }

  /** Lets go of some of them: another thread checks these. */
  giveAway(isTheirs: (id: number) => boolean): Held[] {
    const theirs = this.held.filter(({ id }) => isTheirs(id));
    this.held = this.held.filter(({ id }) => !isTheirs(id));
    return theirs;
  }

  /** Tries the keys on each token and reports the lights. Returns whether it finished. */
  judge({ keys, clock, expectations }: CheckQuestion, run: Run): Promise<boolean> {
    this.ring = new KeyRing(keys);
    this.served = new ServedKeys();
    return this.each(run, AT_ONCE, this.tellLights, async (held) => {
      const reading = readingOf(held);
      if (!reading) return null;
      const layers = await layersOf(reading, this.ring);
      const [outer] = layers;
      if (outer) {
        const { token: _token, faults: _faults, ...shown } = outer.input;
        held.shown = shown;
        this.served.note(reading, shown.checked ?? []);
      }
      return lightsOf(layers, clock, expectations);
    });
  }

  /** A key that made other tokens of the same kind counts against those that it does not fit. */
  judgeFailed(served: ServedKeys, { clock, expectations }: CheckQuestion): void {
    if (served.isEmpty) return;
    const lights: [number, RowLights][] = [];
    for (const held of this.held) {
      const checked = held.shown?.checked ?? [];
      if (!checked.some(({ answer }) => answer?.mathematics === 'fails')) continue;
      const reading = readingOf(held);
      const counted = reading && served.counted(reading, checked);
      if (!reading || !counted) continue;
      held.shown = { ...held.shown, checked: counted };
      lights.push([held.id, lightsOf([outermost(reading, held)], clock, expectations)]);
    }
    this.tellLights(lights);
  }

  /** The lights by another clock, with the keys of the last time. */
  judgeAgain({ clock, expectations }: Omit<CheckQuestion, 'keys'>, run: Run): Promise<boolean> {
    return this.each(run, 1, this.tellLights, async (held) => {
      const reading = held.shown ? readingOf(held) : null;
      return reading && lightsOf(await this.layersAgain(reading, held), clock, expectations);
    });
  }

  /** Runs the rules on each, and tells the worst of what they find. */
  lint(question: CheckQuestion, run: Run): Promise<boolean> {
    return this.each<Row['worst'] | null>(
      run,
      1,
      (worst) => this.outside.tell({ says: 'worst', worst }),
      async (held) => {
        const reading = readingOf(held);
        return reading && worstOf(await this.layersAgain(reading, held), question);
      },
    );
  }

  /** What is inside encryption is not kept: it is opened again. */
  private layersAgain(reading: TokenReading, held: Held): Layer[] | Promise<Layer[]> {
    return isOpened(held) ? layersOf(reading, this.ring) : [outermost(reading, held)];
  }

  private readonly tellLights = (found: readonly (readonly [number, RowLights | null])[]): void => {
    const lights = found.flatMap(([id, each]) => (each ? [[id, each] as const] : []));
    if (lights.length > 0) this.outside.tell({ says: 'lights', lights });
  };

  /** Works through them, several at a time, and reports now and then. Returns whether it finished. */
  private async each<T>(
    { isWanted, did }: Run,
    atOnce: number,
    report: (found: [number, T][]) => void,
    of: (held: Held) => Promise<T>,
  ): Promise<boolean> {
    const { turn, now } = this.outside;
    const { held } = this;
    let found: [number, T][] = [];
    let next = 0;
    let done = 0;
    let turned = now();
    const pull = async (): Promise<void> => {
      for (let each = held[next]; each && isWanted(); each = held[next]) {
        next += 1;
        const answer = await of(each);
        found.push([each.id, answer]);
        done += 1;
        if (now() - turned < TURN) continue;
        turned = now();
        await turn();
        if (!isWanted() || now() - this.last < REPORT) continue;
        this.last = now();
        report(found);
        found = [];
        did(done);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, pull));
    if (!isWanted()) return false;
    report(found);
    return true;
  }
}
