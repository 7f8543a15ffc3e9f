import decodeQR from 'qr/decode.js';

/** The longest side of a photograph before it is read: larger is slower and reads no better. */
const SIDES = [1_600, 900];

/** What a QR code in a picture on the page says; null when there is none to be seen. */
export function codeInPixels(source: CanvasImageSource, width: number, height: number): string | null {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context || width === 0 || height === 0) return null;
  context.drawImage(source, 0, 0, width, height);
  try {
    return decodeQR(context.getImageData(0, 0, width, height));
  } catch {
    // Nothing found, or a picture too blurred: the next one may do.
    return null;
  }
}

/** The same for a photograph; phones make them too large, so it is read at two sizes. */
export async function codeInPicture(file: Blob): Promise<string | null> {
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    for (const side of SIDES) {
      const scale = Math.min(1, side / Math.max(image.naturalWidth, image.naturalHeight));
      const text = codeInPixels(image, Math.round(image.naturalWidth * scale), Math.round(image.naturalHeight * scale));
      if (text) return text;
    }
    return null;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(url);
  }
}
