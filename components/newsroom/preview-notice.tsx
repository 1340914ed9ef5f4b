import type { StaffLocale } from '@/lib/domain/text/locales'
import { newsWords } from './news-words'

/** The line above a preview, or above the revision `version` as it was published, in the writer's language. */
export function PreviewNotice({
  locale,
  back,
  version,
  scheduled,
}: {
  locale: StaffLocale
  back: string
  version?: number
  /** When it will be published. */
  scheduled?: { at: string; city: string } | null
}) {
  const { t } = newsWords(locale)
  return (
    <span lang={locale}>
      <b>{version === undefined ? t('preview') : t('version', { number: version })}</b> ·{' '}
      {scheduled && <>{t('scheduled', scheduled)} · </>}
      <a href={back}>{t(version === undefined ? 'back' : 'backToVersions')}</a>
    </span>
  )
}
