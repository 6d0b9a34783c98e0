import { isUnsecured } from '../explain/signatureFamily.ts';
import { formatLight } from './format.ts';
import type { Clock, LayerInput } from './input.ts';
import { light, type Light, type ShownLight } from './light.ts';
import { timeLight } from './time.ts';

/** Nothing is checked here yet, and the words say so: never one that could be taken for "verified". */
const untried = ({ token }: LayerInput): Light =>
  token.kind === 'jwe'
    ? light('neutral', 'decryption-not-yet')
    : isUnsecured(token)
      ? light('bad', 'signature-unsecured', {}, [{ kind: 'header', name: 'alg' }])
      : light('neutral', 'signature-not-yet');

/** The lights of what can be read without a key: they come with the first paint, before keys and engines are loaded. */
export const firstLights = (layer: LayerInput, clock: Clock): ShownLight[] => [
  { id: 'format', light: formatLight([layer]) },
  { id: layer.token.kind === 'jwe' ? 'decryption' : 'signature', light: untried(layer) },
  { id: 'time', light: timeLight(layer, clock) },
  { id: 'expectations', light: light('neutral', 'expectations-not-set') },
];
