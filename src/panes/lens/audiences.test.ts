import { expect, it } from 'vitest';
import { memberValue, readJson } from '../../jose/text/json.ts';
import { audiencesOf } from './audiences.ts';

it.each([
  ['"a"', ['a']],
  ['["https://a.example","https://b.example"]', ['https://a.example', 'https://b.example']],
  ['[1,"b"]', ['1', 'b']],
])('names each audience by itself: %s', (aud, each) => {
  const claims = readJson(`{"aud":${aud}}`);
  expect(audiencesOf(claims, memberValue(claims, 'aud') as number)).toEqual(each);
});
