import type { ReactElement } from 'react';
import { stringMember, memberValue, rawText } from '../../jose/json.ts';
import type { TokenReading } from '../../jose/reading.ts';
import { formTerm, TERMS, type TermId } from '../../jose/terms.ts';
import { claimsPart } from '../../jose/validate.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { words } from '../../words/words.ts';

const W = words.lens;
function formOf({ token }: TokenReading): TermId {
  return token.kind === 'sdJwt' ? 'sdJwt' : formTerm(token.kind, token.form);
}

/** The token as a whole, while nothing in it is selected. */
export function Overview({ reading }: { reading: TokenReading }): ReactElement {
  const { token } = reading;
  const term = TERMS[formOf(reading)];
  const claims = claimsPart(token)?.json;
  const issuer = stringMember(claims, 'iss');
  const audience = claims && memberValue(claims, 'aud');
  return (
    <>
      <header className="lens-title">
        <h3>{W.overview}</h3>
        <p className="soft">{TERMS[token.kind].meaning}</p>
      </header>
      <dl className="facts">
        <div className="fact">
          <dt>{W.form}</dt>
          <dd>
            {term.label} <span className="soft">{term.section}</span>
          </dd>
        </div>
        {issuer !== undefined && (
          <div className="fact">
            <dt>{W.issuedBy}</dt>
            <dd className="mono">
              <VisibleText text={issuer} name={words.contents.character} />
            </dd>
          </div>
        )}
        {claims && audience !== undefined && (
          <div className="fact">
            <dt>{W.audience}</dt>
            <dd className="mono">
              <VisibleText text={stringMember(claims, 'aud') ?? rawText(claims, audience)} name={words.contents.character} />
            </dd>
          </div>
        )}
        <div className="fact">
          <dt>{W.readableBy}</dt>
          <dd>{token.kind === 'jwe' ? W.keyHolder : W.everyone}</dd>
        </div>
      </dl>
    </>
  );
}
