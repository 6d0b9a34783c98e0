import { describe, expect, it } from 'vitest';
import { read } from '../read/read.ts';
import { tokenVector } from '../vectors/vectors.ts';
import { cleanedInside } from './cleaned.ts';

const TOKEN = tokenVector('rfc7515-a1-compact').text;
const cut = (between: string): string => TOKEN.slice(0, 60) + between + TOKEN.slice(60);

function cleaned(source: string): boolean {
  const reading = read(source);
  const candidate = reading.kind === 'token' ? reading.candidates[reading.picked] : undefined;
  if (candidate?.text !== TOKEN) throw new Error('not that token');
  return cleanedInside(candidate, source);
}

describe('cleanedInside', () => {
  it.each([
    ['a line end', '\n'],
    ['a blank', ' '],
    ['a zero-width space', '\u200b'],
    ['a mail’s wrap', '\r\n> '],
  ])('%s between the characters', (_, between) => {
    expect(cleaned(cut(between))).toBe(true);
  });

  it.each([
    ['nothing', TOKEN],
    ['blanks around', `\n  ${TOKEN} \n`],
    ['a scheme', `Authorization: Bearer ${TOKEN}`],
    ['percent escapes', `https://e.example/?t=${TOKEN.replaceAll('.', '%2E')}`],
    ['a JSON string', JSON.stringify({ access_token: TOKEN })],
    ['base64 around it, with line ends', btoa(TOKEN).replace(/.{76}/g, '$&\n')],
  ])('%s is no cleaning', (_, source) => {
    expect(cleaned(source)).toBe(false);
  });
});
