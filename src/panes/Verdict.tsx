import { type ReactElement, useEffect, useRef } from 'react';
import { isUnsecured } from '../jose/signatureFamily.ts';
import type { TokenReading } from '../jose/reading.ts';
import type { TimeLine } from '../jose/validate.ts';
import type { PlacedFault } from '../store/faults.ts';
import { useClock, useDraft, useLeadingFaults, useLeadingVerdict, useNamed, useShown, useSigned, useTime, useVeiled } from '../store/use.ts';
import type { SaidVerdict } from '../store/verdictOf.ts';
import { pinClaim } from '../store/view.ts';
import { Icon, type IconName } from '../ui/Icon.tsx';
import { fromNow } from '../words/time.ts';
import { structureWords } from '../words/structure.ts';
import { language, words } from '../words/words.ts';

interface Light {
  name: string;
  state: Extract<IconName, 'good' | 'bad' | 'warn' | 'neutral' | 'pending'>;
  says: string;
  /** The pane that holds the evidence. */
  evidence: string;
  /** Whose key it was. */
  more?: string;
  /** What is read aloud when it changes, where `says` counts the seconds. */
  aloud?: string;
  /** The claim that is the evidence. */
  claim?: 'exp' | 'nbf';
}

const W = words.verdict;

function structureLight(reading: TokenReading, faults: readonly PlacedFault[], verdict: SaidVerdict | null): Light {
  // Of a plaintext that is no token nothing is demanded.
  const broken = faults.find(({ fault: { severity }, of }) => severity === 'error' && 'kind' in of);
  const what = structureWords(reading.token);
  // What the header demands (crit, b64) is form too, and known once the rules are loaded.
  const law = verdict?.structure;
  if (!broken && law && law.state !== 'good') {
    const says = law.code === 'structure-lax' ? what : `${what}: ${law.says}`;
    return { name: W.structure, state: law.state, says, evidence: 'findings' };
  }
  return {
    name: W.structure,
    state: broken ? 'bad' : 'good',
    says: !broken ? what : broken.layer > 1 ? W.defective(words.lens.layer(broken.layer, false)) : W.defective(what),
    evidence: broken ? 'findings' : 'contents',
  };
}

/** Nothing is checked here yet, and the words say so: never one that could be taken for "verified". */
function cryptographyLight(reading: TokenReading): Light {
  const encrypted = reading.token.kind === 'jwe';
  if (isUnsecured(reading.token)) return { name: W.signature, state: 'bad', says: W.nobody, evidence: 'keys' };
  return {
    name: encrypted ? W.decryption : W.signature,
    state: 'neutral',
    says: encrypted ? W.notOpened : W.notChecked,
    evidence: 'keys',
  };
}

/** Larger numbers, as seconds, lie beyond the year 5138. */
const MILLISECONDS_FROM = 1e11;

function timeLight(line: TimeLine, frozen: boolean): Light {
  const by = (says: string): string => (frozen ? `${says}, ${W.byFrozen}` : says);
  const light = (state: Light['state'], says: string, about: Pick<Light, 'aloud' | 'claim'> = {}): Light => ({ name: W.time, state, says, evidence: 'lens', ...about });
  switch (line.code) {
    case 'expired':
      return light('bad', by(W.expired(fromNow(-line.since, language))), { aloud: by(W.expiredAloud), claim: 'exp' });
    case 'notYet':
      return light('bad', by(W.notYet(fromNow(line.until, language))), { aloud: by(W.notYetAloud), claim: 'nbf' });
    case 'within':
      // A number this large is a moment in milliseconds, written where seconds are due.
      if (line.exp > MILLISECONDS_FROM) return light('warn', W.inMilliseconds(fromNow(line.exp / 1000 - (line.exp - line.until), language)), { claim: 'exp' });
      return light('good', by(W.within(fromNow(line.until, language))), { aloud: by(W.withinAloud), claim: 'exp' });
    case 'noExpiry':
      return light('warn', W.noExpiry);
    case 'notADate':
      return light('bad', W.notADate(line.name), { claim: line.name });
    case 'noClaims':
      return light('neutral', line.reason === 'encrypted' ? W.hidden : line.reason === 'detached' ? W.detached : line.reason === 'broken' ? W.brokenClaims : W.noClaims);
  }
}

/** Where the rules know better (leeway, a claim twice, disclosures not compared, a clock set by hand), they decide. */
function lawfulTime(light: Light, verdict: SaidVerdict | null): Light {
  const law = verdict?.time;
  if (!law || light.state === 'warn') return light;
  return WORDED_HERE.has(law.code) ? { ...light, state: law.code === 'time-no-expiry' ? light.state : law.state } : { ...light, state: law.state, says: law.says };
}

const WORDED_HERE = new Set<string>(['time-within', 'time-expired', 'time-not-yet', 'time-no-expiry', 'time-not-a-date', 'time-no-claims']);

function defectsLight(faults: readonly PlacedFault[]): Light {
  const worst = faults[0]?.fault.severity;
  return {
    name: W.defects,
    state: worst === undefined ? 'neutral' : worst === 'error' || worst === 'high' || worst === 'critical' ? 'bad' : 'warn',
    says: worst === undefined ? W.noDefects : W.someDefects(faults.length),
    evidence: 'findings',
  };
}

