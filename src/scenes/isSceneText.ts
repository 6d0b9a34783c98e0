/** Whether a text means to be a scene: only then is it told what is wrong with it as one. */
export const isSceneText = (text: string): boolean => /^\s*\{\s*"jotlab"\s*:\s*"scene"/.test(text.slice(0, 1000));
