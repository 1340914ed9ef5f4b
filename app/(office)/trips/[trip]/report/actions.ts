'use server'

import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import type { Locale } from '@/lib/domain/locales'
import type { ReportEdit } from '@/lib/domain/report-edit'
import { trip, type TripAccess } from '@/lib/server/access'
import { action, formAction, Refuse } from '@/lib/server/action'
import { publish, putBack, withdraw } from '@/lib/server/publication'
import { editReport, makeReportAgain } from '@/lib/server/report'
import { readReport, type ReportView } from '@/lib/server/report-view'

const id = z.string().min(1).max(200)
const text = z.string().max(20_000, 'tooLong')
const revision = z.int().min(0)

const edit: z.ZodType<ReportEdit> = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('write'), id, revision, text }),
  z.strictObject({ do: z.literal('add'), id, after: id.nullable(), text }),
  z.strictObject({ do: z.literal('move'), id, before: id.nullable() }),
  z.strictObject({ do: z.literal('remove'), id, revision }),
  z.strictObject({ do: z.literal('settle'), id, revision, take: z.boolean() }),
])

/** One edit of the report. `met` says that it was not made because the text was changed or is gone; the view shows how it stands. */
export const editReportAction = action({
  input: z.strictObject({ tripId: id, edit }),
  permit: ({ tripId }) => trip(tripId, 'write report'),
  async run(access, { edit }): Promise<{ view: ReportView; undo: ReportEdit | null; met: 'changed' | 'gone' | null }> {
    const edited = await editReport(access, edit)
    if (!edited.ok && edited.code === 'no headline') throw new Refuse((await getTranslations('report'))('headlineNeeded'))
    const view = await viewOf(access)
    return edited.ok ? { view, undo: edited.undo, met: null } : { view, undo: null, met: edited.code === 'gone' ? 'gone' : 'changed' }
  },
})

/** Makes the report from the record again; what was edited stays. */
export const makeAgainAction = action({
  input: z.strictObject({ tripId: id }),
  permit: ({ tripId }) => trip(tripId, 'write report'),
  async run(access): Promise<{ view: ReportView }> {
    await makeReportAgain(access)
    return { view: await viewOf(access) }
  },
})

/** The first making, from a form that needs no script. */
export const makeReportAction = formAction({
  input: z.object({ tripId: id }),
  permit: ({ tripId }) => trip(tripId, 'write report'),
  async run(access): Promise<object> {
    await makeReportAgain(access)
    redirect(reportAt(access.tripId))
  },
})

export const publishAction = formAction({
  input: z.object({
    tripId: id, version: z.coerce.number().pipe(z.int()),
    slug: z.string().trim().min(1, 'required').max(200), correction: z.string().max(2000, 'tooLong').optional(),
  }),
  permit: ({ tripId }) => trip(tripId, 'publish report'),
  async run(access, { slug, correction, version }): Promise<object> {
    const t = await getTranslations('report')
    const published = await publish(access, { slug, correction: correction?.trim() || null, version })
    if (!published.ok) {
      const sentence = t(`refused.${published.code}`)
      if (published.code === 'slug' || published.code === 'slug taken') throw new Refuse(t('refused.fix'), { slug: sentence })
      throw new Refuse(sentence)
    }
    redirect(`${reportAt(access.tripId)}?published`)
  },
})

export const withdrawAction = action({
  input: z.strictObject({ tripId: id }),
  permit: ({ tripId }) => trip(tripId, 'publish report'),
  async run(access): Promise<{ view: ReportView }> {
    await withdraw(access)
    return { view: await viewOf(await trip(access.tripId, 'write report')) }
  },
})

/** Takes back a withdrawal. */
export const putBackAction = action({
  input: z.strictObject({ tripId: id }),
  permit: ({ tripId }) => trip(tripId, 'publish report'),
  async run(access): Promise<{ view: ReportView }> {
    await putBack(access)
    return { view: await viewOf(await trip(access.tripId, 'write report')) }
  },
})

async function viewOf(access: TripAccess<'write report'>): Promise<ReportView> {
  const view = await readReport(access, (await getLocale()) as Locale)
  if (!view) throw new Refuse((await getTranslations('errors'))('not found'), undefined, 'not found')
  return view
}

function reportAt(tripId: string): string {
  return `/trips/${encodeURIComponent(tripId)}/report`
}
