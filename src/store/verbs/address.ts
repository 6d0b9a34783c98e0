import type { FromAddress } from '../../first/fragment.ts';
import { openText } from './intake.ts';
import { fillBox } from './keyring.ts';
import { tell } from './view.ts';

// Outside the function: the bundler then sees one place.
const loadOpening = (): Promise<typeof import('./openLink.ts')> => import('./openLink.ts');

/** Takes what an address brings. A link with more than a token in it needs code that is loaded for it alone. */
export function openAddress(address: FromAddress): void {
  const { text, beside, key, packed } = address;
  if (!packed) openText(text);
  if (beside) fillBox('beside', beside);
  if (packed || key)
    loadOpening()
      .then((opening) => opening.openLink(address))
      .catch(() => tell('linkRefused'));
}
