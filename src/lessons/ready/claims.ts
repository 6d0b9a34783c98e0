import type { Lesson } from '../lesson.ts';
import { said, type LessonView } from '../view.ts';
import { NOW, OF_ALL_KINDS } from './tokens.ts';

const KINDS: Readonly<Record<string, string>> = {
  iss: 'registered',
  aud: 'registered',
  exp: 'registered',
  'https://acme.example/plan': 'public',
  order: 'private',
};

/** A URI under a domain, a URN or an object identifier: names that others do not choose by chance. */
const PROOF =
  /^(?:https?:\/\/(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[/:?#].*)?|urn:[a-z0-9-]{2,31}:.+|(?:[a-z0-9-]+\.){2,}[a-z0-9-]+)$/i;

const names = (view: LessonView): string[] => Object.keys(view.inner.claims);
const own = (view: LessonView): string | undefined => names(view).find((name) => !(name in KINDS) && PROOF.test(name));

const start = { token: OF_ALL_KINDS, keys: [{ kind: 'demo', name: 'demo-1', half: 'whole' }], clock: NOW } as const;

export const claims: Lesson = {
  slug: 'claims',
  title: 'Claims',
  learnt: 'registered, public, private',
  minutes: 3,
  start,
  steps: [
    {
      title: 'Three kinds of names',
      says: (view) => [
        `The payload of this token has ${names(view).length} *claims*: statements, each with a name and a value. RFC 7519 knows three kinds of names.`,
        '*Registered* names are those that the standard itself defines and has registered with IANA, which keeps such lists; everyone reads them alike. *Public* names anyone may make up, in such a way that nobody else chooses the same: registered with IANA, or with something in front that belongs to them, like a domain. *Private* names are whatever two sides have agreed on.',
      ],
      source: 'RFC 7519 §4.1, §4.2, §4.3',
      ask: {
        id: 'secret',
        text: 'A private claim is …',
        choices: [
          { id: 'hidden', text: 'a claim that only its reader can see' },
          { id: 'agreed', text: 'a claim whose name two sides have agreed on' },
        ],
        right: 'agreed',
        because: (view) => [
          `Private says something about the name, nothing about secrecy. You can read \`order\` in this token: it says “${said(view.inner.claims, 'order')}”.`,
        ],
      },
      task: 'Say of each claim of this token which kind its name is.',
      tools: [
        {
          kind: 'sort',
          id: 'kind',
          label: 'Kinds of the claims',
          items: (view) => names(view).map((name) => ({ id: name, text: `\`${name}\`` })),
          bins: [
            { id: 'registered', text: 'registered' },
            { id: 'public', text: 'public' },
            { id: 'private', text: 'private' },
          ],
        },
      ],
      achieved: (view) =>
        names(view).length === Object.keys(KINDS).length &&
        names(view).every((name) => KINDS[name] !== undefined && view.answers[`kind ${name}`] === KINDS[name]),
      done: (view) => {
        const count = (kind: string): number => names(view).filter((name) => KINDS[name] === kind).length;
        return [`${count('registered')} registered, ${count('public')} public, ${count('private')} private.`];
      },
      hints: [
        'Select a claim on the bench: the Lens says what it means, if the standard does.',
        'The three short names are of the standard. One of the others begins with a domain.',
        'iss, aud and exp are registered, the name with the domain is public, order is private.',
      ],
      show: Object.entries(KINDS).map(([name, kind]) => ({ do: 'answer', id: `kind ${name}`, value: kind }) as const),
    },
    {
      title: 'A name of your own',
      from: start,
      says: (view) => [
        `acme.example adds a claim about the customer’s size. Just \`size\` would be a private name: another program might mean its shoes. A *collision-resistant* name is one that others are very unlikely to choose, for instance because it begins with a domain that is yours. \`${names(view).find((name) => KINDS[name] === 'public') ?? ''}\` is one.`,
      ],
      source: 'RFC 7519 §2, §4.2',
      task: 'Add a claim with a name that nobody else chooses by chance, under a domain of your own. Any value will do.',
      achieved: (view) => own(view) !== undefined && view.inner.sound,
      done: (view) => [
        `\`${own(view) ?? ''}\`: nobody else uses names under that domain. The price is its length: the payload has ${view.inner.parts.payload?.bytes} bytes now.`,
      ],
      hints: [
        'Add a member to the payload, after the last one. A comma stands between two members.',
        'Let the name begin like an address of a site: https, a domain, a slash, a word.',
        'Write , "https://acme.example/size": "large" before the closing brace.',
      ],
      show: [{ do: 'claim', name: 'https://acme.example/size', value: '"large"' }],
    },
  ],
};
