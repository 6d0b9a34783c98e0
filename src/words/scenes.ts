import type { SceneFault } from '../scenes/sceneFault.ts';
import { tables } from './catalogue.ts';
import { openedLink } from './en/link.ts';
import { sceneFaults } from './en/scenes.ts';

const words = tables({ openedLink, sceneFaults });

/** Why a text is not taken as a scene: the place, and what is wrong there. */
export const sayWhyNoScene = ({ code, place, args }: SceneFault): string => words.sceneFaults[code](place, args);

export const saySceneFault = (fault: SceneFault): string => `${sayWhyNoScene(fault)} ${words.openedLink.unchanged}`;
