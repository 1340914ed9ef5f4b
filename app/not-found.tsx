import { getTranslations } from 'next-intl/server'
import { MessagePage } from '@/components/shell/message-page'
import { ButtonLink } from '@/components/ui/button'

export default async function NotFoundPage() {
  const t = await getTranslations('shell.notFound')
  return <MessagePage title={t('title')} text={t('text')} action={<ButtonLink href="/trips">{t('back')}</ButtonLink>} />
}
