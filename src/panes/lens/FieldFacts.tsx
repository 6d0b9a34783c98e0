import type { ReactElement, ReactNode } from 'react';
import { algorithm } from '../../jose/algs.ts';
import { claim } from '../../jose/claims.ts';
import { edgesOf } from '../../jose/edges.ts';
import type { Field } from '../../jose/explain.ts';
import { isCutNumber, JsonKind, rawText, scalarValue } from '../../jose/json.ts';
import { octetAt } from '../../jose/utf8.ts';
import { isUnsecured } from '../../jose/signatureFamily.ts';
import { DATE_LIMIT } from '../../jose/validate.ts';
import type { Selected } from '../../store/selected.ts';
import { useClock, useRareClaims } from '../../store/use.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { fromNow, local, utc } from '../../words/time.ts';
import { inner as I } from '../../words/inner.ts';
import { facts as W } from '../../words/lens.ts';
import { language, words } from '../../words/words.ts';
import { coveredBy } from './coveredBy.ts';
import { aboutField } from './FieldTitle.tsx';
import { valueNode } from './valueNode.ts';

const TEXT_LIMIT = 240;
const OCTET_LIMIT = 48;

function Fact({ name, children }: { name: string; children: ReactNode }): ReactElement {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function FieldFacts({ selected }: { selected: Selected }): ReactElement {
  const { field, layer, reading } = selected;
  const about = aboutField(field, useRareClaims());
  const { span, lead, trail } = edgesOf(field);
  const text = selected.text.slice(span.start, span.end);
  const length = span.end - span.start;
  const place = W.placeAt(span.start + 1, span.end, length);
  return (
    <dl className="facts">
      <ValueFacts field={field} />
      <Fact name={W.kind}>{about.kind}</Fact>
      {about.section && <Fact name={W.section}>{about.section}</Fact>}
      <Coverage selected={selected} />
      {layer > 1 && <Fact name={I.secret}>{I.secretTo(layer, !reading)}</Fact>}
      <Fact name={W.place}>
        {layer > 1 ? I.place(place, layer, !reading) : place}
        {lead + trail > 0 && <span className="soft"> {W.shared(lead, trail)}</span>}
      </Fact>
      {layer > 1 && <Fact name={I.bench}>{I.inCiphertext(layer)}</Fact>}
      {length > 0 && (
        <Fact name={reading ? W.text : I.text}>
          <span className="mono">
            <VisibleText text={text} limit={TEXT_LIMIT} name={words.contents.character} />
          </span>
        </Fact>
      )}
      <Octets field={field} />
    </dl>
  );
}

function ValueFacts({ field }: { field: Field }): ReactElement | null {
  const { now } = useClock();
  const rare = useRareClaims();
  const json = field.placed?.part.json;
  const node = valueNode(field);
  if (!json || node < 0) return null;
  const kind = json.kinds[node] as number;
  if (kind <= JsonKind.array) return null;
  const raw = rawText(json, node);
  const isNumber = kind === JsonKind.number;
  const text = isNumber ? raw : String(scalarValue(json, node));
  const seconds = Number(raw);
  const isDate = field.term === 'claim' && claim(String(field.name), rare)?.value === 'numericDate' && isNumber && !isCutNumber(json, node) && Math.abs(seconds) <= DATE_LIMIT;
  const alg = field.term === 'headerParameter' && (field.name === 'alg' || field.name === 'enc') ? algorithm(text) : undefined;
  return (
    <>
      <Fact name={W.value}>
        <span className="mono">
          <VisibleText text={text} limit={TEXT_LIMIT} name={words.contents.character} />
        </span>
        {isNumber && String(seconds) !== raw && (
          <span className="soft">
            {' '}
            {W.asJson}: <span className="mono">{String(seconds)}</span>
          </span>
        )}
      </Fact>
      {isDate && (
        <>
          <Fact name={W.local}>{local(seconds, language)}</Fact>
          <Fact name={W.utc}>
            <span className="mono">{utc(seconds)}</span>
          </Fact>
          <Fact name={W.fromNow}>
            <strong className={field.name === 'exp' && seconds <= now ? 'bad' : undefined}>{fromNow(seconds - now, language)}</strong>
          </Fact>
        </>
      )}
      {alg && (
        <Fact name={W.algorithm}>
          {alg.label}. {alg.meaning} <span className="soft">{alg.definedIn}</span>
        </Fact>
      )}
    </>
  );
}

function Coverage({ selected }: { selected: Selected }): ReactElement | null {
  const { field, reading } = selected;
  const name = field.placed?.part.name;
  if (name === 'signature') return <Fact name={W.covers}>{reading && isUnsecured(reading.token) ? W.covered.unsecured : W.signs}</Fact>;
  if (name === 'authenticationTag') return <Fact name={W.covers}>{W.tags}</Fact>;
  if (name === 'disclosure') return null;
  const { says, nothing } = coveredBy(selected);
  return (
    <Fact name={W.coveredBy}>
      <span className={nothing ? 'warn' : undefined}>{says}</span>
    </Fact>
  );
}

/** The octets that the field's characters stand for. */
function Octets({ field }: { field: Field }): ReactElement | null {
  const part = field.placed?.part;
  if (!part || part.octets.length === 0 || (part.encoding !== 'base64url' && field.placed?.of !== 'jwe')) return null;
  const octets = field.text && part.decoded ? part.octets.subarray(octetAt(part.decoded, field.text.start), octetAt(part.decoded, field.text.end)) : part.octets;
  if (octets.length === 0) return null;
  const shown = [...octets.subarray(0, OCTET_LIMIT)].map((octet) => octet.toString(16).padStart(2, '0')).join(' ');
  return (
    <Fact name={W.octets}>
      {words.contents.bytes(octets.length)}
      <span className="mono hex block">
        {shown}
        {octets.length > OCTET_LIMIT && ' …'}
      </span>
    </Fact>
  );
}
