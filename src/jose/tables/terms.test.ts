import { describe, expect, it } from 'vitest';
import { PART_TERMS, partTerm } from './partTerms.ts';
import { formTerm, TERMS } from './terms.ts';

const entries = Object.entries(TERMS);

describe('TERMS', () => {
  it('has a label, one short sentence and a well-formed section for every term', () => {
    expect(entries.length).toBeGreaterThan(50);
    for (const [id, term] of entries) {
      expect(id, id).toMatch(/^[a-z][A-Za-z0-9]*$/);
      expect(term.label.length, id).toBeGreaterThan(0);
      expect(term.meaning, id).toMatch(/^[^a-z].*\.$|^(true|null).*\.$/);
      expect(term.meaning.length, id).toBeLessThan(140);
      if (term.section !== undefined) expect(term.section, id).toMatch(/^RFC \d{4} (§\d+(\.\d+)*|Appendix [A-Z])$/);
    }
  });

  it('never calls two terms by one label', () => {
    expect(new Set(entries.map(([, term]) => term.label)).size).toBe(entries.length);
  });
});

describe('partTerm', () => {
  it('names the headers by the kind of token', () => {
    expect(TERMS[partTerm('jws', 'protectedHeader')].label).toBe('JWS Protected Header');
    expect(TERMS[partTerm('jwe', 'protectedHeader')].label).toBe('JWE Protected Header');
    expect(TERMS[partTerm('jwe', 'unprotectedHeader')].label).toBe('JWE Per-Recipient Unprotected Header');
    expect(TERMS[partTerm('sdJwt', 'protectedHeader')].label).toBe('JWS Protected Header');
  });

  it('leads every part to a term that exists', () => {
    for (const kind of ['jws', 'jwe'] as const) {
      for (const id of Object.values(PART_TERMS[kind])) expect(TERMS[id]).toBeDefined();
    }
  });
});

describe('formTerm', () => {
  it('tells the serializations apart', () => {
    const ids = (['jws', 'jwe'] as const).flatMap((kind) =>
      (['compact', 'flattened', 'general'] as const).map((form) => TERMS[formTerm(kind, form)].label),
    );
    expect(new Set(ids).size).toBe(6);
  });
});
