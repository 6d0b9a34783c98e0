import { currentReading } from '../../derived/select.ts';
import { loadNaming } from '../../doors/namingDoor.ts';
import type { ForeignText } from '../../state/state.ts';
import type { Question } from '../runner.ts';

/** Names a text that is not a token. */
export const nameForeign: Question<Pick<ForeignText, 'source' | 'spoken'>, ForeignText> = {
  asks: (state) => {
    const { reading } = currentReading(state);
    const { foreignText, spoken } = state;
    return reading?.kind === 'foreign' && !(foreignText?.source === reading.source && foreignText.spoken === spoken)
      ? { source: reading.source, spoken }
      : null;
  },
  answer: async ({ source, spoken }) => {
    const { recogniseForeign, describeForeign } = await loadNaming();
    return { source, spoken, ...describeForeign(recogniseForeign(source)) };
  },
  file: (foreignText) => ({ foreignText }),
};
