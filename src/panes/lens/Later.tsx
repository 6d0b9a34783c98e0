import { type ReactElement, type ReactNode, Suspense, useState } from 'react';

/** A folded piece whose content is made, and loaded, when somebody opens it. `held`: whether it is open is known elsewhere. */
export function Later({
  title,
  held,
  children,
}: {
  title: string;
  held?: readonly [boolean, (open: boolean) => void];
  children: ReactNode;
}): ReactElement {
  const own = useState(false);
  const [open, setOpen] = held ?? own;
  return (
    <details className="later" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && <Suspense>{children}</Suspense>}
    </details>
  );
}
