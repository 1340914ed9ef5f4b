import { useTranslations } from 'next-intl'
import { Empty } from '../ui/notice'

/** Replaces a tab of a trip for readers before the first release. */
export function NotReleased() {
  const t = useTranslations('released.notYet')
  return <Empty title={t('title')}>{t('text')}</Empty>
}
