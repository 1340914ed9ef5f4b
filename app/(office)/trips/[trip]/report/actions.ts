'use server'

import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { Locale } from '@/lib/domain/text/locales'
import type { ReportEdit } from '@/lib/domain/report/report-edit'
import { instantOf, isMoment, isTimeZone } from '@/lib/domain/time/wall-time'
import { neededFor } from '@/lib/domain/report/report-state'
import { type ReportLanguage, reportLanguages } from '@/lib/report/report-language'
import { requireTripAccess, type TripAccess } from '@/lib/server/access/access'
import { action, formAction, Refuse } from '@/lib/server/access/action'
import { publish, type Published, type Publishing, restorePublication, withdraw } from '@/lib/server/report/publication'
import { editReport, regenerateReport } from '@/lib/server/report/report'
import { dismissFlags } from '@/lib/server/report/dismissed-flags'
import { overrule } from '@/lib/server/report/report-overrules'
import { rewordFact } from '@/lib/server/report/reword'
import { takeStep } from '@/lib/server/report/report-steps'
import { readReport, type ReportView } from '@/lib/server/report/report-view'
import { cancelSchedule, type Scheduled, schedulePublication } from '@/lib/server/report/schedule'

const id = z.string().min(1).max(200)
const text = z.string().max(20_000, 'tooLong')
const revision = z.int32().min(0)
const language = z.enum(reportLanguages)
const note = z.string().trim().max(2000, 'tooLong')

const edit: z.ZodType<ReportEdit> = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('write'), id, revision, text }),
  z.strictObject({ do: z.literal('add'), id, after: id.nullable(), text }),
  z.strictObject({ do: z.literal('move'), id, before: id.nullable() }),
  z.strictObject({ do: z.literal('remove'), id, revision }),
  z.strictObject({
    do: z.literal('take'),
    id,
    revision,
    was: text.nullable(),
    now: text.nullable(),
    keep: z.boolean(),
  }),
  z.strictObject({ do: z.literal('take block'), id, after: id.nullable(), now: text, keep: z.boolean() }),
  z.strictObject({ do: z.literal('restore'), id, revision }),
])

/**
 * One edit of the report in `language`, shown in `shown`. With a `conflict` it was not made, because the text or the
 * record was changed or is gone; the view has the saved text.
 */
export const editReportAction = action('editReportAction', {
  input: z.strictObject({ tripId: id, language, shown: language, edit }),
  permit: ({ tripId }) => requireTripAccess(tripId, 'write report'),
  async run(
    access,
    { language, shown, edit },
  ): Promise<{ view: ReportView; undo: ReportEdit | null; conflict: 'changed' | 'gone' | null }> {
    const edited = await editReport(access, language, edit)
    if (!edited.ok && edited.code === 'no headline')
      throw new Refuse((await getTranslations('report'))('headlineNeeded'))
    if (!edited.ok && edited.code === 'quoted')
      throw new Refuse((await getTranslations('report'))('quotedWords', { words: edited.words }))
    const view = await viewOf(access, shown)
    return edited.ok
      ? { view, undo: edited.undo, conflict: null }
      : { view, undo: null, conflict: edited.code === 'gone' ? 'gone' : 'changed' }
  },
})

/** Regenerates the report from the record, optionally in another form; edited text stays. */
export const regenerateReportAction = action('regenerateReportAction', {
  input: z.strictObject({
    tripId: id,
    language,
    style: z.enum(['classic', 'sections']).optional(),
    variant: z.int32().min(1).max(99).optional(),
  }),
  permit: ({ tripId }) => requireTripAccess(tripId, 'write report'),
  async run(access, { language, style, variant }): Promise<{ view: ReportView }> {
    await regenerateReport(access, language, { ...(style && { style }), ...(variant && { variant }) })
    return { view: await viewOf(access, language) }
  },
})

/** Creates the report, from a form that works without JavaScript. */
export const makeReportAction = formAction('makeReportAction', {
  input: z.object({ tripId: id, language }),
  permit: ({ tripId }) => requireTripAccess(tripId, 'write report'),
  async run(access, { language }): Promise<object> {
    await regenerateReport(access, language)
    redirect(reportAt(access.tripId, language))
  },
})

/** Overrules a fact-check mark, or restores it. */
export const overruleAction = action('overruleAction', {
  input: z.strictObject({
    tripId: id,
    language,
    block: id,
    kind: z.string().max(40),
    words: z.string().min(1).max(2000),
    isRestored: z.boolean(),
  }),
  permit: ({ tripId }) => requireTripAccess(tripId, 'write report'),
  async run(access, { language, block, kind, words, isRestored }): Promise<{ view: ReportView }> {
    await overrule(access, language, { block, kind, words, isRestored })
    return { view: await viewOf(access, language) }
  },
})

const fact = z.string().min(1).max(500)

/** Puts open entries aside, or opens them again. */
export const dismissFlagsAction = action('dismissFlagsAction', {
  input: z.strictObject({
    tripId: id,
    language,
    flags: z
      .array(z.strictObject({ why: z.string().max(40), fact, words: text }))
      .min(1)
      .max(1000),
    isOpen: z.boolean(),
  }),
  permit: ({ tripId }) => requireTripAccess(tripId, 'write report'),
  async run(access, { language, ...putAside }): Promise<{ view: ReportView }> {
    await dismissFlags(access, language, putAside)
    return { view: await viewOf(access, language) }
  },
})

