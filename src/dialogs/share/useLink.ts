import { useEffect, useState } from 'react';
import type { BenchContent } from '../../link/content.ts';
import type { LinkFault } from '../../link/fault.ts';
import { packLink } from '../../link/pack.ts';
import { pageAddress } from '../../ui/pageAddress.ts';

export type MadeLink = { link: string } | { fault: LinkFault } | null;

/** The link for a content, a moment later; null until then. What was made for another content is never shown. */
export function useLink(content: BenchContent): MadeLink {
  const wanted = JSON.stringify(content);
  const [made, setMade] = useState<{ of: string; link: MadeLink }>({ of: '', link: null });
  useEffect(() => {
    let isWanted = true;
    void packLink({ kind: 'bench', bench: JSON.parse(wanted) as BenchContent }).then((packed) => {
      if (isWanted)
        setMade({
          of: wanted,
          link: packed.ok ? { link: `${pageAddress()}#${packed.value}` } : { fault: packed.note },
        });
    });
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  return made.of === wanted ? made.link : null;
}
