import { getTranslations } from 'next-intl/server'
import { MessagePage } from '@/components/shell/message-page'
import { ButtonLink } from '@/components/ui/button'

export default async function ForbiddenPage() {
  const t = await getTranslations('shell.forbidden')
  return <MessagePage title={t('title')} text={t('text')} action={<ButtonLink href="/trips">{t('back')}</ButtonLink>} />
}
