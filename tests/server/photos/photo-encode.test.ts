import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { largestPhoto } from '@/lib/domain/photos/photo'
import { type Encoded, encodePhoto } from '@/lib/server/photos/photo-encode'
import { noise, plain } from './photo-office'

async function encoded(bytes: Uint8Array): Promise<Encoded> {
  const made = await encodePhoto(bytes)
  if (!made.ok) throw new Error(made.code)
  return made
}

const refusal = async (bytes: Uint8Array) => {
  const made = await encodePhoto(bytes)
  return made.ok ? 'taken' : made.code
}

/** Red, green and blue at a place of a JPEG. */
async function colourAt(jpeg: Buffer, left: number, top: number): Promise<number[]> {
  const { data } = await sharp(jpeg)
    .extract({ left, top, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return [...data]
}

const close = (wanted: number[]) => wanted.map((value) => expect.closeTo(value, -1.2) as number)

describe('a valid photo', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('may be a %s, whatever the name of its file', async (format) => {
    const { large, small, width, height } = await encoded(await noise(2400, 1600).toFormat(format).toBuffer())
    expect([width, height]).toEqual([2000, 1333])
    expect(await sharp(large).metadata()).toMatchObject({
      format: 'jpeg',
      width: 2000,
      height: 1333,
      space: 'srgb',
      channels: 3,
    })
    expect(await sharp(small).metadata()).toMatchObject({ format: 'jpeg', width: 900, height: 600 })
  })

  it('is never enlarged', async () => {
    const { large, small, width, height } = await encoded(await plain(640, 480).png().toBuffer())
    expect([width, height]).toEqual([640, 480])
    expect(small.equals(large)).toBe(true)
  })

  it('keeps its proportions even if it is very long', async () => {
    expect(await encoded(await plain(4, 8000).png().toBuffer())).toMatchObject({ width: 1, height: 2000 })
  })

  it('loses place, time, camera and colour profile', async () => {
    const withMetadata = await plain(1200, 800)
      .withExif({
        IFD0: { Make: 'SECRETCAM', Artist: 'A Private Person' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '25/1 1/1 34/1', GPSLongitudeRef: 'E' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><secret/></x:xmpmeta>')
      .withIccProfile('p3')
      .jpeg()
      .toBuffer()
    expect((await sharp(withMetadata).metadata()).exif!.includes('SECRETCAM')).toBe(true)
    const { large, small } = await encoded(withMetadata)
    for (const jpeg of [large, small]) {
      const { exif, xmp, iptc, icc, orientation } = await sharp(jpeg).metadata()
      expect([exif, xmp, iptc, icc, orientation]).toEqual([undefined, undefined, undefined, undefined, undefined])
      expect(jpeg.includes('SECRETCAM') || jpeg.includes('Exif') || jpeg.includes('secret')).toBe(false)
    }
  })

  it('is turned upright', async () => {
    const red = await plain(200, 200, '#ff0000').png().toBuffer()
    // Red is on the left in the file; rotated clockwise, it is at the top.
    const lying = await plain(400, 200, '#0000ff')
      .composite([{ input: red, left: 0, top: 0 }])
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const { large, width, height } = await encoded(lying)
    expect([width, height]).toEqual([200, 400])
    expect(await colourAt(large, 100, 50)).toEqual(close([255, 0, 0]))
    expect(await colourAt(large, 100, 350)).toEqual(close([0, 0, 255]))
  })

  it('becomes white where it was transparent', async () => {
    const { large } = await encoded(
      await plain(50, 50, { r: 0, g: 0, b: 0, alpha: 0 }).webp({ lossless: true }).toBuffer(),
    )
    expect(await colourAt(large, 25, 25)).toEqual(close([255, 255, 255]))
  })

  it('may have 16 bits per channel, CMYK or greyscale', async () => {
    for (const bytes of [
      await plain(60, 40).toColourspace('rgb16').png().toBuffer(),
      await plain(60, 40).toColourspace('cmyk').jpeg().toBuffer(),
      await plain(60, 40).greyscale().jpeg().toBuffer(),
    ]) {
      const { large } = await encoded(bytes)
      expect(await sharp(large).metadata()).toMatchObject({ space: 'srgb', depth: 'uchar', channels: 3, width: 60 })
    }
  })

  it('is the first frame of an animation', async () => {
    const frames = Buffer.concat([Buffer.alloc(30 * 30 * 3, 255), Buffer.alloc(30 * 30 * 3, 0)])
    const moving = await sharp(frames, { raw: { width: 30, height: 60, channels: 3, pageHeight: 30 } })
      .webp({ loop: 0, delay: [100, 100] })
      .toBuffer()
    expect((await sharp(moving).metadata()).pages).toBe(2)
    const { large, height } = await encoded(moving)
    expect(height).toBe(30)
    expect(await colourAt(large, 15, 15)).toEqual(close([255, 255, 255]))
  })

  it('loses bytes appended to the file', async () => {
    const tail = Buffer.from('PK\x03\x04<script>alert(1)</script>')
    const { large } = await encoded(Buffer.concat([await plain(60, 40).jpeg().toBuffer(), tail]))
    expect(large.includes('script') || large.includes('PK\x03\x04')).toBe(false)
  })
})

describe('a file that is not a supported photo', () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>'
  it.each([
    ['an SVG', async () => Buffer.from(svg)],
    ['a GIF', () => plain(9, 9).gif().toBuffer()],
    ['an AVIF', () => plain(9, 9).avif().toBuffer()],
    ['a TIFF', () => plain(9, 9).tiff().toBuffer()],
    ['a PDF', async () => Buffer.from('%PDF-1.7\n1 0 obj')],
    ['a zip archive', async () => Buffer.from('PK\x03\x04rest')],
    [
      'a PDF with a picture behind it',
      async () => Buffer.concat([Buffer.from('%PDF-1.7\n'), await plain(9, 9).jpeg().toBuffer()]),
    ],
    ['a sound file', async () => Buffer.from('RIFF\x24\x00\x00\x00WAVEfmt ')],
    ['two bytes', async () => Buffer.from('\xff\xd8', 'latin1')],
  ])('is refused: %s', async (_, make) => {
    expect(await refusal(await make())).toBe('kind')
  })

  it('is refused if only its beginning looks like one', async () => {
    for (const start of ['\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'RIFF\x24\x00\x00\x00WEBP']) {
      expect(await refusal(Buffer.from(start + svg, 'latin1'))).toBe('damaged')
      expect(await refusal(Buffer.from(start, 'latin1'))).toBe('damaged')
    }
  })
})

describe('a photo is refused', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('if it is truncated: %s', async (format) => {
    const whole = await noise(600, 400).toFormat(format).toBuffer()
    for (const share of [0.1, 0.5, 0.95]) expect(await refusal(whole.subarray(0, whole.length * share))).toBe('damaged')
  })

  it('if it is empty or too large as a file', async () => {
    expect(await refusal(Buffer.alloc(0))).toBe('empty')
    const large = Buffer.alloc(largestPhoto + 1)
    ;(await plain(9, 9).jpeg().toBuffer()).copy(large)
    expect(await refusal(large)).toBe('too large')
    expect(await refusal(large.subarray(0, largestPhoto))).toBe('taken')
  })

  it('if it has too many pixels, before it is decoded', async () => {
    const bomb = await plain(10_000, 6_000).png({ compressionLevel: 9 }).toBuffer()
    expect(bomb.length).toBeLessThan(500_000)
    const held = process.memoryUsage().rss
    expect(await refusal(bomb)).toBe('too many pixels')
    expect(process.memoryUsage().rss - held).toBeLessThan(60_000_000)
    // The largest size that a header can claim.
    expect(await refusal(pngOf(0x7fffffff, 0x7fffffff))).not.toBe('taken')
  })

  it('without affecting the next one', async () => {
    const good = await plain(60, 40).jpeg().toBuffer()
    const all = await Promise.all([good, good.subarray(0, 40), Buffer.from('no'), good].map(refusal))
    expect(all).toEqual(['taken', 'damaged', 'kind', 'taken'])
  })
})

/** A PNG that claims this width and height and has almost no data. */
function pngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const chunk = (kind: string, data: Buffer) => {
    const out = Buffer.alloc(12 + data.length)
    out.writeUInt32BE(data.length, 0)
    out.write(kind, 4, 'latin1')
    data.copy(out, 8)
    out.writeUInt32BE(crc(out.subarray(4, 8 + data.length)), 8 + data.length)
    return out
  }
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function crc(bytes: Buffer): number {
  let rest = 0xffffffff
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  }
  return (rest ^ 0xffffffff) >>> 0
}
