import { pathOf } from '../../jose/explain/fieldsAt.ts';
import { exportKey } from '../../jose/keys/exportKey.ts';
import type { ImportedJwk, Key } from '../../jose/keys/key.ts';
import type { Expectations } from '../../jose/verdict/input.ts';
import type { BenchContent } from '../../link/content.ts';
import type { RingEntry } from '../../store/derived/ringOf.ts';
import type { Selected } from '../../store/derived/selected.ts';
import type { Clock } from '../../store/state/state.ts';
import { pathText } from '../../store/verbs/link.ts';
import { oneLine } from '../../words/keyName.ts';
import { entryName, entryType } from '../../words/ringEntry.ts';
import { partTitle } from '../../words/partTitle.ts';
import { local } from '../../words/time.ts';
import { words } from '../../words/share.ts';

/** One line of the dialog: something that goes into the link if it is ticked. */
export interface Offer {
  id: string;
  label: string;
  /** What it is, beside its name. */
  about: string;
  /** Whether it is ticked at first. Never what nobody else may have. */
  first: boolean;
  secret: boolean;
  /** Of use only to check a signature. */
  forCheck: boolean;
  put: (content: BenchContent) => BenchContent;
}

/** What lies on the bench. */
export interface OnBench {
  ring: readonly RingEntry[];
  expectations: Expectations;
  payload: string | null;
  selected: Selected | null;
  clock: Clock;
}

const CONCERNS: readonly RingEntry['use'][][] = [
  ['verifies', 'opens', 'mended'],
  ['forbidden', 'fails', 'closed', 'pending'],
  ['untried'],
];
const rank = ({ use }: RingEntry): number => {
  const at = CONCERNS.findIndex((uses) => uses.includes(use));
  return at < 0 ? CONCERNS.length : at;
};

function jwkOf(key: Key, form: 'jwkPublic' | 'jwk'): ImportedJwk | undefined {
  const made = exportKey(key, form);
  return made.ok ? (JSON.parse(made.value) as ImportedJwk) : undefined;
}

const publicOffer = (entry: RingEntry): Offer[] => {
  const { key, use } = entry;
  const jwk = key.kind === 'secret' ? undefined : jwkOf(key, 'jwkPublic');
  if (!jwk) return [];
  return [
    {
      id: `public ${key.id}`,
      label: words.shareDialog.publicKey(entryName(entry)),
      about: entryType(entry),
      first: use === 'verifies' || use === 'fails',
      secret: false,
      forCheck: true,
      put: (content) => ({ ...content, keys: [...(content.keys ?? []), jwk] }),
    },
  ];
};

const secretOffer = (entry: RingEntry): Offer[] => {
  const { key } = entry;
  const name = entryName(entry);
  const jwk = key.kind === 'public' ? undefined : jwkOf(key, 'jwk');
  if (!jwk) return [];
  return [
    {
      id: `secret ${key.id}`,
      label: key.kind === 'secret' ? words.shareDialog.secret(name) : words.shareDialog.privateKey(name),
      about: entryType(entry),
      first: false,
      secret: true,
      forCheck: false,
      put: (content) => ({ ...content, secrets: [...(content.secrets ?? []), jwk] }),
    },
  ];
};

const LISTED = 12;
const VALUE = 60;

const valueText = (value: unknown): string => oneLine(Array.isArray(value) ? value.join(', ') : String(value), VALUE);

function expectationsOffer(all: Expectations): Offer[] {
  const { ofLink: _ofLink, ...expectations } = all;
  const names = Object.keys(expectations) as (keyof typeof expectations)[];
  if (names.length === 0) return [];
  return [
    {
      id: 'expectations',
      label: words.shareDialog.expectations,
      about: names
        .map((name) => `${words.shareDialog.expectationNames[name]}: ${valueText(expectations[name])}`)
        .join('; '),
      first: true,
      secret: false,
      forCheck: false,
      put: (content) => ({ ...content, expectations }),
    },
  ];
}

function selectionOffer(selected: Selected | null): Offer[] {
  const select = selected?.layer === 1 ? pathText(selected.field) : undefined;
  if (!selected || select === undefined) return [];
  const { field } = selected;
  return [
    {
      id: 'selection',
      label: words.shareDialog.selection,
      about: [field.placed ? partTitle(field.placed) : '', ...pathOf(field).map((name) => oneLine(String(name)))].join(
        ' \u203a ',
      ),
      first: true,
      secret: false,
      forCheck: false,
      put: (content) => ({ ...content, select }),
    },
  ];
}

function clockOffer({ kind, now }: Clock): Offer {
  return {
    id: 'clock',
    label: words.shareDialog.clock,
    about: words.shareDialog.stopped(local(now)),
    // A clock that runs is everybody's.
    first: kind !== 'live',
    secret: false,
    forCheck: false,
    put: (content) => ({ ...content, clock: Math.floor(now) }),
  };
}

function payloadOffer(payload: string | null): Offer[] {
  if (payload === null) return [];
  return [
    {
      id: 'payload',
      label: words.shareDialog.payload,
      about: words.shareDialog.characters(payload.length),
      first: true,
      secret: false,
      forCheck: false,
      put: (content) => ({ ...content, payload }),
    },
  ];
}

/** Everything that can go into a link beside the token, in the order shown; how many keys are not offered, and whether the demo's is among the keys. */
export function offersOf({ ring, expectations, payload, selected, clock }: OnBench): {
  offers: Offer[];
  unlisted: number;
  demo: boolean;
} {
  // Jotlab brings the demo key along with its token.
  const own = ring.filter(({ key }) => key.provenance.kind !== 'demo').toSorted((a, b) => rank(a) - rank(b));
  const listed = own.slice(0, LISTED);
  return {
    offers: [
      ...payloadOffer(payload),
      ...listed.flatMap(publicOffer),
      ...listed.flatMap(secretOffer),
      ...expectationsOffer(expectations),
      ...selectionOffer(selected),
      clockOffer(clock),
    ],
    unlisted: own.length - listed.length,
    demo: own.length < ring.length,
  };
}

/** A compact JWS without its signature: it can be read and not used. Undefined where there is none to leave out. */
export const withoutSignature = (token: string): string | undefined => /^([\w-]+\.[\w-]*\.)[\w-]+$/.exec(token)?.[1];
