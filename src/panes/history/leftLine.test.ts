import { afterEach, expect, it } from 'vitest';
import { light } from '../../jose/verdict/light.ts';
import { speak } from '../../words/catalogue.ts';
import { lightLeft } from './leftLine.ts';

afterEach(() => speak('en'));

const NOW = 1_795_160_000;

it('says what the light said then, in the language of now', async () => {
  const lights = [{ id: 'signature', light: light('bad', 'signature-unsecured') }] as const;
  const said = (): string => lightLeft({ at: NOW, lights });
  expect(said()).toBe('Signature: Unsecured: nobody signed this');
  await speak('ja');
  expect(said()).toMatch(/^署名: [^a-z]+$/);
  expect(lightLeft({ at: NOW, lights: undefined })).toBe('');
});