/** Of an encrypted token: what opened, and beside it what the signature of the token inside is worth. */
function layeredLights({ layers, key }: SaidVerdict): Light[] {
  // Why there is no token of a draft stands where that is typed.
  const light = (name: string, { state, says }: SaidVerdict['layers'][number]): Light => ({ name, state, says, evidence: says === W.notEncrypted ? 'contents' : 'keys' });
  const encrypted = layers.filter(({ kind }) => kind === 'jwe');
  // Of several the one that is not as it should be.
  const telling = encrypted.find(({ state }) => state !== 'neutral') ?? encrypted[0];
  const last = layers.at(-1);
  return [
    ...(telling ? [light(W.decryption, telling)] : []),
    ...(last && last.kind !== 'jwe' ? [{ ...light(W.signature, last), ...(SAID_ALREADY.has(key.code) ? {} : { more: key.says }) }] : []),
  ];
}

/** What the keys showed, and whose key it was. Until they can be tried, that nothing has been. */
function checkedLight(reading: TokenReading, verdict: SaidVerdict | null): Light {
  if (!verdict) return cryptographyLight(reading);
  const { cryptography, key } = verdict;
  return {
    name: reading.token.kind === 'jwe' ? W.decryption : W.signature,
    state: cryptography.state,
    says: cryptography.says,
    evidence: 'keys',
    // Where the light itself names the key there is nothing to add.
    ...(SAID_ALREADY.has(key.code) ? {} : { more: key.says }),
  };
}

const SAID_ALREADY = new Set<string>(['key-none', 'key-others-have', 'key-yours', 'key-your-secret']);

function expectationsLight(verdict: SaidVerdict | null): Light {
  const light = verdict?.expectations;
  const set = light && light.code !== 'expectations-not-set';
  return { name: W.expectations, state: set ? light.state : 'neutral', says: set ? light.says : W.expectationsNotSet, evidence: 'keys', ...(set && light.hint !== '' ? { more: light.hint } : {}) };
}

function useLights(): Light[] {
  const { reading } = useShown();
  const time = useTime();
  const verdict = useLeadingVerdict();
  const faults = useLeadingFaults();
  const frozen = useClock().kind === 'frozen';
  const named = useNamed();
  if (reading?.kind === 'token' && time) {
    return [structureLight(reading, faults, verdict), ...(verdict && reading.token.kind === 'jwe' ? layeredLights(verdict) : [checkedLight(reading, verdict)]), lawfulTime(timeLight(time, frozen), verdict), expectationsLight(verdict), defectsLight(faults)];
  }
  const says =
    reading === null ? W.reading : reading.kind === 'foreign' ? W.foreign(named?.label ?? '') : W.none;
  return [
    { name: W.structure, state: reading?.kind === 'foreign' ? 'warn' : 'neutral', says, evidence: 'contents' },
    ...[W.signature, W.time, W.expectations, W.defects].map((name): Light => ({ name, state: 'neutral', says: '\u2013', evidence: 'contents' })),
  ];
}

/** The lights: words, icon and colour, each a link to its evidence. */
export function Verdict(): ReactElement {
  const known = useLights();
  const veiled = useVeiled();
  const lights = veiled ? known.map(({ name, evidence }): Light => ({ name, evidence, state: 'neutral', says: W.guessFirst })) : known;
  const { pending } = useShown();
  const isWithin = useDraft()?.within !== undefined;
  // A draft inside encryption that could not be encrypted: nothing is on the way, and only that can be said.
  const stuck = useSigned()?.enclosed !== undefined && pending;
  // What is said of a draft inside encryption is of the draft itself, also while there is no token of it.
  const shown = (state: Light['state']): Light['state'] => (pending && !isWithin ? 'pending' : state);
  const isComing = isWithin && !stuck && lights.some(({ name, state }) => name === W.decryption && state === 'pending');
  const busy = (pending && !stuck) || isComing;
  const aloud = busy ? [] : stuck ? lights.filter(({ name }) => name === W.decryption) : lights;
  return (
    <>
      <ul className="lights" aria-busy={busy}>
        {lights.map(({ name, state, says, more, evidence, claim }) => (
          <li key={name} className={`light light-${shown(state) === 'pending' ? 'neutral' : shown(state)}`}>
            <a
              href={`#${evidence}`}
              onClick={(event) => {
                event.preventDefault();
                if (claim) pinClaim(claim);
                goTo(evidence);
              }}
            >
              <span className="light-name">{name}</span>
              <Icon name={shown(state)} />
              <span className="light-words">{says}</span>
              {more && <span className="light-more">{more}</span>}
            </a>
          </li>
        ))}
      </ul>
      <Aloud text={aloud.map(({ name, says, more, aloud: read }) => `${name}: ${read ?? says}${more ? `. ${more}` : ''}`).join('. ')} quiet={isComing} />
    </>
  );
}

/** What is read aloud when it changes. `quiet`: somebody is typing; what they come back to is not said to them again. */
function Aloud({ text, quiet }: { text: string; quiet: boolean }): ReactElement {
  const place = useRef<HTMLParagraphElement>(null);
  const said = useRef('');
  useEffect(() => {
    if (!place.current) return;
    place.current.textContent = quiet || (text !== '' && text === said.current) ? '' : text;
    if (!quiet) said.current = text;
  }, [text, quiet]);
  return <p ref={place} className="visually-hidden" role="status" />;
}

/** Brings the evidence into view and into focus without touching the address, which may carry something else. */
function goTo(evidence: string): void {
  document.dispatchEvent(new CustomEvent('jotlab:show', { detail: evidence }));
}
