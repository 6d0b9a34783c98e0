import type { ReactElement } from 'react';
import type { Field } from '../../jose/explain/explain.ts';
import type { TokenReading } from '../../jose/token/reading.ts';
import { coverageOf, isSigned, taggedParts } from '../../jose/explain/coverage.ts';
import { TERMS } from '../../jose/tables/terms.ts';
import { fieldTree, pickedCandidate } from '../../store/derived/select.ts';
import { usePinned, useSizes } from '../../store/use/useBench.ts';
import { outline, leave, pin, showSizes } from '../../store/verbs/view.ts';
import { lazily } from '../../ui/lazily.ts';
import { Letter } from '../../ui/Letter.tsx';
import { PART_LOOK } from '../../ui/partLook.ts';
import { partTitle } from '../../words/partTitle.ts';
import { Later } from './Later.tsx';
import './shape.css';
import { words } from '../../words/lens.ts';

const loadBreakdown = (): Promise<typeof import('./breakdown.ts')> => import('./breakdown.ts');
const SizesUnder = lazily<{ reading: TokenReading }>(() => loadBreakdown().then((breakdown) => breakdown.SizesUnder));
const TakeAlong = lazily<{ reading: TokenReading }>(() => loadBreakdown().then((breakdown) => breakdown.TakeAlong));

/** Bytes that a browser must at least be able to keep of a cookie, name and attributes included (RFC 6265 section 6.1). */
const COOKIE = 4096;
/** Bytes that common servers accept for all header lines of a request. */
const HEADER = 8192;
/** Parts listed: an SD-JWT may have hundreds of disclosures. */
const SHOWN = 12;

type PartField = Field & { placed: NonNullable<Field['placed']> };

const lengthOf = ({ span }: Field): number => span.end - span.start;

function coverage({ placed, coveredBy, span }: PartField, { token }: TokenReading): string {
  const { name } = placed.part;
  if (name === 'signature') {
    const jws = placed.group?.kind === 'keyBinding' && token.kind === 'sdJwt' ? token.keyBinding : token;
    const covers = jws && coverageOf(jws, placed.group?.index);
    return covers ? words.shape.covers.signature(covers) : '';
  }
  if (name === 'encryptedKey' && span.end <= span.start) return words.shape.noKey;
  if (name === 'authenticationTag')
    return words.shape.covers.authenticationTag(taggedParts(token).map((part) => words.parts.names[part]));
  if (name === 'encryptedKey' || name === 'disclosure') return words.shape.covers[name];
  if (name === 'ciphertext') return words.shape.secret;
  return coveredBy === 'signature' && !isSigned(token, placed)
    ? words.shape.covered.nothing
    : words.shape.covered[coveredBy];
}

/** The parts at a glance: how large each is, what covers what, and where that is written; and what the whole takes up. */
export function Shape({ reading }: { reading: TokenReading }): ReactElement {
  const fields = fieldTree(reading).children.filter((field): field is PartField => field.placed !== undefined);
  const pinned = usePinned();
  const sizes = useSizes();
  const shown = fields.slice(0, SHOWN);
  return (
    <>
      <section className="shape" aria-label={words.shape.parts}>
        <h4>{words.shape.parts}</h4>
        <ul>
          {shown.map((field) => {
            const { letter, kind } = PART_LOOK[field.placed.part.name];
            const { label, section } = TERMS[field.term];
            return (
              <li key={field.id} className={`rail-${kind}`}>
                <button
                  type="button"
                  aria-pressed={pinned?.id === field.id}
                  onMouseMove={() => outline(field.id)}
                  onMouseLeave={leave}
                  onClick={() => pin(field.id)}
                >
                  <Letter>{letter}</Letter>
                  <span className="shape-name">
                    <strong>{partTitle(field.placed)}</strong> <span className="soft">{label}</span>
                  </span>
                  <span className="shape-cover">{coverage(field, reading)}</span>
                  <span className="soft shape-size">
                    {words.shape.written(field.placed.part.octets.length, lengthOf(field))}
                  </span>
                  <span className="soft shape-section">{section}</span>
                </button>
              </li>
            );
          })}
        </ul>
        {fields.length > shown.length && <p className="soft">{words.shape.more(fields.length - shown.length)}</p>}
      </section>
      <Size reading={reading} fields={fields} />
      {reading.token.kind !== 'jwe' && (
        <Later title={words.shape.comparison} held={[sizes, showSizes]}>
          <SizesUnder reading={reading} />
        </Later>
      )}
      <Later title={words.shape.takeAlong}>
        <TakeAlong reading={reading} />
      </Later>
    </>
  );
}

/** Percent of the ruler that a limit's name needs from the zero, and from the limit at half of it. */
const ROOM = 35;

/** How the characters divide among the parts, over a ruler of what has room for them. */
function Size({ reading, fields }: { reading: TokenReading; fields: readonly PartField[] }): ReactElement {
  const total = pickedCandidate(reading).text.length;
  const octets = fields.reduce((sum, { placed }) => sum + placed.part.octets.length, 0);
  const scale = Math.max(total, HEADER) / 1000;
  const pieces = fields.slice(0, 200).map((field) => ({
    field,
    x: (field.span.start / total) * 1000,
    width: Math.max(1, (lengthOf(field) / total) * 1000),
  }));
  return (
    <section className="size" aria-label={words.facts.size}>
      <h4>{words.facts.size}</h4>
      <svg className="size-bar" viewBox="0 0 1000 20" preserveAspectRatio="none" aria-hidden="true">
        {pieces.map(({ field, x, width }) => (
          <rect
            key={field.id}
            className={`rail-${PART_LOOK[field.placed.part.name].kind}`}
            x={x}
            width={width}
            height="20"
            onClick={() => pin(field.id)}
          />
        ))}
      </svg>
      <svg className="size-bar size-ruler" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
        <rect className="size-ground" y="3" width="1000" height="5" />
        <rect className="size-filled" y="3" width={Math.max(2, total / scale)} height="5" />
        <path className="size-limit" d={`M${COOKIE / scale} 0v8M${HEADER / scale - 1} 0v8`} />
      </svg>
      <p className="size-scale soft" aria-hidden="true">
        <span>{words.shape.none}</span>
        {(
          [
            [COOKIE, words.shape.cookie],
            [HEADER, words.shape.header],
          ] as const
        ).map(([limit, name]) => {
          const left = limit / scale / 10;
          return left < ROOM ? null : (
            <span key={limit} className={left > 85 ? 'size-last' : undefined} style={{ left: `${left}%` }}>
              {name(limit)}
            </span>
          );
        })}
      </p>
      <p className={total > COOKIE ? 'warn' : undefined}>
        {total > COOKIE ? words.facts.sizeBeyond(total, COOKIE) : words.facts.sizeOf(total, COOKIE)}.{' '}
        <span className="soft">{words.shape.cost(octets, total)}</span>
      </p>
    </section>
  );
}
