import type { ReactElement } from 'react';
import { useActs } from '../../store/use/useActs.ts';
import { KEYED_ACTS, type KeyedAct } from '../../store/verbs/keyedActs.ts';
import { shortcut } from '../../words/shortcut.ts';
import { words } from '../../words/help.ts';

interface Row {
  keys: readonly string[];
  does: string;
}

const keyedActs: Readonly<Record<string, KeyedAct>> = KEYED_ACTS;

/** Every key that does something, from the very table of acts that the keys are looked up in. */
function useRows(): Row[] {
  const acts = useActs().flatMap(({ name, keys }): Row[] => {
    const says = words.palette.names[name];
    return keys === undefined || typeof says !== 'string'
      ? []
      : [{ keys: keyedActs[name]?.keys ?? [keys], does: says }];
  });
  const palette = { keys: KEYED_ACTS.palette.keys, does: words.help.palette };
  return [...acts, palette, ...words.help.moves.map(([keys, does]) => ({ keys: [keys], does }))];
}

export function Shortcuts(): ReactElement {
  return (
    <dl className="facts shortcuts">
      {useRows().map(({ keys, does }) => (
        <div className="fact" key={does}>
          <dt>
            {keys.map((each, index) => (
              <span key={each}>
                {index > 0 && ` ${words.help.or} `}
                <kbd>{shortcut(each)}</kbd>
              </span>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
