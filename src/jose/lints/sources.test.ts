import { expect, it } from 'vitest';
import { RULES } from './rules.ts';
import { sourcePieces } from './sources.ts';

it('leads to the section itself', () => {
  expect(sourcePieces('RFC 7519 §2, §4.1.4, RFC 7515 Appendix F, RFC 9864')).toEqual([
    { text: 'RFC 7519 §2', url: 'https://www.rfc-editor.org/rfc/rfc7519#section-2' },
    { text: '§4.1.4', url: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4' },
    { text: 'RFC 7515 Appendix F', url: 'https://www.rfc-editor.org/rfc/rfc7515#appendix-F' },
    { text: 'RFC 9864', url: 'https://www.rfc-editor.org/rfc/rfc9864' },
  ]);
  expect(sourcePieces('OpenID Connect Core §2, §9, draft-ietf-oauth-rfc8725bis §2.11, CVE-2022-21449, CWE-79')).toEqual(
    [
      { text: 'OpenID Connect Core §2', url: 'https://openid.net/specs/openid-connect-core-1_0.html' },
      { text: '§9', url: 'https://openid.net/specs/openid-connect-core-1_0.html' },
      {
        text: 'draft-ietf-oauth-rfc8725bis §2.11',
        url: 'https://datatracker.ietf.org/doc/html/draft-ietf-oauth-rfc8725bis#section-2.11',
      },
      { text: 'CVE-2022-21449', url: 'https://www.cve.org/CVERecord?id=CVE-2022-21449' },
      { text: 'CWE-79', url: 'https://cwe.mitre.org/data/definitions/79.html' },
    ],
  );
  expect(sourcePieces('practice')).toEqual([{ text: 'practice' }]);
});

it('knows an address for each numbered source of the rules, and none that is not https', () => {
  for (const { source } of RULES)
    for (const { text, url } of sourcePieces(source)) {
      if (/^(?:RFC|draft-|CVE-|CWE-|§)/.test(text))
        expect([text, url]).toEqual([text, expect.stringMatching(/^https:/)]);
      if (url !== undefined) expect(url).toMatch(/^https:\/\/[\w.-]+\/[\w/?=.#-]*$/);
    }
});
