// What is said of a link that was opened, or refused: it comes with the code that opens links.
import type { NoteArgs, SentenceWords } from '../../jose/token/note.ts';
import { grouped } from '../../jose/text/grouped.ts';
import { local } from '../time.ts';
import { count } from './count.ts';

const kilobytes = (octets: unknown): string => `${grouped(Number(octets) / 1000)} KB`;

const WANTED: Readonly<Record<string, string>> = {
  object: 'an object',
  text: 'text',
  number: 'a number in its range',
  list: 'a list',
};

/** `place`: as a path into the link's content, such as `bench.clock`. It is the sender's text, in one line. */
const table = {
  'link-long': {
    says: ({ length, limit }) =>
      `This link has ${grouped(Number(length))} characters, more than the ${grouped(Number(limit))} that Jotlab reads.`,
    hint: () => '',
  },
  'link-version': {
    says: ({ version, known }) => `This link has version ${version}. This copy of Jotlab reads version ${known}.`,
    hint: () => 'Reload the page for a newer copy, then open the link again.',
  },
  'link-character': {
    says: ({ at }) => `This link is damaged: character ${grouped(Number(at))} after “.” is not allowed in a link.`,
    hint: () => 'Ask for the link again.',
  },
  'link-damaged': {
    says: () => 'This link is damaged: a part of it is missing or was changed.',
    hint: () => 'Copy the whole link, or ask for it again.',
  },
  'link-unpacks': {
    says: ({ limit }) => `This link holds more than ${kilobytes(limit)}.`,
    hint: () => 'Jotlab does not unpack so much.',
  },
  'link-json': {
    says: () => 'This link does not hold JSON.',
    hint: () => 'Jotlab never makes such links.',
  },
  'link-kinds': {
    says: () => 'This link does not hold exactly one thing.',
    hint: () => 'Jotlab never makes such links.',
  },
  'link-unknown': {
    says: ({ place }) => `This link holds “${place}”, which this copy of Jotlab does not know.`,
    hint: () => 'Reload the page for a newer copy, then open the link again.',
  },
  'link-shape': {
    says: ({ place, wanted }) => `“${place}” in this link is not ${WANTED[String(wanted)] ?? ''}.`,
    hint: () => 'Jotlab never makes such links.',
  },
  'link-member-long': {
    says: ({ place, limit }) => `“${place}” in this link is longer than ${grouped(Number(limit))} characters.`,
    hint: () => 'Jotlab never makes such links.',
  },
  'link-list-long': {
    says: ({ place, limit }) => `“${place}” in this link has more than ${limit} entries.`,
    hint: () => 'Jotlab never makes such links.',
  },
  'link-no-token': {
    says: () => 'There is no JSON token in this link.',
    hint: () => 'Ask for the link again.',
  },
  'link-secret': {
    says: ({ place }) => `“${place}” in this link holds a private key or a secret instead of a public key.`,
    hint: () => 'Jotlab never makes such links.',
  },
  'link-not-secret': {
    says: ({ place }) => `“${place}” in this link should be a private key or a secret, but is not.`,
    hint: () => 'Jotlab never makes such links.',
  },
  'link-key': {
    says: ({ number, why }) => `Key ${number} of this link cannot be used: ${why}`,
    hint: () => '',
  },
  'link-scene': {
    says: ({ why }) => `The scene in this link cannot be played. ${why}`,
    hint: () => '',
  },
  'link-deep': {
    says: () => 'The scene in this link is nested deeper than any scene can be.',
    hint: () => 'Jotlab never makes such links.',
  },
  'link-no-scene': {
    says: () => 'This link holds a token. Here only a scene can be shown.',
    hint: () => '',
  },
  'link-ready': {
    says: ({ name }) => `This link opens the scene “${name}”, which this copy of Jotlab does not have.`,
    hint: () => 'Reload the page for a newer copy, then open the link again.',
  },
} satisfies Record<string, SentenceWords>;

export const linkFaults: Readonly<Record<keyof typeof table, SentenceWords>> = table;

/** What came with the link: counts, and `clock` as a moment. Whoever made the link chose all of it. */
export const linkNews = {
  'link-opened': ({ payload, keys, secrets, expectations, select, clock, had }: NoteArgs) => {
    const came = [
      'the token',
      payload ? 'its payload' : '',
      keys ? count(Number(keys), 'public key', 'public keys') : '',
      secrets ? count(Number(secrets), 'private key or secret', 'private keys or secrets') : '',
      expectations ? 'expectations' : '',
      select ? 'a selection' : '',
      clock === undefined ? '' : `a clock that is stopped at ${local(Number(clock))}`,
    ];
    return [
      `Opened from the link: ${came.filter(Boolean).join(', ')}. The link may still be in your browser history.`,
      secrets ? 'Everyone who has the link has them too.' : '',
      // Keys that were given already keep their place.
      had ? `You already had ${count(Number(had), 'key', 'keys')} from it.` : '',
    ]
      .filter(Boolean)
      .join(' ');
  },
};
