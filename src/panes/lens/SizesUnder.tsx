import type { ReactElement } from 'react';
import type { TokenReading } from '../../jose/token/reading.ts';
import { COMPARED_ENC, encryptedSizes, signedSizes, type SizeUnder } from '../../jose/explain/sizeUnder.ts';
import { stringMember } from '../../jose/text/json.ts';
import './later.css';
import { words } from '../../words/breakdown.ts';
import { numeral } from '../../words/time.ts';

/** RFC 6265 section 6.1, and what common servers take as all header lines of a request. */
const RULERS = [4096, 8192] as const;

/** Bars of the length of a token with these claims under every algorithm; the one that it has is marked. */
export function SizesUnder({ reading }: { reading: TokenReading }): ReactElement | null {
  const { token } = reading;
  if (token.kind === 'jwe') return null;
  const jws = token.kind === 'sdJwt' ? token.jws : token;
  const header = jws.signatures[0]?.protectedHeader?.decoded?.text ?? '{}';
  const alg = stringMember(jws.signatures[0]?.protectedHeader?.json, 'alg');
  const signatureBits = (jws.signatures[0]?.signature?.octets.length ?? 0) * 8;
  const payload = jws.payload?.octets.length ?? 0;
  const signed = signedSizes(header, payload);
  const encrypted = encryptedSizes(header, payload, COMPARED_ENC);
  const scale = Math.max(RULERS[1], ...[...signed, ...encrypted].map(({ characters }) => characters)) / 100;
  const isNow = ({ algorithm, rsaBits }: SizeUnder): boolean =>
    algorithm.id === alg && (rsaBits === undefined || rsaBits === signatureBits);
  const bars = (rows: readonly SizeUnder[]): ReactElement => (
    <ol>
      {rows.map((row) => (
        <Bar key={`${row.algorithm.id} ${row.rsaBits ?? ''}`} row={row} scale={scale} now={isNow(row)} />
      ))}
    </ol>
  );
  return (
    <div className="later-body sizes-under">
      <p className="soft">{token.kind === 'sdJwt' ? words.breakdown.sizesSdJwt : words.breakdown.sizesHint(payload)}</p>
      <h5>{words.breakdown.sizesUnsecured}</h5>
      {bars(signed.filter(isNone))}
      <h5>{words.breakdown.sizesSigned}</h5>
      {bars(signed.filter((row) => !isNone(row)))}
      <h5>{words.breakdown.sizesEncrypted(COMPARED_ENC.id)}</h5>
      {bars(encrypted)}
      <p className="soft">{words.breakdown.sizesRuler(RULERS[0], RULERS[1])}</p>
    </div>
  );
}

const isNone = ({ algorithm }: SizeUnder): boolean => algorithm.use === 'signature' && algorithm.family === 'none';

function Bar({ row, scale, now }: { row: SizeUnder; scale: number; now: boolean }): ReactElement {
  const { algorithm, rsaBits, characters, content } = row;
  return (
    <li className={now ? 'is-now' : undefined} aria-current={now || undefined}>
      <span className="size-name">
        {algorithm.id}
        {rsaBits !== undefined && <span className="soft"> {words.breakdown.sizesRsa(rsaBits)}</span>}
      </span>
      <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className="size-all" width={characters / scale} height="10" />
        <rect className="size-content" width={content / scale} height="10" />
        {RULERS.map((limit) => (
          <path key={limit} className="size-limit" d={`M${Math.min(limit / scale, 99.8)} 0v10`} />
        ))}
      </svg>
      <span className={characters > RULERS[0] ? 'warn' : undefined}>{numeral(characters)}</span>
    </li>
  );
}
