import type { ReactElement } from 'react';
import { gridOf, trackOf } from '../../export/picture/strip.ts';
import type { Field } from '../../jose/explain/explain.ts';
import { lanesOf } from '../../jose/explain/lanes.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { fieldTree } from '../../store/derived/select.ts';
import { PART_LOOK } from '../../ui/partLook.ts';
import { laneSentence } from '../../words/laneSentence.ts';
import { words } from '../../words/talk.ts';
import { isLit } from './stageView.ts';

/** What is signed, what is authenticated, what is secret: bars under the parts, and the same in a sentence. */
export function StageLanes({ reading, spot }: { reading: TokenReading; spot: Field | null }): ReactElement {
  const model = lanesOf(reading.token, fieldTree(reading));
  const strip = { gridTemplateColumns: gridOf(model.columns.map(trackOf)) };
  return (
    <div className="stage-lanes">
      <div className="stage-strip stage-letters" style={strip} aria-hidden="true">
        {model.columns.map((field) => {
          const look = field.placed && PART_LOOK[field.placed.part.name];
          return (
            <span
              key={field.id}
              className={
                look ? `rail-${look.kind}${field.placed && isLit(field.placed, spot) ? ' is-lit' : ''}` : 'is-dot'
              }
            >
              {look ? look.letter : words.talk.dot}
            </span>
          );
        })}
      </div>
      <ul>
        {model.lanes.map((lane, index) => (
          <li key={index}>
            <div className="stage-strip" style={strip} aria-hidden="true">
              {lane.cells.map((cell, at) => (
                <span key={at} className={`stage-cell is-${cell}`} />
              ))}
            </div>
            <p>{laneSentence(model, lane, reading.token)}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
