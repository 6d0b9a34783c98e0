import { Fragment, type ReactElement } from 'react';
import type { SceneColumn } from '../../scenes/scene.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { pickedCandidate, placedParts } from '../../store/derived/select.ts';
import { words } from '../../words/talk.ts';
import { StageTape } from './StageTape.tsx';

/** Characters of a token in a column. */
const LIMIT = 84;

/** What a reader without any key sees of it. */
function WithoutKey({ reading }: { reading: TokenReading }): ReactElement {
  const payload = placedParts(reading).find(({ part }) => part.name === 'payload')?.part.decoded?.text;
  const { wrappings } = pickedCandidate(reading);
  return (
    <div className={`stage-without${payload === undefined ? ' is-closed' : ''}`}>
      <small>
        {payload === undefined
          ? words.talk.withoutTheKey
          : wrappings.length > 0
            ? words.talk.withoutKeyDecoded
            : words.talk.withoutKey}
      </small>
      <code>
        {(payload ?? words.talk.nothing).split(/(?<=,)/).map((piece, index) => (
          <Fragment key={index}>
            {piece}
            <wbr />
          </Fragment>
        ))}
      </code>
    </div>
  );
}

/** Tokens of earlier steps side by side, each as it was. */
export function StageColumns({
  columns,
  reached,
}: {
  columns: readonly SceneColumn[];
  reached: (at: number) => TokenReading | null;
}): ReactElement {
  return (
    <div className="stage-columns">
      {columns.map(({ step, title, says }) => {
        const reading = reached(step - 1);
        return (
          <section key={step} aria-label={title}>
            <h3>{title}</h3>
            <p>{says}</p>
            {reading && (
              <>
                <StageTape reading={reading} limit={LIMIT} />
                <WithoutKey reading={reading} />
              </>
            )}
          </section>
        );
      })}
    </div>
  );
}
