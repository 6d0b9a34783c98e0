// What the list of many tokens says: it comes with its pane.
import type { SharedId } from '../../jose/many/across.ts';
import type { Place } from '../../jose/many/place.ts';
import { grouped } from '../../jose/text/grouped.ts';
import { count } from './count.ts';

const megabytes = (bytes: number): string => grouped(Math.round(bytes / 100_000) / 10);

type SharedArgs = Readonly<Record<string, string | number>>;

export const many = {
  region: 'Tokens',
  fromBench: 'the current text',
  summary: (tokens: number, name: string): string => `${count(tokens, 'token', 'tokens')} in ${name}`,
  showing: (shown: number, all: number): string => `${grouped(shown)} of ${grouped(all)} shown`,
  hide: 'Hide the list',
  show: 'Show the list',
  wipe: 'Clear',
  wipeHint: 'Clears the list. It is in memory only.',
  cancel: 'Cancel',
  reading: (bytes: number, size: number): string => `Looking for tokens: ${megabytes(bytes)} of ${megabytes(size)} MB`,
  stages: {
    checking: (done: number, of: number): string => `Trying your keys: ${grouped(done)} of ${grouped(of)}`,
    finding: (done: number, of: number): string => `Looking for findings: ${grouped(done)} of ${grouped(of)}`,
  },
  stopped: 'Cancelled: not every token has been checked.',
  resume: 'Check them all',
  notRead: (bytes: number, size: number): string =>
    `Cancelled after ${megabytes(bytes)} of ${megabytes(size)} MB: there may be more tokens in the rest.`,
  cut: (most: number): string => `There are more tokens than a list can hold: these are the first ${grouped(most)}.`,
  broken: 'Parts of this HAR file are not JSON, or too large to be read as such. They were searched as text.',
  notText: (name: string): string => `${name} is not a text file. There is nothing in it to search for tokens.`,
  none: (name: string): string => `No token was found in ${name}.`,
  troubles: {
    unread: 'The file could not be read to its end. It may have been moved or changed since it was chosen.',
    lost: 'The list is lost: the browser ended its thread. Open the file again.',
  },
  lead: 'Enter loads the selected token; the list stays. It is in memory only.',
  together: 'Found across several tokens',
  togetherMore: (number: number): string => `${grouped(number)} more`,
  tokenNumber: (number: number): string => `Token ${grouped(number)}`,
  shared: {
    'nonce-again': ({ alg }: SharedArgs, tokens: number): string =>
      `${count(tokens, 'token', 'tokens')} signed with ${alg} have the same r: the nonce was reused. If one key made them, anyone can compute its private key from two of them.`,
    'iv-same-key': ({ enc }: SharedArgs, tokens: number): string =>
      `${count(tokens, 'token', 'tokens')} encrypted with ${enc} have the same IV and apparently the same key. With AES-GCM this reveals what the contents have in common, and lets others forge tokens.`,
    'iv-again': ({ enc }: SharedArgs, tokens: number): string =>
      `${count(tokens, 'token', 'tokens')} encrypted with ${enc} have the same IV. Random IVs do not repeat: their maker seems to use a fixed one.`,
    'jti-again': ({ jti, iss }: SharedArgs, tokens: number): string =>
      `${count(tokens, 'different token', 'different tokens')}${iss === '' ? ' without an issuer' : ` of ${iss}`} have the same jti, ${jti}. A jti is for one token only; a check for replays refuses the second.`,
  } satisfies Record<SharedId, (args: SharedArgs, tokens: number) => string>,
  filter: 'Filter',
  moreFilters: 'More filters',
  fewerFilters: 'Fewer filters',
  filterHint: 'issuer, algorithm, kid, place',
  by: { kind: 'Kind', alg: 'Algorithm', iss: 'Issuer', signature: 'Signature', time: 'Time' },
  all: 'All',
  noValue: 'None',
  noneFits: 'No token matches the filter.',
  clearFilter: 'Clear the filter',
  table: 'Tokens found',
  columns: {
    id: 'Place',
    count: 'Times',
    kind: 'Kind',
    alg: 'Algorithm',
    iss: 'Issuer',
    signature: 'Signature',
    exp: 'Expiry',
    worst: 'Worst finding',
  },
  sort: (column: string): string => `Sort by ${column}`,
  states: {
    signature: {
      good: 'Verified',
      bad: 'Bad',
      warn: 'Doubtful',
      neutral: 'Nothing verified',
      pending: 'Not checked yet',
    },
    time: {
      good: 'Valid now',
      bad: 'Expired or not valid',
      warn: 'Doubtful',
      neutral: 'Nothing to say',
      pending: 'Not checked yet',
    },
  },
  notChecked: 'Not checked yet',
  slow: 'Not decrypted: passwords take long to try. Open it to try yours.',
  more: (number: number): string => `, ${grouped(number)} more`,
  place: ({ line, entry, host, side, what, name }: Place): string => {
    const of = what === undefined ? '' : many.whats[what];
    const words = [
      line === undefined ? '' : `line ${grouped(line)}`,
      entry === undefined ? '' : `entry ${grouped(entry)}`,
      [side === undefined ? '' : many.sides[side], of, name ?? ''].filter(Boolean).join(' '),
      host ?? '',
    ];
    return words.filter(Boolean).join(', ');
  },
  sides: { request: 'request', response: 'response' },
  whats: { address: 'address', header: 'header', cookie: 'cookie', query: 'query', body: 'body', other: '' },
  save: 'Save the list shown',
  withTokens: 'With the tokens',
  withTokensHint: 'Whoever has the file can use the tokens that are still valid.',
};
