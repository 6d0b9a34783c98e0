import type { Lesson } from '../lesson.ts';
import { forged, named, presented, readDisclosure, shownIn } from '../models/disclosures.ts';
import { said, type LessonView } from '../view.ts';
import { ADULT, MINOR, SALTLESS } from './disclosureTokens.ts';
import { NOW } from './tokens.ts';

const OVER = 'age_over_18';
const BIRTH = 'birthdate';
const KEYS = [{ kind: 'demo', name: 'demo-1', half: 'public' }] as const;
const HIDDEN_DATE = String(readDisclosure(named(SALTLESS, BIRTH))?.value);

const claims = ({ outer }: LessonView): Readonly<Record<string, unknown>> => outer.disclosed?.claims ?? {};
const state = ({ outer }: LessonView): string => outer.disclosed?.state ?? 'none';
const digests = ({ outer }: LessonView): number =>
  Array.isArray(outer.claims['_sd']) ? outer.claims['_sd'].length : 0;
const LYING = forged(presented(MINOR, [named(MINOR, OVER)]), OVER, true);

export const selectiveDisclosure: Lesson = {
  slug: 'selective-disclosure',
  title: 'Selective disclosure',
  learnt: 'hide claims, and keep the signature',
  minutes: 4,
  start: { token: presented(ADULT, ADULT.disclosures), keys: KEYS, clock: NOW },
  steps: [
    {
      title: 'Old enough, and nothing else',
      says: (view) => [
        `John has a digital identity card, an *SD-JWT*. Its issuer did not sign names and dates. It signed ${digests(view)} *digests*, which are hashes of small texts called *disclosures*. A disclosure has the name of a claim, its value, and a *salt*. The salt is random text, so that nobody can guess the rest. The disclosures follow the signed token, with a \`~\` after each.`,
        'A shop wants to know whether John is over 18. The whole card would also show his name, his email address and his birth date.',
      ],
      source: 'RFC 9901 §4, §4.2, §7.1',
      ask: {
        id: 'hide',
        text: 'John removes the birth date. What happens to the issuer’s signature?',
        choices: [
          { id: 'again', text: 'The issuer must sign again' },
          { id: 'fails', text: 'It fails: the token is shorter' },
          { id: 'holds', text: 'It still matches' },
        ],
        right: 'holds',
        because: [
          'The signature protects the digests, and they all stay in the payload. John removes only disclosures, which follow the signed part.',
        ],
      },
      task: `Clear the ticks so that only \`${OVER}\` is shown.`,
      tools: [{ kind: 'model', name: 'disclosures', variant: 'adult' }],
      achieved: (view) =>
        view.outer.signature === 'holds' &&
        state(view) === 'match' &&
        shownIn(view.token).length === 1 &&
        claims(view)[OVER] === true,
      done: (view) => [
        `The reader gets \`${JSON.stringify({ [OVER]: claims(view)[OVER] })}\`, signed by the issuer. Of the ${digests(view)} digests, ${digests(view) - shownIn(view.token).length} now have no disclosure. They say nothing.`,
        'But everyone who gets this text can show it to others. Where that matters, use *key binding*: the issuer names a key of the holder, and the holder signs each time.',
      ],
      hints: [
        'Each tick is one disclosure. Clear one and watch the end of the token.',
        `Keep only ${OVER} ticked.`,
        'Clear given_name, birthdate and email.',
      ],
      show: [{ do: 'token', token: presented(ADULT, [named(ADULT, OVER)]) }],
    },
    {
      title: 'A small lie',
      from: { token: presented(MINOR, [named(MINOR, OVER)]), keys: KEYS, clock: NOW },
      says: (view) => [
        `This card belongs to a younger person: \`${OVER}\` is \`${JSON.stringify(claims(view)[OVER])}\`. Disclosures are plain base64url, and nobody signed them.`,
      ],
      source: 'RFC 9901 §7.1, §9.2',
      ask: {
        id: 'lie',
        text: 'The holder writes true into the disclosure. Who notices?',
        choices: [
          { id: 'nobody', text: 'Nobody: disclosures are not signed' },
          { id: 'signature', text: 'The signature: it fails' },
          { id: 'digest', text: 'The reader: no digest matches' },
        ],
        right: 'digest',
        because: [
          'The signed part is untouched, so its signature matches. But the changed disclosure has another hash, which the issuer did not sign. A reader must refuse this token.',
        ],
      },
      task: `Press *Change ${OVER} to true*, and look at the verdict.`,
      tools: [{ kind: 'model', name: 'disclosures', variant: 'minor' }],
      achieved: (view) =>
        view.outer.signature === 'holds' &&
        state(view) === 'mismatch' &&
        shownIn(view.token).some((each) => readDisclosure(each)?.value === true),
      done: (view) => [
        `Jotlab refuses the whole token: ${view.lights.signature?.says ?? ''}. The signature itself matches.`,
      ],
      hints: ['The button changes only the disclosure.', 'Compare its digest with those in _sd in the payload.'],
      show: [{ do: 'type', text: LYING }],
    },
    {
      title: 'What the salt is for',
      from: { token: presented(SALTLESS, [named(SALTLESS, OVER)]), keys: KEYS, clock: NOW },
      says: [
        'This card is from a careless issuer. The salt of its birth date is empty. The holder shows only that they are over 18. The digest hides the birth date.',
      ],
      source: 'RFC 9901 §9.3, §4.2.1',
      ask: {
        id: 'salt',
        text: 'The shop still wants the birth date. Can it find it?',
        choices: [
          { id: 'never', text: 'No: nobody can reverse a hash' },
          { id: 'guess', text: 'Yes: it can try all dates' },
        ],
        right: 'guess',
        because: ['Nobody can reverse a hash. But there are not many birth dates. Hash them all, and one matches.'],
      },
      task: 'Press *Try every birth date*. Type the date into *The hidden date is*.',
      tools: [
        { kind: 'model', name: 'disclosures', variant: 'guess' },
        {
          kind: 'button',
          label: 'Take the card with a salt',
          acts: [{ do: 'token', token: presented(ADULT, [named(ADULT, OVER)]) }],
        },
        { kind: 'field', id: 'date', label: 'The hidden date is', mono: true },
      ],
      achieved: (view) => said(view.answers, 'date').trim() === HIDDEN_DATE,
      done: [
        'So each disclosure needs its own random salt. RFC 9901 recommends 128 bits. Press *Take the card with a salt* and try again. No date matches, because you would have to guess the salt too.',
      ],
      hints: ['The digests are in the payload, and you can hash every date.', `Type ${HIDDEN_DATE}.`],
      show: [{ do: 'answer', id: 'date', value: HIDDEN_DATE }],
    },
  ],
};
