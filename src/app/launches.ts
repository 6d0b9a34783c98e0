// The installed page is asked to open something: files that the system knows as its own (manifest.webmanifest), or a
// link to this page. The manifest asks that the open window gets them (`focus-existing`), so that a token and its key
// come to the same bench and nothing on it is lost.
import { FILES_LIMIT, openFiles } from '../store/verbs/intake.ts';
import { tell } from '../store/verbs/view.ts';

interface Launch {
  targetURL?: string;
  files?: readonly { getFile(): Promise<File> }[];
}

declare global {
  interface Window {
    launchQueue?: { setConsumer(take: (launch: Launch) => void): void };
  }
}

/** The first launch has loaded this page, or a reload brings it again: its address has been read. */
let isFirst = true;

async function take({ targetURL = '', files = [] }: Launch): Promise<void> {
  const address = !isFirst && URL.canParse(targetURL) ? new URL(targetURL).hash : '';
  isFirst = false;
  if (files.length === 0) {
    // As if it had been put into the address bar: the listener there reads and strips it.
    if (address !== '') location.hash = address;
    return;
  }
  try {
    await openFiles(await Promise.all(files.slice(0, FILES_LIMIT).map((file) => file.getFile())));
  } catch {
    // It has gone, or the reader did not allow it.
    tell('fileFailed');
  }
}

/** What came before is waiting in the queue. */
export const takeLaunches = (): void => window.launchQueue?.setConsumer((launch) => void take(launch));
