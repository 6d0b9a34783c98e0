import Button from '@mui/material/Button';
import { lazy, type ReactElement, Suspense, use } from 'react';
import { copyText } from '../../store/verbs/copying.ts';
import { replaceText } from '../../store/verbs/edit.ts';
import { loadEncryption } from '../../store/doors/encryptionDoor.ts';
import { useAwaited, useTokenReading } from '../../store/use/useBench.ts';
import { firstLines } from '../../words/keyName.ts';
import { words } from '../../words/encryption.ts';

const SHOWN = 400;

const Carried = lazy(() => import('./Carried.tsx').then((module) => ({ default: module.Carried })));

/** The token on the bench in every serialisation that can hold it, and why not where one cannot. */
export function Forms({ onDone }: { onDone: () => void }): ReactElement {
  const { conversions, separated, obstacleWords } = use(loadEncryption());
  const reading = useTokenReading();
  const awaited = useAwaited();
  if (awaited) return <p>{words.notice.notEncrypted}</p>;
  if (!reading) return <p>{words.formsDialog.none}</p>;
  const put = (text: string): void => {
    replaceText(text);
    onDone();
  };
  const apart = separated(reading.token);
  return (
    <div className="prose">
      <p>{words.formsDialog.lead}</p>
      {conversions(reading.token).map(({ form, own, text, obstacle, dropped }) => (
        <section key={form} aria-label={words.encryptDialog.forms[form]}>
          <h3>
            {words.encryptDialog.forms[form]}
            {own && <span className="soft">{` (${words.formsDialog.own})`}</span>}
          </h3>
          {text === undefined ? (
            <p className="soft">{obstacle && obstacleWords[obstacle]}</p>
          ) : (
            <Written text={text} own={own} onPut={put} />
          )}
          {dropped.length > 0 && text !== undefined && (
            <p className="bad">{words.formsDialog.dropped(dropped.slice(0, 10).join(', '))}</p>
          )}
        </section>
      ))}
      {apart.length > 0 && (
        <section aria-label={words.formsDialog.separated}>
          <h3>{words.formsDialog.separated}</h3>
          {apart.map((text, index) => (
            <div key={index} className="form-of">
              <p>{words.formsDialog.part(index)}</p>
              <Written text={text} own={false} onPut={put} />
            </div>
          ))}
        </section>
      )}
      <Suspense fallback={null}>
        <Carried reading={reading} />
      </Suspense>
    </div>
  );
}

function Written({ text, own, onPut }: { text: string; own: boolean; onPut: (text: string) => void }): ReactElement {
  return (
    <>
      <p className="mono wrap-anywhere">{firstLines(text, SHOWN)}</p>
      <div className="key-acts">
        {!own && (
          <Button size="small" variant="outlined" onClick={() => onPut(text)}>
            {words.formsDialog.put}
          </Button>
        )}
        <Button size="small" variant="outlined" onClick={() => void copyText(text)}>
          {words.formsDialog.copy}
        </Button>
      </div>
    </>
  );
}
