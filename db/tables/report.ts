import type { FrozenBlock, FrozenPhoto } from '../../lib/domain/newsroom/article'
import { blockKinds, type GeneratedSentence } from '../../lib/domain/report/report-draft'
import { reportStates } from '../../lib/domain/report/report-state'
import { id, index, instant, json, oneOf, ref, table, text, uniqueIndex, whole } from '../columns'
import { trips } from './trip'
import { users } from './users'

/**
 * The draft report of a trip in one language. Every write increments `version`, as with trips. The history of changes
 * records who moved it to its state, and when.
 */
export const reports = table(
  'reports',
  {
    id: id(),
    tripId: ref('trip_id', () => trips.id, 'cascade').notNull(),
    language: text('language').notNull(),
    createdAt: instant('created_at').notNull(),
    version: whole('version').notNull(),
    /** `null` means the default, classic. */
    style: oneOf('style', ['classic', 'sections']),
    /** `null` means the default, 1. */
    variant: whole('variant'),
    /** `null` means draft. */
    state: oneOf('state', reportStates),
  },
  (t) => [uniqueIndex('reports_trip_language').on(t.tripId, t.language)],
)

/** `sentences` are the generated ones at the last comparison with the record; `text` is the edited Markdown. */
export const reportBlocks = table(
  'report_blocks',
  {
    id: id(),
    reportId: ref('report_id', () => reports.id, 'cascade').notNull(),
    position: whole('position').notNull(),
    kind: oneOf('kind', blockKinds).notNull(),
    sentences: json<readonly GeneratedSentence[]>('sentences').notNull(),
    text: text('text').notNull(),
    editedBy: ref('edited_by', () => users.id, 'set null'),
    editedAt: instant('edited_at'),
    revision: whole('revision').notNull(),
  },
  (t) => [index('report_blocks_report').on(t.reportId, t.position), index('report_blocks_edited_by').on(t.editedBy)],
)

/** Fact-check marks that an editor has overruled: the words are correct although the record differs. */
export const overrules = table(
  'report_overrules',
  {
    id: id(),
    blockId: ref('block_id', () => reportBlocks.id, 'cascade').notNull(),
    /** The kind of the mark and the marked words. */
    kind: text('kind').notNull(),
    words: text('words').notNull(),
    at: instant('at').notNull(),
    byId: ref('by_id', () => users.id, 'set null'),
  },
  (t) => [uniqueIndex('report_overrules_mark').on(t.blockId, t.kind, t.words), index('report_overrules_by').on(t.byId)],
)

/**
 * The published revisions, frozen. The highest number of a slug that is not withdrawn is live. A published revision
 * prevents the deletion of its report and trip.
 */
export const reportRevisions = table(
  'report_revisions',
  {
    id: id(),
    reportId: ref('report_id', () => reports.id, 'restrict').notNull(),
    tripId: ref('trip_id', () => trips.id, 'restrict').notNull(),
    number: whole('number').notNull(),
    slug: text('slug').notNull(),
    language: text('language').notNull(),
    headline: text('headline').notNull(),
    body: json<readonly FrozenBlock[]>('body').notNull(),
    aside: json<object>('aside'),
    photos: json<readonly FrozenPhoto[]>('photos'),
    publishedAt: instant('published_at').notNull(),
    publishedBy: ref('published_by', () => users.id, 'set null'),
    withdrawnAt: instant('withdrawn_at'),
  },
  (t) => [
    uniqueIndex('report_revisions_slug').on(t.slug, t.number),
    index('report_revisions_report').on(t.reportId),
    index('report_revisions_trip').on(t.tripId),
    index('report_revisions_published').on(t.publishedAt),
    index('report_revisions_published_by').on(t.publishedBy),
  ],
)

/**
 * Publications at a set time, at most one for each report. `problem`: why it was not published when it was due; it is
 * not tried until someone schedules it again.
 */
export const scheduledPublications = table(
  'scheduled_publications',
  {
    id: id(),
    reportId: ref('report_id', () => reports.id, 'cascade').notNull(),
    tripId: ref('trip_id', () => trips.id, 'cascade').notNull(),
    dueAt: instant('due_at').notNull(),
    /** The zone in which the time was entered. */
    timeZone: text('time_zone').notNull(),
    slug: text('slug').notNull(),
    correction: text('correction'),
    /** Whose publication it is: if they may no longer publish, it is not published. */
    scheduledBy: ref('scheduled_by', () => users.id, 'set null'),
    scheduledAt: instant('scheduled_at').notNull(),
    problem: text('problem'),
  },
  (t) => [
    uniqueIndex('scheduled_publications_report').on(t.reportId),
    index('scheduled_publications_trip').on(t.tripId),
    index('scheduled_publications_due').on(t.dueAt),
    index('scheduled_publications_by').on(t.scheduledBy),
  ],
)

/** Open entries of a report that an editor has put aside, until the words of the record change. */
export const dismissedFlags = table(
  'report_dismissed_flags',
  {
    id: id(),
    reportId: ref('report_id', () => reports.id, 'cascade').notNull(),
    /** The kind of the entry, the reference of its fact, and a digest of its words. */
    why: text('why').notNull(),
    fact: text('fact').notNull(),
    digest: text('digest').notNull(),
    at: instant('at').notNull(),
    byId: ref('by_id', () => users.id, 'set null'),
  },
  (t) => [
    uniqueIndex('report_dismissed_flags_entry').on(t.reportId, t.why, t.fact, t.digest),
    index('report_dismissed_flags_by').on(t.byId),
  ],
)
