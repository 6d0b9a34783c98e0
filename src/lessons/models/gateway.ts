import { algorithm } from '../../jose/tables/algs.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import type { Expectations } from '../../jose/verdict/input.ts';
import { loadedCheck } from '../../store/doors/checkDoor.ts';
import { readNow } from '../../store/doors/readDoor.ts';
import { ARRIVALS } from '../ready/gatewayTokens.ts';

export type Arrival = keyof typeof ARRIVALS;
export const ARRIVING = Object.keys(ARRIVALS) as Arrival[];
/** Those that are meant for this gateway. */
export const RIGHT: readonly Arrival[] = ['own', 'several'];

const readings = new Map<Arrival, TokenReading>();

function readingOf(name: Arrival): TokenReading | undefined {
  const known = readings.get(name);
  if (known) return known;
  const reading = readNow(ARRIVALS[name]);
  if (reading?.kind !== 'token') return undefined;
  readings.set(name, reading);
  return reading;
}

/**
 * Whether the bench's own judge finds nothing against a token, its time and the expectations. That the signatures fit the
 * keys of the ring is so for all of them (a test checks it). Undefined while the judge is still to come.
 */
export function letsIn(name: Arrival, expectations: Expectations, now: number): boolean | undefined {
  const reading = readingOf(name);
  const judge = loadedCheck()?.judge;
  if (!reading || !judge) return undefined;
  const { time, expectations: met } = judge({
    layers: [{ token: reading.token, faults: reading.faults }],
    expectations,
    clock: { now, state: 'frozen' },
  });
  return time.state !== 'bad' && met.state !== 'bad';
}

/** Those that get in are those that are meant to, and no other. */
export const isRightPolicy = (expectations: Expectations, now: number): boolean =>
  ARRIVING.every((name) => letsIn(name, expectations, now) === RIGHT.includes(name));

export const countIn = (expectations: Expectations, now: number): number =>
  ARRIVING.filter((name) => letsIn(name, expectations, now)).length;

/** What can be asked of a token here. */
export const ISSUERS = ['https://auth.acme.example', 'https://auth.staging.example'];
export const AUDIENCES = ['orders-api', 'billing-api'];
const DAY = 86_400;
export const LIFETIMES = [600, DAY, 30 * DAY];

const algOf = (name: Arrival): string => (JSON.parse(atob(ARRIVALS[name].split('.')[0] ?? '')) as { alg: string }).alg;
/** The algorithms that the tokens have, as they stand in the table. */
export const ALGORITHMS_SEEN = [...new Set(ARRIVING.map(algOf))].filter((id) => algorithm(id) !== undefined);
export const RIGHT_ALGORITHM = algOf('own');

export const words = {
  arrivals: 'Tokens that arrive',
  names: {
    own: 'John, for the orders',
    several: 'Maria, for orders and billing',
    staging: 'From the test system',
    billing: 'Only for the billing service',
    shared: 'Signed with a shared secret',
    long: 'Valid for 30 days',
    late: 'From this morning',
  } satisfies Record<Arrival, string>,
  in: 'gets in',
  out: 'is refused',
  open: 'Open',
  openOf: (name: string) => `Open: ${name}`,
  policy: 'The policy',
  issuer: 'Issuer (iss)',
  audience: 'Audience (aud)',
  algorithms: 'Algorithms (alg)',
  lifetime: 'Longest lifetime (iat to exp)',
  any: 'any',
  spans: { 600: '10 minutes', [DAY]: '1 day', [30 * DAY]: '30 days' } as Readonly<Record<number, string>>,
  export: 'Export as a gateway policy',
  rule: 'Rule: Jotlab decides, as it does for the verdict. The gateway has the right key for each signature.',
};
