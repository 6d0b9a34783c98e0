import { lazyModule } from './lazyModule.ts';
import { loadRead } from './readDoor.ts';

/** The exports of encryption.ts: everything that encrypted tokens need. */
export type EncryptionModule = typeof import('../../jose/doors/encryption.ts');

export const { loaded: loadedEncryption, load: loadEncryption } = lazyModule<EncryptionModule>(async () => {
  // A decrypted content is read like any other text.
  const [module] = await Promise.all([import('../../jose/doors/encryption.ts'), loadRead()]);
  return module;
});
