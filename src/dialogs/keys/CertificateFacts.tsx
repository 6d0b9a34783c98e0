import type { ReactElement } from 'react';
import type { Certificate } from '../../jose/keys/asn1/certificate.ts';
import { useClock } from '../../store/use/useBench.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { fromNow, utc } from '../../words/time.ts';
import { Fact } from './Fact.tsx';
import { words } from '../../words/keyDialogs.ts';

interface Props {
  certificate: Certificate;
  /** In the chain; the leaf is the first. */
  place: number;
  of: number;
  /** The leaf holds another key than this one. */
  mismatch: boolean;
}

const pairs = (hex: string): string => hex.toUpperCase().match(/../g)?.join(':') ?? hex;

/** Lists the fields of a certificate, and says that nothing of it is validated. */
export function CertificateFacts({ certificate, place, of, mismatch }: Props): ReactElement {
  const { now } = useClock();
  const { subject, issuer, serial, notBefore, notAfter, altNames, sha1, sha256, selfIssued } = certificate;
  const text = (value: string): ReactElement => (
    <VisibleText text={value} limit={400} name={words.contents.character} />
  );
  const early = now < notBefore;
  const late = now > notAfter;
  return (
    <section aria-label={words.details.certificate(place, of)}>
      <h3>{words.details.certificate(place, of)}</h3>
      <dl className="facts">
        <Fact name={words.details.subject}>{text(subject)}</Fact>
        <Fact name={words.details.issuer}>
          {text(issuer)} {selfIssued && <span className="soft">{words.details.selfIssued}</span>}
        </Fact>
        <Fact name={words.details.validity}>
          {words.details.fromTo(utc(notBefore), utc(notAfter))}{' '}
          <span className={early || late ? 'bad' : 'soft'}>
            {early
              ? words.details.startsIn(fromNow(notBefore - now))
              : late
                ? words.details.expired(fromNow(notAfter - now))
                : words.details.endsIn(fromNow(notAfter - now))}
          </span>
        </Fact>
        {altNames.length > 0 && (
          <Fact name={words.details.altNames}>
            <ul className="plain-list">
              {altNames.map(({ kind, value }, index) => (
                <li key={index}>
                  <span className="soft">{words.details.altKinds[kind]}</span> {text(value)}
                </li>
              ))}
            </ul>
          </Fact>
        )}
        <Fact name={words.details.serial}>
          <span className="mono">{pairs(serial)}</span>
        </Fact>
        <Fact name={words.details.sha256}>
          <span className="mono">{pairs(sha256)}</span>
        </Fact>
        <Fact name={words.details.sha1}>
          <span className="mono">{pairs(sha1)}</span>
        </Fact>
      </dl>
      {place === 0 && (
        <p className={mismatch ? 'bad' : 'soft'}>{mismatch ? words.details.leafDiffers : words.details.leafFits}</p>
      )}
    </section>
  );
}
