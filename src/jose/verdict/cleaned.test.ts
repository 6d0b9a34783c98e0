import { describe, expect, it } from 'vitest';
import { read } from '../read/read.ts';
import { tokenVector } from '../vectors/vectors.ts';
import { verdictWords } from './words.ts';
import { cleanedInside, type Cleaned } from './cleaned.ts';

const TOKEN = tokenVector('rfc7515-a1-compact').text;
const cut = (between: string): string => TOKEN.slice(0, 60) + between + TOKEN.slice(60);

function cleaned(source: string): Cleaned {
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
    [
      'chunks',
      `Cookie: s.0=${TOKEN.slice(0, 60)}; s.1=${TOKEN.slice(60)}`,
      'The token was in several cookies: Jotlab joined the pieces.',
    ],
    [
      'quotedPrintable',
      `token=3D${TOKEN.slice(0, 60)}=\r\n${TOKEN.slice(60)}`,
      'The token was in the quoted-printable encoding of mail: Jotlab joined its lines.',
    ],
  ])('%s: nothing was inside, its pieces were joined', (how, source, hint) => {
    expect(cleaned(source)).toBe(how);
    for (const code of ['signature-cleaned-only', 'decrypted-cleaned-only'] as const) {
      expect(verdictWords[code].says({ how })).toContain('Only the joined text');
      expect(verdictWords[code].hint({ how })).toContain(hint);
      expect(verdictWords[code].hint({ how: 'true' })).toContain('spaces or invisible characters inside');
    }
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
