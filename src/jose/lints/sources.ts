/** A piece of what a check is read from: the text, and the address where it can be read. */
export interface SourcePiece {
  text: string;
  url?: string;
}

/** Documents without a number, at addresses that their publishers keep. */
const DOCUMENTS: readonly (readonly [name: string, url: string])[] = [
  ['OpenID Connect Core', 'https://openid.net/specs/openid-connect-core-1_0.html'],
  ['OpenID Connect Back-Channel Logout', 'https://openid.net/specs/openid-connect-backchannel-1_0.html'],
  ['JARM', 'https://openid.net/specs/oauth-v2-jarm.html'],
  ['FIPS 204', 'https://csrc.nist.gov/pubs/fips/204/final'],
  ['MCP Authorization', 'https://modelcontextprotocol.io/specification/2025-06-18/basic/authorization'],
  ['UTS #39', 'https://www.unicode.org/reports/tr39/'],
];

const SECTION = /(?:§([\d.]+)|Appendix ([A-Z]))$/;

/** The address of a document by its name. */
function documentAt(name: string): string | undefined {
  const [, rfc] = /^RFC (\d+)\b/.exec(name) ?? [];
  if (rfc !== undefined) return `https://www.rfc-editor.org/rfc/rfc${rfc}`;
  const [draft] = /^draft-[a-z0-9-]+/.exec(name) ?? [];
  if (draft !== undefined) return `https://datatracker.ietf.org/doc/html/${draft}`;
  const [cve] = /^CVE-\d{4}-\d+$/.exec(name) ?? [];
  if (cve !== undefined) return `https://www.cve.org/CVERecord?id=${cve}`;
  const [, cwe] = /^CWE-(\d+)$/.exec(name) ?? [];
  if (cwe !== undefined) return `https://cwe.mitre.org/data/definitions/${cwe}.html`;
  return DOCUMENTS.find(([title]) => name.startsWith(title))?.[1];
}

/** Only the RFCs and drafts have anchors that are made from the number. */
function placed(url: string, text: string): string {
  const [, section, appendix] = SECTION.exec(text) ?? [];
  if (!/rfc-editor|datatracker/.test(url)) return url;
  return section !== undefined
    ? `${url}#section-${section}`
    : appendix !== undefined
      ? `${url}#appendix-${appendix}`
      : url;
}

/** "RFC 7519 §2, §4.1" as pieces, each with the address of its own section. */
export function sourcePieces(source: string): SourcePiece[] {
  let document: string | undefined;
  return source.split(', ').map((text): SourcePiece => {
    // A section alone is of the document before it.
    if (!text.startsWith('§')) document = documentAt(text);
    return document === undefined ? { text } : { text, url: placed(document, text) };
  });
}
