import { Fragment, type ReactElement } from 'react';

const PIECE = /`([^`]+)`|\*([^*]+)\*/g;

/** A paragraph with `code` and *terms* (lessons/lesson.ts). */
export function Rich({ text }: { text: string }): ReactElement {
  const pieces: ReactElement[] = [];
  let at = 0;
  for (const { 0: whole, 1: code, 2: term, index } of text.matchAll(PIECE)) {
    pieces.push(<Fragment key={at}>{text.slice(at, index)}</Fragment>);
    pieces.push(code === undefined ? <em key={`${at} term`}>{term}</em> : <code key={`${at} code`}>{code}</code>);
    at = index + whole.length;
  }
  return (
    <>
      {pieces}
      {text.slice(at)}
    </>
  );
}

export const Paragraphs = ({ texts }: { texts: readonly string[] }): ReactElement => (
  <>
    {texts.map((text, index) => (
      <p key={index}>
        <Rich text={text} />
      </p>
    ))}
  </>
);
