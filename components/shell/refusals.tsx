import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '../ui/button'
import { MessagePage } from './message-page'

/** The pages for not found and forbidden; see `MessagePage` for `alone`. */
export async function NotFoundMessage({ alone = false }: { alone?: boolean }) {
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

export async function ForbiddenMessage({ alone = false }: { alone?: boolean }) {
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
