import { type ReactElement, type Ref, useLayoutEffect, useRef, useState } from 'react';
import { articlePath, LESSONS } from '../../lessons/all.ts';
import { CERTIFICATE_FROM, doneOf, isFinished, openCertificate } from '../../lessons/certificate.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { addressOf } from '../../lessons/place.ts';
import { doneSteps, forgetDone, stepName } from '../../lessons/progress.ts';
import { Icon } from '../../ui/Icon.tsx';
import { scrollBack } from '../../ui/scrollBack.ts';
import { words } from '../../words/lessons.ts';
import './lesson.css';

/** The first step that is not done yet; of a finished lesson the first. */
const onwards = ({ slug, steps }: Lesson): number =>
  Math.max(
    0,
    steps.findIndex((_, at) => !doneSteps().has(stepName(slug, at))),
  );

function Row({ lesson, link }: { lesson: Lesson; link: Ref<HTMLAnchorElement> }): ReactElement {
  const done = doneOf(lesson);
  return (
    <li>
      <a ref={link} href={addressOf(lesson.slug, onwards(lesson))}>
        {lesson.title}
      </a>
      <span>{lesson.learnt}</span>
      <span className="soft">{words.lessons.minutes(lesson.minutes)}</span>
      <span className={isFinished(lesson) ? 'good lesson-state' : 'soft lesson-state'}>
        {isFinished(lesson) ? (
          <>
            <Icon name="good" size={16} /> {words.lessons.allDone}
          </>
        ) : (
          done > 0 && words.lessons.doneOf(done, lesson.steps.length)
        )}
      </span>
    </li>
  );
}

interface Props {
  /** Where somebody was here before: how far down, and which lesson was opened last. */
  from: { top: number; slug: string | null };
  leave: () => void;
}

/** All lessons, and how far somebody is. */
export function Lessons({ from, leave }: Props): ReactElement {
  const [ofArticle, setOfArticle] = useState(false);
  const [, forgotten] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const [came] = useState(from);
  const last = useRef<HTMLAnchorElement>(null);
  useLayoutEffect(() => {
    scrollBack(came.top);
    const first = last.current ?? heading.current;
    first?.focus({ preventScroll: true });
    // After a reload nobody knows how far down that was.
    if (first && first.getBoundingClientRect().bottom > innerHeight) first.scrollIntoView({ block: 'center' });
  }, [came]);
  const shown = ofArticle ? articlePath() : LESSONS;
  return (
    <section className="lessons" aria-label={words.lessons.region} data-pane>
      <div className="lesson-head">
        <h2 ref={heading} tabIndex={-1}>
          {words.lessons.region}
        </h2>
        <button type="button" className="button" onClick={leave}>
          {words.lessons.back}
        </button>
      </div>
      <p>{words.lessons.lead}</p>
      <label className="check">
        <input type="checkbox" checked={ofArticle} onChange={() => setOfArticle(!ofArticle)} />
        {words.lessons.article}
      </label>
      {ofArticle && <p>{words.lessons.articleLead}</p>}
      <ol className="lesson-list">
        {shown.map((lesson) => (
          <Row key={lesson.slug} lesson={lesson} link={lesson.slug === came.slug ? last : null} />
        ))}
      </ol>
      {LESSONS.filter(isFinished).length >= CERTIFICATE_FROM && (
        <div className="note">
          <h3>{words.lessons.certificate}</h3>
          <p>{words.lessons.certificateText}</p>
          <div className="key-acts">
            <button type="button" className="button" onClick={() => void openCertificate()}>
              {words.lessons.certificateMake}
            </button>
          </div>
        </div>
      )}
      <p className="soft lesson-progress">
        <span>{words.lessons.total(LESSONS.filter(isFinished).length, LESSONS.length)}</span>
        <span>{words.lessons.kept}</span>
        {doneSteps().size > 0 && (
          <button
            type="button"
            className="link-button"
            onClick={() => {
              forgetDone();
              forgotten((times) => times + 1);
            }}
          >
            {words.lessons.forget}
          </button>
        )}
      </p>
    </section>
  );
}
