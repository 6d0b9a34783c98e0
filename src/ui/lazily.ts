import { type ComponentType, lazy } from 'react';

/** A piece that comes later. Without it, where the network is lost, its place stays empty, and nothing else is lost. */
export function lazily<Props>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return lazy<ComponentType<Props>>(() => load().then((piece) => ({ default: piece })).catch(() => ({ default: () => null })));
}
