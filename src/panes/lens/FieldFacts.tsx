import type { ReactElement, ReactNode } from 'react';
import { algorithm } from '../../jose/tables/algs.ts';
import { claim } from '../../jose/tables/claims.ts';
import { edgesOf } from '../../jose/explain/edges.ts';
import type { Field } from '../../jose/explain/explain.ts';
import { isCutNumber, JsonKind, rawText, scalarValue } from '../../jose/text/json.ts';
import { octetAt } from '../../jose/text/utf8.ts';
import { coverageOf, taggedParts } from '../../jose/explain/coverage.ts';
import { DATE_LIMIT } from '../../jose/explain/validate.ts';
import type { Selected } from '../../store/derived/selected.ts';
import { useClock, useRareClaims } from '../../store/use/useBench.ts';
import { VisibleText } from '../../ui/VisibleText.tsx';
import { fromNow, local, utc } from '../../words/time.ts';
import { coveredBy } from './coveredBy.ts';
import { aboutField } from './FieldTitle.tsx';
import { MoveClock } from './MoveClock.tsx';
import { valueNode } from '../../store/derived/valueNode.ts';
import { TermLink } from './TermLink.tsx';
import { words } from '../../words/lens.ts';

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
  const place = words.facts.placeAt(span.start + 1, span.end, length);
  return (
    <dl className="facts">
      <ValueFacts field={field} />
      <Fact name={words.facts.kind}>
        <TermLink term={about.term}>{about.kind}</TermLink>
      </Fact>
      {about.section && <Fact name={words.facts.section}>{about.section}</Fact>}
      <Coverage selected={selected} />
      {layer > 1 && <Fact name={words.inner.secret}>{words.inner.secretTo(layer, !reading)}</Fact>}
      <Fact name={words.facts.place}>
        {layer > 1 ? words.inner.place(place, layer, !reading) : place}
        {lead + trail > 0 && <span className="soft"> {words.facts.shared(lead, trail)}</span>}
      </Fact>
      {layer > 1 && <Fact name={words.inner.bench}>{words.inner.inCiphertext(layer)}</Fact>}
      {length > 0 && (
        <Fact name={reading ? words.facts.text : words.inner.text}>
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
  const isDate =
    field.term === 'claim' &&
    claim(String(field.name), rare)?.value === 'numericDate' &&
    isNumber &&
    !isCutNumber(json, node) &&
    Math.abs(seconds) <= DATE_LIMIT;
  const alg =
    field.term === 'headerParameter' && (field.name === 'alg' || field.name === 'enc') ? algorithm(text) : undefined;
  return (
    <>
      <Fact name={words.facts.value}>
        <span className="mono">
          <VisibleText text={text} limit={TEXT_LIMIT} name={words.contents.character} />
        </span>
        {isNumber && String(seconds) !== raw && (
          <span className="soft">
            {' '}
            {words.facts.asJson}: <span className="mono">{String(seconds)}</span>
          </span>
        )}
      </Fact>
      {isDate && (
        <>
          <Fact name={words.facts.local}>{local(seconds)}</Fact>
          <Fact name={words.facts.utc}>
            <span className="mono">{utc(seconds)}</span>
          </Fact>
          <Fact name={words.facts.fromNow}>
            <strong className={field.name === 'exp' && seconds <= now ? 'bad' : undefined}>
              {fromNow(seconds - now)}
            </strong>
            <MoveClock />
          </Fact>
        </>
      )}
      {alg && (
        <Fact name={words.facts.algorithm}>
          {alg.label}. {alg.meaning} <span className="soft">{alg.definedIn}</span>
        </Fact>
      )}
    </>
  );
}

function Coverage({ selected }: { selected: Selected }): ReactElement | null {
  const { field, reading } = selected;
  const name = field.placed?.part.name;
  const group = field.placed?.group;
  const token =
    group?.kind === 'keyBinding' && reading?.token.kind === 'sdJwt' ? reading.token.keyBinding : reading?.token;
  const covers = token && coverageOf(token, group?.index);
  const tagged = token ? taggedParts(token).map((part) => words.parts.names[part]) : [];
  if (name === 'signature')
    return (
      <Fact name={words.facts.covers}>
        {covers === undefined || covers.nothing ? words.facts.covered.unsigned : words.facts.signs(covers)}
      </Fact>
    );
  if (name === 'authenticationTag') return <Fact name={words.facts.covers}>{words.facts.tags(tagged)}</Fact>;
  const { says, nothing } = coveredBy(selected);
  return (
    <Fact name={words.facts.coveredBy}>
      <span className={nothing ? 'warn' : undefined}>{says}</span>
    </Fact>
  );
}

/** The octets that the field's characters encode. */
function Octets({ field }: { field: Field }): ReactElement | null {
  const part = field.placed?.part;
  if (!part || part.octets.length === 0 || (part.encoding !== 'base64url' && field.placed?.of !== 'jwe')) return null;
  const octets =
    field.text && part.decoded
      ? part.octets.subarray(octetAt(part.decoded, field.text.start), octetAt(part.decoded, field.text.end))
      : part.octets;
  if (octets.length === 0) return null;
  const shown = [...octets.subarray(0, OCTET_LIMIT)].map((octet) => octet.toString(16).padStart(2, '0')).join(' ');
  return (
    <Fact name={words.facts.octets}>
      {words.contents.bytes(octets.length)}
      <span className="mono hex block">
        {shown}
        {octets.length > OCTET_LIMIT && ' …'}
      </span>
    </Fact>
  );
}
