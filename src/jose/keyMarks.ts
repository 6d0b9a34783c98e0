// Marks that show a key or an address at a glance: the page knows them before it can search a text for tokens.

const KEYS =
  /-----BEGIN|["']kty["']|"keys"|[{,]\s*kty:|modulus["']?\s*:\s*["'][^"']{40}|^\s*(?:ssh-|ecdsa-|PuTTY-User-|<RSAKey)/;
/** The listings of `openssl ... -text` and `-modulus`, and fingerprints as OpenSSL, OpenSSH and HPKP write them. */
const LISTINGS =
  /(?:ate|ic)-Key: \(\d|^\s*(?:[Mm]odulus|pub|priv):\s*\n\s+(?:[\da-f]{2}:){8}|^\s*Modulus=[\dA-F]{64}|ngerprint=(?:[\dA-F]{2}:){8}|^\s*(?:\d+ )?(?:MD5:(?:[\da-f]{2}:){8}|SHA256:[\w+/]{43}=?(?:\s|$))|^\s*sha256\/[\w+/]{43}=/m;
const ADDRESS = /^\s*https?:\/\/[^\s"'<>\\]{3,2000}\s*$/;

export const hasKeyMarks = (text: string): boolean => KEYS.test(text) || LISTINGS.test(text);
export const isAddress = (text: string): boolean => ADDRESS.test(text);
