import { payloadFrom } from '../../jose/verdict/payloadFrom.ts';
import type { State } from '../state/state.ts';
import { benchLayers } from './layers.ts';

/** Whether somebody may give the payload of a detached signature: not where it was found to be empty. */
export function wantsPayload(state: State): boolean {
  const [layer] = benchLayers(state);
  const token = layer?.reading?.token;
  return token?.kind === 'jws' && token.detached && payloadFrom(layer?.answer?.checked ?? []) !== 'empty';
}
