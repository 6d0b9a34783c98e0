import Button from '@mui/material/Button';
import type { ReactElement } from 'react';
import { isSingleFile } from '../../ui/singleFile.ts';
import { words } from '../../words/help.ts';

/** The file that the build makes beside the page (scripts/build/single.ts). */
const FILE = 'jotlab.html';

/** Three ways to have the page without a network. */
export function Offline(): ReactElement {
  if (isSingleFile())
    return (
      <div className="prose">
        <p>{words.offline.isFile}</p>
        <p>{words.offline.isFileTrust}</p>
        <Differences />
      </div>
    );
  return (
    <div className="prose">
      <h3>{words.offline.file}</h3>
      <p>{words.offline.fileText}</p>
      <p>
        <Button variant="contained" href={FILE} download={FILE}>
          {words.offline.save}
        </Button>
      </p>
      <Differences />
      <h3>{words.offline.install}</h3>
      <p>{words.offline.installText}</p>
      <p>{words.offline.files}</p>
      <h3>{words.offline.visited}</h3>
      <p>{words.offline.visitedText}</p>
    </div>
  );
}

function Differences(): ReactElement {
  return (
    <>
      <p className="soft">{words.offline.differs}</p>
      <ul>
        {words.offline.differences.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}
