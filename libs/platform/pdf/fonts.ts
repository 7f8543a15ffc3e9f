import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import type { Face } from './paper-table.rules.js';
import type { Measure } from './text-fitting.rules.js';

/**
 * Noto in Chinese: the serif for honours and agreements, the sans for notices, sheets and posters. Each holds all
 * 20,992 ideographs of the basic block and all of Extension A, which covers the 通用规范汉字表 and nearly every
 * registered name; what is left is reported, never printed as an empty box.
 */
const FILES: Record<Face, string> = {
  serif: '@expo-google-fonts/noto-serif-sc/500Medium/NotoSerifSC_500Medium.ttf',
  serifBold: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  sans: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  sansBold: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
};

/** A font for pdfkit's `registerFont` and the widths of what is set in it. */
export type Typeface = { font: PDFKit.Mixins.PDFFontSource; measure: Measure; draws(character: string): boolean };

const opened = new Map<Face, Typeface>();

/** Opened once a process: a file has 10 to 15 MB, and glyphs once parsed serve every later page. */
export function typeface(face: Face): Typeface {
  let known = opened.get(face);
  if (!known) {
    known = open(face);
    opened.set(face, known);
  }
  return known;
}

function open(face: Face): Typeface {
  const file = createRequire(import.meta.url).resolve(FILES[face]);
  const font = plainlySet(create(readFileSync(file)));
  return {
    font: font as unknown as PDFKit.Mixins.PDFFontSource,
    measure: measureOf(font),
    draws: (character) => font.hasGlyphForCodePoint(character.codePointAt(0)!),
  };
}

/**
 * The font without shaping: a glyph for each character, one after the other. Chinese needs no more, what is drawn is
 * exactly what was measured (no pair kerning moves a fitted line), and a page takes a third less time.
 */
function plainlySet(font: Font): Font {
  const plain = Object.create(font) as Font;
  plain.layout = (text) => {
    const glyphs = Array.from(text, (character) => font.glyphForCodePoint(character.codePointAt(0)!));
    const positions = glyphs.map(({ advanceWidth }) => ({
      xAdvance: advanceWidth,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
    }));
    return { glyphs, positions, advanceWidth: glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth, 0) };
  };
  return plain;
}

/** Widths in fractions of the size, asked of the font once for each character. */
function measureOf(font: Font): Measure {
  const advances = new Map<string, number>();
  return (text, sizePt) => {
    let width = 0;
    for (const character of text) {
      let advance = advances.get(character);
      if (advance === undefined) {
        advance = font.glyphForCodePoint(character.codePointAt(0)!).advanceWidth / font.unitsPerEm;
        advances.set(character, advance);
      }
      width += advance;
    }
    return width * sizePt;
  };
}

/** Characters that not all of the faces can draw, each once, in order of appearance. Line breaks and tabs are layout. */
export function unprintable(text: string, faces: readonly Face[]): string[] {
  const missing = new Set<string>();
  for (const character of text) if (!isDrawable(character, faces)) missing.add(character);
  return [...missing];
}

/** The text with a blank of one character, to be written in by hand, for each that has no glyph. */
export function blanked(text: string, faces: readonly Face[]): string {
  return Array.from(text, (character) => (isDrawable(character, faces) ? character : '　')).join('');
}

const drawable = new Map<string, boolean>();

function isDrawable(character: string, faces: readonly Face[]): boolean {
  if (character === '\n' || character === '\r' || character === '\t') return true;
  return faces.every((face) => {
    const key = face + character;
    let known = drawable.get(key);
    if (known === undefined) {
      known = typeface(face).draws(character);
      drawable.set(key, known);
    }
    return known;
  });
}
