/** A rectangle on screen, in pixels. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

type Point = readonly [x: number, y: number];

const half = (value: number): number => Math.round(value * 2) / 2;
const lines = (points: readonly Point[]): string => `M${points.map(([x, y]) => `${half(x)} ${half(y)}`).join('L')}`;

/**
 * One continuous outline around a run of text as an SVG path. `boxes`: what it covers of each line, from the top.
 * Where two lines have no edge in common the two shapes stay open towards each other.
 */
export function outlinePath(boxes: readonly Box[], pad: number): string {
  const last = boxes.length - 1;
  // Neighbours meet half way between them.
  const edges = boxes.map((box, index) => {
    const above = boxes[index - 1];
    const below = boxes[index + 1];
    const joinedAbove = above !== undefined && overlap(above, box);
    const joinedBelow = below !== undefined && overlap(box, below);
    return {
      ...box,
      top: joinedAbove ? (above.bottom + box.top) / 2 : box.top - pad,
      bottom: joinedBelow ? (box.bottom + below.top) / 2 : box.bottom + pad,
    };
  });
  let path = '';
  for (let from = 0, to = 0; from <= last; from = to + 1) {
    to = from;
    for (let next = edges[to + 1]; to < last && next && overlap(boxes[to]!, boxes[to + 1]!); next = edges[to + 1])
      to += 1;
    path += shape(edges.slice(from, to + 1), from > 0, to < last);
  }
  return path;
}

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right;

function shape(boxes: readonly Box[], openStart: boolean, openEnd: boolean): string {
  const right = boxes.flatMap((box): Point[] => [
    [box.right, box.top],
    [box.right, box.bottom],
  ]);
  const left = boxes.toReversed().flatMap((box): Point[] => [
    [box.left, box.bottom],
    [box.left, box.top],
  ]);
  if (!openStart && !openEnd) return `${lines([...right, ...left])}Z`;
  // Without the right edge of the last box, the left edge of the first, or both.
  if (!openStart) return lines([right.at(-1)!, ...left, ...right.slice(0, -1)]);
  if (!openEnd) return lines([left.at(-1)!, ...right, ...left.slice(0, -1)]);
  return lines([left.at(-1)!, ...right.slice(0, -1)]) + lines([right.at(-1)!, ...left.slice(0, -1)]);
}
