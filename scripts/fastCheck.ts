// What tests get as `fast-check` (the alias is in vite.config.ts). The same commit has the same outcome: a seed is fixed,
// so that a test cannot fail in CI for a change that has nothing to do with it. `JOTLAB_SEED=random npm run unit` looks
// for what this seed does not find; `JOTLAB_SEED=123` repeats it.
import fc from '../node_modules/fast-check/lib/fast-check.js';

const wanted = process.env['JOTLAB_SEED'] ?? '20261130';
if (wanted !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(wanted) });

export default fc;
