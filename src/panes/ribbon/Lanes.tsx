import type { ReactElement } from 'react';
import { figureOf, OVER_BAR, overBar } from '../../export/picture/figure.ts';
import { columnsIn, gridOf, trackOf } from '../../export/picture/strip.ts';
import type { Field } from '../../jose/explain/explain.ts';
import { lanesOf, type Lanes as LaneModel } from '../../jose/explain/lanes.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { fieldTree } from '../../store/derived/select.ts';
import { useFocused } from '../../store/use/useBench.ts';
import { hover, leave, pin } from '../../store/verbs/view.ts';
import { PART_LOOK } from '../../ui/partLook.ts';
import { usePaper } from '../../ui/usePaper.ts';
import { laneSentence } from '../../words/laneSentence.ts';
import { partTitle } from '../../words/partTitle.ts';
import { Arrows } from './Arrows.tsx';
import { useColumns } from './useColumns.ts';
import './lanes.css';
import { words } from '../../words/lens.ts';

/** A sheet between its margins, as browsers count them; the drawing is stretched to what it is. */
const SHEET = 700;
const models = new WeakMap<TokenReading, LaneModel>();

function modelOf(reading: TokenReading): LaneModel {
  let model = models.get(reading);
  if (!model) models.set(reading, (model = lanesOf(reading.token, fieldTree(reading))));
  return model;
}

/** The toolbar above does the same by keyboard; this is its echo for the pointer, and a tap does what a click does. */
const pointing = (field: Field | undefined) =>
  field && { onMouseMove: () => hover(field.id), onMouseLeave: leave, onClick: () => pin(field.id) };

/** Under the tape: what is signed, what is authenticated, what is secret. Bars and arrows repeat what the sentences say. */
export function Lanes({ reading }: { reading: TokenReading }): ReactElement {
  const model = modelOf(reading);
  const focused = useFocused();
  const { columns, lanes, gives, more, joins } = model;
  const tracks = columns.map(trackOf);
  const [ref, measured] = useColumns(model);
  // A drawing for paper has no measured layout yet when it is printed.
  const place = usePaper() ? { width: SHEET, size: 12, columns: columnsIn(tracks, SHEET) } : measured;
  const chosenAt = columns.findIndex(
    ({ id }) => focused !== null && (focused.id === id || focused.id.startsWith(`${id}.`)),
  );
  const lit = { column: chosenAt, kind: PART_LOOK[columns[chosenAt]?.placed?.part.name ?? 'excess'].kind };
  const figure = joins && place ? figureOf(joins, place.columns, place.width, place.size, words.lanes.figure) : null;
  const strip = { gridTemplateColumns: gridOf(tracks) };
  return (
    <div className="lanes" id="lanes">
      <div className="lanes-strip lanes-parts" style={strip} aria-hidden="true" ref={ref}>
        {columns.map((field, at) => {
          const look = field.placed && PART_LOOK[field.placed.part.name];
          return (
            <span
              key={field.id}
              className={look ? `lanes-part rail-${look.kind}${at === chosenAt ? ' is-chosen' : ''}` : 'lanes-dot'}
              {...pointing(field)}
            >
              {look ? look.letter : words.lanes.separator(field.term === 'separatorTilde')}
            </span>
          );
        })}
      </div>
      {place && figure && <Arrows {...figure} width={place.width} size={place.size} lit={lit} />}
      <ul>
        {lanes.map((lane, index) => (
          <li key={index} className={`lane lane-${lane.id}`}>
            {place && lane.cells.includes('check') && (
              <Arrows arrows={overBar(lane.cells, place.columns)} height={OVER_BAR} width={place.width} lit={lit} />
            )}
            <div className="lanes-strip" style={strip} aria-hidden="true">
              {lane.cells.map((cell, at) => (
                <span key={at} className={`lane-cell lane-${cell}`} {...pointing(columns[at])} />
              ))}
            </div>
            <p>
              {lane.group && <span className="soft">{words.lanes.ofSignature(lane.group.index)} </span>}
              {laneSentence(model, lane, reading.token)}
            </p>
          </li>
        ))}
      </ul>
      {gives.length > 0 && (
        <ul className="lanes-gives">
          {gives.map(({ field, gives: what }) => (
            <li key={field.id}>
              <strong>{field.placed ? partTitle(field.placed) : ''}</strong>{' '}
              <span aria-hidden="true">{words.lanes.arrow}</span> {words.lanes.gives[what]}
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className="soft">{words.lanes.more(more)}</p>}
    </div>
  );
}
