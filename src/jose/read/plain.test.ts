import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPlain } from './plain.ts';
import { read } from './read.ts';

const JWS = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
/** RFC 7516 appendix A.1, cut short where no form asks for more. */
const JWE = `eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.${'A'.repeat(342)}.48V1_ALb6US04U3b.5eym.XFBoMYUZodetZdvTiFvSkQ`;

const part = fc.stringMatching(/^[\w-]{0,30}$/);

it('reads a clean compact token, and nothing, as the search would', () => {
  for (const text of ['', ' \n', JWS, JWE]) expect(readPlain(text), text).toEqual(read(text));
  fc.assert(
    fc.property(part, fc.array(part, { minLength: 1, maxLength: 5 }), (head, parts) => {
      const text = `eyJ${head}.${parts.join('.')}`;
      const reading = readPlain(text);
      if (reading !== null) expect(reading).toEqual(read(text));
    }),
  );
});

it('leaves any other text to the search', () => {
  for (const text of [`Bearer ${JWS}`, `${JWS}\n`, `${JWS}~`, `${JWS}.`, 'eyJ..', '{}', 'eyJ', 'hello'])
    expect(readPlain(text)).toBeNull();
});
