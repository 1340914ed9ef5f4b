'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { mailText } from '@/components/name-check/host-page/mail-text'
import type { Locale } from '@/lib/domain/text/locales'
import { checkDays, checkLanguages, type NamePart } from '@/lib/domain/name-check/name-check'
import { requireOfficeAccess, requireTripAccess, type TripAccess } from '@/lib/server/access/access'
import { action, Refuse } from '@/lib/server/access/action'
import { config } from '@/lib/server/platform/config'
import { type Settled, setAside, takeOver, undoSettling } from '@/lib/server/name-check/name-check-settle'
import { type NameChecks, readNameChecks } from '@/lib/server/name-check/name-check-view'
import { askNames, revokeCheck } from '@/lib/server/name-check/name-checks'
import { readPublisher } from '@/lib/server/newsroom/newsroom'

const id = z.string().min(1).max(200)
const ofTrip = ({ tripId }: { tripId: string }) => requireTripAccess(tripId, 'write report')
const settling = async ({ tripId }: { tripId: string }) => ({
  trip: await requireTripAccess(tripId, 'edit trip'),
  directory: await requireOfficeAccess('edit directory'),
})
const seen = z.strictObject({ tripId: id, checkId: id, answeredAt: z.iso.datetime() })

/** A new address, shown only once, with a proposed e-mail. */
export type Link = {
  personId: string
  url: string
  email: string | null
  language: string
  subject: string
  body: string
}

/** Creates addresses; earlier ones of the same people are revoked. */
export const askNamesAction = action('askNamesAction', {
  input: z.strictObject({
    tripId: id,
    personIds: z.array(id).max(500),
    days: z.literal(checkDays),
    languages: z.record(id, z.enum(checkLanguages)),
  }),
  permit: ofTrip,
  async run(access, asking): Promise<{ view: NameChecks; links: Link[] }> {
    const invited = await askNames(access, asking)
    const asker = await readPublisher()
    const links = invited.map(({ personId, token, email, name, title, language, expiresAt, timeZone }) => {
      const url = `${config().publicUrl}/check/${token}`
      return { personId, url, email, language, ...mailText({ name, title, language, asker, url, expiresAt, timeZone }) }
    })
    return { view: await viewOf(access), links }
  },
})

export const revokeCheckAction = action('revokeCheckAction', {
  input: z.strictObject({ tripId: id, checkId: id }),
  permit: ofTrip,
  async run(access, { checkId }): Promise<{ view: NameChecks }> {
    await revokeCheck(access, checkId)
    return { view: await viewOf(access) }
  },
})

/** Accepts a correction into the directory and the trip. `cleared` are name parts that no longer matched. */
export const acceptCorrectionAction = action('acceptCorrectionAction', {
  input: seen,
  permit: settling,
  run: async (access, { checkId, answeredAt }) =>
    settled(await takeOver(access, { checkId, answeredAt }), access.trip.tripId),
})

/** Dismisses a correction or a remark and changes nothing else. */
export const declineCorrectionAction = action('declineCorrectionAction', {
  input: seen,
  permit: ofTrip,
  run: async (access, { checkId, answeredAt }) =>
    settled(await setAside(access, { checkId, answeredAt }), access.tripId),
})

export const undoSettlingAction = action('undoSettlingAction', {
  input: z.strictObject({ tripId: id, checkId: id }),
  permit: settling,
  run: async (access, { checkId }) => settled(await undoSettling(access, checkId), access.trip.tripId),
})

async function settled(outcome: Settled, tripId: string): Promise<{ view: NameChecks; cleared: readonly NamePart[] }> {
  if (!outcome.ok)
    throw new Refuse((await getTranslations('names.conflict'))(outcome.code === 'gone' ? 'gone' : outcome.what))
  return { view: await viewOf(await requireTripAccess(tripId, 'write report')), cleared: outcome.cleared }
}

async function viewOf(access: TripAccess<'write report'>): Promise<NameChecks> {
  return readNameChecks(access, (await getLocale()) as Locale)
}
