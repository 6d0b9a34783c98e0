import { dateClaim, claimsPart } from '../explain/validate.ts';
import type { FindingId } from '../lints/ids.ts';
import { read } from '../read/read.ts';
import { stringMember } from '../text/json.ts';
import { headerString } from '../token/header.ts';
import type { Severity } from '../token/fault.ts';
import type { TokenReading } from '../token/reading.ts';
import type { Token } from '../token/token.ts';
import type { Light } from '../verdict/light.ts';
import type { Place } from './place.ts';
import { headerAt } from '../token/joseHeader.ts';

/** A light without its evidence: a list has room for no more. */
export type RowLight = Pick<Light, 'state' | 'code' | 'args' | 'because'>;

/** What the rules and the keys say of one token of a list. */
export interface RowLights {
  /** Signature, or decryption. */
  cryptography: RowLight;
  time: RowLight;
  /** It is for a password, and none was tried. */
  slow?: true;
  /** Claims that the keys brought to light. */
  inside?: Pick<Row, 'iss' | 'exp'>;
}

/** One token of a list, as a line of it. The token itself is not in it. */
export interface Row {
  id: number;
  place: Place;
  count: number;
  characters: number;
  kind: Token['kind'];
  alg?: string;
  enc?: string;
  typ?: string;
  kid?: string;
  iss?: string;
  /** Seconds since 1970. */
  exp?: number;
  lights?: RowLights;
  worst?: { id: FindingId; severity: Severity; count: number };
}

/** A longer name is cut: nobody reads it in a table. */
const NAME = 200;

const named = <K extends string>(key: K, value: string | undefined): { [P in K]?: string } =>
  value === undefined ? {} : ({ [key]: value.slice(0, NAME) } as { [P in K]?: string });

/** Reads a token of a list; null where the text is none after all. */
export function readOne(text: string): TokenReading | null {
  const reading = read(text);
  return reading.kind === 'token' ? reading : null;
}

export const claimsNamed = (part: ReturnType<typeof claimsPart>): Pick<Row, 'iss' | 'exp'> => {
  const exp = dateClaim(part, 'exp')?.seconds;
  return { ...named('iss', stringMember(part?.json, 'iss')), ...(exp === undefined ? {} : { exp }) };
};

export function rowOf({ token }: TokenReading, about: Pick<Row, 'id' | 'place' | 'count' | 'characters'>): Row {
  const header = headerAt(token);
  const of = (name: string): string | undefined => headerString(header, name);
  return {
    ...about,
    kind: token.kind,
    ...named('alg', of('alg')),
    ...(token.kind === 'jwe' ? named('enc', of('enc')) : {}),
    ...named('typ', of('typ')),
    ...named('kid', of('kid')),
    ...claimsNamed(claimsPart(token)),
  };
}
