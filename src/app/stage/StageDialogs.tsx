import { type ReactElement, useState } from 'react';
import type { Scene } from '../../scenes/scene.ts';
import { sceneText } from '../../scenes/sceneText.ts';
import { READY, readyName } from '../../scenes/ready/ready.ts';
import { SCENE_LIMIT } from '../../scenes/readScene.ts';
import { playFile } from '../../store/verbs/sceneFiles.ts';
import { playScene } from '../../store/verbs/playScene.ts';
import { dropHeld, showHeld } from '../../store/verbs/heldBack.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { chooseFile } from '../../ui/chooseFile.ts';
import { copySceneLink, useSceneLink } from '../../dialogs/scene/useSceneLink.ts';
import { words } from '../../words/talk.ts';
import { StageDialog } from './StageDialog.tsx';
import { say, type Reason } from '../../words/say.ts';

/** The first card, and the help: the keys, and the switch for those that are single letters. */
export function KeysCard({
  first,
  scene,
  single,
  onSingle,
  onClose,
}: {
  first: boolean;
  scene: Scene;
  single: boolean;
  onSingle: (single: boolean) => void;
  onClose: () => void;
}): ReactElement {
  const { talk } = words;
  return (
    <StageDialog title={first ? talk.title : talk.keysTitle} onClose={onClose} onNext={first ? onClose : undefined}>
      {first && <p>{readyName(scene) ? talk.aside : talk.asideOwn}</p>}
      <dl className="stage-keys">
        {(first ? talk.firstKeys : talk.allKeys).map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      {!first && (
        <label className="check">
          <input type="checkbox" checked={single} onChange={(event) => onSingle(event.target.checked)} />
          {talk.single}
        </label>
      )}
      <p className="stage-choose">
        <button type="button" className="stage-button is-strong" data-first onClick={onClose}>
          {first ? talk.begin : talk.close}
        </button>
      </p>
    </StageDialog>
  );
}

/** Which scene is played: one that comes with Jotlab, or a file. */
export function ScenesDialog({
  scene,
  onClose,
  onCode,
  onPresenter,
}: {
  scene: Scene;
  onClose: () => void;
  onCode: () => void;
  onPresenter: () => void;
}): ReactElement {
  const [refused, setRefused] = useState<Reason | null>(null);
  const [said, setSaid] = useState('');
  const made = useSceneLink(scene);
  const open = async (file: File): Promise<void> => {
    // Not read to its end where it cannot be a scene.
    const why = await playFile(await file.slice(0, SCENE_LIMIT + 1).text());
    if (why) setRefused(why);
    else onClose();
  };
  return (
    <StageDialog title={words.talk.scenes} onClose={onClose}>
      <ol className="stage-scenes">
        {READY.map((each, index) => (
          <li key={each.title}>
            <button
              type="button"
              data-first={index === 0 ? '' : undefined}
              onClick={() => {
                onClose();
                void playScene(each);
              }}
            >
              <b>{each.title}</b>
              <span>{each.steps[0]?.says}</span>
            </button>
          </li>
        ))}
      </ol>
      <p className="stage-choose">
        <button type="button" className="stage-button" onClick={() => chooseFile((file) => void open(file))}>
          {words.talk.open}
        </button>
        <button
          type="button"
          className="stage-button"
          onClick={() => saveFile(sceneText(scene), `${scene.title.replace(/[^\p{L}\p{N}]+/gu, '-')}.scene.json`)}
        >
          {words.talk.saveScene}
        </button>
        <button type="button" className="stage-button" onClick={() => void copySceneLink(made).then(setSaid)}>
          {words.talk.link.copy}
        </button>
        <button type="button" className="stage-button" onClick={onCode}>
          {words.talk.qr.button}
        </button>
        <button type="button" className="stage-button" onClick={onPresenter}>
          {words.talk.presenter.title}
        </button>
        <span role="status">{said}</span>
        <span role="alert">{refused && say(refused).says}</span>
      </p>
    </StageDialog>
  );
}

/** Something was pasted or dropped: nothing of it is seen until somebody says so. */
export function HeldDialog({ length }: { length: number }): ReactElement {
  return (
    <StageDialog title={words.talk.heldTitle} onClose={dropHeld}>
      <p>{words.talk.held(length)}</p>
      <p className="stage-choose">
        <button type="button" className="stage-button is-strong" data-first onClick={dropHeld}>
          {words.talk.doNotShow}
        </button>
        <button type="button" className="stage-button" onClick={() => void showHeld(Math.floor(Date.now() / 1000))}>
          {words.talk.show}
        </button>
      </p>
    </StageDialog>
  );
}
