import type { TokenLayer } from './tokenLayer.ts';

/** Whether a token is likely sent in a header or a cookie: compact, without certificates or disclosures. */
export const travels = (layer: TokenLayer): boolean =>
  layer.number === 1 &&
  !layer.sdJwt &&
  (layer.jws ?? layer.jwe)?.form === 'compact' &&
  layer.header?.members.has('x5c') !== true;
