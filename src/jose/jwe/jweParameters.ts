import type { KeyManagementAlgorithm } from '../tables/algs.ts';
import { CURVES } from '../tables/curves.ts';
import { decodeBase64url } from '../text/base64url.ts';
import { sameOctets } from '../text/octets.ts';
import { isLowOrder } from '../keys/numbers/lowOrder.ts';
import { isOnCurve } from '../keys/numbers/weierstrass.ts';
import { note, type Note, type NoteArgs } from '../token/note.ts';
import { PRIVATE_MEMBERS, type Jwk } from '../engine/material.ts';
import type { OpCode } from '../token/opCode.ts';
import { parameter, type FoundParameter, type JoseHeader } from '../token/joseHeader.ts';
import { octetsOf, placeOf, stringsOf, type Place } from './jweHeader.ts';
import { LEAST_ITERATIONS, LEAST_SALT_OCTETS, MOST_ITERATIONS } from './passwordKey.ts';

/** The header parameters of the key management algorithms, as octets (RFC 7518 sections 4.6.1, 4.7.1 and 4.8.1). */
export interface Parameters {
  epk?: Jwk;
  apu?: Uint8Array;
  apv?: Uint8Array;
  iv?: Uint8Array;
  tag?: Uint8Array;
  p2s?: Uint8Array;
  p2c?: number;
}

interface Judged {
  parameters: Parameters;
  malformed: (Note & Partial<Place>)[];
  forbids: Note[];
  notes: Note[];
}

class Judge {
  readonly judged: Judged = { parameters: {}, malformed: [], forbids: [], notes: [] };
  private readonly alg: KeyManagementAlgorithm;
  private readonly header: JoseHeader;

  constructor(alg: KeyManagementAlgorithm, header: JoseHeader) {
    this.alg = alg;
    this.header = header;
  }

  private complain(code: OpCode, args: NoteArgs, found?: FoundParameter): void {
    const place = found && placeOf(found);
    this.judged.malformed.push({ ...note(code, { ...(place ? { part: place.part } : {}), ...args }), ...place });
  }

  private found(name: string, needed: boolean): FoundParameter | undefined {
    const found = parameter(this.header, name);
    if (!found && needed) this.complain('jwe-parameter-missing', { name, alg: this.alg.id });
    return found;
  }

  /** A base64url parameter. `wants`: exactly so many octets. */
  octets(name: 'apu' | 'apv' | 'iv' | 'tag' | 'p2s', needed: boolean, wants?: number): Uint8Array | undefined {
    const found = this.found(name, needed);
    if (!found) return undefined;
    const octets = octetsOf(found);
    if (!octets) this.complain('jwe-parameter-encoding', { name }, found);
    else if (wants !== undefined && octets.length !== wants)
      this.complain('jwe-parameter-length', { name, has: octets.length, wants }, found);
    else this.judged.parameters[name] = octets;
    return octets;
  }

  /** RFC 7518 section 4.6.1.1. */
  epk(): void {
    const found = this.found('epk', true);
    if (!found) return;
    const epk = stringsOf(found);
    const wrong = (why: string, args: NoteArgs = {}): void => this.complain('jwe-epk', { why, ...args }, found);
    if (!epk || epk['kty'] === undefined) return wrong('type');
    const curve = this.alg.curves.find((each) => each === epk['crv']);
    if (!curve || epk['kty'] !== CURVES[curve].kty) return wrong('curve', { has: (epk['crv'] ?? 'none').slice(0, 40) });
    const octetPair = CURVES[curve].kty === 'OKP';
    const point: Uint8Array[] = [];
    for (const name of octetPair ? ['x'] : ['x', 'y']) {
      const read = epk[name] === undefined ? undefined : decodeBase64url(epk[name]);
      if (!read || read.invalid || read.leftOver !== undefined) return wrong('member', { name });
      const wants = CURVES[curve].octets;
      if (read.octets.length !== wants) return wrong('length', { name, has: read.octets.length, wants });
      point.push(read.octets);
    }
    const [x, y] = point;
    if (x && y && !isOnCurve(curve, x, y)) return wrong('point', { has: curve });
    if (x && octetPair && isLowOrder(curve, x)) return wrong('low', { has: curve });
    if ([...PRIVATE_MEMBERS, 'k'].some((name) => name in epk)) this.judged.forbids.push(note('jwe-epk-private'));
    this.judged.parameters.epk = { kty: epk['kty'], crv: curve, x: epk['x'], ...(octetPair ? {} : { y: epk['y'] }) };
  }

  /** RFC 7518 sections 4.6.1.2, 4.6.1.3 and 4.6.2. */
  parties(): void {
    const [apu, apv] = [this.octets('apu', false), this.octets('apv', false)];
    if (apu && apv && sameOctets(apu, apv)) this.judged.forbids.push(note('jwe-party-same'));
  }

  /** RFC 7518 section 4.8.1. */
  password(): void {
    const salt = this.octets('p2s', true);
    const saltAt = parameter(this.header, 'p2s');
    if (salt && salt.length < LEAST_SALT_OCTETS) this.complain('jwe-p2s-short', { has: salt.length }, saltAt);
    const found = this.found('p2c', true);
    if (!found) return;
    const count = Number(found.raw);
    // No exponent, no fraction, no sign: digits, as everybody writes a count.
    if (!/^[1-9]\d*$/.test(found.raw) || count > MOST_ITERATIONS)
      return this.complain('jwe-p2c', { raw: found.raw.slice(0, 40) }, found);
    if (count < LEAST_ITERATIONS) this.judged.notes.push(note('jwe-p2c-low', { count }));
    this.judged.parameters.p2c = count;
  }
}

/** Judges the header parameters that the algorithm needs, before anything is computed from them. */
export function judgeParameters(alg: KeyManagementAlgorithm, header: JoseHeader): Judged {
  const judge = new Judge(alg, header);
  if (alg.family === 'ecdhEs') {
    judge.epk();
    judge.parties();
  }
  if (alg.family === 'aesGcmKw') {
    judge.octets('iv', true, 12);
    judge.octets('tag', true, 16);
  }
  if (alg.family === 'pbes2') judge.password();
  return judge.judged;
}
