import { type ReactElement, useId } from 'react';
import { answer, doAct } from '../../lessons/act.ts';
import { live, type Tool } from '../../lessons/lesson.ts';
import type { LessonView } from '../../lessons/view.ts';
import { words } from '../../words/lessons.ts';
import { Dots } from './Dots.tsx';
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
          <code>{text}</code>
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
        return <Press key={index} tool={tool} view={view} />;
      })}
    </div>
  );
}
