import { type ReactElement, useState } from 'react';
import { toClipboard } from '../../store/verbs/copying.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { words } from '../../words/keyDialogs.ts';

interface Props {
  /** Names the copied thing in a word or two, for the button's label. */
  label: string;
  text: string;
  /** For what others must not have: why it asks, and whether it has to. */
  asks?: { sentence: string; needed: boolean; onAgreed: () => void };
  /** Offered as a file too, under this name. */
  file?: string;
  /** The same as octets, under this name. */
  binary?: { name: string; octets: Uint8Array };
}

type Act = 'copy' | 'save' | 'saveBinary';
const LABELS = { copy: 'copyLabel', save: 'saveLabel', saveBinary: 'saveBinaryLabel' } as const;

/** Asked before a private thing leaves the page. */
function Question({
  sentence,
  go,
  onGo,
  onLeave,
}: {
  sentence: string | undefined;
  go: string;
  onGo: () => void;
  onLeave: () => void;
}): ReactElement {
  return (
    <div className="copy-question" role="alertdialog" aria-label={words.details.sure}>
      <p>{sentence}</p>
      <div className="dialog-acts">
        <button type="button" className="button button-strong" onClick={onGo}>
          {go}
        </button>
        <button type="button" className="button" onClick={onLeave}>
          {words.details.leave}
        </button>
      </div>
    </div>
  );
}

/** Copies a text or saves it; a private one only after one question. */
export function Copy({ label, text, asks, file, binary }: Props): ReactElement {
  const [asking, setAsking] = useState<Act | null>(null);
  const [said, setSaid] = useState('');
  const run = async (act: Act): Promise<void> => {
    setAsking(null);
    if (act === 'save') {
      saveFile(text, file ?? 'key.txt');
      setSaid(words.details.saved);
      return;
    }
    if (act === 'saveBinary') {
      if (binary) saveFile(new Uint8Array(binary.octets), binary.name);
      setSaid(words.details.saved);
      return;
    }
    setSaid((await toClipboard(text)) ? words.details.copied : words.details.copyFailed);
  };
  const offered: Act[] = [
    'copy',
    ...(file === undefined ? [] : ['save' as const]),
    ...(binary ? ['saveBinary' as const] : []),
  ];
  const start = (act: Act): void => {
    setSaid('');
    if (asks?.needed) setAsking(act);
    else void run(act);
  };
  return (
    <div className="copy">
      {asking ? (
        <Question
          sentence={asks?.sentence}
          go={asking === 'copy' ? words.details.copyAnyway : words.details.saveAnyway}
          onGo={() => {
            asks?.onAgreed();
            void run(asking);
          }}
          onLeave={() => setAsking(null)}
        />
      ) : (
        <div className="dialog-acts">
          {offered.map((act) => (
            <button
              key={act}
              type="button"
              className="button"
              aria-label={words.details[LABELS[act]](label)}
              onClick={() => start(act)}
            >
              {words.details[act]}
            </button>
          ))}
        </div>
      )}
      <span role="status" className="soft">
        {said}
      </span>
    </div>
  );
}
