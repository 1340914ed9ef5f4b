import pLimit from 'p-limit'
import sharp, { type Sharp } from 'sharp'
import { largestLogo, logoRoom } from '../../domain/newsroom/logo'
import { largestPhoto, longestSide, mostPixels, type PhotoRefusal } from '../../domain/photos/photo'
import { processWide } from '../platform/process-wide'

// Uploads are decoded only by these three decoders, whatever type they declare.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] })
// No picture stays in memory, and one core stays free for other requests.
sharp.cache(false)
sharp.concurrency(1)

export type Encoded = {
  ok: true
  /** JPEG without any metadata. */
  large: Buffer
  small: Buffer
  /** Of the large one, in pixels. */
  width: number
  height: number
}

export type EncodeRefusal = Extract<PhotoRefusal, 'empty' | 'too large' | 'kind' | 'damaged' | 'too many pixels'>

const oneAtATime = () => processWide('photo-queue', () => pLimit(1))

/** Seconds after which a picture counts as damaged: an honest one of the largest size takes a few. */
const patience = 40

/**
 * Makes the two JPEGs that are stored of a picture: rotated upright, on white, in sRGB, without metadata such as place,
 * time and camera. The type is detected from the content. Of animations, the first frame is used. One at a time.
 */
export function encodePhoto(bytes: Uint8Array): Promise<Encoded | { ok: false; code: EncodeRefusal }> {
  return encoded(bytes, async (upright) => {
    const large = await inside(upright(), longestSide.large)
    const { width: across, height: down } = large.info
    const small =
      Math.max(across, down) > longestSide.small
        ? (await inside(sharp(large.data), longestSide.small)).data
        : large.data
    return { large: large.data, small, width: across, height: down }
  })
}

/** Width and height of a portrait in pixels, and the most bytes that one should have. */
export const portraitSide = 160
export const portraitBytes = 12_000

/** Encodes a portrait as a small square JPEG, cropped to its salient part; with the same checks as a photo. */
export function encodePortrait(
  bytes: Uint8Array,
): Promise<{ ok: true; picture: Buffer } | { ok: false; code: EncodeRefusal }> {
  return encoded(bytes, async (upright) => {
    const square = await upright()
      .resize({ width: portraitSide, height: portraitSide, fit: 'cover', position: sharp.strategy.attention })
      .png()
      .timeout({ seconds: patience })
      .toBuffer()
    let picture = square
    for (const quality of [82, 70, 55, 40, 20]) {
      picture = await sharp(square).jpeg({ quality, mozjpeg: true }).toBuffer()
      if (picture.length <= portraitBytes) break
    }
    return { picture }
  })
}

/**
 * Encodes a logo as a PNG that fits into its room, with its transparency and without metadata. SVG can contain scripts
 * and links to other files, and is refused.
 */
export async function encodeLogo(
  bytes: Uint8Array,
): Promise<{ ok: true; picture: Buffer; width: number; height: number } | { ok: false; code: EncodeRefusal | 'svg' }> {
  if (isSvg(bytes)) return { ok: false, code: 'svg' }
  if (bytes.byteLength > largestLogo) return { ok: false, code: 'too large' }
  return encoded(bytes, async (upright) => {
    const { data, info } = await upright('transparent')
      .resize({ ...logoRoom, fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 9 })
      .timeout({ seconds: patience })
      .toBuffer({ resolveWithObject: true })
    return { picture: data, width: info.width, height: info.height }
  })
}

/** Encodes a picture in its own format and size, upright, without metadata; with the same checks as a photo. */
export function encodeCleaned(
  bytes: Uint8Array,
  format: 'jpeg' | 'png' | 'webp',
): Promise<{ ok: true; picture: Buffer } | { ok: false; code: EncodeRefusal }> {
  return encoded(bytes, async (upright) => {
    const picture = upright(format === 'jpeg' ? 'white' : 'transparent').timeout({ seconds: patience })
    const formats = {
      jpeg: () => picture.jpeg({ quality: 88, mozjpeg: true }),
      png: () => picture.png({ compressionLevel: 9 }),
      webp: () => picture.webp({ quality: 88 }),
    }
    return { picture: await formats[format]().toBuffer() }
  })
}

// With comments, a document type or an XML declaration before it.
function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 4096)).trimStart()
  return start.startsWith('<') && /<svg[\s>]/i.test(start)
}

/** An upright picture in sRGB, by default without transparency. */
type Upright = (background?: 'white' | 'transparent') => Sharp

type Refused = { ok: false; code: EncodeRefusal }

function encoded<T extends object>(
  bytes: Uint8Array,
  make: (upright: Upright) => Promise<T>,
): Promise<({ ok: true } & T) | Refused> {
  const refused = (code: EncodeRefusal) => Promise.resolve({ ok: false as const, code })
  if (bytes.byteLength === 0) return refused('empty')
  if (bytes.byteLength > largestPhoto) return refused('too large')
  if (!isPicture(bytes)) return refused('kind')
  return oneAtATime()(() => encode(bytes, make))
}

async function encode<T extends object>(
  bytes: Uint8Array,
  make: (upright: Upright) => Promise<T>,
): Promise<({ ok: true } & T) | Refused> {
  try {
    // Reads the header only, so the number of pixels is known before any of them takes up memory.
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (width * height > mostPixels) return { ok: false, code: 'too many pixels' }
    return {
      ok: true,
      ...(await make((background = 'white') => {
        const upright = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient()
        return (background === 'white' ? upright.flatten({ background: '#fff' }) : upright).toColourspace('srgb')
      })),
    }
  } catch {
    return { ok: false, code: 'damaged' }
  }
}

function inside(picture: Sharp, side: number) {
  return picture
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality: 82, mozjpeg: true })
    .timeout({ seconds: patience })
    .toBuffer({ resolveWithObject: true })
}

function isPicture(bytes: Uint8Array): boolean {
  const at = (offset: number, sign: string) =>
    Buffer.from(
      bytes.buffer,
      bytes.byteOffset + offset,
      Math.max(0, Math.min(sign.length, bytes.byteLength - offset)),
    ).toString('latin1') === sign
  return at(0, '\xff\xd8\xff') || at(0, '\x89PNG\r\n\x1a\n') || (at(0, 'RIFF') && at(8, 'WEBP'))
}
