import { provesOwnKey, provesPossession } from '../token/ownKey.ts';
import type { Part, Jws } from '../token/token.ts';
import { claimText } from '../token/claims.ts';
import type { Checked, JudgedKey, OthersHave } from './input.ts';
import { light, type Evidence, type Light } from './light.ts';

/** Names of a key as its sender gave them, and what cannot be chosen: its thumbprint. */
export const named = (key: JudgedKey): Light['args'] => ({
  key: key.id,
  kind: key.kind,
  ...(key.kid === undefined ? {} : { kid: key.kid }),
  ...(key.thumbprint === undefined ? {} : { thumbprint: key.thumbprint }),
});

/** Who else can sign with it, if anybody. */
export const sharedBy = (key: JudgedKey): OthersHave | undefined =>
  key.othersHave ?? (key.provenance.kind === 'demo' ? 'demo' : undefined);

/** The same, as the words take it. */
export const sharing = (key: JudgedKey): Light['args'] => ({ why: sharedBy(key) ?? '', where: key.publishedIn ?? '' });

/** Whose key opened a layer: it says who can read, not who wrote. */
export function openerLight(key: JudgedKey): Light {
  const evidence: Evidence[] = [{ kind: 'key', id: key.id }];
  if (sharedBy(key)) return light('warn', 'key-others-have', { ...named(key), ...sharing(key) }, evidence);
  return light('neutral', 'key-opens', named(key), evidence);
}

/**
 * Whose key verified, and what that is worth. Only a key that was pasted on its own, or that a recognised issuer
 * publishes and the token names, may be called good.
 */
export function keyLight({ key, index }: Pick<Checked, 'key' | 'index'>, jws: Jws, claims: Part | undefined): Light {
  const args = named(key);
  const evidence: Evidence[] = [{ kind: 'key', id: key.id }];
  const shared = sharedBy(key);
  if (shared) return light('warn', 'key-others-have', { ...args, ...sharing(key) }, evidence);
  const { provenance } = key;
  // RFC 9449 section 4.2: the proof itself holds this key, even if somebody else gave it too.
  if (provenance.kind === 'pasted' && provesOwnKey(jws, index))
    return light('neutral', 'key-possession', args, evidence);
  switch (provenance.kind) {
    case 'pasted':
      return light('good', key.kind === 'secret' ? 'key-your-secret' : 'key-yours', args, evidence);
    case 'recognisedIssuer': {
      const claimed = claimText(claims, 'iss');
      // RFC 8725 section 3.8: the key must belong to the issuer that the token names.
      return claimed === provenance.issuer
        ? light('good', 'key-of-issuer', { ...args, issuer: provenance.issuer }, evidence)
        : light('warn', 'key-of-other-issuer', { ...args, issuer: provenance.issuer, claimed: claimed ?? '' }, [
            ...evidence,
            { kind: 'claim', name: 'iss' },
          ]);
    }
    case 'withToken':
      return light('neutral', 'key-came-with-token', { ...args, in: provenance.in }, evidence);
    case 'urlInToken':
      return light('warn', 'key-from-url-in-token', { ...args, url: provenance.url }, evidence);
    case 'embedded':
      if (provenance.parameter === 'x5c') return light('neutral', 'key-of-leaf', args, evidence);
      if (provenance.parameter === 'cnf' || provesPossession(jws, index))
        return light('neutral', 'key-possession', args, evidence);
      return light('warn', 'key-embedded', { ...args, parameter: provenance.parameter }, evidence);
    case 'generated':
      return light('neutral', 'key-generated', args, evidence);
    case 'demo':
      return light('warn', 'key-others-have', { ...args, why: 'demo' }, evidence);
  }
}
