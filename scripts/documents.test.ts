// What documents, sentences and comments say of standards and of the page is so.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ALGORITHMS } from '../src/jose/tables/algs.ts';
import { generate } from '../src/words/en/keyDialogs.ts';
import { shareDialog } from '../src/words/en/share.ts';
import { root } from './paths.js';

/** How many sections a section has, by RFC; under '' how many the document has. Those without sections are left out. */
const SECTIONS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  7515: { '': 11, '1': 1, '3': 3, '4': 3, '4.1': 11, '5': 3, '7': 2, '7.2': 2, '9': 2, '10': 13 },
  7516: { '': 12, '1': 1, '3': 3, '4': 3, '4.1': 13, '5': 2, '7': 2, '7.2': 2, '11': 5 },
  7517: { '': 10, '1': 1, '4': 9, '5': 1, '9': 3 },
  7518: {
    '': 10,
    '1': 1,
    '3': 6,
    '4': 8,
    '4.6': 2,
    '4.6.1': 3,
    '4.7': 1,
    '4.7.1': 2,
    '4.8': 1,
    '4.8.1': 2,
    '5': 3,
    '5.2': 6,
    '5.2.2': 2,
    '6': 4,
    '6.2': 2,
    '6.2.1': 3,
    '6.2.2': 1,
    '6.3': 2,
    '6.3.1': 2,
    '6.3.2': 7,
    '6.3.2.7': 3,
    '6.4': 1,
    '8': 11,
  },
  7519: { '': 13, '1': 1, '3': 1, '4': 3, '4.1': 7, '5': 3, '7': 3, '11': 2 },
  8725: { '': 6, '1': 2, '2': 10, '3': 12 },
};

const texts = ['src', 'e2e', 'docs']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => /\.(?:tsx?|md)$/.test(file))
  .concat('README.md', 'SECURITY.md', 'CONTRIBUTING.md')
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));

const CITED = /RFC (\d{4}),? (?:\u00a7|sections? )(\d+(?:\.\d+)*)/gi;

/** Each step of a section's number is one of those that its parent has. */
function exists(rfc: string, section: string): boolean {
  const steps = section.split('.');
  return steps.every((step, index) => {
    const most = SECTIONS[rfc]?.[steps.slice(0, index).join('.')] ?? 0;
    return Number(step) >= 1 && Number(step) <= most;
  });
}

describe('a section that is cited', () => {
  const cited = texts.flatMap(({ file, text }) =>
    [...text.matchAll(CITED)].map(([, rfc = '', section = '']) => ({ file, rfc, section })),
  );
  it('exists in the standards of JOSE', () => {
    const known = cited.filter(({ rfc }) => rfc in SECTIONS);
    expect(known.length).toBeGreaterThan(200);
    expect(known.filter(({ rfc, section }) => !exists(rfc, section))).toEqual([]);
  });
  it('is looked for step by step', () => {
    expect(exists('7518', '4.6.1.3')).toBe(true);
    // Once cited: section 4.1 is the table of algorithms, and has none below it.
    expect(exists('7518', '4.1.1')).toBe(false);
    expect(exists('7519', '4.1.8')).toBe(false);
  });
});

describe('the documents', () => {
  const document = (file: string): string => readFileSync(join(root, file), 'utf8').replaceAll(/\s+/g, ' ');
  it('name the one algorithm that only decrypts', () => {
    const only = ALGORITHMS.filter((each) => each.use === 'keyManagement' && each.status === 'legacy');
    expect(only.map(({ id }) => id)).toEqual(['RSA1_5']);
    expect(document('README.md')).toContain('except RSA1_5, which it only decrypts');
  });
  it('ask for test keys, and say so the right way round', () => {
    const security = document('SECURITY.md');
    expect(security).toContain('Do not bring keys that protect something real. Use test keys.');
    expect(security).not.toMatch(/[Uu]se (?:\w+ ){0,4}(?:the|your) real (?:ones|keys)/);
  });
});

describe('what is said of a secret and of a link', () => {
  it('a secret made here has bits of randomness', () => {
    expect(generate.strength(32, 256)).toBe('32 bytes, 256 bits of randomness.');
  });
  it('no browser sends a link to a server; who passes it on keeps it', () => {
    expect(Object.values(shareDialog)).toContainEqual(
      expect.stringMatching(/sends nothing after the # to a server\. But your chat or mail program/),
    );
  });
});
