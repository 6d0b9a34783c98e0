import Button from '@mui/material/Button';
import { type ReactElement, use } from 'react';
import { replaceText } from '../../store/edit.ts';
import { loadEncryption } from '../../store/encryptionDoor.ts';
import { useAwaited, useTokenReading } from '../../store/use.ts';
import { encryptDialog, formsDialog as W } from '../../words/encryption.ts';
import { oneLine } from '../../words/keyName.ts';
import { words } from '../../words/words.ts';

const SHOWN = 400;

/** The token on the bench in every serialisation that can hold it, and why not where one cannot. */
export function Forms({ onDone }: { onDone: () => void }): ReactElement {
  const { conversions, separated, obstacleWords } = use(loadEncryption());
  const reading = useTokenReading();
  const awaited = useAwaited();
  if (awaited) return <p>{words.notice.notEncrypted}</p>;
  if (!reading) return <p>{W.none}</p>;
  const put = (text: string): void => {
    replaceText(text);
    onDone();
  };
  const apart = separated(reading.token);
  return (
    <div className="prose">
      <p>{W.lead}</p>
      {conversions(reading.token).map(({ form, own, text, obstacle, dropped }) => (
        <section key={form} aria-label={encryptDialog.forms[form]}>
          <h3>
            {encryptDialog.forms[form]}
            {own && <span className="soft">{` (${W.own})`}</span>}
          </h3>
          {text === undefined ? <p className="soft">{obstacle && obstacleWords[obstacle]}</p> : <Written text={text} own={own} onPut={put} />}
          {dropped.length > 0 && text !== undefined && <p className="bad">{W.dropped(dropped.slice(0, 10).join(', '))}</p>}
        </section>
      ))}
      {apart.length > 0 && (
        <section aria-label={W.separated}>
          <h3>{W.separated}</h3>
          {apart.map((text, index) => (
            <div key={index}>
              <p>{W.part(index)}</p>
              <Written text={text} own={false} onPut={put} />
            </div>
          ))}
        </section>
      )}
    </div>
  );
}

function Written({ text, own, onPut }: { text: string; own: boolean; onPut: (text: string) => void }): ReactElement {
  return (
    <>
      <p className="mono wrap-anywhere">{oneLine(text, SHOWN)}</p>
      <div className="key-acts">
        {!own && (
          <Button size="small" variant="outlined" onClick={() => onPut(text)}>
            {W.put}
          </Button>
        )}
        <Button size="small" variant="outlined" onClick={() => void navigator.clipboard.writeText(text).catch(() => undefined)}>
          {W.copy}
        </Button>
      </div>
    </>
  );
}
