import { contrastOnWhite } from '@app/people/site/contrast.rules.js';

/** A community's accent colour: every shade is derived from one, and a colour too pale for white words is refused. */

type Rgb = readonly [number, number, number];

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
const LEAST_CONTRAST = 4.5; // WCAG 2.1 AA for text

/** Sets the brand shades on the page. Answers whether the accent was accepted. */
export function paintBrand(
  accent: string | null | undefined,
  root: HTMLElement = document.documentElement,
): boolean {
  const rgb = accent ? parse(accent) : undefined;
  if (!accent || !rgb || contrastOnWhite(accent) < LEAST_CONTRAST) return false;
  const shades: Record<string, Rgb> = {
    '--brand': rgb,
    '--brand-ink': mix(rgb, BLACK, 0.22),
    '--brand-wash': mix(rgb, WHITE, 0.94),
    '--brand-3': mix(rgb, WHITE, 0.3),
    '--brand-5': mix(rgb, WHITE, 0.5),
    '--brand-7': mix(rgb, WHITE, 0.7),
    '--brand-8': mix(rgb, WHITE, 0.8),
    '--brand-9': mix(rgb, WHITE, 0.9),
  };
  for (const [name, shade] of Object.entries(shades)) root.style.setProperty(name, `rgb(${shade.join(' ')})`);
  return true;
}

function parse(hex: string): Rgb | undefined {
  const match = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(hex);
  return match ? [parseInt(match[1]!, 16), parseInt(match[2]!, 16), parseInt(match[3]!, 16)] : undefined;
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return [0, 1, 2].map((i) => Math.round(a[i]! * (1 - share) + b[i]! * share)) as unknown as Rgb;
}
