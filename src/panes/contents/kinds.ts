import type { Token } from '../../jose/token/token.ts';

/** Names of the kinds of token in a path of layers. */
export const KINDS: Readonly<Record<Token['kind'], string>> = { jwe: 'JWE', jws: 'JWS', sdJwt: 'SD-JWT' };
