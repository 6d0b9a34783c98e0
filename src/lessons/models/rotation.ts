/** What can be done: by the one who signed in, by a thief, by two tabs at once. */
export const MOVES = ['client', 'steal', 'thief', 'race', 'turns', 'signin'] as const;
export type Move = (typeof MOVES)[number];

export type Who = 'client' | 'thief' | 'tabA' | 'tabB';

export interface Entry {
  who: Who;
  /** The number of the refresh token that was sent; 0 for a sign-in. */
  sent: number;
  /** `reuse`: it had been used before, and the family ends. `ended`: its family had ended already. */
  came: 'tokens' | 'reuse' | 'ended' | 'signedIn' | 'stolen';
  /** The number of the refresh token that came back. */
  got?: number;
}

export interface Rotation {
  /** The server gives a new refresh token each time, and the one before is used up. */
  rotates: boolean;
  /** Of several tabs one refreshes, and the others wait for what it gets. */
  turns: boolean;
  /** The tokens of the family that lives, or lived last: from its first to its newest. */
  first: number;
  current: number;
  revoked: boolean;
  /** The refresh token that each has; 0: none. */
  client: number;
  thief: number;
  /** Access tokens that were issued, and who got the newest. */
  issued: number;
  log: readonly Entry[];
}

const START: Omit<Rotation, 'rotates'> = {
  turns: false,
  first: 1,
  current: 1,
  revoked: false,
  client: 1,
  thief: 0,
  issued: 0,
  log: [],
};

/** RFC 9700 section 4.14.2: what the server does with a refresh token that somebody sends. */
function refresh(state: Rotation, who: Who, sent: number): Rotation {
  const told = (change: Partial<Rotation>, entry: Omit<Entry, 'who' | 'sent'>): Rotation => ({
    ...state,
    ...change,
    log: [...state.log, { who, sent, ...entry }],
  });
  if (sent < state.first || state.revoked) return told({}, { came: 'ended' });
  // Who sent it cannot be told: so the family ends for both.
  if (sent !== state.current) return told({ revoked: true }, { came: 'reuse' });
  const got = state.rotates ? sent + 1 : sent;
  const holder = who === 'thief' ? { thief: got } : { client: got };
  return told({ ...holder, current: got, issued: state.issued + 1 }, { came: 'tokens', got });
}

export function after(state: Rotation, move: Move): Rotation {
  switch (move) {
    case 'client':
      return refresh(state, 'client', state.client);
    case 'thief':
      return state.thief === 0 ? state : refresh(state, 'thief', state.thief);
    case 'steal':
      return {
        ...state,
        thief: state.client,
        log: [...state.log, { who: 'thief', sent: state.client, came: 'stolen' }],
      };
    case 'turns':
      return { ...state, turns: !state.turns };
    case 'race': {
      // Both tabs read the store at the same moment, unless they take turns.
      const read = state.client;
      const first = refresh(state, 'tabA', read);
      return refresh(first, 'tabB', state.turns ? first.client : read);
    }
    case 'signin': {
      const next = state.current + 1;
      return {
        ...state,
        first: next,
        current: next,
        client: next,
        revoked: false,
        log: [...state.log, { who: 'client', sent: 0, came: 'signedIn', got: next }],
      };
    }
  }
}

const isMove = (text: string): text is Move => MOVES.some((each) => each === text);

export const rotationAfter = (rotates: boolean, moves: string): Rotation =>
  moves
    .split(' ')
    .filter(isMove)
    .reduce(after, { ...START, rotates });

const got = ({ log }: Rotation, who: Who, came: Entry['came']): number =>
  log.filter((each) => each.who === who && each.came === came).length;

/** After the theft both have got tokens, and the server has noticed nothing. */
export const isUnnoticed = (state: Rotation): boolean =>
  got(state, 'thief', 'tokens') > 0 &&
  !state.revoked &&
  state.log
    .slice(state.log.findIndex(({ came }) => came === 'stolen'))
    .some(({ who, came }) => who === 'client' && came === 'tokens');

/** The thief used the token, and the family has ended. */
export const isCaught = (state: Rotation): boolean =>
  state.revoked &&
  got(state, 'thief', 'stolen') > 0 &&
  got(state, 'thief', 'tokens') + got(state, 'thief', 'reuse') > 0;

/** Two tabs ended their own family, and later both got tokens. */
export const isMended = (state: Rotation): boolean =>
  got(state, 'tabB', 'reuse') > 0 &&
  !state.revoked &&
  state.turns &&
  state.log.at(-1)?.who === 'tabB' &&
  state.log.at(-1)?.came === 'tokens';

/** Claims of the access token that came last; five minutes long. */
export const LIFETIME = 300;
export const accessClaims = (state: Rotation, now: number) => ({
  iss: 'https://auth.acme.example',
  sub: 'johndoe',
  aud: 'orders-api',
  client_id: 'shop',
  jti: `access-${state.issued}`,
  iat: now,
  exp: now + LIFETIME,
});

const NAMES: Readonly<Record<Who, string>> = {
  client: 'The client',
  thief: 'The thief',
  tabA: 'Tab A',
  tabB: 'Tab B',
};

export const words = {
  server: 'Authorization server',
  client: 'Client',
  thief: 'Thief',
  token: (number: number) => `R${number}`,
  nothing: 'has no refresh token',
  has: (number: number) => `has R${number}`,
  lives: (current: number) => `accepts R${current}`,
  ended: 'accepts none of this family any more',
  acts: {
    client: 'Client: refresh',
    steal: 'Thief: copy the refresh token',
    thief: 'Thief: refresh',
    race: 'Both tabs: refresh at once',
    signin: 'Client: sign in again',
  },
  turns: 'The tabs take turns: one refreshes while the other waits',
  rules: {
    plain: 'Rule: a refresh token can be used again and again.',
    rotates:
      'Rules: each refresh uses up the token and gives a new one. If a used token comes again, the server ends its family, which is all refresh tokens from one sign-in.',
  },
  log: 'What the server saw',
  said: ({ who, sent, came, got: back }: Entry): string => {
    const name = NAMES[who];
    if (came === 'stolen') return `(The server does not see this: the thief copies R${sent}.)`;
    if (came === 'signedIn') return `${name} signs in and gets R${back}.`;
    if (came === 'tokens') return `${name} sends R${sent} and gets an access token and R${back}.`;
    if (came === 'reuse') return `${name} sends R${sent}, which was used before. The family is revoked.`;
    return `${name} sends R${sent}. The server refuses it, because its family has ended.`;
  },
  names: 'The server does not see the names. It sees only a refresh token.',
  onBench: (number: number) => `Loaded: access token ${number}.`,
};
