import { FOR_TWO, type HelpMessage, type ManyQuestion, type ManyReply } from '../../jose/many/protocol.ts';
import type { Key } from '../../jose/keys/key.ts';
import type { Row } from '../../jose/many/row.ts';
import type { GivenKey } from '../../jose/many/checkOne.ts';
import { withPublication } from '../derived/judgedKey.ts';
import { loadCheck } from '../doors/checkDoor.ts';
import { isAside } from '../state/asideState.ts';
import { manyStore, NO_MANY, type Many } from '../state/many.ts';
import { get, store, type State } from '../state/state.ts';

/** Answers the questions about a list. */
interface Engine {
  ask: (question: ManyQuestion) => void;
  /** Has a second thread take half of the work, where the machine has room for one. */
  getHelp: () => Promise<void>;
  end: () => void;
}

type Start = () => Promise<Worker>;

let lend: (start: Start | null) => void = () => undefined;
const lent = new Promise<Start | null>((resolve) => (lend = resolve));
/** The page lends how to start the worker of many.ts: it comes with the pane, which comes with the first list. Null: there is none. */
export const listBy = (start: Start | null): void => lend(start);

// Outside the functions: the compiler and the bundler then see one place.
const loadHere = (): Promise<typeof import('../../jose/doors/many.ts')> => import('../../jose/doors/many.ts');

/** The list on the page's own thread, with pauses: where no worker can be started. */
async function engineHere(heard: (reply: ManyReply) => void): Promise<Engine> {
  const { ManyEngine } = await loadHere();
  let isOver = false;
  const engine = new ManyEngine({
    tell: (reply) => isOver || heard(reply),
    turn: () => new Promise((resolve) => setTimeout(resolve)),
    now: () => performance.now(),
  });
  return {
    ask: (question) => void engine.take(question),
    getHelp: () => Promise.resolve(),
    end: () => {
      isOver = true;
      void engine.take({ ask: 'stop' });
    },
  };
}

/** The page draws on one, the list is on another. */
const hasRoom = (): boolean => (navigator.hardwareConcurrency ?? 1) > 1;

async function engineElsewhere(start: Start, heard: (reply: ManyReply) => void): Promise<Engine> {
  const workers: Worker[] = [];
  const end = (): void => workers.forEach((each) => each.terminate());
  const another = async (): Promise<Worker> => {
    const worker = await start();
    workers.push(worker);
    worker.addEventListener('message', ({ data }: MessageEvent<ManyReply>) => heard(data));
    worker.addEventListener('error', () => {
      end();
      manyStore.setState({ trouble: 'lost', stage: 'done' });
    });
    return worker;
  };
  const first = await another();
  let helping: Promise<void> | null = null;
  const getHelp = async (): Promise<void> => {
    if (!hasRoom()) return;
    const second = await another();
    const { port1, port2 } = new MessageChannel();
    second.postMessage({ ask: 'help', port: port1 } satisfies HelpMessage, [port1]);
    first.postMessage({ ask: 'helped', port: port2 } satisfies HelpMessage, [port2]);
  };
  return {
    ask: (question) => first.postMessage(question),
    // Without one, the first does it all.
    getHelp: () => (helping ??= getHelp().catch(() => undefined)),
    end,
  };
}

let lists = 0;

/** One list at a time: another takes its place. */
let engine: Promise<Engine> | null = null;
let stopFollowing: (() => void) | null = null;

/** The list that was there, until it is known whether the new one is to stay. */
let before: { engine: Promise<Engine>; many: Many } | null = null;

const end = (each: Promise<Engine> | undefined): void =>
  void each?.then((ending) => ending.end()).catch(() => undefined);

const getHelp = async (): Promise<void> => (await engine)?.getHelp().catch(() => undefined);

const ask = (question: ManyQuestion): void => void engine?.then((each) => each.ask(question)).catch(() => undefined);

function merged(rows: readonly Row[], changes: Iterable<readonly [number, Partial<Row>]>): Row[] {
  const all = [...rows];
  for (const [id, change] of changes) {
    const row = all[id];
    if (row) all[id] = { ...row, ...change };
  }
  return all;
}

const texts = new Map<number, (found: readonly string[]) => void>();
let asked = 0;

function hear(reply: ManyReply): void {
  const { rows } = manyStore.getState();
  switch (reply.says) {
    case 'rows':
      return manyStore.setState({
        rows: merged(
          [...rows, ...reply.rows],
          reply.counts.map(([id, count]) => [id, { count }]),
        ),
      });
    case 'read':
      // It takes a moment to start: while the file is still being read.
      if (rows.length >= FOR_TWO) void getHelp();
      return manyStore.setState(reply.progress);
    case 'unread':
    case 'scanned': {
      const outcome = reply.says === 'scanned' ? reply.outcome : null;
      manyStore.setState(outcome ? { outcome, bytes: outcome.bytes } : { trouble: 'unread' });
      scanned.forEach((told) => told());
      if (rows.length > 0) return void check();
      return manyStore.setState({ stage: 'done' });
    }
    case 'lights':
      return manyStore.setState({
        rows: merged(
          rows,
          reply.lights.map(([id, lights]) => [id, { lights, ...lights.inside }]),
        ),
      });
    case 'worst':
      return manyStore.setState({
        rows: merged(
          rows,
          reply.worst.flatMap(([id, worst]) => (worst ? [[id, { worst }] as const] : [])),
        ),
      });
    case 'stage':
      return manyStore.setState({ stage: reply.stage, ahead: { done: reply.done, of: reply.of } });
    case 'shared':
      return manyStore.setState({ shared: reply.shared });
    case 'checked':
      return manyStore.setState({ stage: 'done', stopped: reply.stopped });
    case 'texts': {
      texts.get(reply.id)?.(reply.texts);
      return void texts.delete(reply.id);
    }
  }
}

