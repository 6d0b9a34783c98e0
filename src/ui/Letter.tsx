import type { ReactElement } from 'react';

/** The filled square with a part's letter; its colour comes from the rail around it. */
export function Letter({ children }: { children: string }): ReactElement {
  return (
    <span className="letter" aria-hidden="true">
      {children}
    </span>
  );
}
