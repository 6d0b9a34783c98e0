import type { DecryptLimits } from '../../../jose/jwe/decrypt.ts';
import type { Key } from '../../../jose/keys/key.ts';
import { outerLayers } from '../../state/draft.ts';
import { later, lostIn, type OuterLayer } from '../../state/outerLayers.ts';
import type { State } from '../../state/state.ts';
import { findOpeners } from '../reencrypt.ts';
import type { Question } from '../runner.ts';

interface Asked {
  ring: readonly Key[];
  layers: readonly OuterLayer[];
  limits: DecryptLimits | undefined;
}

/** Nothing where every layer has its key, or this ring has been tried. */
const asked = (layers: readonly OuterLayer[], ring: readonly Key[], limits?: DecryptLimits): Asked | null =>
  layers.some((layer) => lostIn(layer, ring).length > 0 && later.get(layer.reading)?.ring !== ring)
    ? { ring, layers, limits }
    : null;

const answer = ({ layers, ring, limits }: Asked, wanted: () => boolean): Promise<boolean> =>
  findOpeners(layers, ring, limits, wanted);

/** Which later keys do for a layer of the draft whose own key is gone? */
export const findKeysOfDraft: Question<Asked, boolean> = {
  late: true,
  asks: ({ source, ring }) =>
    source.from === 'draft' ? asked(outerLayers(source.draft), ring, source.draft.limits) : null,
  answer,
  // The found keys are remembered with the layer: the draft is made with them next.
  file: () => ({}),
};

/** The same for layers that were peeled off. */
export const findKeysOfPeeled: Question<Asked, boolean> = {
  late: true,
  asks: ({ peeled, ring }) => (peeled ? asked(peeled.layers, ring) : null),
  answer,
  file: (found, _question, { peeled }: State) =>
    found && peeled ? { peeled: { ...peeled, layers: [...peeled.layers] } } : {},
};
