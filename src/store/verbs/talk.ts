/** Goes on the stage with the first of the scenes that come with Jotlab. None of it is loaded before. */
export async function openTalk(): Promise<void> {
  const [{ READY }, { playScene }] = await Promise.all([
    import('../../scenes/ready/ready.ts'),
    import('./playScene.ts'),
  ]);
  const [first] = READY;
  if (first) await playScene(first);
}
