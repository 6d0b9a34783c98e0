import type { ReactElement } from 'react';
import type { Certificate } from '../../jose/keys/certificate.ts';
import { useClock } from '../../store/use.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { details as W } from '../../words/keyDialogs.ts';
import { fromNow, utc } from '../../words/time.ts';
import { language, words } from '../../words/words.ts';
import { Fact } from './Fact.tsx';

interface Props {
  certificate: Certificate;
  /** In the chain; the leaf is the first. */
  place: number;
  of: number;
  /** The leaf holds another key than this one. */
  mismatch: boolean;
}

const pairs = (hex: string): string => hex.toUpperCase().match(/../g)?.join(':') ?? hex;

/** What a certificate says. None of it is validated, and that is said. */
export function CertificateFacts({ certificate, place, of, mismatch }: Props): ReactElement {
  const { now } = useClock();
  const { subject, issuer, serial, notBefore, notAfter, altNames, sha1, sha256, selfIssued } = certificate;
  const text = (value: string): ReactElement => <VisibleText text={value} limit={400} name={words.contents.character} />;
  const early = now < notBefore;
  const late = now > notAfter;
  return (
    <section aria-label={W.certificate(place, of)}>
      <h3>{W.certificate(place, of)}</h3>
      <dl className="facts">
        <Fact name={W.subject}>{text(subject)}</Fact>
        <Fact name={W.issuer}>
          {text(issuer)} {selfIssued && <span className="soft">{W.selfIssued}</span>}
        </Fact>
        <Fact name={W.validity}>
          {W.fromTo(utc(notBefore), utc(notAfter))} <span className={early || late ? 'bad' : 'soft'}>{early ? W.startsIn(fromNow(notBefore - now, language)) : late ? W.expired(fromNow(notAfter - now, language)) : W.endsIn(fromNow(notAfter - now, language))}</span>
        </Fact>
        {altNames.length > 0 && (
          <Fact name={W.altNames}>
            <ul className="plain-list">
              {altNames.map(({ kind, value }, index) => (
                <li key={index}>
                  <span className="soft">{W.altKinds[kind]}</span> {text(value)}
                </li>
              ))}
            </ul>
          </Fact>
        )}
        <Fact name={W.serial}>
          <span className="mono">{pairs(serial)}</span>
        </Fact>
        <Fact name={W.sha256}>
          <span className="mono">{pairs(sha256)}</span>
        </Fact>
        <Fact name={W.sha1}>
          <span className="mono">{pairs(sha1)}</span>
        </Fact>
      </dl>
      {place === 0 && <p className={mismatch ? 'bad' : 'soft'}>{mismatch ? W.leafDiffers : W.leafFits}</p>}
    </section>
  );
}
