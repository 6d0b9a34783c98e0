import type { KeyMaterial } from './material.ts';

/** The one face of everything that can sign and check: WebCrypto, and the libraries for what it lacks. */
export interface Signer {
  verify(key: KeyMaterial, data: Uint8Array, signature: Uint8Array): Promise<boolean>;
  sign(key: KeyMaterial, data: Uint8Array): Promise<Uint8Array>;
}
