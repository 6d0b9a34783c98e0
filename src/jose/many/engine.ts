import { marksOf, sharedIn, type Marks, type Shared } from './across.ts';
import { Helper, type HelpGiven, type HelpWanted, type Line } from './helper.ts';
import type { Found } from './place.ts';
import { Portion, REPORT, type Outside } from './portion.ts';
import {
  FOR_TWO,
  MOST_CHARACTERS,
  MOST_TOKENS,
  type CheckQuestion,
  type ManyQuestion,
  type Stage,
} from './protocol.ts';
import { readOne, rowOf, type Row } from './row.ts';
import { scanFile } from './scanFile.ts';
import { ServedKeys } from './servedKeys.ts';

/** Tokens side by side that one thread has: those of another are not next to each other in the file. */
const BUNDLE = 50;

interface Listed {
  text: string;
  count: number;
}

/**
 * Holds the tokens of one list, and answers what is asked of them. It runs in a worker of its own, and may have half of
 * the tokens checked by another; where there is none, on the page's thread, with the same pauses.
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
  private readonly portion: Portion;
  private helper: Helper | null = null;
  private shares = false;
  private served = new ServedKeys();
  private run = 0;
  private last = 0;

  constructor(
    private readonly outside: Outside,
    private readonly most = { tokens: MOST_TOKENS, characters: MOST_CHARACTERS, alone: FOR_TWO },
  ) {
    this.portion = new Portion(outside);
  }

  /** Another thread that helps with what is checked from now on. */
  helpBy(line: Line<HelpWanted, HelpGiven>): void {
    this.helper ??= new Helper(line);
  }

  async take(question: ManyQuestion): Promise<void> {
    switch (question.ask) {
      case 'scan':
        return this.scan(question.file);
      case 'check':
        return this.check(question.question);
      case 'judge':
        return this.judgeAgain(question.question);
      case 'stop':
        this.begin();
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

  /** Gives up what is in hand. */
  private begin(): () => boolean {
    this.run += 1;
    const { run } = this;
    this.helper?.stop(run);
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
    this.list.push({ text, count });
    this.portion.add(row.id, text, reading);
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

  /** Half of the tokens go to the helper, for good. Once only: it comes after the file has been read, or not at all. */
  private share(): void {
    if (!this.helper || this.shares || this.list.length < this.most.alone) return;
    this.shares = true;
    const theirs = this.portion.giveAway((id) => Math.floor(id / BUNDLE) % 2 === 1);
    this.helper.hold(theirs.map(({ id, text }) => [id, text]));
  }

  private async check(question: CheckQuestion): Promise<void> {
    const isWanted = this.begin();
    const { tell } = this.outside;
    this.share();
    tell({ says: 'shared', shared: (this.shared ??= sharedIn(this.marks)) });
    const isWhole = (await this.judge(question, isWanted)) && (await this.lint(question, isWanted));
    if (isWanted() || !isWhole) tell({ says: 'checked', stopped: !isWhole });
  }

  /** How far both have come together, told while it is so. */
  private counted(stage: Stage, isWanted: () => boolean): Record<'mine' | 'theirs', (count: number) => void> {
    const done = { mine: 0, theirs: 0 };
    const did = (whose: 'mine' | 'theirs') => (count: number) => {
      done[whose] = count;
      if (isWanted()) this.outside.tell({ says: 'stage', stage, done: done.mine + done.theirs, of: this.list.length });
    };
    return { mine: did('mine'), theirs: did('theirs') };
  }

  private async judge(question: CheckQuestion, isWanted: () => boolean): Promise<boolean> {
    const { helper, portion, run } = this;
    const { mine, theirs } = this.counted('checking', isWanted);
    mine(0);
    const [isWhole, other] = await Promise.all([
      portion.judge(question, { isWanted, did: mine }),
      this.shares ? helper?.ask({ ask: 'judge', run, question }, theirs) : undefined,
    ]);
    if (!isWhole || !isWanted() || other?.isWhole === false) return false;
    this.served = new ServedKeys(portion.served.all, other?.served);
    portion.judgeFailed(this.served, question);
    return true;
  }

  private async lint(question: CheckQuestion, isWanted: () => boolean): Promise<boolean> {
    const { helper, portion, run } = this;
    const { mine, theirs } = this.counted('finding', isWanted);
    mine(0);
    const [isWhole, other] = await Promise.all([
      portion.lint(question, { isWanted, did: mine }),
      this.shares ? helper?.ask({ ask: 'lint', run, question, served: this.served.all }, theirs) : undefined,
    ]);
    return isWhole && other?.isWhole !== false;
  }

  /** The lights by another clock. */
  private async judgeAgain(question: Omit<CheckQuestion, 'keys'>): Promise<void> {
    const isWanted = this.begin();
    const { helper, portion, run } = this;
    const { mine, theirs } = this.counted('checking', isWanted);
    await Promise.all([
      portion.judgeAgain(question, { isWanted, did: mine }),
      this.shares ? helper?.ask({ ask: 'again', run, question }, theirs) : undefined,
    ]);
    if (isWanted()) this.outside.tell({ says: 'checked', stopped: false });
  }
}
