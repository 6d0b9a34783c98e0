import { DEMO_KEYS } from '../../scenes/demoKeys.ts';
import { BOUND_HASH, USED_PROOF } from '../ready/proofTokens.ts';
import type { LayerView } from '../view.ts';

/** What is sent to the server beside the token and the proof. */
export interface Request {
  method: string;
  url: string;
}

/** What the server goes by, in its order; the numbers are those of the steps in RFC 9449 section 4.3. */
export type Rule = 'proof' | 'signature' | 'method' | 'address' | 'fresh' | 'token' | 'key' | 'once';

export interface Check {
  rule: Rule;
  ok: boolean;
}

/** Seconds for which a proof is taken. */
export const WINDOW = 60;

export interface Server {
  now: number;
  /** Proofs that it has seen, by `jti`; null where it does not remember any. */
  seen: readonly string[] | null;
  /** The key that the token names: `x` and `y` of the key that has the thumbprint. */
  key: { x: string; y: string };
}

/** RFC 9449 section 4.3: what the server finds about a request with the bound token and what stands in place of the proof. */
export function checks(
  proof: Pick<LayerView, 'header' | 'claims' | 'signature'>,
  request: Request,
  server: Server,
): Check[] {
  const { header, claims, signature } = proof;
  if (header['typ'] !== 'dpop+jwt') return [{ rule: 'proof', ok: false }];
  const jwk = (header['jwk'] ?? {}) as Readonly<Record<string, unknown>>;
  const age = server.now - Number(claims['iat']);
  const list: [Rule, boolean][] = [
    ['proof', true],
    ['signature', signature === 'holds'],
    ['method', claims['htm'] === request.method],
    ['address', claims['htu'] === request.url],
    ['fresh', Math.abs(age) <= WINDOW],
    ['token', claims['ath'] === BOUND_HASH],
    ['key', jwk['x'] === server.key.x && jwk['y'] === server.key.y],
  ];
  if (server.seen) list.push(['once', !server.seen.includes(String(claims['jti']))]);
  return list.map(([rule, ok]) => ({ rule, ok }));
}

const { x = '', y = '', alg = '' } = DEMO_KEYS['demo-1'];
/** The key that the access token names. */
export const CLIENT_KEY = { x, y };
/** The algorithm of its proofs, and of those that somebody else makes. */
export const PROOF_ALG = alg;

/** Those that check the access token and the proofs of the client. */
export const KEYS = [
  { kind: 'demo', name: 'demo-rsa', half: 'public' },
  { kind: 'demo', name: 'demo-1', half: 'public' },
] as const;

export const METHODS = ['GET', 'POST'] as const;
const ORDERS = 'https://api.acme.example/orders';
export const ADDRESSES = [ORDERS, 'https://api.acme.example/payments', 'https://shop.acme.example/orders'] as const;
export const REQUEST: Request = { method: 'POST', url: ORDERS };

/** The `jti` of the proof that was sent once, and that a thief has. */
export const USED = (JSON.parse(atob(USED_PROOF.split('.')[1] ?? '')) as { jti: string }).jti;

export const proofClaims = (request: Request, ofToken: boolean, now: number, jti: string) => ({
  jti,
  htm: request.method,
  htu: request.url,
  iat: now,
  ...(ofToken ? { ath: BOUND_HASH } : {}),
});

/** What a thief can try, and what the server can be set to. */
export const TRIES = ['bare', 'replay', 'elsewhere', 'own'] as const;
export type Try = (typeof TRIES)[number];
export type Move = Try | 'remember' | 'forget';

export const requestOf = (move: Try): Request => (move === 'elsewhere' ? { ...REQUEST, url: ADDRESSES[1] } : REQUEST);

export interface Thief {
  /** The server keeps the proofs that it has seen. */
  remembers: boolean;
  /** Each try, and what it was refused by; null where it got in. */
  tries: readonly { move: Try; refused: Rule | null }[];
}

const REFUSED: Readonly<Record<Try, (remembers: boolean) => Rule | null>> = {
  bare: () => 'proof',
  replay: (remembers) => (remembers ? 'once' : null),
  elsewhere: () => 'address',
  own: () => 'key',
};

export const START: Thief = { remembers: false, tries: [] };

export function after(state: Thief, move: Move): Thief {
  if (move === 'remember' || move === 'forget') return { ...state, remembers: move === 'remember' };
  return { ...state, tries: [...state.tries, { move, refused: REFUSED[move](state.remembers) }] };
}

const isMove = (text: string): text is Move => [...TRIES, 'remember', 'forget'].some((each) => each === text);

/** What came of the moves that were made, in order. */
export const thiefAfter = (moves: string): Thief => moves.split(' ').filter(isMove).reduce(after, START);

/** Every way was tried; one got in, and since the server remembers, it does not any more. */
export function isClosed({ remembers, tries }: Thief): boolean {
  const tried = (move: Try): boolean => tries.some((each) => each.move === move);
  return (
    TRIES.every(tried) && remembers && tries.some(({ refused }) => refused === null) && tries.at(-1)?.refused === 'once'
  );
}

export const words = {
  request: 'The request',
  method: 'htm, the method',
  address: 'htu, the address',
  ofToken: 'ath, the hash of the access token',
  sign: 'Sign a proof with the client’s key',
  openToken: 'Look at the access token',
  server: 'What the server checks',
  window: `RFC 9449 §4.3. A proof is good for ${WINDOW} seconds.`,
  rules: {
    proof: 'The request has a proof, a JWT of type dpop+jwt',
    signature: 'Its signature matches the key in its header',
    method: 'htm is the method of the request',
    address: 'htu is the address of the request',
    fresh: 'It has just been made',
    token: 'ath is the hash of the access token',
    key: 'Its key is the one that the token names (cnf, jkt)',
    once: 'It has not been seen before (jti)',
  } satisfies Record<Rule, string>,
  passes: 'passes',
  fails: 'fails',
  letIn: 'The server lets the request in.',
  refuses: 'The server refuses the request.',
  stolen:
    'You stole the access token and a proof that was already sent once. You do not have the client’s private key.',
  tries: {
    bare: 'Send the token alone',
    replay: 'Send token and proof again',
    elsewhere: 'Send them to another address',
    own: 'Make a proof with a key of my own',
  } satisfies Record<Try, string>,
  remembers: 'The server remembers the proofs that it has seen',
  log: 'Your tries',
  in: 'got in',
  refusedBy: (rule: string) => `refused by the check \u201c${rule}\u201d`,
};
