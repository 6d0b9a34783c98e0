import { headOf, headStrength } from '../find/judge.ts';
import type { TokenLayer } from './tokenLayer.ts';

/** A token alone in compact form: three or five parts, the first of them a header. */
const isCompactToken = (text: string): boolean =>
  /^[\w-]+\.[\w-]*\.[\w-]*(?:\.[\w-]*\.[\w-]*)?$/.test(text) &&
  headStrength(text) > 0 &&
  headOf(text).includes('"alg"');

/** The content of this token is a token itself. `inner`: the token that opened inside it. */
export const holdsToken = (layer: TokenLayer, inner: TokenLayer | undefined): boolean =>
  layer.jwe ? inner !== undefined : isCompactToken(layer.jws?.payload?.decoded?.text.slice(0, 100_000) ?? '');
