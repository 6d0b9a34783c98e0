/** Those that a request passes, and what may be seen of its token there. */
export const HOPS = ['wifi', 'proxy', 'log'] as const;
export type Hop = (typeof HOPS)[number];
export const SIGHTS = ['nothing', 'token', 'claims'] as const;
export type Sight = (typeof SIGHTS)[number];

export interface Path {
  /** HTTPS between the browser and the server that ends it. */
  https: boolean;
  /** The proxy in front of the server ends TLS; else it hands on what it cannot read. */
  ends: boolean;
  /** The server writes the Authorization header into its log. */
  logs: boolean;
}

export const USUAL: Path = { https: true, ends: true, logs: true };
const SWITCHES = ['https', 'ends', 'logs'] as const;
export type Switch = (typeof SWITCHES)[number];

/** What is seen at a hop: the token where no TLS is around it, its claims where the token itself is not encrypted. */
export function sees(hop: Hop, path: Path, isEncrypted: boolean): Sight {
  const inTheOpen: Sight = isEncrypted ? 'token' : 'claims';
  switch (hop) {
    case 'wifi':
      return path.https ? 'nothing' : inTheOpen;
    case 'proxy':
      return path.https && !path.ends ? 'nothing' : inTheOpen;
    case 'log':
      return path.logs ? inTheOpen : 'nothing';
  }
}

/** The switches that are off, as they are kept. */
export const readPath = (text: string): Path => {
  const off = text.split(' ');
  return { https: !off.includes('https'), ends: !off.includes('ends'), logs: !off.includes('logs') };
};
export const switched = (path: Path, which: Switch): string =>
  SWITCHES.filter((each) => (each === which ? path[each] : !path[each])).join(' ');

type Answers = Readonly<Record<string, string>>;

export const rowId = (hop: Hop): string => `sees ${hop}`;
export const isFull = (answers: Answers): boolean => HOPS.every((hop) => answers[rowId(hop)] !== undefined);
export const isRight = (answers: Answers, path: Path, isEncrypted: boolean): boolean =>
  HOPS.every((hop) => answers[rowId(hop)] === sees(hop, path, isEncrypted));

export const words = {
  way: ['Browser', 'Wi-Fi', 'Proxy', 'Server, with its log'],
  rows: {
    wifi: 'Somebody in the same Wi-Fi',
    proxy: 'The proxy in front of the server',
    log: 'Somebody who reads the server’s log',
  } satisfies Record<Hop, string>,
  choose: 'Choose',
  sights: {
    nothing: 'nothing of the token',
    token: 'the token, not its claims',
    claims: 'the token and its claims',
  } satisfies Record<Sight, string>,
  switches: {
    https: 'HTTPS: TLS between browser and server',
    ends: 'The proxy ends TLS',
    logs: 'The server logs the Authorization header',
  } satisfies Record<Switch, string>,
  matrix: 'Who sees what?',
  right: 'right',
  wrong: 'wrong',
  shown: 'What they see',
  closed: 'bytes under TLS',
  rules:
    'Rules: TLS hides the request until TLS ends. From there on, the request is readable. But an encrypted token stays encrypted until its reader opens it.',
};
