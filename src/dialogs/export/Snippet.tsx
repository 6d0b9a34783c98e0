import type { ReactElement } from 'react';
import type { CodeAct, CodeBench } from '../../export/code/bench.ts';
import type { Snippet as Made } from '../../export/code/snippet.ts';
import { lackedBy } from '../../export/code/snippet.ts';
import type { Target } from '../../export/code/target.ts';
import { words } from '../../words/export.ts';
import { TakeOut } from './TakeOut.tsx';

interface Props {
  bench: CodeBench;
  act: CodeAct;
  target: Target;
  made: Extract<Made, { ok: true }>;
}

/** What the variable must hold from which the code reads its key. */
function keyWords({ bench, target, made: { key } }: Props): string {
  const { read } = words.codeDialog;
  if (key.half === 'secret') return bench.key.secretAs === 'text' ? read.secretText : read.secretEncoded;
  if (target.id === 'phpJwt' && bench.alg.family === 'eddsa') return read.sodium;
  if (key.half === 'public') return target.keyForm === 'pem' ? read.publicPem : read.publicJwk;
  return target.keyForm === 'pem' ? read.privatePem : read.privateJwk;
}

/** What belongs to a snippet: how to take it out and run it, whether it was tested, and what it does not do. */
export function Snippet(props: Props): ReactElement {
  const { bench, act, target, made } = props;
  const { codeDialog } = words;
  const { library } = target.name;
  const lacked = target.id === 'jsonwebtoken' ? lackedBy(target.id) : [];
  const says = [
    made.key.given === undefined && codeDialog.reads(made.key.variable, keyWords(props)),
    made.unchecked.length > 0 && codeDialog.unchecked(made.unchecked),
    made.otherAlg && codeDialog.otherAlg(bench.alg.id),
    lacked.length > 0 && codeDialog.lacks(library, lacked),
    target.id === 'jsonwebtoken' && codeDialog.lacksEncryption(library),
    target.id === 'jsonwebtoken' && act === 'make' && codeDialog.milliseconds,
  ].filter((line) => typeof line === 'string');
  return (
    <>
      <dl className="export-facts">
        <dt>{codeDialog.file}</dt>
        <dd className="mono">{made.file}</dd>
        <dt>{codeDialog.package}</dt>
        <dd className="mono">{target.version}</dd>
        <dt>{codeDialog.run}</dt>
        <dd className="mono">{target.run(made.file)}</dd>
        <dt>{codeDialog.tests}</dt>
        <dd>{target.testedWith === undefined ? codeDialog.untested : codeDialog.tested(target.testedWith)}</dd>
      </dl>
      {says.length > 0 && (
        <ul className="export-says">
          {says.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <TakeOut text={made.code} file={made.file} labels={{ copy: codeDialog.copy, save: codeDialog.save }} />
    </>
  );
}
