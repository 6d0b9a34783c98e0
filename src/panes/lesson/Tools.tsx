import { type ReactElement, useId } from 'react';
import { answer, doAct } from '../../lessons/act.ts';
import { live, type Tool } from '../../lessons/lesson.ts';
import { said, type LessonView } from '../../lessons/view.ts';
import { words } from '../../words/lessons.ts';
import { Dots } from './Dots.tsx';
import { Search } from './Search.tsx';
import { MODELS } from './models/models.ts';
import { Rich } from './Rich.tsx';

function Field({ tool, value }: { tool: Extract<Tool, { kind: 'field' }>; value: string }): ReactElement {
  return (
    <label className="labelled">
      {tool.label}
      <input
        className={`input${tool.mono ? ' mono' : ''}`}
        value={value}
        maxLength={200}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => answer(tool.id, event.target.value)}
      />
    </label>
  );
}

function Choices({ tool, value }: { tool: Extract<Tool, { kind: 'choice' }>; value: string }): ReactElement {
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id} className="lesson-radios">
      <p id={id}>{tool.label}</p>
      {tool.choices.map((choice) => (
        <label key={choice.id} className="check">
          <input type="radio" name={id} checked={value === choice.id} onChange={() => answer(tool.id, choice.id)} />
          {choice.text}
        </label>
      ))}
    </div>
  );
}

function Sort({ tool, view }: { tool: Extract<Tool, { kind: 'sort' }>; view: LessonView }): ReactElement {
  return (
    <div role="group" aria-label={tool.label} className="lesson-sort">
      {live(tool.items, view).map(({ id, text }) => (
        <label key={id}>
          <span>
            <Rich text={text} />
          </span>
          <select
            className="input"
            value={view.answers[`${tool.id} ${id}`] ?? ''}
            onChange={(event) => answer(`${tool.id} ${id}`, event.target.value)}
          >
            <option value="">{words.lessons.unsorted}</option>
            {tool.bins.map((bin) => (
              <option key={bin.id} value={bin.id}>
                {bin.text}
              </option>
            ))}
          </select>
        </label>
      ))}
    </div>
  );
}

/** The clock, as seconds since a moment of the token. */
function Clock({ tool, view }: { tool: Extract<Tool, { kind: 'clock' }>; view: LessonView }): ReactElement {
  const since = tool.since(view);
  const set = (seconds: number): void => {
    if (Number.isSafeInteger(seconds) && Math.abs(seconds) <= CLOCK_LIMIT)
      void doAct({ do: 'time', now: since + seconds });
  };
  const seconds = view.now - since;
  return (
    <div className="lesson-clock">
      <label className="labelled">
        {tool.label}
        <input
          className="input"
          type="number"
          autoComplete="off"
          min={-CLOCK_LIMIT}
          max={CLOCK_LIMIT}
          value={seconds}
          onChange={(event) => set(event.target.valueAsNumber)}
        />
      </label>
      <input
        type="range"
        aria-label={words.clock.slider}
        min={-SLIDER}
        max={SLIDER}
        value={Math.max(-SLIDER, Math.min(SLIDER, seconds))}
        onChange={(event) => set(event.target.valueAsNumber)}
      />
    </div>
  );
}
/** A day, and two minutes, in seconds. */
const CLOCK_LIMIT = 86_400;
const SLIDER = 120;

function Member({ tool, view }: { tool: Extract<Tool, { kind: 'member' }>; view: LessonView }): ReactElement {
  return (
    <label className="labelled">
      {tool.label}
      <input
        className="input mono"
        value={said(view.outer.header, tool.name)}
        maxLength={100}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => void doAct({ do: 'member', name: tool.name, value: event.target.value })}
      />
    </label>
  );
}

/** The parts of the token text, each to be moved up or down. */
function Order({ tool, text }: { tool: Extract<Tool, { kind: 'order' }>; text: string }): ReactElement {
  const parts = text.split('.').slice(0, PARTS);
  const swap = (at: number, other: number): void => {
    const moved = parts.with(at, parts[other] ?? '').with(other, parts[at] ?? '');
    void doAct({ do: 'type', text: moved.join('.') });
  };
  return (
    <ol className="lesson-order" aria-label={tool.label}>
      {parts.map((part, at) => (
        <li key={`${at} ${part}`}>
          <code>{part.length > SHOWN ? words.lessons.cut(part.slice(0, SHOWN)) : part}</code>
          <span className="soft">{words.lessons.characters(part.length)}</span>
          {([-1, 1] as const).map((by) => (
            <button
              key={by}
              type="button"
              className="button button-icon"
              aria-label={words.lessons.movePart(at + 1, by)}
              aria-disabled={at + by < 0 || at + by >= parts.length}
              onClick={() => at + by >= 0 && at + by < parts.length && swap(at, at + by)}
            >
              {by < 0 ? words.lessons.up : words.lessons.down}
            </button>
          ))}
        </li>
      ))}
    </ol>
  );
}
const PARTS = 12;
const SHOWN = 14;

function Press({ tool, view }: { tool: Extract<Tool, { kind: 'button' }>; view: LessonView }): ReactElement {
  const run = async (): Promise<void> => {
    for (const act of tool.acts) await doAct(act);
  };
  return (
    <div className="lesson-press">
      {tool.about !== undefined && (
        <p>
          <Rich text={live(tool.about, view)} />
        </p>
      )}
      <button type="button" className="button" onClick={() => void run()}>
        {tool.label}
      </button>
    </div>
  );
}

/** What a step brings along to do its task with. */
export function Tools({ tools, view }: { tools: readonly Tool[]; view: LessonView }): ReactElement {
  return (
    <div className="lesson-tools">
      {tools.map((tool, index) => {
        if (tool.kind === 'field') return <Field key={index} tool={tool} value={view.answers[tool.id] ?? ''} />;
        if (tool.kind === 'choice') return <Choices key={index} tool={tool} value={view.answers[tool.id] ?? ''} />;
        if (tool.kind === 'sort') return <Sort key={index} tool={tool} view={view} />;
        if (tool.kind === 'dots') return <Dots key={index} tool={tool} text={view.text} />;
        if (tool.kind === 'search') return <Search key={index} label={tool.label} />;
        if (tool.kind === 'clock') return <Clock key={index} tool={tool} view={view} />;
        if (tool.kind === 'member') return <Member key={index} tool={tool} view={view} />;
        if (tool.kind === 'order') return <Order key={index} tool={tool} text={view.text} />;
        if (tool.kind === 'model') {
          const Model = MODELS[tool.name];
          return <Model key={index} view={view} variant={tool.variant ?? ''} />;
        }
        return <Press key={index} tool={tool} view={view} />;
      })}
    </div>
  );
}
