/** Signs and copies exactly the text that is then on the bench. What it takes comes with the keys, not with the first view. */
export const signAndCopy = async (keyId?: string): Promise<void> => (await import('./signing.ts')).signAndCopy(keyId);
