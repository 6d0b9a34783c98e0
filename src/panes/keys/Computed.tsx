import type { ReactElement } from 'react';
import { useOpinions, useWatchables } from '../../store/use/useSteps.ts';
import { useDraftAnswer } from '../../store/use/useBench.ts';
import type { DraftAnswer, Opinions } from '../../store/state/state.ts';
import type { Watchable } from '../../store/state/watching.ts';
import { openSteps } from '../../store/verbs/view.ts';
import { words } from '../../words/computed.ts';

const VERSION = __JOSE_VERSION__;

/** Lines drawn: of a token with more signatures the rest is in the steps. */
const SHOWN = 8;

/** What computed a check, and whether a second computation agrees. */
function sayComputed(watched: Watchable, opinions: Opinions): { says: string; disputed: boolean } {
  const { computed: said } = words;
  const { computed, kind, holds } = watched;
  const opinion = opinions.get(computed);
  if (opinion?.says === 'differs') {
    const who = computed.computedBy === 'jose' ? said.joseName(VERSION) : said.ownName;
    return { says: said.disputed(who, holds, opinion.holds, kind), disputed: true };
  }
  const calm = (says: string) => ({ says, disputed: false });
  if (computed.computedBy === 'own') return calm(said.own(computed.beyondJose ?? ''));
  if (!opinion) return calm(said.jose(VERSION));
  if (opinion.says === 'notRun') return calm(said.joseNotRun(VERSION, opinion.why));
  return calm((opinion.says === 'agrees' ? said.agrees : said.joseOpen)(VERSION));
}

function Line({ watched, name }: { watched: Watchable; name: string }): ReactElement {
  const { says, disputed } = sayComputed(watched, useOpinions());
  const { jose } = watched.computed;
  return (
    <li>
      <p className={disputed ? 'state-bad' : 'soft'} role={disputed ? 'alert' : undefined}>
        {name === '' ? says : words.computed.of(name, says)}{' '}
        <button type="button" className="link-button" onClick={() => openSteps(watched.id)}>
          {words.computed.show}
        </button>
      </p>
      {jose && (
        <details>
          <summary>{words.computed.says}</summary>
          <p className="mono">{`${jose.code}: ${jose.message}`}</p>
        </details>
      )}
    </li>
  );
}

/** Who signed and encrypted what was made here, innermost first. */
function madeLines(answer: DraftAnswer | null): string[] {
  return (answer?.layers ?? []).flatMap((layer) => {
    if ((layer.kind !== 'signed' && layer.kind !== 'encrypted') || !layer.computedBy) return [];
    const { jose, own } = words.computed.madeBy[layer.kind];
    return [layer.computedBy === 'jose' ? jose(VERSION) : own];
  });
}

/** Who made the check that the verdict rests on, its own words where it refused, and the way to every step of it. */
export function Computed(): ReactElement | null {
  const all = useWatchables().filter(({ computed }) => computed.computedBy);
  const made = madeLines(useDraftAnswer());
  if (all.length === 0 && made.length === 0) return null;
  return (
    <section className="computed" aria-label={words.computed.heading}>
      <ul>
        {made.map((says, index) => (
          <li key={index} className="soft">
            {says}
          </li>
        ))}
        {all.slice(0, SHOWN).map((watched) => (
          <Line
            key={watched.id}
            watched={watched}
            name={
              all.length === 1 ? '' : words.computed.which(watched.kind, watched.alg, watched.index + 1, watched.count)
            }
          />
        ))}
      </ul>
      {all.length > SHOWN && <p className="soft">{words.computed.more(all.length - SHOWN)}</p>}
    </section>
  );
}
