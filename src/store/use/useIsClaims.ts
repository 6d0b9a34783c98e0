import { textOf } from '../derived/select.ts';
import { useSelect } from './useBench.ts';

/** Whether the text on the bench is a claims set as it would stand in a token. */
export const useIsClaims = (): boolean =>
  useSelect((state) => {
    const named = state.foreignText?.source === textOf(state) ? state.foreignText.note : null;
    return named?.code === 'claimsSet' && named.args['written'] === undefined;
  });
