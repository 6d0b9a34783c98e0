// A second thread, which checks a part of the list for the first. It tells the page what it finds by itself; over the
// line between the two go tokens, questions, and when it is through.
import { Portion, type Outside } from './portion.ts';
import type { CheckQuestion } from './protocol.ts';
import { readOne } from './row.ts';
import { ServedKeys, type Served } from './servedKeys.ts';

/** What the first thread asks of the second. `run`: the newest counts, all others are given up. */
export type HelpWanted =
  | { ask: 'hold'; tokens: readonly (readonly [id: number, text: string])[] }
  | { ask: 'judge' | 'lint'; run: number; question: CheckQuestion; served?: Served }
  | { ask: 'again'; run: number; question: Omit<CheckQuestion, 'keys'> }
  | { ask: 'stop'; run: number };

export type HelpGiven =
  | { says: 'did'; run: number; count: number }
  | { says: 'ended'; run: number; isWhole: boolean; served: Served };

/** One end of what connects the two. */
export interface Line<Out, In> {
  send: (message: Out) => void;
  hear: (heard: (message: In) => void) => void;
}

/** Runs in the second thread. */
export function help({ send, hear }: Line<HelpGiven, HelpWanted>, outside: Outside): void {
  const portion = new Portion(outside);
  let newest = 0;
  const answer = async (asked: Exclude<HelpWanted, { ask: 'hold' | 'stop' }>): Promise<void> => {
    const { run } = asked;
    const about = { isWanted: () => run === newest, did: (count: number) => send({ says: 'did', run, count }) };
    const isWhole = await (asked.ask === 'judge'
      ? portion.judge(asked.question, about)
      : asked.ask === 'lint'
        ? lint(portion, asked.question, asked.served)(about)
        : portion.judgeAgain(asked.question, about));
    send({ says: 'ended', run, isWhole, served: portion.served.all });
  };
  hear((asked) => {
    if (asked.ask === 'hold') {
      for (const [id, text] of asked.tokens) portion.add(id, text, readOne(text));
      return;
    }
    newest = asked.run;
    if (asked.ask !== 'stop') void answer(asked);
  });
}

const lint =
  (portion: Portion, question: CheckQuestion, served: Served | undefined) =>
  (about: Parameters<Portion['lint']>[1]): Promise<boolean> => {
    portion.judgeFailed(new ServedKeys(served), question);
    return portion.lint(question, about);
  };

interface Waiting {
  did: (count: number) => void;
  ended: (how: { isWhole: boolean; served: Served }) => void;
}

/** The second thread, as the first one sees it. */
export class Helper {
  private readonly waiting = new Map<number, Waiting>();

  constructor(private readonly line: Line<HelpWanted, HelpGiven>) {
    line.hear((given) => {
      const each = this.waiting.get(given.run);
      if (given.says === 'did') each?.did(given.count);
      else {
        this.waiting.delete(given.run);
        each?.ended(given);
      }
    });
  }

  hold(tokens: readonly (readonly [id: number, text: string])[]): void {
    this.line.send({ ask: 'hold', tokens });
  }

  stop(run: number): void {
    this.line.send({ ask: 'stop', run });
  }

  ask(
    asked: Extract<HelpWanted, { question: unknown }>,
    did: (count: number) => void,
  ): Promise<{ isWhole: boolean; served: Served }> {
    return new Promise((ended) => {
      this.waiting.set(asked.run, { did, ended });
      this.line.send(asked);
    });
  }
}
