import scene from '../../scenes/ready/fiveParts.json' with { type: 'json' };
import type { Lesson } from '../lesson.ts';
import type { LessonView } from '../view.ts';
import { lengthOf } from './bits.ts';
import { NOW } from './tokens.ts';

const ORIGINAL = scene.token;
const [HEADER = '', KEY = '', IV = '', CIPHERTEXT = '', TAG = ''] = ORIGINAL.split('.');
/** As they are found: out of their order. */
const MIXED = [TAG, CIPHERTEXT, HEADER, KEY, IV].join('.');

const keys = [{ kind: 'demo', name: 'demo-shared', half: 'whole' }] as const;

const JOBS = [
  { id: 'protectedHeader', text: 'Header', job: 'how' },
  { id: 'encryptedKey', text: 'Encrypted key', job: 'key' },
  { id: 'initializationVector', text: 'Initialization vector', job: 'differs' },
  { id: 'ciphertext', text: 'Ciphertext', job: 'content' },
  { id: 'authenticationTag', text: 'Authentication tag', job: 'shows' },
] as const;

const bytes = (view: LessonView, name: (typeof JOBS)[number]['id']): number => view.outer.parts[name]?.bytes ?? 0;

export const fiveParts: Lesson = {
  slug: 'five-parts',
  title: 'Why five parts',
  learnt: 'the job of each part of a JWE',
  minutes: 4,
  start: { token: MIXED, keys, clock: NOW },
  steps: [
    {
      title: 'Put it together',
      says: [
        'An encrypted token has five parts in this order: header, encrypted key, initialization vector, ciphertext, authentication tag. Here the order is wrong. You can tell the parts by their lengths.',
        `The *ciphertext* is the encrypted content. A new key of 16 bytes encrypted it. That key is then encrypted for the reader. This makes it 8 bytes longer, so it has ${lengthOf(24).characters} characters. With this algorithm the vector has 12 bytes (${lengthOf(12).characters} characters) and the tag 16 bytes (${lengthOf(16).characters} characters).`,
      ],
      source: 'RFC 7516 §3.1, §7.1, RFC 7518 §4.4, §5.3',
      ask: {
        id: 'first',
        text: 'Which part can you recognise at once?',
        choices: [
          { id: 'ciphertext', text: 'The ciphertext: it is the longest' },
          { id: 'header', text: 'The header: it begins with eyJ' },
          { id: 'tag', text: 'The tag: it comes last' },
        ],
        right: 'header',
        because: [
          'The header is JSON in base64url. The other parts are bytes that look random. You can see only how long they are.',
        ],
      },
      task: 'Move the parts into the right order with the arrows. Then the token opens.',
      tools: [{ kind: 'order', label: 'Parts of the token' }],
      achieved: (view) => view.token === ORIGINAL && view.outer.opened,
      done: (view) => [
        `It opens: \`${JSON.stringify(view.content)}\`. In bytes: header ${bytes(view, 'protectedHeader')}, key ${bytes(view, 'encryptedKey')}, vector ${bytes(view, 'initializationVector')}, ciphertext ${bytes(view, 'ciphertext')}, tag ${bytes(view, 'authenticationTag')}.`,
      ],
      hints: [
        'The header comes first. It begins with eyJ.',
        `The encrypted key has ${KEY.length} characters, the vector ${IV.length}, the tag ${TAG.length}.`,
        `From the top: ${[HEADER, KEY, IV, CIPHERTEXT, TAG].map((part) => part.slice(0, 4)).join(', ')}.`,
      ],
      show: [{ do: 'type', text: ORIGINAL }],
    },
    {
      title: 'What is each for?',
      from: { token: ORIGINAL, keys, clock: NOW, lanes: true },
      says: [
        'This token uses two keys. The *content encryption key*, CEK for short, is random. It encrypts the content of only this token. The other key, which both sides have, encrypts the CEK, so the token can carry it. Select a part and read about it in the Lens.',
      ],
      source: 'RFC 7516 §2, §5.1',
      task: 'Choose the job of each part.',
      tools: [
        {
          kind: 'sort',
          id: 'job',
          label: 'Jobs of the parts',
          items: JOBS.map(({ id, text }) => ({ id, text })),
          bins: [
            { id: 'content', text: 'is the content, unreadable' },
            { id: 'shows', text: 'shows a change' },
            { id: 'key', text: 'brings the content’s key' },
            { id: 'differs', text: 'makes equal texts differ' },
            { id: 'how', text: 'says how it opens' },
          ],
        },
      ],
      achieved: (view) => JOBS.every(({ id, job }) => view.answers[`job ${id}`] === job),
      done: (view) => [
        `All ${JOBS.length} are right. Of the ${view.token.length} characters, only ${view.outer.parts.ciphertext?.raw.length} are the content. The others open and protect it.`,
      ],
      hints: [
        'Press a part in the row below the token. The Lens describes it.',
        'The tag shows changes. The vector makes equal texts differ.',
        'From the first part to the last: says how it opens, brings the key, makes equal texts differ, is the content, shows a change.',
      ],
      show: JOBS.map(({ id, job }) => ({ do: 'answer', id: `job ${id}`, value: job }) as const),
    },
  ],
};
