'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { requireOfficeAccess, requireTripAccess } from '@/lib/server/access/access'
import { formAction, Refuse } from '@/lib/server/access/action'
import { dismissHeld, sendHeld } from '@/lib/server/mail/held-messages'
import { wakeMail } from '@/lib/server/mail/mail-loop'
import { type MailAccess, sendAgain } from '@/lib/server/mail/read-outbox'

const id = z.string().min(1).max(200)

// Planners decide about the e-mails of their trip, staff about all.
function permit({ tripId }: { tripId?: string | undefined }): Promise<MailAccess> {
  return tripId === undefined ? requireOfficeAccess('see outbox') : requireTripAccess(tripId, 'edit trip')
}

/** Queues a message again, of a trip or any. */
export const sendAgainAction = formAction('sendAgainAction', {
  input: z.object({ id, tripId: id.optional() }),
  permit,
  async run(access, { id: message }) {
    const t = await getTranslations('outbox')
    if (!(await sendAgain(access, message))) throw new Refuse(t('alreadySent'))
    wakeMail()
    refresh()
    return { message: t('queuedAgain') }
  },
})

/** Sends the messages that were made without a mail server, or decides that they are not sent. */
export const heldMailAction = formAction('heldMailAction', {
  input: z.object({ tripId: id.optional(), intent: z.enum(['send', 'dismiss']) }),
  permit,
  async run(access, { intent }) {
    const t = await getTranslations('outbox.held')
    const isSending = intent === 'send'
    const count = isSending ? await sendHeld(access) : await dismissHeld(access)
    if (isSending) wakeMail()
    refresh()
    return { message: t(isSending ? 'sent' : 'dismissed', { count }) }
  },
})
