import { headerOf } from '../token/joseHeader.ts';
import { headerString } from '../token/header.ts';
import { claimValues, stringsAt } from '../token/claims.ts';
import type { Diagnosis } from './diagnosis.ts';

/** Microsoft Graph, by its application id and its addresses. */
const GRAPH = /^(?:00000003-0000-0000-c000-000000000000|https:\/\/graph\.microsoft\.(?:com|us)\/?)$/;

/** No key is needed to see whom it is for. Whether the nonce is why it fails, hashedNonce tries. */
export const graphToken: Diagnosis = {
  id: 'graph-token',
  words: {
    says: () => 'This access token says that it is for Microsoft Graph, and has the nonce that only Graph can check.',
    hint: () =>
      'Entra hashes the nonce before it signs, so other programs cannot verify the token. Ask for a token for your own API: its aud is then yours.',
  },
  async examine({ token, index }) {
    if (headerString(headerOf(token.signatures[index]), 'nonce') === undefined) return undefined;
    const { json, nodes } = claimValues(token.payload, 'aud');
    const isForGraph = nodes.some((node) => stringsAt(json, node).some((aud) => GRAPH.test(aud)));
    return isForGraph ? { verifies: false, args: {} } : undefined;
  },
};
