import type { Geometry } from './certificate-layout.rules.js';

/**
 * The ornament of a certificate as PDF drawing operators: a 回纹 border and a pale guilloché behind the text.
 * It is the same on every page, so it is written once as a form and only named by each page.
 */

const MM = 72 / 25.4;
const BAND = { outer: 9 * MM, thickness: 13 };
const GOLD = '0.682 0.502 0.161';
const PALE_GOLD = '0.957 0.918 0.831';

/** Every point is rounded: a printer cannot show more, and the file is half as long. */
const at = (n: number) => String(Math.round(n * 100) / 100);

type PageSize = Pick<Geometry, 'widthPt' | 'heightPt'>;

export function frameOperators(accent: string, page: PageSize): string {
  return [rosette(page), border(accent, page)].join('\n');
}

type Point = readonly [number, number];

function polyline(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${at(x)} ${at(y)} ${index === 0 ? 'm' : 'l'}`).join(' ');
}

function rectangle(inset: number, page: PageSize): string {
  return `${at(inset)} ${at(inset)} ${at(page.widthPt - 2 * inset)} ${at(page.heightPt - 2 * inset)} re`;
}

function border(accent: string, page: PageSize): string {
  const inner = BAND.outer + BAND.thickness;
  return [
    `${GOLD} RG 0 J 0 j`,
    `1.6 w ${rectangle(BAND.outer, page)} S`,
    `0.6 w ${rectangle(inner, page)} S`,
    `0.85 w ${keyPattern(page)} S`,
    `${rgb(accent)} RG 0.9 w ${rectangle(inner + 4.5, page)} S`,
    `${GOLD} RG 0.5 w ${innerCorners(inner + 9, page)} S`,
  ].join('\n');
}

/** One coil of the 回纹 on a 4 × 4 grid, opening towards the next one, which is its mirror image. */
const COIL: readonly Point[] = [
  [0, 4],
  [0, 0],
  [4, 0],
  [4, 3],
  [1.35, 3],
  [1.35, 1.4],
  [2.7, 1.4],
];

function keyPattern(page: PageSize): string {
  const pad = 2.6;
  const cell = (BAND.thickness - 2 * pad) / 4;
  const corner = BAND.thickness;
  const paths: string[] = [];
  const edge = (length: number, place: (along: number, across: number) => Point) => {
    const span = length - 2 * corner;
    // An even number of coils, so that each edge begins and ends alike.
    const count = 2 * Math.round(span / (5.6 * cell) / 2);
    const pitch = span / count;
    const lead = (pitch - 4 * cell) / 2;
    for (let index = 0; index < count; index++) {
      const start = corner + index * pitch + lead;
      const points = COIL.map(([u, v]) => {
        const along = index % 2 === 0 ? start + u * cell : start + (4 - u) * cell;
        return place(along, pad + v * cell);
      });
      paths.push(polyline(points));
    }
  };
  const near = BAND.outer;
  const farX = page.widthPt - BAND.outer;
  const farY = page.heightPt - BAND.outer;
  edge(farX - near, (along, across) => [near + along, near + across]);
  edge(farX - near, (along, across) => [near + along, farY - across]);
  edge(farY - near, (along, across) => [near + across, near + along]);
  edge(farY - near, (along, across) => [farX - across, near + along]);
  for (const x of [near, farX - corner])
    for (const y of [near, farY - corner]) paths.push(cornerBox(x, y, corner));
  return paths.join('\n');
}

function cornerBox(x: number, y: number, side: number): string {
  const squares = [0, 2.6, 5].map((inset) => {
    const inner = at(side - 2 * inset);
    return `${at(x + inset)} ${at(y + inset)} ${inner} ${inner} re`;
  });
  return squares.join(' ');
}

/** A stepped bracket in each inner corner, the way old frames are jointed. */
function innerCorners(inset: number, page: PageSize): string {
  const arm = 46;
  const step = 9;
  const bracket: readonly Point[] = [
    [arm, 0],
    [step, 0],
    [step, step],
    [0, step],
    [0, arm],
  ];
  const small: readonly Point[] = [
    [0, 0],
    [step - 3, 0],
    [step - 3, step - 3],
    [0, step - 3],
    [0, 0],
  ];
  const corners: readonly ((p: Point) => Point)[] = [
    ([x, y]) => [inset + x, inset + y],
    ([x, y]) => [page.widthPt - inset - x, inset + y],
    ([x, y]) => [inset + x, page.heightPt - inset - y],
    ([x, y]) => [page.widthPt - inset - x, page.heightPt - inset - y],
  ];
  return corners
    .map((corner) => `${polyline(bracket.map(corner))} ${polyline(small.map(corner))}`)
    .join('\n');
}

/** Interlaced waves round a circle, as on banknotes: pale enough to read over, hard to copy on a machine. */
function rosette(page: PageSize): string {
  const centre: Point = [page.widthPt / 2, page.heightPt / 2 + 6];
  const waves = [
    { radius: 150, swing: 34, petals: 18, strands: 4 },
    { radius: 92, swing: 26, petals: 12, strands: 3 },
  ];
  const steps = 540;
  const paths = waves.flatMap(({ radius, swing, petals, strands }) =>
    Array.from({ length: strands }, (_, strand) => {
      const points = Array.from({ length: steps }, (_unused, step): Point => {
        const angle = (2 * Math.PI * step) / steps;
        const r = radius + swing * Math.sin(petals * angle + (2 * Math.PI * strand) / strands);
        return [centre[0] + r * Math.cos(angle), centre[1] + r * Math.sin(angle)];
      });
      return `${polyline(points)} h`;
    }),
  );
  return `${PALE_GOLD} RG 0.45 w 1 j\n${paths.join('\n')} S`;
}

/** #B8271E as the three fractions PDF wants. */
export function rgb(hex: string): string {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff].map((part) => at(part / 255)).join(' ');
}
