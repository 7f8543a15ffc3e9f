/**
 * Breaking and shrinking Chinese text so that it fits. Chinese breaks between any two characters except that
 * closing punctuation never begins a line and opening punctuation never ends one (避头尾, GB/T 15834-2011).
 */

/**
 * Width in points of a text set at a size; the caller knows the font. Widths add up: a text is as wide as its parts,
 * and grows in step with the size.
 */
export type Measure = (text: string, sizePt: number) => number;

const CLOSING = new Set('，。、；：？！）》〉」』】〕”’…—·%％‰℃,.;:?!)]}');
const OPENING = new Set('（《〈「『【〔“‘([{');
/** Latin words and numbers stay whole; 10.5 and 2026-11-21 too. */
const WORD = /[A-Za-z0-9À-ɏ][A-Za-z0-9À-ɏ.,:/_-]*[A-Za-z0-9À-ɏ]|[A-Za-z0-9À-ɏ]/uy;

export type WrapOptions = { widthPt: number; sizePt: number; firstIndentPt?: number };

/** Lines that each fit the width. A piece wider than a whole line is cut between characters. */
export function wrapText(text: string, options: WrapOptions, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  let usedPt = 0;
  const roomPt = () => options.widthPt - (lines.length === 0 ? (options.firstIndentPt ?? 0) : 0);
  const close = () => {
    lines.push(line.trimEnd());
    line = '';
    usedPt = 0;
  };
  const add = (piece: string) => {
    line += piece;
    usedPt += measure(piece, options.sizePt);
  };
  const fits = (piece: string) => usedPt + measure(piece.trimEnd(), options.sizePt) <= roomPt();
  for (const piece of pieces(text)) {
    if (piece === '\n') {
      close();
    } else if (fits(piece)) {
      if (line !== '' || piece !== ' ') add(piece);
    } else {
      if (line !== '') close();
      const whole = piece.trimStart();
      for (const part of fits(whole) ? [whole] : [...whole]) {
        if (line !== '' && !fits(part)) close();
        add(part);
      }
    }
  }
  if (line !== '' || lines.length === 0) close();
  return lines;
}

export type FitOptions = { widthPt: number; fromPt: number; toPt: number; maxLines: number };
export type Fitted = { sizePt: number; lines: string[] };

/** The largest size, by whole points, at which the text takes no more than `maxLines`; undefined when none does. */
export function fitParagraph(text: string, options: FitOptions, measure: Measure): Fitted | undefined {
  for (let sizePt = options.fromPt; sizePt >= options.toPt; sizePt -= 1) {
    const lines = wrapText(text, { widthPt: options.widthPt, sizePt }, measure);
    if (lines.length <= options.maxLines) return { sizePt, lines: balanced(text, lines, sizePt, measure) };
  }
  return undefined;
}

/** A centred text must not leave one lonely character on its last line: the narrowest width with as many lines. */
function balanced(text: string, lines: string[], sizePt: number, measure: Measure): string[] {
  if (lines.length < 2) return lines;
  let best = lines;
  for (
    let widthPt = Math.max(...lines.map((line) => measure(line, sizePt)));
    widthPt > 2 * sizePt;
    widthPt -= sizePt
  ) {
    const narrower = wrapText(text, { widthPt, sizePt }, measure);
    if (narrower.length > lines.length) break;
    best = narrower;
  }
  return best;
}

/** What must not be torn apart: a character or word with the opening marks before and the closing marks after it. */
function pieces(text: string): string[] {
  const result: string[] = [];
  let opening = '';
  for (const token of tokens(text.replace(/\r\n?/g, '\n'))) {
    const last = result[result.length - 1];
    if (OPENING.has(token)) {
      opening += token;
    } else if (CLOSING.has(token) && opening === '' && last !== undefined && last !== '\n' && last !== ' ') {
      result[result.length - 1] = last + token;
    } else {
      result.push(opening + token);
      opening = '';
    }
  }
  if (opening !== '') result.push(opening);
  return result;
}

function* tokens(text: string): Generator<string> {
  let index = 0;
  while (index < text.length) {
    WORD.lastIndex = index;
    const token = WORD.exec(text)?.[0] ?? String.fromCodePoint(text.codePointAt(index)!);
    yield token === '\t' ? ' ' : token;
    index += token.length;
  }
}
