import './help.css';
import type { ReactElement } from 'react';
import { About } from './About.tsx';
import { Glossary } from './Glossary.tsx';
import { Help } from './Help.tsx';
import { Offline } from './Offline.tsx';

/** The help, loaded together. `about`: the term of the glossary to begin with. */
export function HelpDialogs({
  name,
  about,
}: {
  name: 'help' | 'glossary' | 'offline' | 'about';
  about: string;
}): ReactElement {
  switch (name) {
    case 'help':
      return <Help />;
    case 'glossary':
      return <Glossary about={about} />;
    case 'offline':
      return <Offline />;
    case 'about':
      return <About />;
  }
}
