import type { Token } from '../../jose/token.ts';

/** What a token is called in a path of layers. */
export const KINDS: Readonly<Record<Token['kind'], string>> = { jwe: 'JWE', jws: 'JWS', sdJwt: 'SD-JWT' };
