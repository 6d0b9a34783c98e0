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
        `John has a digital identity card, an *SD-JWT*. Its issuer signed no names and no dates, but ${digests(view)} *digests*: hashes of small texts, the *disclosures*. Each disclosure has three parts: a *salt*, random text so that nobody can guess the whole; the name of a claim; and its value. They stand behind the signed token, with a \`~\` after each.`,
        'A shop wants to know whether John is over 18. As it stands, he would show his name, his email address and his birth date as well.',
      ],
      source: 'RFC 9901 §4, §4.2, §7.1',
      ask: {
        id: 'hide',
        text: 'John takes the birth date away. What becomes of the issuer’s signature?',
        choices: [
          { id: 'again', text: 'The issuer has to sign again' },
          { id: 'fails', text: 'It fails: the token is shorter' },
          { id: 'holds', text: 'It still fits' },
        ],
        right: 'holds',
        because: [
          'The signature covers the digests. All of them stay in the payload; what is taken away are disclosures, which stand behind the signed part.',
        ],
      },
      task: `Show \`${OVER}\` and nothing else.`,
      tools: [{ kind: 'model', name: 'disclosures', variant: 'adult' }],
      achieved: (view) =>
        view.outer.signature === 'holds' &&
        state(view) === 'match' &&
        shownIn(view.token).length === 1 &&
        claims(view)[OVER] === true,
      done: (view) => [
        `The reader gets \`${JSON.stringify({ [OVER]: claims(view)[OVER] })}\`, signed by the issuer. Of the ${digests(view)} digests, ${digests(view) - shownIn(view.token).length} have no disclosure now, and they say nothing.`,
        'Whoever gets this text could show it in turn. Where that matters, the issuer names a key of the holder, and the holder signs each showing: *key binding*.',
      ],
      hints: [
        'Each tick is one disclosure. Watch the end of the token while you take one away.',
        `Only ${OVER} may stay ticked.`,
        'Take the ticks from given_name, birthdate and email.',
      ],
      show: [{ do: 'token', token: presented(ADULT, [named(ADULT, OVER)]) }],
    },
    {
      title: 'A small lie',
      from: { token: presented(MINOR, [named(MINOR, OVER)]), keys: KEYS, clock: NOW },
      says: (view) => [
        `This card belongs to somebody younger: \`${OVER}\` is \`${JSON.stringify(claims(view)[OVER])}\`. Disclosures are plain base64url, and nobody signed them.`,
      ],
      source: 'RFC 9901 §7.1, §9.2',
      ask: {
        id: 'lie',
        text: 'The holder writes true into the disclosure. Who finds out?',
        choices: [
          { id: 'nobody', text: 'Nobody: disclosures are not signed' },
          { id: 'signature', text: 'The signature, which fails' },
          { id: 'digest', text: 'The reader, who finds no digest for it' },
        ],
        right: 'digest',
        because: [
          'The signed part is untouched, so its signature fits. But the changed disclosure has another hash, and the issuer never signed that one. A reader must refuse such a token.',
        ],
      },
      task: 'Lie, and look at the verdict.',
      tools: [{ kind: 'model', name: 'disclosures', variant: 'minor' }],
      achieved: (view) =>
        view.outer.signature === 'holds' &&
        state(view) === 'mismatch' &&
        shownIn(view.token).some((each) => readDisclosure(each)?.value === true),
      done: (view) => [
        `${view.lights.signature?.says ?? ''} By the mathematics the signature fits; the disclosure has no digest, and so the whole is refused.`,
      ],
      hints: [
        'The button below changes the disclosure and nothing else.',
        'Compare its digest with those in the payload, under _sd.',
        `Press *Change ${OVER} to true*.`,
      ],
      show: [{ do: 'type', text: LYING }],
    },
    {
      title: 'What the salt is for',
      from: { token: presented(SALTLESS, [named(SALTLESS, OVER)]), keys: KEYS, clock: NOW },
      says: [
        'Another card, by a careless issuer: the salt of its birth date is empty. The holder shows only that they are over 18; the birth date is hidden behind its digest.',
      ],
      source: 'RFC 9901 §9.3, §4.2.1',
      ask: {
        id: 'salt',
        text: 'The shop wants to know the birth date all the same. Can it find out?',
        choices: [
          { id: 'never', text: 'No: a hash cannot be turned round' },
          { id: 'guess', text: 'Yes: it can try all dates' },
        ],
        right: 'guess',
        because: [
          'Nobody turns the hash round. But there are not many birth dates, and whoever hashes them all finds the one that fits.',
        ],
      },
      task: 'Find the hidden birth date, and type it.',
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
        'So each disclosure gets a random salt of its own: RFC 9901 recommends 128 bits. Take the card with a salt and try again: none of the dates fits, since the salt would have to be guessed with it.',
      ],
      hints: [
        'The digests are in the payload, and every date can be hashed.',
        'Press *Try every birth date*.',
        `Type ${HIDDEN_DATE}.`,
      ],
      show: [{ do: 'answer', id: 'date', value: HIDDEN_DATE }],
    },
  ],
};
