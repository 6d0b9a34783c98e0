import { type ComponentType, createElement, lazy, type ReactElement, useState } from 'react';

/**
 * A piece that comes later. Without it, where the network is lost, its place stays empty, and nothing else is lost. What
 * has come, by `load` too, is drawn at once: on paper no later moment comes.
 */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> & { load: () => Promise<void> } {
  let come: ComponentType<Props> | undefined;
  const get = (): Promise<ComponentType<Props>> => load().then((piece) => (come = piece));
  const Coming = lazy<ComponentType<Props>>(() =>
    get()
      .then((piece) => ({ default: piece }))
      .catch(() => ({ default: () => null })),
  );
  function Later(props: Props): ReactElement {
    // The same for the whole life of this one: another component in its place would be drawn from nothing.
    const [Piece] = useState<ComponentType<Props>>(() => come ?? Coming);
    return createElement(Piece, props);
  }
  return Object.assign(Later, {
    load: () =>
      get().then(
        () => undefined,
        () => undefined,
      ),
  });
}
