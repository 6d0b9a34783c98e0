import { fromPattern } from '../../foreign/patterns.ts';
import { isReadable } from '../jwt.ts';
import { perLayer, type Rule } from '../rule.ts';

/** Names of what must not be shown; not of what is about it (`pwd_exp`, `password_changed_at`). */
const NAMES =
  /^(?:password|passwd|pwd|pass_?phrase|secret|secret_?key|client_?secret|api_?key|api_?secret|private_?key|access_?key|secret_?access_?key|db_?pass(?:word)?|encryption_?key|signing_?key|totp_?secret|mfa_?secret)$/i;

function secretIn(text: string): string | undefined {
  if (/-----BEGIN [A-Z ]*PRIVATE KEY/.test(text)) return 'a private key';
  if (/^[a-z][a-z\d+.-]{1,30}:\/\/[^\s/:@]{1,200}:[^\s/@]{1,200}@/i.test(text)) return 'an address with a password';
  if (/(?:^|;)\s*(?:password|pwd)=[^;]+(?:;|$)/i.test(text)) return 'a connection string with a password';
  if (text.length > 400) return undefined;
  const named = fromPattern(text);
  if (named?.code === 'passwordHash') return `a password hash (${named.args['name']})`;
  if (named?.code !== 'issuedToken') return undefined;
  const { maker, what, visibility } = named.args;
  // Half of a pair: the other half is the secret, but it names the account.
  return visibility === 'secret' || maker === 'AWS' ? `${what} of ${maker}` : undefined;
}

export const secretInClaims: Rule = {
  id: 'secret-in-claims',
  severity: 'high',
  about: 'The readable part of the token has a secret in it.',
  says: ({ name, what }) => `"${name}" is ${what}.`,
  why: 'Anyone who holds the token, or a log of it, can read it: base64url is not encryption. Replace the secret, and keep it out of tokens.',
  source: 'RFC 7519 §12, CWE-312',
  check: perLayer(function* (layer) {
    if (!isReadable(layer)) return;
    for (const { name, text, value, of } of layer.strings()) {
      if (of !== 'claims' || text.length < 4) continue;
      const what = secretIn(text) ?? (NAMES.test(name) ? 'named like a secret' : undefined);
      if (what !== undefined) yield { args: { name: name.slice(0, 60), what }, evidence: value.evidence };
    }
  }),
};
