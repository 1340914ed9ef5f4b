import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ReportState } from '../../lib/domain/report/report-state'
import { generatedText, publishable } from '../../lib/domain/report/report-draft'
import { plainWords } from '../../lib/domain/report/rich-text'
import { wordsOfArticle } from '../../lib/domain/newsroom/article'
import { type ReportLanguage, reportLanguages } from '../../lib/report/report-language'
import { encodePhoto } from '../../lib/server/photos/photo-encode'
import { frozenPhotos } from '../../lib/server/photos/photos'
import { sidebarFor } from '../../lib/server/report/publication'
import { generateWithin, readBlocks } from '../../lib/server/report/report'
import { db } from '../client'
import { photos, reportBlocks, reportRevisions, reports } from '../schema'
import { type Db, run, type Steps, transact } from '../transact'
import { readDirectory, readRecord } from '../trip-read'

// The reports of the sample office: one that is published in both languages, and one that is in review.

type Way = { now: Date; newId: () => string }

/** Adds the illustration to a trip. It shows that photos have a caption, a credit and an alternative text. */
export async function addSamplePhoto(tripId: string, { now, newId }: Way): Promise<void> {
  const encoded = await encodePhoto(readFileSync(join(process.cwd(), 'db', 'sample', 'seoul.jpg')))
  if (!encoded.ok) throw new Error(`The sample photo cannot be read: ${encoded.code}`)
  const { large, small, width, height } = encoded
  await db()
    .insert(photos)
    .values({
      id: newId(),
      tripId,
      position: 0,
      caption: {
        en: 'The Han River in Seoul. A drawing for the sample office, not a photo of the visit.',
        'zh-Hant': '首爾漢江。此為範例資料的示意圖，並非參訪照片。',
      },
      credit: 'Attaché sample data, CC0 1.0',
      alt: {
        en: 'A bridge over a wide river; behind it the buildings of a city and a hill with a tower.',
        'zh-Hant': '寬闊河面上的一座橋，後方是城市建築與山上的高塔。',
      },
      width,
      height,
      uploadedAt: now,
      uploadedBy: null,
      removedAt: null,
      revision: 1,
      large,
      small,
    })
}

/** Publishes the report of a trip in both languages. `slugs`: the address of each. */
export async function publishSampleReport(
  tripId: string,
  slugs: Record<ReportLanguage, string>,
  { now, newId }: Way,
): Promise<void> {
  for (const language of reportLanguages) {
    await transact(db(), function* (tx) {
      const reportId = yield* draftSample(tx, tripId, language, 'published', { now, newId })
      yield* publishSample(tx, { tripId, reportId, language, slug: slugs[language] }, { now, newId })
    })
  }
}

/** Drafts the report of a trip in English, and submits it for review. */
export async function submitSampleReport(tripId: string, way: Way): Promise<void> {
  await transact(db(), (tx) => draftSample(tx, tripId, 'en', 'in review', way))
}

function* draftSample(
  tx: Db,
  tripId: string,
  language: ReportLanguage,
  state: ReportState,
  { now, newId }: Way,
): Steps<string> {
  const id = newId()
  const form = { style: 'classic', variant: 1 } as const
  yield* run(tx.insert(reports).values({ id, tripId, language, createdAt: now, version: 1, ...form, state }))
  const generated = yield* generateWithin(tx, tripId, language, form)
  if (!generated) throw new Error(`There is no trip ${tripId}`)
  for (const [at, block] of generated.blocks.entries()) {
    yield* run(
      tx.insert(reportBlocks).values({
        id: newId(),
        reportId: id,
        position: at,
        kind: block.kind,
        sentences: block.sentences,
        text: generatedText(block),
        revision: 1,
      }),
    )
  }
  return id
}

function* publishSample(
  tx: Db,
  report: { tripId: string; reportId: string; language: ReportLanguage; slug: string },
  { now, newId }: Way,
): Steps<void> {
  const { tripId, language } = report
  const read = yield* readRecord(tx, tripId)
  if (!read) throw new Error(`There is no trip ${tripId}`)
  const whole = { id: tripId, ...read, directory: yield* readDirectory(tx, read.record) }
  const body = publishable(yield* readBlocks(tx, report.reportId))
  yield* run(
    tx.insert(reportRevisions).values({
      id: newId(),
      ...report,
      number: 1,
      headline: plainWords([wordsOfArticle(body).headline]),
      body,
      aside: sidebarFor(whole, language, null, null, now),
      photos: yield* frozenPhotos(tx, tripId, language),
      publishedAt: now,
      publishedBy: null,
      withdrawnAt: null,
    }),
  )
}
