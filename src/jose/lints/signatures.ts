import type { SignatureAlgorithm } from '../tables/algs.ts';
import type { Part } from '../token/token.ts';
import type { Header, TokenLayer } from './tokenLayer.ts';

export interface SignatureAt {
  header: Header;
  part: Part;
  algorithm: SignatureAlgorithm;
}

/** The signatures of a layer that are there and whose algorithm is known. */
export function* signaturesOf({ jws, headers }: TokenLayer): Generator<SignatureAt> {
  for (const header of headers) {
    const part = jws?.signatures[header.index]?.signature;
    const { algorithm } = header;
    if (part && part.octets.length > 0 && algorithm?.use === 'signature' && algorithm.family !== 'none')
      yield { header, part, algorithm };
  }
}
