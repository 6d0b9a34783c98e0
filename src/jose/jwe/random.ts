/** Fresh octets. The content keys, vectors, salts and ephemeral keys of an encryption are made of nothing else. */
export const randomOctets = (count: number): Uint8Array => crypto.getRandomValues(new Uint8Array(count));
