import { id, index, instant, json, oneOf, ref, table, text, uniqueIndex, whole } from '../columns'
import { trips } from './trip'
import { users } from './users'

const blockKinds = ['headline', 'paragraph'] as const

/** A generated sentence and the facts it rests on. */
export type Sentence = { text: string; facts: readonly string[] }
/** A block as it was published, in Markdown. */
export type FrozenBlock = { kind: (typeof blockKinds)[number]; text: string }

/** The report of a trip, as it is being written. `version` steps at every write, as a trip's does. */
export const reports = table('reports', {
  id: id(),
  tripId: ref('trip_id', () => trips.id, 'cascade').notNull(),
  language: text('language').notNull(),
  createdAt: instant('created_at').notNull(),
  version: whole('version').notNull(),
}, (t) => [
  uniqueIndex('reports_trip').on(t.tripId),
])

/** `sentences` and `generatedText` are what the record says; `text` is the Markdown as edited. */
export const reportBlocks = table('report_blocks', {
  id: id(),
  reportId: ref('report_id', () => reports.id, 'cascade').notNull(),
  position: whole('position').notNull(),
  kind: oneOf('kind', blockKinds).notNull(),
  sentences: json<readonly Sentence[]>('sentences').notNull(),
  generatedText: text('generated_text').notNull(),
  text: text('text').notNull(),
  editedBy: ref('edited_by', () => users.id, 'set null'),
  editedAt: instant('edited_at'),
  revision: whole('revision').notNull(),
}, (t) => [
  index('report_blocks_report').on(t.reportId, t.position),
  index('report_blocks_edited_by').on(t.editedBy),
])

/**
 * What was published, frozen. Of one slug the highest number not withdrawn is live. A published revision holds
 * its report, and so its trip, against deletion.
 */
export const reportRevisions = table('report_revisions', {
  id: id(),
  reportId: ref('report_id', () => reports.id, 'restrict').notNull(),
  tripId: ref('trip_id', () => trips.id, 'restrict').notNull(),
  number: whole('number').notNull(),
  slug: text('slug').notNull(),
  language: text('language').notNull(),
  headline: text('headline').notNull(),
  body: json<readonly FrozenBlock[]>('body').notNull(),
  aside: json<object>('aside'),
  publishedAt: instant('published_at').notNull(),
  publishedBy: ref('published_by', () => users.id, 'set null'),
  withdrawnAt: instant('withdrawn_at'),
}, (t) => [
  uniqueIndex('report_revisions_slug').on(t.slug, t.number),
  index('report_revisions_report').on(t.reportId),
  index('report_revisions_trip').on(t.tripId),
  index('report_revisions_published').on(t.publishedAt),
  index('report_revisions_published_by').on(t.publishedBy),
])
