import { runRules } from '../lints/run.ts';
import { RULES } from '../lints/rules.ts';
import { subjectOf } from '../lints/subject.ts';
import type { TokenReading } from '../token/reading.ts';
import type { LayerInput } from '../verdict/input.ts';
import { marksOf, sharedIn, type Marks, type Shared } from './across.ts';
import { KeyRing, layersOf, lightsOf } from './checkOne.ts';
import { ServedKeys } from './servedKeys.ts';
import type { Found } from './place.ts';
import {
  MOST_CHARACTERS,
  MOST_TOKENS,
  type CheckQuestion,
  type ManyQuestion,
  type ManyReply,
  type Stage,
} from './protocol.ts';
import { readOne, rowOf, type Row, type RowLights } from './row.ts';
import { scanFile } from './scanFile.ts';

/** Tokens that are checked side by side: the engine's threads work while others are judged. */
const AT_ONCE = 32;
/** Milliseconds after which others have a turn. */
const TURN = 12;
/** Milliseconds between two reports: each has the page draw its list again. */
const REPORT = 400;

/**
 * Characters of the tokens whose readings are kept, the first of a list: they take some fifteen times as much. Later
 * ones are read again each time.
 */
const KEPT = 4_000_000;

/** What the keys showed of the outermost token. */
type Shown = Omit<LayerInput, 'token' | 'faults'>;

interface Listed {
  text: string;
  count: number;
  reading: TokenReading | null;
  shown?: Shown;
}

const readingOf = ({ text, reading }: Listed): TokenReading | null => reading ?? readOne(text);

export interface EngineOutside {
  tell: (reply: ManyReply) => void;
  /** Lets messages in, and whatever else is to be done on this thread. */
  turn: () => Promise<void>;
  /** Milliseconds of a steady clock. */
  now: () => number;
}

/**
 * Holds the tokens of one list, and answers what is asked of them. It runs in a worker of its own; where there is none, on
 * the page's thread, with the same pauses.
 */
export class ManyEngine {
  private readonly list: Listed[] = [];
  private readonly known = new Map<string, number>();
  private characters = 0;
  private cut = false;
  private rows: Row[] = [];
  private readonly again = new Map<number, number>();
  private readonly marks: Marks[] = [];
  private shared: Shared[] | null = null;
  private run = 0;
  private last = 0;

  constructor(
    private readonly outside: EngineOutside,
    private readonly most = { tokens: MOST_TOKENS, characters: MOST_CHARACTERS },
  ) {}

  async take(question: ManyQuestion): Promise<void> {
    switch (question.ask) {
      case 'scan':
        return this.scan(question.file);
      case 'check':
        return this.check(question.question);
      case 'judge':
        return this.judgeAgain(question.question);
      case 'stop':
        this.run += 1;
        return undefined;
      case 'texts': {
        const texts = question.of.map((id) => this.list[id]?.text ?? '');
        return this.outside.tell({ says: 'texts', id: question.id, texts });
      }
    }
  }

  /** Whether it is time for a report. */
  private isDue(): boolean {
    const now = this.outside.now();
    if (now - this.last < REPORT) return false;
    this.last = now;
    return true;
  }

  private begin(): () => boolean {
    this.run += 1;
    const { run } = this;
    return () => run === this.run;
  }

  private add({ text, place, count }: Found): void {
    const id = this.known.get(text);
    if (id !== undefined) {
      const listed = this.list[id];
      if (!listed) return;
      listed.count += count;
      this.again.set(id, listed.count);
      return;
    }
    const { tokens, characters } = this.most;
    if (this.cut || this.list.length >= tokens || this.characters + text.length > characters) {
      this.cut = true;
      return;
    }
    const reading = readOne(text);
    if (!reading) return;
    const row = rowOf(reading, { id: this.list.length, place, count, characters: text.length });
    this.known.set(text, row.id);
    this.characters += text.length;
    this.list.push({ text, count, reading: this.characters <= KEPT ? reading : null });
    this.rows.push(row);
    this.marks.push(marksOf(row.id, text, reading.token));
    this.shared = null;
  }

  private flush(): void {
    const counts = [...this.again];
    if (this.rows.length === 0 && counts.length === 0) return;
    this.outside.tell({ says: 'rows', rows: this.rows, counts });
    this.rows = [];
    this.again.clear();
  }

  private async scan(file: Blob): Promise<void> {
    const isWanted = this.begin();
    const { tell, turn } = this.outside;
    try {
      const outcome = await scanFile(file, {
        found: (found) => this.add(found),
        tell: (progress) => {
          if (!this.isDue()) return;
          this.flush();
          tell({ says: 'read', progress: { ...progress } });
        },
        goOn: async () => {
          await turn();
          return isWanted();
        },
      });
      this.flush();
      tell({ says: 'scanned', outcome: { ...outcome, cut: this.cut } });
    } catch {
      // The file has gone or changed since it was chosen.
      this.flush();
      tell({ says: 'unread' });
    }
  }

  private async check(question: CheckQuestion): Promise<void> {
    const isWanted = this.begin();
    const { tell } = this.outside;
    tell({ says: 'shared', shared: (this.shared ??= sharedIn(this.marks)) });
    const isWhole = (await this.judgeAll(question, isWanted)) && (await this.lintAll(question, isWanted));
    if (isWanted() || !isWhole) tell({ says: 'checked', stopped: !isWhole });
  }

