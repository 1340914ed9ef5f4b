import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import pLimit from 'p-limit'
import type { ShareImage } from '../../domain/newsroom/share-image'
import { runScript } from '../platform/child-script'
import { processWide } from '../platform/process-wide'
import { readLogo } from './news-logo'

// Drawn in a child process, one at a time, and cached: it takes a few seconds on a busy machine.

const drawTimeoutMs = 40_000
const maxCachedBytes = 16_000_000
const script = ['lib', 'server', 'newsroom', 'press', 'share.mjs'] as const

/** The image could not be drawn. The message comes from the typesetter and has no data of the article. */
export class NotDrawn extends Error {}

const cache = () =>
  processWide(
    'share-images',
    () => new LRUCache<string, Buffer>({ maxSize: maxCachedBytes, sizeCalculation: ({ byteLength }) => byteLength }),
  )
const oneAtATime = () => processWide('share-image-queue', () => pLimit(1))
const underWay = () => processWide('share-images-under-way', () => new Map<string, Promise<Buffer>>())

/** The tag of an image, without drawing it. It changes with everything that the image shows. */
export function shareImageTag(image: ShareImage, logoId: string | null): string {
  return createHash('sha256')
    .update(JSON.stringify([image, logoId]))
    .digest('base64url')
    .slice(0, 27)
}

/** An image as a PNG. @throws NotDrawn */
export async function drawShareImage(image: ShareImage, logoId: string | null): Promise<Buffer> {
  const key = shareImageTag(image, logoId)
  const cached = cache().get(key)
  if (cached) return cached
  // Services ask several times at once when a link is shared.
  const drawing = underWay().get(key) ?? oneAtATime()(() => draw(image, logoId))
  underWay().set(key, drawing)
  try {
    const bytes = await drawing
    cache().set(key, bytes)
    return bytes
  } finally {
    underWay().delete(key)
  }
}

async function draw(image: ShareImage, logoId: string | null): Promise<Buffer> {
  const logo = logoId === null ? null : await readLogo()
  const input = JSON.stringify({ ...image, logo: logo?.picture.toString('base64') ?? null })
  const { ok, bytes, said } = await runScript(script, input, { timeoutMs: drawTimeoutMs })
  if (!ok) throw new NotDrawn(said)
  return bytes
}
