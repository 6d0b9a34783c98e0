import type { ReactElement } from 'react';
import { ARTICLE, BETTER } from '../../export/code/article.ts';
import { words } from '../../words/export.ts';
import { CodeText } from './CodeText.tsx';

/** The sample that many copy, which encodes and does not encrypt, beside the lines that do. */
export function Article(): ReactElement {
  const { article } = words.codeDialog;
  return (
    <details>
      <summary>{article.title}</summary>
      <p>{article.before}</p>
      <CodeText label={article.sample} text={ARTICLE} syntax="javascript" />
      <p>{article.makes}</p>
      <p>{article.after}</p>
      <CodeText label={article.better} text={BETTER} syntax="javascript" />
    </details>
  );
}
