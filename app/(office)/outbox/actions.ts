'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { requireOfficeAccess } from '@/lib/server/access/access'
import { formAction, Refuse } from '@/lib/server/access/action'
import { wakeMail } from '@/lib/server/mail/mail-loop'
import { sendAgain } from '@/lib/server/mail/outbox'

/** Queues a message again that failed or has an unknown result. */
export const sendAgainAction = formAction('sendAgainAction', {
  input: z.object({ id: z.string().min(1).max(200) }),
  permit: () => requireOfficeAccess('see outbox'),
  async run(access, { id }) {
    const t = await getTranslations('outbox')
    if (!(await sendAgain(access, id))) throw new Refuse(t('alreadySent'))
    wakeMail()
    refresh()
    return { message: t('queuedAgain') }
  },
})
