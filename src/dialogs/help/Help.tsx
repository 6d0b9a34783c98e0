import { Fragment, type ReactElement } from 'react';
import { openDialog } from '../../store/verbs/dialogs.ts';
import { useMedia } from '../../ui/useMedia.ts';
import { words } from '../../words/help.ts';
import { Shortcuts } from './Shortcuts.tsx';

const sections = (): readonly (readonly [heading: string, text: string])[] => [
  [words.help.reads, words.help.readsText],
  [words.help.checks, words.help.checksText],
  [words.help.ring, words.help.ringText],
  [words.help.encryption, words.help.encryptionText],
  [words.help.wrong, words.help.wrongText],
  [words.help.closer, words.help.closerText],
  [words.help.out, words.help.outText],
  [words.help.learn, words.help.learnText],
  [words.help.talk, words.help.talkText],
  [words.help.share, words.help.shareText],
  [words.help.privacy, words.help.privacyText],
];

const further = () =>
  [
    ['glossary', words.helpTitles.glossary],
    ['checks', words.palette.names.checks],
    ['proof', words.help.proof],
    ['offline', words.helpTitles.offline],
    ['about', words.helpTitles.about],
  ] as const;

export function Help(): ReactElement {
  // People with a keyboard look for its keys first; on a phone they are the least.
  const isTouched = useMedia('(hover: none)');
  const keyboard = (
    <>
      <h3>{words.help.keys}</h3>
      <Shortcuts />
    </>
  );
  return (
    <div className="prose">
      <p>{words.help.what}</p>
      <ul className="further" aria-label={words.help.more}>
        {further().map(([name, label]) => (
          <li key={name}>
            <button type="button" className="button" onClick={() => openDialog(name)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
      {!isTouched && keyboard}
      {sections().map(([heading, text]) => (
        <Fragment key={heading}>
          <h3>{heading}</h3>
          <p>{text}</p>
        </Fragment>
      ))}
      {isTouched && keyboard}
    </div>
  );
}
