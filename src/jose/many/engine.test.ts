import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { secretKey } from '../engine/material.ts';
import { encrypt } from '../jwe/encrypt.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { importKeys } from '../keys/given/import.ts';
import type { Key } from '../keys/key.ts';
import { ManyEngine } from './engine.ts';
import { help, type HelpGiven, type HelpWanted, type Line } from './helper.ts';
import type { Outside } from './portion.ts';
import type { CheckQuestion, ManyReply } from './protocol.ts';
import type { Row } from './row.ts';

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const SECRET = 'a secret of this test, and long enough';
function token(claims: object, { secret = SECRET, ...header }: Record<string, string> = {}): string {
  const input = `${encode({ alg: 'HS256', ...header })}.${encode({ iss: 'https://id.example', ...claims })}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

const question = async (...texts: string[]): Promise<CheckQuestion> => {
  const keys: Key[] = [];
  for (const text of texts) {
    const imported = await importKeys(text, {
      secret: 'always',
      firstId: keys.length + 1,
      provenance: { kind: 'pasted' },
    });
    if (imported.ok) keys.push(...imported.value.keys.map((key): Key => ({ ...key, earlier: true })));
  }
  return {
    keys: keys.map((key) => ({ key, judged: (key.secret?.readings ?? [0]).map(() => key), isDemo: false })),
    clock: { now: 1_800_000_000, state: 'live' },
    expectations: {},
  };
};

function start(most?: { tokens: number; characters: number; alone: number }, turn: () => void = () => undefined) {
  const replies: ManyReply[] = [];
  let now = 0;
  const outside: Outside = {
    tell: (reply) => void replies.push(reply),
    turn: () => new Promise((resolve) => setImmediate(() => resolve(turn()))),
    // Each look at the clock is a millisecond: so many turns come to so many tokens, on any machine.
    now: () => (now += 1),
  };
  const engine = new ManyEngine(outside, most);
  const rows = (): Row[] => {
    const all: Row[] = replies.flatMap((reply) => (reply.says === 'rows' ? reply.rows : []));
    for (const reply of replies) {
      const changes: readonly (readonly [number, Partial<Row>])[] =
        reply.says === 'lights'
          ? reply.lights.map(([id, lights]) => [id, { lights }])
          : reply.says === 'rows'
            ? reply.counts.map(([id, count]) => [id, { count }])
            : [];
      for (const [id, change] of changes) all[id] = { ...(all[id] as Row), ...change };
    }
    return all;
  };
  const told = <S extends ManyReply['says']>(says: S) =>
    replies.filter((reply): reply is Extract<ManyReply, { says: S }> => reply.says === says);
  return { engine, outside, rows, told };
}

const codes = (rows: readonly Row[]) =>
  rows.map(({ lights }) => [lights?.cryptography.state, lights?.cryptography.code, lights?.time.code]);

describe('a list of tokens', () => {
  it('gives each token once, and says by the same judge what the keys show', async () => {
    const { engine, rows, told } = start();
    const texts = [
      token({ exp: 1_900_000_000 }),
      token({ exp: 1_700_000_000, sub: 'old' }),
      token({ sub: 'forged' }, { secret: 'somebody else, with a secret' }),
      token({ sub: 'theirs', iss: 'https://other.example' }, { secret: 'somebody else, with a secret' }),
      `${encode({ alg: 'none' })}.${encode({ sub: 'nobody' })}.`,
      token({ exp: 1_900_000_000 }),
    ];
    await engine.take({ ask: 'scan', file: new Blob([texts.join('\n')]) });
    expect(rows().map(({ count, place }) => [place.line, count])).toEqual([
      [1, 2],
      [2, 1],
      [3, 1],
      [4, 1],
      [5, 1],
    ]);
    expect(codes(rows()).every(([state]) => state === undefined)).toBe(true);
    await engine.take({ ask: 'check', question: await question(SECRET) });
    expect(codes(rows())).toEqual([
      ['good', 'signature-verified', 'time-within'],
      ['good', 'signature-verified', 'time-expired'],
      // The secret has made others of this issuer: that it does not fit this one counts.
      ['bad', 'signature-fails', 'time-no-expiry'],
      ['neutral', 'signature-none-fits', 'time-no-expiry'],
      ['bad', 'signature-unsecured', 'time-no-expiry'],
    ]);
    expect(told('worst').flatMap(({ worst }) => worst.map(([id, each]) => [id, each?.severity]))).toContainEqual([
      4,
      'critical',
    ]);
    expect(told('checked')).toEqual([{ says: 'checked', stopped: false }]);

    // By another clock, and the tokens themselves.
    await engine.take({
      ask: 'judge',
      question: { clock: { now: 2_000_000_000, state: 'frozen' }, expectations: {} },
    });
    expect(codes(rows())[0]).toEqual(['good', 'signature-verified', 'time-expired']);
    await engine.take({ ask: 'texts', id: 1, of: [2, 9] });
    expect(told('texts')).toEqual([{ says: 'texts', id: 1, texts: [texts[2], ''] }]);
  });

  it('checks nothing where there is no key, and says so', async () => {
    const { engine, rows } = start();
    await engine.take({ ask: 'scan', file: new Blob([token({})]) });
    await engine.take({ ask: 'check', question: await question() });
    expect(codes(rows())).toEqual([['neutral', 'signature-no-key', 'time-no-expiry']]);
  });

  it('ends where somebody cancels: what was not checked has no lights', async () => {
    let turns = 0;
    const stop: { now?: () => void } = {};
    const { engine, rows, told } = start(undefined, () => {
      turns += 1;
      if (turns === 3) stop.now?.();
    });
    const texts = Array.from({ length: 400 }, (_, at) => token({ sub: `u${at}` }));
    await engine.take({ ask: 'scan', file: new Blob([texts.join('\n')]) });
    turns = 0;
    stop.now = () => void engine.take({ ask: 'stop' });
    await engine.take({ ask: 'check', question: await question(SECRET) });
    expect(told('checked')).toEqual([{ says: 'checked', stopped: true }]);
    expect(rows().filter(({ lights }) => lights === undefined).length).toBeGreaterThan(200);
  });

  it('holds no more than it should, and says that there are more', async () => {
    const texts = Array.from({ length: 12 }, (_, at) => token({ sub: `u${at}` }));
    const { engine, rows, told } = start({ tokens: 10, characters: 1_000_000, alone: 10 });
    await engine.take({ ask: 'scan', file: new Blob([texts.join('\n')]) });
    expect(rows()).toHaveLength(10);
    expect(told('scanned')).toMatchObject([{ outcome: { cut: true, as: 'text', stopped: false } }]);
  });

  it('says of octets that they are no text, and of a file that is gone that it cannot be read', async () => {
    const { engine, rows, told } = start();
    await engine.take({ ask: 'scan', file: new Blob([new Uint8Array(5_000)]) });
    expect(told('scanned')).toMatchObject([{ outcome: { as: 'notText' } }]);
    const gone = { size: 1, stream: () => new ReadableStream({ pull: (all) => all.error(new Error('gone')) }) };
    await engine.take({ ask: 'scan', file: gone as unknown as Blob });
    expect(told('unread')).toHaveLength(1);
    expect(rows()).toEqual([]);
    const utf16 = Buffer.from(`\ufeffnote: ${token({ sub: 'wide' })}`, 'utf16le');
    await engine.take({ ask: 'scan', file: new Blob([utf16]) });
    expect(rows()).toHaveLength(1);
  });
});

/** What connects two threads, in one. */
function lines(): [Line<HelpWanted, HelpGiven>, Line<HelpGiven, HelpWanted>] {
  const { port1, port2 } = new MessageChannel();
  const lineOf = <Out, In>(port: MessagePort): Line<Out, In> => ({
    send: (message) => port.postMessage(message),
    hear: (heard) => void (port.onmessage = ({ data }: MessageEvent<In>) => heard(data)),
  });
  return [lineOf(port1), lineOf(port2)];
}

describe('an encrypted token of a list', () => {
  it('that a key opens is looked at inside, and its time again by another clock', async () => {
    const inner = `${encode({ alg: 'none' })}.${encode({ exp: 1_900_000_000 })}.`;
    const shared = '0123456789abcdefghijklmnopqrstuv';
    const made = await encrypt({
      id: 'e',
      form: 'compact',
      plaintext: encodeUtf8(inner),
      protectedHeader: '{"alg":"dir","enc":"A256GCM","cty":"JWT"}',
      recipients: [{ key: secretKey(encodeUtf8(shared)) }],
    });
    if (!made.ok) throw new Error(made.reason.code);
    const { engine, rows, told } = start();
    await engine.take({ ask: 'scan', file: new Blob([made.text]) });
    await engine.take({ ask: 'check', question: await question() });
    const worst = () => told('worst').at(-1)?.worst[0]?.[1];
    expect(worst()?.id).not.toBe('alg-none');
    await engine.take({ ask: 'check', question: await question(shared) });
    expect(codes(rows())[0]).toEqual(['bad', 'signature-unsecured', 'time-within']);
    // What only the inner token has.
    expect(worst()).toMatchObject({ id: 'alg-none', severity: 'critical' });
    await engine.take({ ask: 'judge', question: { clock: { now: 2_000_000_000, state: 'live' }, expectations: {} } });
    expect(codes(rows())[0]).toEqual(['bad', 'signature-unsecured', 'time-expired']);
  });
});

describe('two threads', () => {
  const many = Array.from({ length: 200 }, (_, at) =>
    token({ sub: `u${at}` }, at % 20 === 10 ? { secret: 'somebody else, with a secret' } : {}),
  );
  // Only a token of the first half shows that the secret makes those of this issuer; of the second half one is forged.
  const odd = [
    ...Array.from({ length: 50 }, (_, at) => token({ iss: 'https://one.example', sub: `o${at}` })),
    token({ iss: 'https://one.example' }, { secret: 'somebody else, with a secret' }),
  ];
  it('say together what one says alone', async () => {
    const file = new Blob([[...odd, ...many].join('\n')]);
    const alone = start();
    await alone.engine.take({ ask: 'scan', file });
    await alone.engine.take({ ask: 'check', question: await question(SECRET) });
    const two = start({ tokens: 1_000, characters: 1_000_000, alone: 200 });
    const [mine, theirs] = lines();
    two.engine.helpBy(mine);
    const helped: number[] = [];
    help(theirs, {
      ...two.outside,
      tell: (reply) => {
        if (reply.says === 'lights') helped.push(...reply.lights.map(([id]) => id));
        two.outside.tell(reply);
      },
    });
    await two.engine.take({ ask: 'scan', file });
    await two.engine.take({ ask: 'check', question: await question(SECRET) });
    expect(new Set(helped).size).toBeGreaterThan(90);
    expect(codes(two.rows())).toEqual(codes(alone.rows()));
    expect(codes(two.rows())[50]).toEqual(['bad', 'signature-fails', 'time-no-expiry']);
    expect(codes(two.rows()).filter(([state]) => state === 'bad')).toHaveLength(11);
    const worst = ({ told }: ReturnType<typeof start>) =>
      told('worst')
        .flatMap((each) => each.worst)
        .toSorted(([one], [other]) => one - other);
    expect(worst(two)).toEqual(worst(alone));

    // By another clock, and cancelled.
    await two.engine.take({ ask: 'judge', question: { clock: { now: 1_000, state: 'frozen' }, expectations: {} } });
    expect(two.told('checked')).toHaveLength(2);
    const ends = two.engine.take({ ask: 'check', question: await question(SECRET) });
    await two.engine.take({ ask: 'stop' });
    await ends;
    expect(two.told('checked').at(-1)).toEqual({ says: 'checked', stopped: true });
  });
});
