import { findTokens } from '../find/findTokens.ts';
import type { Candidate, Reading } from '../token/reading.ts';
import { readToken } from './readToken.ts';

/**
 * Everything that can be read from a text without a key. Total: any string gives a Reading, and no character of it
 * is changed. `pick` chooses among several tokens. `tokens`: those in the text, where it has been searched. Shapes in
 * reading.ts; linear in the length of the text.
 */
export function read(source: string, pick = 0, tokens?: readonly Candidate[]): Reading {
  if (source.trim() === '') return { kind: 'empty', source };
  const candidates = tokens ? [...tokens] : findTokens(source);
  const picked = Math.min(Math.max(0, pick), candidates.length - 1);
  const candidate = candidates[picked];
  if (!candidate) return { kind: 'foreign', source };
  return { kind: 'token', source, candidates, picked, ...readToken(candidate.text) };
}
