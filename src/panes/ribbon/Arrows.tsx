import type { ReactElement } from 'react';
import type { TapeKind } from '../../ui/code/tape.ts';
import type { Figure } from '../../export/picture/figure.ts';

interface Props extends Pick<Figure, 'arrows' | 'height'> {
  labels?: Figure['labels'];
  width: number;
  /** Type size of the labels, in pixels. */
  size?: number;
  /** The selected column and its colour: its arrows are emphasised. */
  lit: { column: number; kind: TapeKind };
}

/** Arrows between the parts. A drawing for the eye: the sentences beside it say the same. */
export function Arrows({ arrows, labels = [], width, height, size = 12, lit }: Props): ReactElement {
  const state = (of: readonly number[]): string => (of.includes(lit.column) ? ` is-lit rail-${lit.kind}` : '');
  // Draw the highlighted arrows last, over the others.
  const inOrder = arrows.toSorted((a, b) => Number(a.of.includes(lit.column)) - Number(b.of.includes(lit.column)));
  return (
    // On paper the page has another width than it was measured at.
    <svg
      className="arrows"
      aria-hidden="true"
      width="100%"
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
    >
      {inOrder.map(({ line, head, of }) => (
        <g key={line} className={`arrow${state(of)}`}>
          <path className="arrow-line" d={line} />
          <path className="arrow-head" d={head} />
        </g>
      ))}
      {labels.map(({ x, y, width: own, height: tall, text, look, of }) => (
        <g key={text} className={`arrow-label arrow-${look}${state(of)}`}>
          <rect x={x} y={y} width={own} height={tall} />
          <text x={x + own / 2} y={y + tall / 2} fontSize={size} textAnchor="middle" dominantBaseline="central">
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
}
