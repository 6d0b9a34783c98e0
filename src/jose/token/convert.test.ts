import { describe, expect, it } from 'vitest';
import { conversions, separated } from './convert.ts';
import { obstacleWords } from './obstacleWords.ts';
import { readToken } from '../read/readToken.ts';
import type { Form } from './token.ts';
import { tokenVector, tokenVectors } from '../vectors/vectors.ts';

const inForm = (text: string, form: Form) => conversions(readToken(text).token).find((each) => each.form === form);

describe('conversions', () => {
  it('lead from each published form of a token to the others', () => {
    let seen = 0;
    for (const vector of tokenVectors) {
      const base = vector.id.slice(0, vector.id.lastIndexOf('-'));
      for (const other of tokenVectors) {
        if (other === vector || other.id.slice(0, other.id.lastIndexOf('-')) !== base) continue;
        const made = inForm(vector.text, other.form);
        // Unprotected headers are published in some forms only.
        if (made?.text === undefined) continue;
        const [a, b] = [made.text, other.text].map((text) =>
          other.form === 'compact' ? text : (JSON.parse(text) as unknown),
        );
        expect(a, `${vector.id} to ${other.form}`).toEqual(b);
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(40);
  });

  it('there and back give the same token', () => {
    for (const { text, form, verdict } of tokenVectors) {
      if (verdict === 'refused') continue;
      for (const there of conversions(readToken(text).token)) {
        if (there.text === undefined) continue;
        const back = inForm(there.text, form);
        if (form === 'compact') expect(back?.text).toBe(text);
        else expect(JSON.parse(back?.text ?? '{}')).toEqual(JSON.parse(text));
      }
    }
  });

  it('say why not', () => {
    expect(inForm(tokenVector('rfc7516-a4-general').text, 'compact')?.obstacle).toBe('severalRecipients');
    expect(inForm(tokenVector('rfc7520-5.10-flattened').text, 'compact')?.obstacle).toBe('additionalData');
    expect(inForm(tokenVector('rfc7520-5.11-flattened').text, 'compact')?.obstacle).toBe('unprotectedHeader');
    expect(inForm(tokenVector('rfc7515-a6-general').text, 'flattened')?.obstacle).toBe('severalSignatures');
    expect(inForm(tokenVector('rfc7520-4.7-flattened').text, 'compact')?.obstacle).toBe('unprotectedHeader');
    expect(inForm('{"payload":"e30","signature":"AA"}', 'compact')?.obstacle).toBe('noProtectedHeader');
    for (const text of Object.values(obstacleWords)) expect(text).toMatch(/\.$|\)\.$/);
  });

  it('name the members that have no place', () => {
    const text = JSON.stringify({ ...JSON.parse(tokenVector('rfc7520-5.8-flattened').text), note: 'hello' });
    expect(inForm(text, 'compact')?.dropped).toEqual(['note']);
    expect(inForm(text, 'flattened')?.dropped).toEqual([]);
  });

  it('take several apart', () => {
    expect(separated(readToken(tokenVector('rfc7520-5.13-general').text).token).length).toBe(3);
    expect(separated(readToken(tokenVector('rfc7520-5.8-compact').text).token)).toEqual([]);
  });
});