/** Gives a text of the record other words in one language, and the article its new sentence. */
export const rewordAction = action('rewordAction', {
  input: z.strictObject({ tripId: id, language, fact, from: text, words: text }),
  async permit({ tripId }) {
    const access = await requireTripAccess(tripId, 'write report')
    return { write: access, edit: await requireTripAccess(tripId, 'edit trip') }
  },
  async run({ write, edit }, { language, ...rewording }): Promise<{ view: ReportView }> {
    if (!(await rewordFact(edit, write, language, rewording)))
      throw new Refuse((await getTranslations('report'))('changedMeanwhile'), undefined, 'conflict')
    return { view: await viewOf(write, language) }
  },
})

/** A step of the review. The required permission depends on the step. */
export const takeStepAction = action('takeStepAction', {
  input: z.strictObject({
    tripId: id,
    language,
    version: revision,
    step: z.enum(['submit', 'return', 'approve', 'reopen']),
    note: note.optional(),
  }),
  permit: ({ tripId, step }) =>
    requireTripAccess(tripId, neededFor(step) === 'publish report' ? 'publish report' : 'write report'),
  async run(access: TripAccess<'write report'>, { language, step, version, note }): Promise<{ view: ReportView }> {
    const taken = await takeStep(access, language, step, { version, note: note || null })
    if (!taken.ok) throw new Refuse((await getTranslations('report'))(`review.refused.${taken.code}`))
    return { view: await viewOf(access, language) }
  },
})

const whole = z.coerce.number().pipe(z.int32())
const slug = z.string().trim().min(1, 'required').max(200)

/** Publishes now, or at the day and time that were entered; with `also`, the other language too. */
export const publishAction = formAction('publishAction', {
  input: z.object({
    tripId: id,
    language,
    version: whole,
    slug,
    correction: note.optional(),
    when: z.enum(['now', 'later']).default('now'),
    day: z.string().max(10).default(''),
    time: z.string().max(5).default(''),
    timeZone: z.string().max(100).default('UTC'),
    also: language.optional(),
    alsoVersion: whole.optional(),
    alsoSlug: slug.optional(),
  }),
  permit: ({ tripId }) => requireTripAccess(tripId, 'publish report'),
  async run(access, { when, day, time, timeZone, also, alsoVersion, alsoSlug, ...own }): Promise<object> {
    const t = await getTranslations('report')
    const moment = `${day}T${time}`
    if (when === 'later' && (!isMoment(moment) || !isTimeZone(timeZone)))
      throw new Refuse(t('refused.fix'), { day: t('schedule.noTime') })
    const { slug: address, version, correction } = own
    const publishings: Publishing[] = [
      { language: own.language, slug: address, version, correction: correction || null },
    ]
    if (also && also !== own.language && alsoVersion !== undefined && alsoSlug)
      publishings.push({ language: also, version: alsoVersion, slug: alsoSlug, correction: null })
    const dueAt = when === 'later' ? instantOf(moment, timeZone).instant : null
    const done = dueAt
      ? await schedulePublication(access, publishings, { dueAt, timeZone })
      : await publish(access, publishings)
    if (!done.ok) await refuse(done, own.language)
    redirect(`${reportAt(access.tripId, own.language)}&${when === 'later' ? 'scheduled' : 'published'}`)
  },
})

type Refused = Exclude<Published | Scheduled, { ok: true }>

/** Refuses with the reason, at its field if it concerns the report `own` of the page. */
async function refuse(refused: Refused, own: ReportLanguage): Promise<never> {
  const [t, tWord] = [await getTranslations('report'), await getTranslations('vocabulary')]
  const { code } = refused
  const sentence = t(`refused.${code}`)
  if ('language' in refused && refused.language !== own)
    throw new Refuse(t('refused.other', { language: tWord(`textLanguage.${refused.language}`), reason: sentence }))
  const fields = { slug: 'slug', 'slug taken': 'slug', 'no correction': 'correction', past: 'day' } as const
  const field = Object.entries(fields).find(([one]) => one === code)?.[1]
  throw field ? new Refuse(t('refused.fix'), { [field]: sentence }) : new Refuse(sentence)
}

export const cancelScheduleAction = action('cancelScheduleAction', {
  input: z.strictObject({ tripId: id, language }),
  permit: ({ tripId }) => requireTripAccess(tripId, 'publish report'),
  async run(access, { language }): Promise<{ view: ReportView }> {
    await cancelSchedule(access, language)
    return { view: await viewOf(access, language) }
  },
})

export const withdrawAction = action('withdrawAction', {
  input: z.strictObject({ tripId: id, language }),
  permit: ({ tripId }) => requireTripAccess(tripId, 'publish report'),
  async run(access, { language }): Promise<{ view: ReportView }> {
    await withdraw(access, language)
    return { view: await viewOf(access, language) }
  },
})

/** Reverses a withdrawal. */
export const putBackAction = action('putBackAction', {
  input: z.strictObject({ tripId: id, language }),
  permit: ({ tripId }) => requireTripAccess(tripId, 'publish report'),
  async run(access, { language }): Promise<{ view: ReportView }> {
    await restorePublication(access, language)
    return { view: await viewOf(access, language) }
  },
})

async function viewOf(access: TripAccess<'write report'>, language: ReportLanguage): Promise<ReportView> {
  const view = await readReport(access, language, (await getLocale()) as Locale)
  if (!view) throw new Refuse((await getTranslations('errors'))('not found'), undefined, 'not found')
  return view
}

function reportAt(tripId: string, language: ReportLanguage): string {
  return `/trips/${encodeURIComponent(tripId)}/report?lang=${language}`
}
