import fc from 'fast-check';
import { expect, it } from 'vitest';
import { digestsOf } from '../../jose/sdJwt/hash.ts';
import { ADULT, MINOR, SALTLESS, type Issued } from '../ready/disclosureTokens.ts';
import { forged, guessBirthDate, named, presented, readDisclosure, shownIn, toggled } from './disclosures.ts';

const digestsIn = ({ jwt }: Issued): Set<string> =>
  new Set((JSON.parse(atob(jwt.split('.')[1] ?? '')) as { _sd: string[] })._sd);

it.each([ADULT, MINOR, SALTLESS])('every disclosure has its digest in the payload', async (issued) => {
  expect(new Set(await digestsOf('SHA-256', issued.disclosures))).toEqual(digestsIn(issued));
});

it('whatever is ticked: what is shown is what is ticked, in the order of issue, and the signed part stays', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...ADULT.disclosures), { maxLength: 12 }), (ticks) => {
      const text = ticks.reduce((before, tick) => toggled(ADULT, before, tick), presented(ADULT, []));
      const odd = ADULT.disclosures.filter((each) => ticks.filter((tick) => tick === each).length % 2 === 1);
      expect(shownIn(text)).toEqual(odd);
      expect(text.startsWith(`${ADULT.jwt}~`)).toBe(true);
      expect(text.endsWith('~')).toBe(true);
    }),
  );
});

it('a changed disclosure has another digest', async () => {
  const text = forged(presented(MINOR, MINOR.disclosures), 'age_over_18', true);
  const changed = shownIn(text).filter((each) => !MINOR.disclosures.includes(each));
  expect(changed.map((each) => readDisclosure(each)?.value)).toEqual([true]);
  const [digest = ''] = (await digestsOf('SHA-256', changed)) ?? [];
  expect(digestsIn(MINOR).has(digest)).toBe(false);
  expect(named(MINOR, 'age_over_18')).not.toBe(changed[0]);
});

it('without a salt the birth date is found; with one it is not', async () => {
  expect(await guessBirthDate(digestsIn(SALTLESS))).toMatchObject({ found: '1987-11-23' });
  expect(await guessBirthDate(digestsIn(ADULT))).toEqual({ found: '', tried: 32_872 });
});
