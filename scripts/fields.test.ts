import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './paths.js';

const TYPED = /<(?:input|textarea)\b/g;
/** Nothing is typed into these. */
const PRESSED = /type="(?:checkbox|radio|file|range)"/;

/** The attributes of a tag: up to the bracket that is in no braces. */
function attributes(text: string, from: number): string {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (character === '>' && depth === 0) return text.slice(from, at);
  }
  return text.slice(from);
}

describe('fields', () => {
  it('are not remembered by the browser: tokens and keys are typed into them', () => {
    const fields = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx'))
      .flatMap((file) => {
        const text = readFileSync(join(root, 'src', file), 'utf8');
        return [...text.matchAll(TYPED)].map(({ index }) => ({ file, tag: attributes(text, index) }));
      });
    const typed = fields.filter(({ tag }) => !PRESSED.test(tag));
    expect(typed.length).toBeGreaterThan(20);
    expect(typed.filter(({ tag }) => !tag.includes('autoComplete="off"'))).toEqual([]);
  });
});