  /** Goes through the list, several at a time, with a report now and then; says whether it came to the end. */
  private async each<T>(
    stage: Stage,
    isWanted: () => boolean,
    {
      atOnce,
      of,
      report,
    }: { atOnce: number; of: (id: number) => T | Promise<T>; report: (found: [number, T][]) => void },
  ): Promise<boolean> {
    const { tell, turn, now } = this.outside;
    const count = this.list.length;
    let found: [number, T][] = [];
    let next = 0;
    let done = 0;
    let turned = now();
    tell({ says: 'stage', stage, done, of: count });
    const pull = async (): Promise<void> => {
      while (next < count && isWanted()) {
        const id = next;
        next += 1;
        const each = await of(id);
        found.push([id, each]);
        done += 1;
        if (now() - turned < TURN) continue;
        turned = now();
        await turn();
        if (!isWanted() || !this.isDue()) continue;
        report(found);
        found = [];
        tell({ says: 'stage', stage, done, of: count });
      }
    };
    await Promise.all(Array.from({ length: atOnce }, pull));
    if (!isWanted()) return false;
    report(found);
    return true;
  }

  private async judgeAll(question: CheckQuestion, isWanted: () => boolean): Promise<boolean> {
    const { keys, clock, expectations } = question;
    const ring = new KeyRing(keys);
    const served = new ServedKeys();
    const isWhole = await this.each('checking', isWanted, {
      atOnce: AT_ONCE,
      of: async (id): Promise<RowLights | null> => {
        const listed = this.list[id];
        const reading = listed && readingOf(listed);
        if (!reading) return null;
        const layers = await layersOf(reading, ring);
        const [outer] = layers;
        if (outer) {
          const { token: _token, faults: _faults, ...shown } = outer;
          listed.shown = shown;
          served.note(reading, shown.checked ?? []);
        }
        return lightsOf(layers, clock, expectations);
      },
      report: (found) => this.tellLights(found),
    });
    if (isWhole) this.judgeFailed(served, question);
    return isWhole;
  }

  /** A key that made other tokens of the same kind counts against those that it does not fit. */
  private judgeFailed(served: ServedKeys, { clock, expectations }: CheckQuestion): void {
    const lights: [number, RowLights][] = [];
    this.list.forEach((listed, id) => {
      const checked = listed.shown?.checked ?? [];
      if (served.isEmpty || !checked.some(({ answer }) => answer?.mathematics === 'fails')) return;
      const reading = readingOf(listed);
      const counted = reading && served.counted(reading, checked);
      if (!reading || !counted) return;
      const { token, faults } = reading;
      listed.shown = { ...listed.shown, checked: counted };
      lights.push([id, lightsOf([{ token, faults, ...listed.shown }], clock, expectations)]);
    });
    this.tellLights(lights);
  }

  /** The lights by another clock. What is inside encryption keeps what was said of it. */
  private async judgeAgain({ clock, expectations }: Omit<CheckQuestion, 'keys'>): Promise<void> {
    const isWanted = this.begin();
    await this.each('checking', isWanted, {
      atOnce: AT_ONCE,
      of: (id): RowLights | null => {
        const listed = this.list[id];
        const reading = listed?.shown ? readingOf(listed) : null;
        if (!reading || !listed?.shown || reading.token.kind === 'jwe') return null;
        const { token, faults } = reading;
        return lightsOf([{ token, faults, ...listed.shown }], clock, expectations);
      },
      report: (found) => this.tellLights(found),
    });
    if (isWanted()) this.outside.tell({ says: 'checked', stopped: false });
  }

  private tellLights(found: readonly (readonly [number, RowLights | null])[]): void {
    const lights = found.flatMap(([id, each]) => (each ? [[id, each] as const] : []));
    if (lights.length > 0) this.outside.tell({ says: 'lights', lights });
  }

  private lintAll({ keys, clock, expectations }: CheckQuestion, isWanted: () => boolean): Promise<boolean> {
    const ring = keys.map(({ key }) => key);
    return this.each('finding', isWanted, {
      atOnce: 1,
      of: (id): Row['worst'] | null => {
        const listed = this.list[id];
        const reading = listed && readingOf(listed);
        if (!reading) return null;
        return worstOf(reading, listed.shown ?? {}, ring, { now: clock.now, expectations });
      },
      report: (worst) => this.outside.tell({ says: 'worst', worst }),
    });
  }
}

function worstOf(
  reading: TokenReading,
  shown: Shown,
  keys: CheckQuestion['keys'][number]['key'][],
  about: { now: number; expectations: CheckQuestion['expectations'] },
): Row['worst'] | null {
  const candidate = reading.candidates[reading.picked];
  if (!candidate) return null;
  const { token, faults } = reading;
  const subject = subjectOf({
    ...about,
    layers: [{ candidate, input: { token, faults, ...shown } }],
    keys,
    candidates: reading.candidates,
    source: candidate.text,
  });
  const { findings } = runRules(subject, RULES);
  const [first] = findings;
  return first ? { id: first.id, severity: first.severity, count: findings.length } : null;
}
