// Sentences that were once untrue. Each says what is so, with the section that has it.
import { describe, expect, it } from 'vitest';
import { describeForeign } from '../jose/foreign/words.ts';
import { opWords } from '../jose/jwe/words.ts';
import { critRefusal, type OpWords } from '../jose/jws/words.ts';
import { algorithm, ALGORITHMS, type KeyManagementAlgorithm } from '../jose/tables/algs.ts';
import { describeParameter, parameter } from '../jose/tables/params.ts';
import { TERMS } from '../jose/tables/terms.ts';
import { faultWords } from '../jose/token/faultWords.ts';
import { firstWords, type VerdictWords } from '../jose/verdict/firstWords.ts';
import { verdictWords } from '../jose/verdict/words.ts';
import { breakdown } from './en/breakdown.ts';
import { inside, sideBySide } from './en/encryption.ts';
import { policyDialog } from './en/export.ts';
import { first } from './en/first.ts';
import { facts, lanes, shape } from './en/lens.ts';
import { ring } from './en/ring.ts';

const TIME = { moment: String, duration: String, from: String };
const light = (code: string, args = {}): string => {
  const { says, hint } = ({ ...verdictWords, ...firstWords } as Record<string, VerdictWords>)[code] as VerdictWords;
  return `${says(args, TIME)} ${hint(args, TIME)}`;
};
const op = (code: keyof typeof opWords, args = {}): string => {
  const { says, hint } = opWords[code] as OpWords;
  return `${says(args)} ${hint(args)}`;
};

describe('trust', () => {
  it('a secret is measured in bytes: how many of its bits can be guessed, nobody knows (RFC 8725 section 3.5)', () => {
    expect(first.keys.secretBits(72)).toBe('secret, 9 bytes');
  });
  it('a signature says with which key it was made, not by whom', () => {
    expect(`${sideBySide.changes.signed} ${sideBySide.lesson}`).not.toMatch(/who signed|known who/);
    expect(sideBySide.lesson).toContain('with which key');
  });
  it('under dir the content key is the shared key, and stays (RFC 7518 section 4.5)', () => {
    expect(inside.encryptedDirectly).toContain('the same shared key');
    expect(TERMS.contentEncryptionKey.meaning).toContain('with dir the shared key itself');
  });
  it('a key that opens a token says nothing of who wrote it', () => {
    expect(light('key-opens', { kind: 'private' })).toContain('not who wrote it');
    expect(light('key-opens')).not.toContain('whose');
  });
  it('a key in the token may be there of somebody else\u2019s token', () => {
    expect(light('key-embedded', { parameter: 'jwk' })).toContain('or whether the sender has the key');
  });
});

describe('a change', () => {
  it('of the signature is not judged beside the light: another signature may be as good (ECDSA)', () => {
    expect(breakdown.effect('signatureItself')).toContain('The verdict says whether it matches');
  });
  it('that decodes to the same bytes is another spelling, padding too', () => {
    expect(breakdown.effect('sameOctets')).toContain('still decodes to the same bytes');
  });
});

describe('what the standards ask for', () => {
  it('crit: what is empty or doubled may be refused, what has a wrong type must be (RFC 7515 section 4.1.11)', () => {
    expect(['empty', 'twice', 'defined'].map((why) => critRefusal(why))).toEqual(['may', 'may', 'may']);
    expect(critRefusal('type')).toBe('must');
    // A name that is not understood must be refused, whether or not it is there.
    expect(op('crit-malformed', { why: 'absent', name: 'x' })).toContain('must refuse');
    expect(op('crit-malformed', { why: 'absent', name: 'b64' })).toContain('may refuse');
    expect(op('jwe-crit-malformed', { why: 'absent', name: 'b64' })).toContain('must refuse');
    expect(op('crit-malformed', { why: 'empty' })).toContain('A verifier may refuse');
    expect(op('crit-unknown', { name: 'x' })).toContain('must refuse');
  });
  it('an algorithm is asked for by the standard of its token', () => {
    expect(op('alg-missing', {})).toContain('RFC 7515 §4.1.1');
    expect(op('alg-missing', { of: 'jwe' })).toContain('RFC 7516 §4.1.1');
    // Registered, or collision-resistant: not only those of RFC 7518.
    expect(op('jwe-enc-unknown', { enc: 'XC20P', meant: '' })).toContain('should be a registered name');
  });
  it('of doubled names: refuse, or take the last (RFC 7515 section 4, RFC 7519 section 4)', () => {
    for (const code of ['duplicate-header', 'duplicate-claim'] as const)
      expect(faultWords[code].hint()).toMatch(/A reader may refuse it or take the last \(RFC 75\d\d §4\)/);
  });
  it('an unprotected alg: what can be changed is the algorithm (RFC 7515 section 10.7)', () => {
    expect(op('unprotected-alg')).not.toContain('Only the payload');
    expect(op('unprotected-alg')).toContain('change which algorithm is used');
  });
  it('p2c: positive is all that RFC 7518 section 4.8.1.2 asks, and 1,000 the least that it recommends', () => {
    expect(op('jwe-p2c', { part: 'protectedHeader', raw: '-1' })).toMatch(
      /positive whole number \(RFC 7518 §4.8.1.2\); the browser/,
    );
    expect(op('jwe-p2c-low', { count: 5 })).toMatch(
      /The standard recommends at least 1,000 \(RFC 7518 §4.8.1.2\); OWASP asks for 600,000 with SHA-256/,
    );
  });
  it('passwords: as long as the key that is made of them is best, not a must (RFC 7518 section 8.8)', () => {
    for (const [id, characters] of [
      ['PBES2-HS256+A128KW', 16],
      ['PBES2-HS384+A192KW', 24],
      ['PBES2-HS512+A256KW', 32],
    ] as const)
      expect((algorithm(id) as KeyManagementAlgorithm).toEncrypt).toContain(`best with ${characters} characters`);
  });
  it('several can share a key: each recipient would need that very one', () => {
    expect(op('jwe-recipients-direct', { alg: 'dir', count: 2 })).toContain('every recipient would need that very key');
  });
});

