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
        `The payload of this token has ${names(view).length} *claims*. A claim is a statement with a name and a value. RFC 7519 has three kinds of names.`,
        '*Registered* names are defined in the standard and listed by IANA. They mean the same to everyone: `iss` says who issued the token, `aud` who it is for, and `exp` when it ends. *Public* names are names that anyone may make up, if nobody else will choose the same one. Their makers register them with IANA, or begin them with something of their own, like a domain. *Private* names are names that two sides have agreed on.',
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
          `Private describes the name. It does not mean secret. You can read \`order\` in this token: it says “${said(view.inner.claims, 'order')}”.`,
        ],
      },
      task: 'Choose for each claim of this token what kind of name it has.',
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
        'Select a claim. If the standard defines it, the Lens says what it means.',
        'The standard defines the three short names. One of the others begins with a domain.',
        'iss, aud and exp are registered. The name with the domain is public. order is private.',
      ],
      show: Object.entries(KINDS).map(([name, kind]) => ({ do: 'answer', id: `kind ${name}`, value: kind }) as const),
    },
    {
      title: 'A name of your own',
      from: start,
      says: (view) => [
        `acme.example adds a claim about the customer’s size. Just \`size\` would be a private name. Another program might use it for shoes. Others are very unlikely to choose a *collision-resistant* name, for example because it begins with your domain. \`${names(view).find((name) => KINDS[name] === 'public') ?? ''}\` is one.`,
      ],
      source: 'RFC 7519 §2, §4.2',
      task: 'In the payload, add a claim whose name begins with a domain of your own. Any value will do.',
      achieved: (view) => own(view) !== undefined && view.inner.sound,
      done: (view) => [
        `\`${own(view) ?? ''}\`: nobody else uses names under that domain. But it is long. The payload now has ${view.inner.parts.payload?.bytes} bytes.`,
      ],
      hints: [
        'Add a member after the last one in the payload. Put a comma between the two.',
        'Begin the name like a web address: https, a domain, a slash, a word.',
        'Write , "https://acme.example/size": "large" before the closing brace.',
      ],
      show: [{ do: 'claim', name: 'https://acme.example/size', value: '"large"' }],
    },
  ],
};
