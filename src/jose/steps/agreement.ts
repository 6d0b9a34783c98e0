import { jwkOctets, jwkText, type Jwk } from '../engine/material.ts';
import { OpError } from '../token/thrown.ts';
import { LIBRARIES } from '../engine/curveLibrary.ts';
import { curveOfShape } from '../tables/curves.ts';
import { concat, fromNumber, toNumber } from '../text/octets.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { hashOf } from './hash.ts';
import { fieldsOf, type ByteField, type FieldName, type Step, type Value } from './step.ts';

const member = (jwk: Jwk, name: string): Uint8Array => jwkOctets(jwk, name) ?? new Uint8Array();

/** Z: the x of the point that both sides come to, padded to the size of the field (NIST SP 800-56A section 5.7.1.2). */
async function agreedSecret(own: Jwk, ephemeral: Jwk): Promise<Uint8Array> {
  const name = jwkText(own, 'crv');
  const montgomery = curveOfShape('montgomery', name);
  if (montgomery) return (await LIBRARIES[montgomery]()).getSharedSecret(member(own, 'd'), member(ephemeral, 'x'));
  const curve = curveOfShape('weierstrass', name);
  if (!curve) throw new OpError('key-curve', { has: name ?? 'none' });
  const { Point } = await LIBRARIES[curve]();
  const point = Point.fromAffine({ x: toNumber(member(ephemeral, 'x')), y: toNumber(member(ephemeral, 'y')) });
  point.assertValidity();
  const { x } = point.multiply(toNumber(member(own, 'd'))).toAffine();
  return fromNumber(x, Point.Fp.BYTES);
}

export interface AgreementQuestion {
  own: Jwk;
  ephemeral: Jwk;
  /** `enc` where the agreed key is the content key itself, else `alg` (RFC 7518 section 4.6.2). */
  algorithmId: string;
  bits: number;
  apu: Uint8Array;
  apv: Uint8Array;
  /** The use of the derived key. */
  gives: 'contentKey' | 'wrappingKey';
}

/** A text with its length before it. */
const counted = (octets: Uint8Array): Uint8Array => concat(fromNumber(BigInt(octets.length), 4), octets);

function otherInfo({ algorithmId, apu, apv, bits }: AgreementQuestion): Value {
  const pieces: [FieldName, Uint8Array][] = [
    ['algorithmId', counted(encodeUtf8(algorithmId))],
    ['partyU', counted(apu)],
    ['partyV', counted(apv)],
    ['keyLength', fromNumber(BigInt(bits), 4)],
  ];
  const fields: ByteField[] = fieldsOf(...pieces.map(([name, octets]) => [name, octets.length] as const));
  return { name: 'otherInfo', octets: concat(...pieces.map(([, octets]) => octets)), fields };
}

/** Key agreement and Concat KDF (RFC 7518 section 4.6.2), with every round of hashing. Always ends with a key. */
export async function* agreementSteps(question: AgreementQuestion): AsyncGenerator<Step, Value> {
  const { own, ephemeral, bits } = question;
  const secret: Value = { name: 'agreedSecret', octets: await agreedSecret(own, ephemeral), secret: true };
  yield {
    id: 'agreement-secret',
    section: 'RFC 7518 §4.6.2',
    args: { curve: jwkText(own, 'crv') ?? '' },
    takes: [
      { name: 'recipientKey', octets: member(own, 'd'), as: 'number', secret: true },
      { name: 'ephemeralKey', octets: concat(member(ephemeral, 'x'), member(ephemeral, 'y')), as: 'number' },
    ],
    gives: [secret],
  };

  const info = otherInfo(question);
  yield {
    id: 'agreement-info',
    section: 'RFC 7518 §4.6.2',
    args: {
      algorithm: question.algorithmId,
      bits,
      apu: question.apu.length,
      apv: question.apv.length,
    },
    takes: [],
    gives: [info],
  };

  const hashes: Value[] = [];
  for (let round = 1; round <= Math.ceil(bits / 256); round += 1) {
    const input: Value = {
      name: 'message',
      octets: concat(fromNumber(BigInt(round), 4), secret.octets, info.octets),
      fields: fieldsOf(['counter', 4], ['key', secret.octets.length], ['rest', info.octets.length]),
      secret: true,
    };
    const hash: Value = {
      name: 'roundHash',
      octets: await hashOf('SHA-256', input.octets),
      secret: true,
      index: round,
    };
    hashes.push(hash);
    yield {
      id: 'agreement-hash',
      section: 'NIST SP 800-56A §5.8.1',
      args: { round, rounds: Math.ceil(bits / 256) },
      takes: [input],
      gives: [hash],
    };
  }
  const key: Value = {
    name: question.gives,
    octets: concat(...hashes.map(({ octets }) => octets)).slice(0, bits / 8),
    secret: true,
  };
  yield { id: 'agreement-key', section: 'RFC 7518 §4.6.2', args: { bits }, takes: hashes, gives: [key] };
  return key;
}
