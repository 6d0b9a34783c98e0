import type { ReactElement, ReactNode } from 'react';

/** A line of a list of facts. */
export function Fact({
  name,
  children,
  mono = false,
}: {
  name: string;
  children: ReactNode;
  mono?: boolean;
}): ReactElement {
  return (
    <div className="fact">
      <dt className={mono ? 'mono' : undefined}>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
