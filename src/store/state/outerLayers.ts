import type { Key } from '../../jose/keys/key.ts';
import type { Opening } from '../../jose/jwe/openJwe.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import type { Jwe } from '../../jose/token/token.ts';
import { headerString } from '../../jose/token/header.ts';
import { jweHeader, parameter } from '../../jose/token/joseHeader.ts';

/**
 * A layer of encryption that was opened and can be made again, with the header texts of its reading. It holds nothing of
 * the keys, only which of them opened it.
 */
export interface OuterLayer {
  kind: 'encrypted';
  reading: TokenReading;
  /** Recipient by recipient: the key of the ring, and how a secret was read; null where none opened. */
  openers: readonly ({ id: string; reading?: number } | null)[];
  /**
   * The recipients that somebody agreed to leave out while their keys are not here. Whoever is lost later is asked about
   * again.
   */
  dropping: readonly number[];
}

export const tokenOf = ({ reading }: Pick<OuterLayer, 'reading'>): Jwe => reading.token as Jwe;

/** A layer that opened, as one that can be put around something else. */
export function outerLayerOf({
  reading,
  answer,
}: {
  reading: TokenReading;
  answer: { opening?: Opening } | null;
}): OuterLayer {
  const tried = answer?.opening?.recipients ?? [];
  const openers = tokenOf({ reading }).recipients.map((_, at) => {
    const opener = tried
      .find(({ index }) => index === at)
      ?.attempts.find((attempt) => attempt.answer.outcome === 'opened');
    return opener ? { id: opener.key.id, ...(opener.reading === undefined ? {} : { reading: opener.reading }) } : null;
  });
  return { kind: 'encrypted', reading, openers, dropping: [] };
}

type Opener = OuterLayer['openers'][number] | undefined;

export const openingKey = (ring: readonly Key[], opener: Opener): Key | undefined =>
  opener ? ring.find(({ id }) => id === opener.id) : undefined;

/** Keys that came later and open a layer too: the same one given again, or that of another recipient. */
export const later = new WeakMap<TokenReading, { ring: readonly Key[]; openers: OuterLayer['openers'] }>();

/** Recipient by recipient, with which key of this ring. */
export const openersIn = ({ reading, openers }: OuterLayer, ring: readonly Key[]): Opener[] =>
  openers.map((opener, index) => [opener, later.get(reading)?.openers[index]].find((each) => openingKey(ring, each)));

/** Recipients for whom the layer cannot be made with this ring: by their index. */
export const lostIn = (layer: OuterLayer, ring: readonly Key[]): number[] =>
  openersIn(layer, ring).flatMap((opener, index) => (opener ? [] : [index]));

/** The name that a recipient's header gives its key, where there is one. */
const recipientKid = ({ reading }: OuterLayer, index: number): string | undefined =>
  headerString(jweHeader(tokenOf({ reading }), index), 'kid');

/** Recipients as they can be called: by number, and by what their header says. */
export const recipientsOf = (
  layer: OuterLayer,
  indexes: readonly number[],
): { index: number; kid: string | undefined }[] => indexes.map((index) => ({ index, kid: recipientKid(layer, index) }));

/** With which keys of the ring the layers would be made: two that are the same make the same answer do. */
export const outerWay = (layers: readonly OuterLayer[], ring: readonly Key[]): string =>
  layers
    .map((each) =>
      openersIn(each, ring)
        .map((opener) => (opener ? `${opener.id} ${opener.reading ?? ''}` : ''))
        .join(','),
    )
    .join(';');

export function iterationsFor(token: Jwe, index: number): number | undefined {
  const found = parameter(jweHeader(token, index), 'p2c');
  return found && Number(found.raw);
}

/** Milliseconds without typing until a draft is encrypted. */
export const PAUSE = 500;

/** Iterations that are made at once after an act; more wait for a pause too. */
export const STRETCHED_AT_ONCE = 20_000;

/** More are made only after a press; opening asks first at the same number. */
export const STRETCHED_UNASKED = 1_200_000;

/** How often passwords are stretched to make the layers, all together. */
export const stretchOf = (layers: readonly OuterLayer[]): number =>
  layers.reduce(
    (sum, each) =>
      sum +
      each.openers.reduce(
        (own, opener, index) =>
          own + ((opener ?? later.get(each.reading)?.openers[index]) ? (iterationsFor(tokenOf(each), index) ?? 0) : 0),
        0,
      ),
    0,
  );

/** The tag of a JWE that was just written, in its base64url form. */
export const jweTag = (text: string): string =>
  text.startsWith('{') ? (/"tag":"([^"]*)"/.exec(text)?.[1] ?? '') : (text.split('.').at(-1) ?? '');
