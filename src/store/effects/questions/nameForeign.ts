import { currentReading } from '../../derived/select.ts';
import { loadNaming } from '../../doors/namingDoor.ts';
import type { ForeignText } from '../../state/state.ts';
import type { Question } from '../runner.ts';

/** Names a text that is not a token. */
export const nameForeign: Question<Pick<ForeignText, 'source'>, ForeignText> = {
  asks: (state) => {
    const { reading } = currentReading(state);
    return reading?.kind === 'foreign' && state.foreignText?.source !== reading.source
      ? { source: reading.source }
      : null;
  },
  answer: async ({ source }) => ({ source, note: (await loadNaming()).recogniseForeign(source) }),
  file: (foreignText) => ({ foreignText }),
};
