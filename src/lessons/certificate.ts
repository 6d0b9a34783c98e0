import { DEMO_KEYS } from '../scenes/demoKeys.ts';
import { encodeUtf8 } from '../jose/text/utf8.ts';
import { loadCheck } from '../store/doors/checkDoor.ts';
import { get } from '../store/state/state.ts';
import { replaceText } from '../store/verbs/edit.ts';
import { ringOfScene } from '../store/verbs/sceneKeys.ts';
import { LESSONS } from './all.ts';
import type { Lesson } from './lesson.ts';
import { doneSteps, stepName } from './progress.ts';

/** So many finished lessons are worth one. */
export const CERTIFICATE_FROM = 5;

export const doneOf = ({ slug, steps }: Lesson): number =>
  steps.filter((_, at) => doneSteps().has(stepName(slug, at))).length;
export const isFinished = (lesson: Lesson): boolean => doneOf(lesson) === lesson.steps.length;

/** What it says. Who has learnt it is not known here, and nobody is told. */
const claimsOf = (now: number): string =>
  JSON.stringify({
    iss: 'Jotlab lessons',
    iat: now,
    demo: 'This proves nothing. Everybody has the demo key that signed it.',
    lessons: LESSONS.filter(isFinished).map(({ title, learnt }) => ({ title, learnt })),
  });

/** Puts the certificate on the bench: a token, signed with the demo key, to be taken apart. One step of undo. */
export async function openCertificate(): Promise<void> {
  const check = await loadCheck();
  const { kid, alg } = DEMO_KEYS['demo-1'];
  const [key] = await ringOfScene([{ kind: 'demo', name: 'demo-1', half: 'whole' }]);
  if (!key) return;
  const made = await check.sign({
    id: 'certificate',
    form: 'compact',
    payload: encodeUtf8(claimsOf(get().clock.now)),
    signatures: [{ protectedHeader: JSON.stringify({ alg, typ: 'JWT', kid }), key: check.materialOf(key) }],
  });
  if (made.ok) replaceText(made.text);
}
