import { encodeBase64url } from '../jose/text/base64url.ts';
import { setMember } from '../jose/text/editMember.ts';
import { encodeUtf8 } from '../jose/text/utf8.ts';
import { flipBit, tamper } from '../store/verbs/tamper.ts';
import { typeText } from '../store/verbs/edit.ts';
import { setClaim, setParameter, typePart } from '../store/verbs/editing.ts';
import { expect } from '../store/verbs/keyring.ts';
import { giveKey, tryEmbedded } from '../store/verbs/giveKey.ts';
import { changeLesson } from '../store/verbs/lessonBench.ts';
import { actOut, settled } from '../store/verbs/sceneActs.ts';
import { allSteps, watchSteps } from '../store/verbs/steps.ts';
import { keepGuessed, wordsQuestion } from '../store/verbs/weakSecrets.ts';
import type { WordsOutcome } from '../jose/jws/words/tryWords.ts';
import { decodeUtf8 } from '../jose/text/utf8.ts';
import { spotId } from '../store/verbs/sceneSpot.ts';
import { freezeClock, openSteps, pin } from '../store/verbs/view.ts';
import { benchLayers } from '../store/derived/layers.ts';
import { placedParts, currentReading } from '../store/derived/select.ts';
import { get } from '../store/state/state.ts';
import type { EditedPart, PartPath } from '../scenes/scene.ts';
import { issue } from './issue.ts';
import { live, type LessonAct } from './lesson.ts';
import { viewOf } from './view.ts';
import type { Reason } from '../words/say.ts';

const partIn = (name: PartPath | EditedPart, inner: boolean) => {
  const state = get();
  const reading = inner ? benchLayers(state).at(-1)?.reading : currentReading(state).reading;
  return reading?.kind === 'token' ? placedParts(reading).find(({ part }) => part.name === name) : undefined;
};

function flip({ at, character, bit }: Extract<LessonAct, { do: 'flipBit' }>): void {
  const span = partIn(at, false)?.part.span;
  if (span) flipBit((character < 0 ? span.end : span.start) + character, bit);
}

/** As a person who edits the part's own text. */
function rewrite(at: EditedPart, text: string): void {
  const placed = partIn(at, true);
  if (placed) typePart(placed, text, false, performance.now());
}

/** As a person who decodes the header by hand, changes it, and encodes it again. */
function writeMember(name: string, value: string): void {
  const { text, token, outer } = viewOf(get());
  const own = outer.parts.protectedHeader;
  const written = own && setMember(own.text, name, JSON.stringify(value));
  if (!own || written === undefined) return;
  const changed = encodeBase64url(encodeUtf8(written)) + token.slice(own.raw.length);
  typeText(text.replace(token, changed), performance.now());
}

/** What was found, as answers of the step. `rate`: guesses per second. */
export function answerSearch({ found, words }: WordsOutcome, rate: number): void {
  answer('word', found ? decodeUtf8(found.word).decoded.text : '');
  answer('words', String(words));
  answer('rate', String(Math.round(rate)));
  answer('search', found ? 'found' : 'none');
}

/** Here, without a worker: the list is short. */
async function search(): Promise<void> {
  const question = wordsQuestion();
  if (!question) return;
  const { tryWords } = await import('../jose/jws/words/tryWords.ts');
  const start = performance.now();
  const outcome = await tryWords(question, () => undefined);
  const seconds = Math.max(0.001, (performance.now() - start) / 1000);
  if (outcome.found) await keepGuessed(outcome.found);
  answerSearch(outcome, outcome.secrets / seconds);
}

export const answer = (id: string, value: string): void =>
  changeLesson({ answers: { ...get().lesson?.answers, [id]: value } });

/** Does it, and waits until the bench knows what came of it. Gives the reason, in words, where it could not be done. */
export async function doAct(act: LessonAct): Promise<Reason | null> {
  await settled();
  const view = viewOf(get());
  switch (act.do) {
    case 'type':
      typeText(live(act.text, view), performance.now());
      break;
    case 'rewrite':
      rewrite(act.at, live(act.text, view));
      break;
    case 'claim':
      setClaim(act.name, live(act.value, view));
      break;
    case 'parameter':
      setParameter(act.name, live(act.value, view));
      break;
    case 'flipBit':
      flip(act);
      break;
    case 'tamper':
      tamper();
      break;
    case 'wish':
      expect(act.expect);
      break;
    case 'give':
      await giveKey(live(act.key, view), 'otherwise');
      break;
    case 'member':
      writeMember(act.name, live(act.value, view));
      break;
    case 'time':
      freezeClock(live(act.now, view));
      break;
    case 'embedded':
      await tryEmbedded('jwk', JSON.stringify(view.outer.header['jwk'] ?? null));
      break;
    case 'search':
      await search();
      break;
    case 'steps':
      openSteps();
      break;
    case 'watch':
      await watchSteps();
      await allSteps();
      break;
    case 'select':
      pin(spotId(get(), act.spot));
      break;
    case 'answer':
      answer(act.id, live(act.value, view));
      break;
    case 'issue':
      return issue(live(act.token, view));
    case 'flip':
    case 'edit':
    case 'sign':
    case 'encrypt':
    case 'peel':
    case 'encode':
    case 'token':
    case 'keys':
    case 'clock':
    case 'expect':
      return actOut(act);
  }
  await settled();
  return null;
}