describe('parameters of a JWE describe the recipient\u2019s key (RFC 7516 sections 4.1.4 to 4.1.10)', () => {
  it.each(['jku', 'jwk', 'x5u', 'x5c', 'x5t', 'x5t#S256', 'kid'])('%s', (name) => {
    const [jws, jwe] = (['jws', 'jwe'] as const).map((kind) => describeParameter(name, kind));
    expect(jwe?.meaning).toMatch(/encrypted with|recipient/);
    expect(jwe?.meaning).not.toBe(jws?.meaning);
    expect(jwe?.section).toMatch(/^RFC 7516 §4\.1\.\d+$/);
  });
  it('trust_chain is registered for a JWS', () => expect(parameter('trust_chain')?.where).toBe('jws'));
});

describe('the Lens', () => {
  it('names what a tag covers by what is there', () => {
    expect(shape.covers.authenticationTag(['ciphertext'])).toBe('covers ciphertext');
    expect(facts.tags(['aad', 'ciphertext'])).toBe('aad and ciphertext');
    expect(lanes.gives.check).not.toMatch(/header|ciphertext/);
  });
  it('says where b64 is false that the payload is signed as it is (RFC 7797 section 3)', () => {
    expect(shape.covers.signature({ header: true, encoded: false })).toContain('the payload as it is, not encoded');
    expect(facts.signs({ header: true, encoded: false })).toContain('the payload as it is');
  });
  it('says where only the payload is signed that the header is not', () => {
    expect(shape.covers.signature({ header: false, encoded: true })).toContain('the payload, not the header');
    expect(facts.signs({ header: false, encoded: true })).not.toContain('header');
  });
  it('counts name and attributes of a cookie (RFC 6265 section 6.1)', () => {
    expect(facts.sizeOf(10, 4096)).toContain('with its name and attributes');
    expect(breakdown.sizesRuler(4096, 8192)).toContain('with its name and attributes');
  });
  it('puts a size without a signature under a head of its own', () => {
    expect(breakdown.sizesUnsecured).not.toBe(breakdown.sizesSigned);
  });
});

describe('other sentences', () => {
  it('have no brackets in brackets', () => {
    for (const why of ['demo', 'sample', 'cracked', 'link'])
      for (const code of Object.keys(verdictWords))
        expect(light(code, { why, where: 'RFC 7515', alg: 'HS256', kind: 'secret' }), code).not.toMatch(/\([^)]*\(/);
  });
  it('of a shared secret do not speak of its half', () => {
    expect(ring.shared.sample('RFC 7515')).toBe('Published in RFC 7515: everyone has it.');
  });
  it('of an algorithm say more than its name', () => {
    expect(ALGORITHMS.filter(({ id, label }) => id === label)).toEqual([]);
  });
  it('times of a payload that was supplied are not read, and that is said', () => {
    expect(light('time-no-claims', { reason: 'supplied' })).toContain('Times of a supplied payload are not read here.');
  });
  it('a certificate may be signed by its own owner', () => {
    expect(describeForeign({ code: 'certificate', args: {} }).says).toContain(
      'signed by the issuer of the certificate',
    );
  });
  it('a session of Flask is compressed when a dot comes first: only then is there anything to decompress', () => {
    expect(describeForeign({ code: 'flaskSession', args: {} }).hint).toContain(
      'if a dot comes first, it has to be decompressed',
    );
  });
  it('a region is called by its own name where a dialog sends people to it', () => {
    const { noExpectations, obstacles } = policyDialog;
    for (const says of [noExpectations, obstacles.noIssuer(), obstacles.noAudience()])
      expect(says).toContain(first.keys.heading);
  });
});
