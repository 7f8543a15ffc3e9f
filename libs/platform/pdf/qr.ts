import QRCode from 'qrcode';

/** ISO/IEC 18004 asks for four modules of white on each side. */
export const QR_QUIET_MODULES = 4;

/**
 * Draws a QR symbol, `sidePt` wide without its quiet zone, its corner at x, y. Vectors, so that it stays sharp at any
 * size; neighbouring modules of a row are one rectangle, or hair lines show. Below 20 mm cheap scanners fail.
 */
export function drawQr(document: PDFKit.PDFDocument, text: string, x: number, y: number, sidePt: number): void {
  const { modules } = QRCode.create([{ mode: 'byte', data: Buffer.from(text) }], { errorCorrectionLevel: 'M' });
  const side = sidePt / modules.size;
  const quiet = QR_QUIET_MODULES * side;
  document.rect(x - quiet, y - quiet, sidePt + 2 * quiet, sidePt + 2 * quiet).fill('#FFFFFF');
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue;
      const start = column;
      while (column + 1 < modules.size && modules.get(row, column + 1)) column++;
      document.rect(x + start * side, y + row * side, (column - start + 1) * side, side);
    }
  }
  document.fill('#000000');
}
