'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Refused } from '@/lib/server/access/access'
import { formAction, Refuse } from '@/lib/server/access/action'
import { rememberToken, rememberedLink, startLinkSession } from '@/lib/server/access/link-session'
import { isRightCode, sendCode } from '@/lib/server/delegation/link-code'

/** Opens the page of a personal link on this device; where the office requires it, only with a code sent by e-mail. */
export const openLinkAction = formAction('openLinkAction', {
  caller: 'anyone',
  input: z.object({
    intent: z.enum(['open', 'send']).default('open'),
    code: z.string().trim().max(20, 'tooLong').default(''),
  }),
  async permit() {
    const link = await rememberedLink()
    if (link?.state !== 'open') throw new Refused('not found')
    return link
  },
  async run(link, { intent, code }): Promise<{ message?: string }> {
    const t = await getTranslations('invitations.open')
    if (link.isCodeRequired && intent === 'send') {
      const outcome = await sendCode(link)
      if (outcome !== 'sent') throw new Refuse(t(outcome === 'too many' ? 'tooManyCodes' : 'noAddress'))
      refresh()
      return {}
    }
    if (link.isCodeRequired) {
      const outcome = await isRightCode(link, code)
      if (outcome === 'too many') throw new Refuse(t('tooManyCodes'))
      if (outcome === 'wrong') throw new Refuse(t('wrongCode'), { code: t('wrongCode') })
    }
    await startLinkSession(link)
    await rememberToken('')
    redirect(`/pocket/${encodeURIComponent(link.tripId)}?fresh`)
  },
})
