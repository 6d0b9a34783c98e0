import type { ComponentType } from 'react';
import type { ModelName } from '../../../lessons/models/model.ts';
import type { LessonView } from '../../../lessons/view.ts';
import { lazily } from '../../../ui/lazily.ts';

interface Shown {
  view: LessonView;
  variant: string;
}

/** How each model is drawn; loaded when a step shows it. */
export const MODELS: Readonly<Record<ModelName, ComponentType<Shown>>> = {
  agents: lazily<Shown>(() => import('./Agents.tsx').then(({ Agents }) => Agents)),
  disclosures: lazily<Shown>(() => import('./Disclosures.tsx').then(({ Disclosures }) => Disclosures)),
  gateway: lazily<Shown>(() => import('./Gateway.tsx').then(({ Gateway }) => Gateway)),
  hops: lazily<Shown>(() => import('./Hops.tsx').then(({ Hops }) => Hops)),
  proof: lazily<Shown>(() => import('./Proof.tsx').then(({ Proof }) => Proof)),
  rotation: lazily<Shown>(() => import('./Rotation.tsx').then(({ Rotation }) => Rotation)),
  sizes: lazily<Shown>(() => import('./Sizes.tsx').then(({ Sizes }) => Sizes)),
  storage: lazily<Shown>(() => import('./Storage.tsx').then(({ Storage }) => Storage)),
};
