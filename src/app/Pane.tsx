import type { ReactElement, ReactNode } from 'react';
import type { PaneName } from '../store/state/places.ts';
import { words } from '../words/words.ts';
import { Guard } from './Guard.tsx';

export function Pane({
  name,
  inert = false,
  children,
}: {
  name: PaneName | 'findings';
  inert?: boolean;
  children: ReactNode;
}): ReactElement {
  return (
    <section
      id={name}
      className={`pane pane-${name}`}
      aria-label={words[name].region}
      tabIndex={-1}
      inert={inert}
      data-pane
    >
      <div className="pane-body">
        <Guard>{children}</Guard>
      </div>
    </section>
  );
}
