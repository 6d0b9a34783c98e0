import { door } from './door.ts';

/** What encryption.ts offers: everything that encrypted tokens need. */
export type EncryptionModule = typeof import('../jose/encryption.ts');

export const { loaded: loadedEncryption, load: loadEncryption } = door<EncryptionModule>(() => import('../jose/encryption.ts'));
