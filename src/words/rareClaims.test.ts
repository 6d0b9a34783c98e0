import { afterEach, expect, it } from 'vitest';
import { describeClaim } from '../jose/tables/claims.ts';
import { speak } from './catalogue.ts';
import { RARE_CLAIMS } from './rareClaims.ts';

afterEach(() => speak('en'));

it('rare claims and families of names are said in the language of now', async () => {
  const said = () => ['ueid', 'tid', 'xms_cc', 'custom:shoe'].map((name) => describeClaim(name, RARE_CLAIMS));
  const english = structuredClone(said());
  expect(english.map(({ label }) => label)).toEqual([
    'Universal Entity ID',
    'Tenant ID',
    'Internal value',
    'Custom attribute',
  ]);
  await speak('ja');
  expect(said().map(({ label }) => label)).toEqual(['機器の一意な ID', 'テナント ID', '内部の値', 'カスタム属性']);
  expect(said()[2]).toMatchObject({ name: 'xms_cc', kind: 'private', source: 'Microsoft Entra ID', known: true });
  await speak('en');
  expect(said()).toEqual(english);
});
