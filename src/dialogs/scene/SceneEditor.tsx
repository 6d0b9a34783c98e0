import Button from '@mui/material/Button';
import { type ReactElement, useState } from 'react';
import { NOTES_LIMIT, SAYS_LIMIT, TITLE_LIMIT, type SceneStep } from '../../scenes/scene.ts';
import { sceneText } from '../../scenes/sceneText.ts';
import { useSelect } from '../../store/use/useBench.ts';
import { closeDialog } from '../../store/verbs/dialogs.ts';
import { playScene } from '../../store/verbs/playScene.ts';
import {
  addSceneStep,
  dropSceneStep,
  retitleScene,
  rewordStep,
  secretsLeftOut,
} from '../../store/verbs/sceneEditing.ts';
import { saveFile } from '../../ui/saveFile.ts';
import { say, type Reason } from '../../words/say.ts';
import { words } from '../../words/talk.ts';
import { DialogFoot } from '../DialogFoot.tsx';
import { Limited } from './Limited.tsx';
import { copySceneLink, useSceneLink } from './useSceneLink.ts';

/** A name for the file: letters and digits of the title. */
const fileName = (title: string): string =>
  `${title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'scene'}.scene.json`;

/** What is said at a step, and the speaker's notes. */
function StepTexts({
  step,
  index,
  onRefused,
}: {
  step: SceneStep;
  index: number;
  onRefused: (why: Reason | null) => void;
}): ReactElement {
  const { editor } = words.talk;
  return (
    <li>
      <Limited
        label={editor.says(index + 1)}
        rows={2}
        limit={SAYS_LIMIT}
        value={step.says}
        onText={(says) => onRefused(rewordStep(index, { says }))}
      />
      <Limited
        label={editor.notes(index + 1)}
        rows={1}
        limit={NOTES_LIMIT}
        value={step.notes ?? ''}
        onText={(notes) => onRefused(rewordStep(index, { notes }))}
      />
      {step.spot !== undefined && <p className="soft">{editor.spot(step.spot)}</p>}
    </li>
  );
}

/** The user's own scene, made step by step from what the bench shows. */
export function SceneEditor(): ReactElement {
  const { editor } = words.talk;
  const scene = useSelect((state) => state.sceneDraft);
  const leftOut = useSelect(secretsLeftOut);
  const [refused, setRefused] = useState<Reason | null>(null);
  const [said, setSaid] = useState('');
  const made = useSceneLink(scene);
  return (
    <div className="prose">
      <p>{editor.lead}</p>
      {leftOut > 0 && <p className="warn">{editor.leftOut(leftOut)}</p>}
      {scene && (
        <Limited
          label={editor.title}
          limit={TITLE_LIMIT}
          value={scene.title}
          onText={(title) => setRefused(retitleScene(title))}
        />
      )}
      <ol>
        {scene?.steps.map((step, index) => (
          <StepTexts key={index} step={step} index={index} onRefused={setRefused} />
        ))}
      </ol>
      <p>
        <Button variant="outlined" onClick={() => setRefused(addSceneStep(editor.newTitle))}>
          {editor.add}
        </Button>{' '}
        {scene && (
          <Button variant="text" onClick={dropSceneStep}>
            {editor.drop}
          </Button>
        )}
      </p>
      <p role="status" className="bad">
        {refused && say(refused).says}
      </p>
      <DialogFoot cancel={false}>
        <span role="status" className="soft">
          {said}
        </span>
        <Button variant="text" disabled={!scene} onClick={() => void copySceneLink(made).then(setSaid)}>
          {words.talk.link.copy}
        </Button>
        <Button
          variant="outlined"
          disabled={!scene}
          onClick={() => scene && saveFile(sceneText(scene), fileName(scene.title))}
        >
          {editor.save}
        </Button>
        <Button
          variant="contained"
          disabled={!scene}
          onClick={() => {
            closeDialog();
            if (scene) void playScene(scene);
          }}
        >
          {editor.play}
        </Button>
      </DialogFoot>
    </div>
  );
}
