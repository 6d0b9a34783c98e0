import type { TokenLayer } from './tokenLayer.ts';

const fitting = ({ input }: TokenLayer) =>
  (input.checked ?? []).filter(({ answer }) => answer?.mathematics === 'holds');

/** Only keys that came inside the token fit it: that proves nothing (RFC 7515 section 4.1.6). */
export function isFromToken(layer: TokenLayer): boolean {
  const fits = fitting(layer);
  return fits.length > 0 && fits.every(({ key }) => key.provenance.kind === 'embedded');
}

/** A key fits that was fetched from where the token itself said. */
export const isFromAddress = (layer: TokenLayer): boolean =>
  fitting(layer).some(({ key }) => key.provenance.kind === 'urlInToken');
