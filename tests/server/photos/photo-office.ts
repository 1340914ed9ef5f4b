import { randomBytes } from 'node:crypto'
import sharp from 'sharp'
import { db } from '@/db/client'
import { photos, reportRevisions, reports } from '@/db/schema'
import type { FrozenPhoto } from '@/lib/domain/newsroom/article'

/** A picture of one colour, as input of the encoder. */
export function plain(
  width: number,
  height: number,
  background: string | { r: number; g: number; b: number; alpha: number } = '#3366cc',
) {
  const channels = typeof background === 'string' ? 3 : 4
  return sharp({ create: { width, height, channels, background } })
}

/** A picture that cannot be compressed well. */
export function noise(width: number, height: number) {
  return sharp(randomBytes(width * height * 3), { raw: { width, height, channels: 3 } })
}

/** A photo as a row, with bytes that only identify it. */
export async function storePhoto(
  tripId: string,
  id: string,
  more: Partial<typeof photos.$inferInsert> = {},
): Promise<void> {
  await db()
    .insert(photos)
    .values({
      id,
      tripId,
      position: 0,
      width: 1800,
      height: 1200,
      uploadedAt: new Date('2023-11-06T00:00:00Z'),
      revision: 1,
      large: Buffer.from(`large ${id}`),
      small: Buffer.from(`small ${id}`),
      ...more,
    })
}

/** A published revision of a trip’s report with these photos. */
export async function storeRevision(
  tripId: string,
  {
    number,
    photos,
    withdrawnAt = null,
    language = 'en',
  }: { number: number; photos: readonly FrozenPhoto[] | null; withdrawnAt?: Date | null; language?: string },
): Promise<void> {
  const reportId = `report-${language}-${tripId}`
  const at = new Date('2023-11-08T17:00:00Z')
  await db().insert(reports).values({ id: reportId, tripId, language, createdAt: at, version: 1 }).onConflictDoNothing()
  await db()
    .insert(reportRevisions)
    .values({
      id: `${reportId}-${number}`,
      reportId,
      tripId,
      number,
      slug: `slug-${language}-${tripId}`,
      language,
      headline: 'A visit',
      body: [
        { kind: 'headline', text: 'A visit' },
        { kind: 'paragraph', text: 'It took place.' },
      ],
      aside: {
        published: '2023-11-09',
        corrections: [],
        start: null,
        end: null,
        guest: null,
        leaders: [],
        size: null,
        hosts: [],
      },
      photos,
      publishedAt: at,
      withdrawnAt,
    })
}

/** A photo as an article stores it. */
export const frozen = (id: string, more: Partial<FrozenPhoto> = {}): FrozenPhoto => ({
  id,
  width: 1800,
  height: 1200,
  caption: null,
  credit: null,
  alt: null,
  ...more,
})