const scanned = new Set<() => void>();

/** The keys of the ring as the list's thread takes them: plain data, and what the page knows of who else has them. */
async function givenKeys(ring: State['ring']): Promise<GivenKey[]> {
  const check = await loadCheck();
  return ring.map((each) => {
    // Of no token of the list is it known that a key was given for it.
    const key: Key = { ...each, earlier: true };
    return {
      key,
      judged: (key.secret?.readings ?? [undefined]).map((_, reading) => withPublication(check, key, reading)),
      isDemo: key.provenance.kind === 'demo',
    };
  });
}

/** Which keys there are: the ring is another object with each token that comes to the bench. */
const namesOf = (ring: State['ring']): string =>
  ring.flatMap(({ id, provenance, secret }) => (provenance.kind === 'demo' ? [] : [`${id} ${secret?.pinned}`])).join();

const clockOf = ({ clock }: State) => ({ now: clock.now, state: clock.kind });

/** Tries the keys of the ring on every token of the list, and looks for findings. */
export async function check(): Promise<void> {
  const state = get();
  const { rows } = manyStore.getState();
  manyStore.setState({ stage: 'checking', ahead: { done: 0, of: rows.length }, stopped: false });
  try {
    if (rows.length >= FOR_TWO) await getHelp();
    const keys = await givenKeys(state.ring);
    ask({ ask: 'check', question: { keys, clock: clockOf(state), expectations: state.expectations } });
  } catch {
    // The code for keys could not be loaded: nothing is checked, and that is said.
    manyStore.setState({ stage: 'done', stopped: true });
  }
}

/** Cancels what is in hand: what was found so far stays. */
export const stopMany = (): void => ask({ ask: 'stop' });

/** Seconds by which the live clock may be ahead of the lights of a list. */
const STALE = 60;

/** Checks again with other keys, judges again by another clock. */
function follow(): () => void {
  let judged = get().clock;
  return store.subscribe((state, before) => {
    if (isAside()) return;
    if (!state.many) return endMany();
    const { stage, rows } = manyStore.getState();
    if (stage === 'reading' || rows.length === 0) return;
    if (state.ring !== before.ring && namesOf(state.ring) !== namesOf(before.ring)) return void check();
    const { clock, expectations } = state;
    const isStale = Math.abs(clock.now - judged.now) >= STALE || clock.kind !== judged.kind;
    if (stage !== 'done' || (!isStale && expectations === before.expectations)) return;
    judged = clock;
    ask({ ask: 'judge', question: { clock: clockOf(state), expectations } });
  });
}

/** Looks through a file for tokens. Resolves with how many were found, when it has come to its end. */
export async function listFile(file: Blob, name: string): Promise<number> {
  const [was, many] = [engine, manyStore.getState()];
  engine = null;
  endMany();
  before = was && { engine: was, many };
  lists += 1;
  manyStore.setState({ ...NO_MANY, list: lists, name, size: file.size }, true);
  const own: Promise<Engine> = lent.then((start) => {
    const heard = (reply: ManyReply): void => void (engine === own && hear(reply));
    return start ? engineElsewhere(start, heard).catch(() => engineHere(heard)) : engineHere(heard);
  });
  engine = own;
  stopFollowing = follow();
  return new Promise((resolve) => {
    const told = (): void => {
      scanned.delete(told);
      resolve(manyStore.getState().rows.length);
    };
    scanned.add(told);
    own.then(
      (each) => each.ask({ ask: 'scan', file }),
      () => {
        manyStore.setState({ trouble: 'lost', stage: 'done' });
        told();
      },
    );
  });
}

/** The new list stays, or the one before it comes back; says whether there is any. */
export function keepList(stays: boolean): boolean {
  const was = before;
  before = null;
  if (stays) {
    end(was?.engine);
    return true;
  }
  endMany();
  if (!was) return false;
  engine = was.engine;
  manyStore.setState(was.many, true);
  stopFollowing = follow();
  // Nobody heard what it said meanwhile.
  if (was.many.stage !== 'done') void check();
  return true;
}

/** The tokens themselves, of these rows. */
export function textsOf(rows: readonly number[]): Promise<readonly string[]> {
  return new Promise((resolve) => {
    asked += 1;
    texts.set(asked, resolve);
    ask({ ask: 'texts', id: asked, of: rows });
  });
}

/** Forgets the list, and everything that held it. */
export function endMany(): void {
  stopFollowing?.();
  stopFollowing = null;
  end(engine ?? undefined);
  end(before?.engine);
  engine = before = null;
  texts.clear();
  scanned.clear();
  manyStore.setState(NO_MANY, true);
}
