import type { SharpConstructor } from 'sharp';
import { refused } from './errors.ts';
import { Turns } from './turns.ts';

/** A picture as it is kept: drawn anew, without anything that came beside its pixels. */
export interface DrawnImage {
  content: Buffer;
  width: number;
  height: number;
}

/** What is decoded at most: a large photograph. One that says it has more is refused before a pixel is read. */
const MOST_PIXELS = 40_000_000;
const MOST_SECONDS = 10;

/** Pictures are decoded one after the other: each may take 160 MB and a core. */
const turns = new Turns();

/**
 * Draws a picture that somebody sent anew, as WebP and no larger than `side`. Whatever else the file holds (where and when it was taken, another
 * file behind the picture, scripts) stays behind with it.
 * @throws AppError 422 `image.unreadable` (not a whole PNG, JPEG or WebP), `image.too_many_pixels`
 */
export function drawImage(file: Buffer, { side }: { side: number }): Promise<DrawnImage> {
  return turns.take('image', async () => {
    const sharp = await loadSharp();
    const options = { limitInputPixels: MOST_PIXELS, failOn: 'error', pages: 1 } as const;
    try {
      const { data, info } = await sharp(file, options)
        .autoOrient()
        .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
        .timeout({ seconds: MOST_SECONDS })
        .webp({ quality: 90 })
        .toBuffer({ resolveWithObject: true });
      return { content: data, width: info.width, height: info.height };
    } catch (error) {
      // Its words are about the file, and of libraries: nothing for a log.
      const tooLarge = error instanceof Error && /pixel limit/.test(error.message);
      throw refused(tooLarge ? 'image.too_many_pixels' : 'image.unreadable', 'file');
    }
  });
}

let loading: Promise<SharpConstructor> | null = null;

/**
 * Loaded with the first picture: it takes 20 MB that most processes never need. Of libvips' readers only three are let in, whatever a file says it
 * is: SVG, PDF and the like would bring their own languages.
 */
function loadSharp(): Promise<SharpConstructor> {
  return (loading ??= import('sharp').then(({ default: sharp }) => {
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({ operation: ['VipsForeignLoadPng', 'VipsForeignLoadJpeg', 'VipsForeignLoadWebp'] });
    sharp.cache(false);
    sharp.concurrency(1);
    return sharp;
  }));
}
