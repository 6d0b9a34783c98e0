import { type ReactElement, useState } from 'react';
import { answer, doAct } from '../../../lessons/act.ts';
import {
  COOKIE_LIMIT,
  COOKIE_NAME,
  MOST_GROUPS,
  SIZED,
  sizeOf,
  type TokenSize,
  withGroups,
  words,
} from '../../../lessons/models/sizes.ts';
import type { LessonView } from '../../../lessons/view.ts';
import { Slide } from './Slide.tsx';
import './models.css';
import { say, type Reason } from '../../../words/say.ts';

const PARTS = ['name', 'header', 'payload', 'signature'] as const;

/** Claims of the token on the bench without the groups, which have a slider of their own. */
function claimsOf({ outer }: LessonView): Record<string, unknown> {
  const { groups: _, ...claims } = outer.claims;
  return claims;
}

/** How much of the cookie each part takes; the line is where the cookie is full. */
function Cookie({ size }: { size: TokenSize }): ReactElement {
  const of = { ...size, name: COOKIE_NAME.length };
  return (
    <>
      <svg className="model-bar" viewBox="0 0 6500 300" preserveAspectRatio="none" aria-hidden="true">
        {PARTS.map((part, index) => (
          <rect
            key={part}
            className={`model-${part}`}
            x={PARTS.slice(0, index).reduce((sum, each) => sum + of[each], 0)}
            y={50}
            width={of[part]}
            height={200}
          />
        ))}
        <rect className="model-limit" x={COOKIE_LIMIT} y={0} width={36} height={300} />
      </svg>
      <dl className="model-facts">
        {PARTS.map((part) => (
          <div key={part}>
            <dt>
              <span className={`model-dot model-${part}`} aria-hidden="true" /> {words.parts[part]}
            </dt>
            <dd>{words.bytes(of[part])}</dd>
          </div>
        ))}
        <div>
          <dt>{words.sum}</dt>
          <dd>
            <strong>{words.bytes(size.cookie)}</strong>
          </dd>
        </div>
      </dl>
      <p className={size.fits ? 'good' : 'bad'} aria-live="polite">
        {size.fits ? words.fits(COOKIE_LIMIT - size.cookie) : words.over(size.cookie - COOKIE_LIMIT)}
      </p>
    </>
  );
}

/** The same claims with every algorithm. */
export function Sizes({ view, variant }: { view: LessonView; variant: string }): ReactElement {
  const [id = SIZED[0]?.id ?? '', groups = '0'] = (view.answers['sizes'] ?? '').split(' ').filter(Boolean);
  const count = Number(groups);
  const [claims] = useState(() => claimsOf(view));
  const [failed, setFailed] = useState<Reason | null>(null);
  const shown = count > 0 ? withGroups(claims, count) : claims;
  const at = SIZED.findIndex((each) => each.id === id);
  const choose = (index: number, more: number): void => answer('sizes', `${SIZED[index]?.id ?? ''} ${more}`);
  const sign = async (): Promise<void> =>
    setFailed(await doAct({ do: 'issue', token: { by: { alg: id }, header: { typ: 'JWT' }, claims: shown } }));
  return (
    <div className="model">
      <Slide
        label={words.algorithm}
        value={id}
        says={words.chosen(id, at + 1, SIZED.length)}
        at={at}
        max={SIZED.length - 1}
        move={(to) => choose(to, count)}
      />
      {variant === 'groups' && (
        <Slide
          label={words.groups}
          value={`${count}`}
          says={words.count(count)}
          at={count}
          max={MOST_GROUPS}
          move={(to) => choose(at, to)}
        />
      )}
      <Cookie size={sizeOf(id, shown)} />
      <button type="button" className="button" onClick={() => void sign()}>
        {words.sign(id)}
      </button>
      {failed && <p className="bad">{say(failed).says}</p>}
      <p className="soft model-rule">{words.rule}</p>
    </div>
  );
}
