import type { ReactElement } from 'react';

/** The words of a search; an entry is meant where all of them are in its text. */
export const wordsOf = (search: string): string[] => search.toLowerCase().split(/\s+/).filter(Boolean);

export function isMeant(text: string, wanted: readonly string[]): boolean {
  const said = text.toLowerCase();
  return wanted.every((word) => said.includes(word));
}

/** The box above a list, and what it finds. */
export function SearchBox({
  label,
  found,
  search,
  onSearch,
}: {
  label: string;
  found: string;
  search: string;
  onSearch: (search: string) => void;
}): ReactElement {
  return (
    <>
      <input
        className="input"
        type="search"
        aria-label={label}
        placeholder={label}
        value={search}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onSearch(event.target.value)}
      />
      <p className="soft" role="status">
        {found}
      </p>
    </>
  );
}
