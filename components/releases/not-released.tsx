import { useTranslations } from 'next-intl'
import { Empty } from '../ui/notice'

/** In place of a tab of a trip, for those who read releases only, before the first. */
export function NotReleased() {
  const t = useTranslations('released.notYet')
  return <Empty title={t('title')}>{t('text')}</Empty>
}
