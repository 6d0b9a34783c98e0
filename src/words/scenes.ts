import type { SceneFault } from '../scenes/sceneFault.ts';
import { tables } from './catalogue.ts';
import { sceneFaults } from './en/scenes.ts';

const words = tables({ sceneFaults });

/** Why a text is not taken as a scene: the place, and what is wrong there. */
export const saySceneFault = ({ code, place, args }: SceneFault): string =>
  `${words.sceneFaults[code](place, args)} Nothing was changed.`;
