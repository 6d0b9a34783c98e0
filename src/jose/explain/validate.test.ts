import { describe, expect, it } from 'vitest';
import { encodeBase64url } from '../text/base64url.ts';
import { read } from '../read/read.ts';
import { encodeUtf8 } from '../text/utf8.ts';
import { validateTime } from './validate.ts';

function timeOf(payload: string): ReturnType<typeof validateTime> {
  const reading = read(`eyJhbGciOiJIUzI1NiJ9.${encodeBase64url(encodeUtf8(payload))}.AAAA`);
  if (reading.kind !== 'token') throw new Error('no token');
  return validateTime(reading.token, 1_795_550_000);
}

describe('validateTime of claims that break off', () => {
  it('takes no number that may have lost digits for a moment', () => {
    expect(timeOf('{"sub":"amy","exp":17955')).toEqual({ code: 'noClaims', reason: 'broken' });
    expect(timeOf('{"exp":1795560000,"nbf":17')).toMatchObject({ code: 'within', exp: 1_795_560_000 });
  });

  it('takes one that is seen to end', () => {
    expect(timeOf('{"exp":17955,"sub":"am')).toMatchObject({ code: 'expired', exp: 17_955 });
    expect(timeOf('{"exp":17955}')).toMatchObject({ code: 'expired', exp: 17_955 });
  });
});
