import { readPlain } from '../../jose/read/plain.ts';
import type { Reading } from '../../jose/token/reading.ts';
import { lazyModule } from './lazyModule.ts';

type FaultModule = typeof import('../../words/fault.ts');
/** Finds a token in a text, reads one that is wrapped or faulty, and words the faults. */
export type ReadModule = Pick<typeof import('../../jose/read/read.ts'), 'read'> &
  Pick<typeof import('../../jose/recognise.ts'), 'mayBeError' | 'recognise'> &
  Pick<FaultModule, 'sayFault'>;

/** Loaded when the first paint is over, or with the first text that needs it. */
export const { loaded: loadedRead, load: loadRead } = lazyModule<ReadModule>(async () => {
  const [{ read }, { mayBeError, recognise }, { sayFault: say }] = await Promise.all([
    import('../../jose/read/read.ts'),
    import('../../jose/recognise.ts'),
    import('../../words/fault.ts'),
  ]);
  return { read, mayBeError, recognise, sayFault: say };
});

/** A fault in sentences. What has one is not read before its words are there. */
export const sayFault: FaultModule['sayFault'] = (fault) => loadedRead()?.sayFault(fault) ?? { message: '', hint: '' };

/** Reads a text at once; null where that takes what is still to be loaded. */
export function readNow(text: string, pick = 0): Reading | null {
  const module = loadedRead();
  return module ? module.read(text, pick) : readPlain(text);
}
