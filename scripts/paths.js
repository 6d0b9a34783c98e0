import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Where the build goes. Another folder by JOTLAB_DIST, so that two builds can be tested side by side. */
export const dist = resolve(root, process.env['JOTLAB_DIST'] ?? 'dist');
