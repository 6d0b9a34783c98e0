// Words about a part with a fault or a limit: they load with the first of them, not with the first view.
import { grouped } from '../../jose/text/grouped.ts';
import { count } from './count.ts';

export const remarks = {
  lastGood: 'Last valid version',
  noLongerJson: (part: string) => `${part}: this is no longer valid JSON.`,
  readOnly: {
    redacted: 'You cannot edit this while the screen is redacted.',
    encrypted: 'You cannot edit this: encrypted text changes only when it is encrypted again.',
    large:
      'You cannot edit this here: above 100,000 characters each key press would take too long. Edit the token text instead.',
    broken: 'You cannot edit this while the token is malformed. Correct the token text first.',
    octets: 'You cannot edit this here: it is not valid UTF-8, and bytes would be lost.',
    disclosure: 'You cannot edit this: the issuer signed its digest, so any change would make it invalid.',
    keyBinding: 'You cannot edit this: the holder signed it with a key that only the holder has.',
    compressed: 'You cannot edit this here: the token holds compressed bytes.',
  },
  processed: {
    title: 'Processed payload',
    says: 'What a verifier gets if it accepts this token (RFC 9901 \u00a77.1).',
    refused: 'A verifier must refuse this token, and then gets none of these claims (RFC 9901 \u00a77.1).',
    disclosed: (number: number) =>
      number === 0 ? 'No claim is disclosed' : `${count(number, 'claim is', 'claims are')} disclosed`,
    more: (number: number) => (number > 0 ? `, and ${grouped(number)} more.` : '.'),
    undisclosed: (number: number) =>
      number === 0
        ? 'No digest stays undisclosed.'
        : number === 1
          ? '1 digest stays undisclosed: a hidden claim or a decoy, the token does not show which (RFC 9901 \u00a74.2.5).'
          : `${grouped(number)} digests stay undisclosed: hidden claims or decoys, the token does not show which (RFC 9901 \u00a74.2.5).`,
    from: (disclosure: number) => `disclosure ${disclosure}`,
  },
  unpacked: {
    title: 'Decompressed payload',
    says: (from: number, to: number) =>
      `The header says zip: DEF, so Jotlab decompressed the payload: ${count(from, 'byte', 'bytes')} became ${count(to, 'byte', 'bytes')}. The signature covers the compressed bytes.`,
    standard:
      'The standard defines zip only for encrypted tokens (RFC 7516 \u00a74.1.3). SMART Health Cards use it in signed ones.',
    binary: 'Not text. The first bytes:',
    empty: 'Empty: nothing was compressed.',
    not: {
      plain: () => 'The header says zip: DEF, but the payload is not compressed: it is JSON already.',
      zlib: () =>
        'Not decompressed: the payload is in the zlib format (RFC 1950). zip: DEF means raw DEFLATE (RFC 1951), without that wrapper.',
      gzip: () =>
        'Not decompressed: the payload is in the gzip format (RFC 1952). zip: DEF means raw DEFLATE (RFC 1951), without that wrapper.',
      limit: (limit: number) =>
        `Not decompressed: the payload would become more than ${count(limit, 'byte', 'bytes')}.`,
      broken: () =>
        'Not decompressed: the header says zip: DEF, but the payload is not raw DEFLATE (RFC 1951), or a part of it is missing.',
    },
  },
};
