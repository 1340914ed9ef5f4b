'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { requireTripAccess } from '@/lib/server/access/access'
import { remind } from '@/lib/server/releases/acknowledgements'
import { formAction, Refuse } from '@/lib/server/access/action'
import { release } from '@/lib/server/releases/releases'

const id = z.string().min(1).max(200)
const whole = z.coerce.number().pipe(z.int32().min(0))
const ticked = 'notify '

/** Publishes a release. Each recipient of a message has a field `notify <key>`. */
export const publishReleaseAction = formAction('publishReleaseAction', {
  input: z.looseObject({
    tripId: id,
    version: whole,
    number: whole,
    note: z.string().trim().max(2000, 'tooLong').optional(),
    notify: z.enum(['selected', 'all', 'none']),
  }),
  permit: ({ tripId }) => requireTripAccess(tripId, 'edit trip'),
  async run(access, { version, number, note, notify, ...fields }): Promise<object> {
    const keys = Object.keys(fields)
      .filter((field) => field.startsWith(ticked))
      .map((field) => field.slice(ticked.length))
    const outcome = await release(access, { version, number, note: note || null, notify, keys })
    if (!outcome.ok) {
      const t = await getTranslations('releases.new')
      refresh()
      throw new Refuse(t(outcome.code, { number }), undefined, 'conflict')
    }
    redirect(`/trips/${encodeURIComponent(access.tripId)}/releases?out=${number}`)
  },
})

/** Reminds one reader of the newest version, or all who have not seen it. */
export const remindAction = formAction('remindAction', {
  input: z.object({ tripId: id, number: whole, key: z.string().max(300).optional() }),
  permit: ({ tripId }) => requireTripAccess(tripId, 'edit trip'),
  async run(access, { number, key }) {
    const t = await getTranslations('releases.who')
    const count = await remind(access, number, key ? [key] : null)
    if (count === null) throw new Refuse(t('newer'), undefined, 'conflict')
    refresh()
    return { message: t('done', { count }) }
  },
})
