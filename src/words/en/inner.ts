// Words of the Lens about the inside of an encrypted layer: they load with the layer.
const tagOf = (layer: number): string => `the authentication tag of layer ${layer}`;

export const inner = {
  place: (place: string, layer: number, plaintext: boolean) =>
    `${place} of ${plaintext ? `what layer ${layer - 1} encrypts` : `layer ${layer}`}`,
  bench: 'Current token',
  inCiphertext: (layer: number) =>
    `encrypted, in the ciphertext${layer === 2 ? '' : ' of layer 1'}: no character there belongs to this alone`,
  secret: 'Secret',
  secretTo: (layer: number, plaintext: boolean) =>
    `to everyone who cannot open layer ${layer - 1}${plaintext ? '' : ', whose authentication tag covers this too'}`,
  secretAloud: (layer: number) => `secret without the key of layer ${layer - 1}`,
  tagOf,
  /** By what its own layer has. */
  covered: {
    signature: (layer: number) => `the signature of layer ${layer}`,
    tag: tagOf,
    additionalData: (layer: number) => `${tagOf(layer)}, as additional data`,
    nothing: (layer: number) => `nothing in layer ${layer} itself`,
    unsigned: (layer: number) => `nothing in layer ${layer} itself: there is no signature over it`,
    unsecured: (layer: number) => `nothing in layer ${layer} itself: it is unsecured`,
  },
  text: 'As it was encrypted',
};
