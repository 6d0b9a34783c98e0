import { deflate, inflate } from '../jose/engine/inflate.ts';
import { decodeBase64url, encodeBase64url } from '../jose/text/base64url.ts';
import { decodeUtf8, encodeUtf8 } from '../jose/text/utf8.ts';
import { CONTENT_LIMIT, LINK_LIMIT, type LinkContent, type LinkKind } from './content.ts';
import { attempt, LinkProblem, type LinkOutcome } from './fault.ts';
import { readBench, writeBench } from './readBench.ts';
import { readLinkScene, readReadyName, writeLinkScene } from './readScene.ts';
import { membersOf } from './shape.ts';

// `v1.` and base64url of zlib (RFC 1950) of JSON with one member, which names the kind. Zlib has a checksum: a link that
// was cut or changed on its way is told from one that was made so.

const VERSION = 1;
const FORM = /^v(\d{1,9})\.([^]*)$/;
/** Programs that find links in a text often take what follows one along. */
const BEHIND = /[^\w-]{1,10}$/;

/** Each kind: how it is read from JSON, and written. */
const KINDS: {
  readonly [Kind in LinkKind]: {
    read: (value: unknown) => LinkContent;
    write: (content: Extract<LinkContent, { kind: Kind }>) => object | string;
  };
} = {
  bench: {
    read: (value) => ({ kind: 'bench', bench: readBench(value, 'bench') }),
    write: ({ bench }) => writeBench(bench),
  },
  scene: {
    read: (value) => ({ kind: 'scene', scene: readLinkScene(value) }),
    write: ({ scene }) => writeLinkScene(scene),
  },
  ready: { read: (value) => ({ kind: 'ready', ready: readReadyName(value, 'ready') }), write: ({ ready }) => ready },
};

const written = <Kind extends LinkKind>(content: Extract<LinkContent, { kind: Kind }>): object | string =>
  KINDS[content.kind as Kind].write(content);

function readContent(text: string): LinkContent {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    // Also where it nests deeper than the engine can follow.
    throw new LinkProblem('link-json');
  }
  const members = membersOf(parsed, '', Object.keys(KINDS));
  const [kind, more] = Object.keys(members) as LinkKind[];
  if (kind === undefined || more !== undefined) throw new LinkProblem('link-kinds');
  return KINDS[kind].read(members[kind]);
}

async function unpacked(fragment: string): Promise<string> {
  if (fragment.length > LINK_LIMIT) throw new LinkProblem('link-long', { length: fragment.length, limit: LINK_LIMIT });
  const [, version = '', packed = ''] = FORM.exec(fragment) ?? [];
  if (Number(version) !== VERSION) throw new LinkProblem('link-version', { version, known: VERSION });
  const { octets, invalid, standard, padding, leftOver } = decodeBase64url(packed.replace(BEHIND, ''));
  const at = invalid?.at ?? standard?.at ?? padding;
  if (at !== undefined) throw new LinkProblem('link-character', { at: at + 1 });
  const inflated =
    leftOver === undefined ? await inflate(octets, CONTENT_LIMIT, 'deflate') : ({ ok: false, why: 'broken' } as const);
  if (!inflated.ok)
    throw new LinkProblem(inflated.why === 'limit' ? 'link-unpacks' : 'link-damaged', { limit: CONTENT_LIMIT });
  const { decoded, invalid: broken } = decodeUtf8(inflated.octets);
  if (broken !== undefined) throw new LinkProblem('link-json');
  return decoded.text;
}

/** Whether the part of an address behind the `#` is meant to be one of these. */
export const isPacked = (fragment: string): boolean => FORM.test(fragment);

/** What a link holds, by the part behind the `#`. Total: whatever is in it, it is read or refused with a reason. */
export const unpackLink = (fragment: string): Promise<LinkOutcome<LinkContent>> =>
  attempt(async () => readContent(await unpacked(fragment)));

/** The part of a link behind the `#`; refused where the reader would refuse it. */
export const packLink = (content: LinkContent): Promise<LinkOutcome<string>> =>
  attempt(async () => {
    const octets = encodeUtf8(JSON.stringify({ [content.kind]: written(content) }));
    if (octets.length > CONTENT_LIMIT) throw new LinkProblem('link-unpacks', { limit: CONTENT_LIMIT });
    const fragment = `v${VERSION}.${encodeBase64url(await deflate(octets, 'deflate'))}`;
    if (fragment.length > LINK_LIMIT)
      throw new LinkProblem('link-long', { length: fragment.length, limit: LINK_LIMIT });
    return fragment;
  });
