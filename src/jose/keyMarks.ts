// Marks that show a key or an address at a glance: the page knows them before it can search a text for tokens.

const KEYS = /-----BEGIN|"kty"|"keys"|^\s*(?:ssh-|ecdsa-|PuTTY-User-Key-File|<RSAKeyValue>)/;
/** The listings of `openssl ... -text`, and fingerprints as OpenSSH and HPKP write them. */
const LISTINGS =
  /(?:Private|Public)-Key: \(\d|^\s*(?:Modulus|modulus|pub|priv):\s*\n\s+(?:[\da-f]{2}:){8}|^\s*SHA256:[\w+/]{43}=?(?:\s|$)|^\s*\d+ SHA256:[\w+/]{43}=?\s|^\s*sha256\/[\w+/]{43}=/m;
const ADDRESS = /^\s*https?:\/\/[^\s"'<>\\]{3,2000}\s*$/;

export const hasKeyMarks = (text: string): boolean => KEYS.test(text) || LISTINGS.test(text);
export const isAddress = (text: string): boolean => ADDRESS.test(text);
