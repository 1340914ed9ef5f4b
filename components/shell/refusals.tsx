import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '../ui/button'
import { MessagePage } from './message-page'

/** What whoever asks for what is not there, or not for them, is told; see `MessagePage` for `alone`. */
export async function NotThere({ alone = false }: { alone?: boolean }) {
  const t = await getTranslations('shell.notFound')
  return (
    <MessagePage
      alone={alone}
      title={t('title')}
      text={t('text')}
      action={<ButtonLink href="/trips">{t('back')}</ButtonLink>}
    />
  )
}

export async function NotAllowed({ alone = false }: { alone?: boolean }) {
  const t = await getTranslations('shell.forbidden')
  return (
    <MessagePage
      alone={alone}
      title={t('title')}
      text={t('text')}
      action={<ButtonLink href="/trips">{t('back')}</ButtonLink>}
    />
  )
}
