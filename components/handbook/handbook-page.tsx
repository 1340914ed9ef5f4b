import Link from 'next/link'
import { type Locale, localeNames, locales } from '@/lib/domain/text/locales'
import type { Direction } from '@/lib/domain/trip/vocabulary'
import type { Omission } from '@/lib/handbook/preflight'
import { getTripTranslations } from '../trip/trip-words'
import { Button, FileLink } from '../ui/button'
import { SelectField } from '../ui/field'
import { Notice } from '../ui/notice'
import styles from './handbook-page.module.css'
import { fixLink } from './fix-link'

/** The handbook: the choice of language and version, the three documents, and for planners what is missing. */
export async function HandbookPage({
  tripId,
  direction,
  language,
  version,
  released,
  failed,
  mayPlan,
  missing,
}: {
  tripId: string
  direction: Direction
  language: Locale
  version: 'draft' | 'released'
  /** The number of the latest release; `null` before the first. */
  released: number | null
  /** The last attempt to create a document has failed. */
  failed: boolean
  mayPlan: boolean
  missing: readonly Omission[]
}) {
  const t = await getTripTranslations({ trip: { direction } }, 'handbook')
  const at = `/trips/${encodeURIComponent(tripId)}/handbook`
  const choice = `lang=${language}&version=${version}`
  return (
    <div className={styles.page}>
      {failed && <Notice>{t('failed')}</Notice>}
      <header className={styles.head}>
        <h2>{t('title')}</h2>
        <p>{t('text')}</p>
      </header>
      <form className={styles.choice}>
        <SelectField key={`lang ${language}`} label={t('language')} name="lang" defaultValue={language}>
          {locales.map((locale) => (
            <option key={locale} value={locale} lang={locale}>
              {localeNames[locale]}
            </option>
          ))}
        </SelectField>
        {mayPlan && released !== null && (
          <SelectField key={`version ${version}`} label={t('version')} name="version" defaultValue={version}>
            <option value="released">{t('versionReleased', { number: released })}</option>
            <option value="draft">{t('versionDraft')}</option>
          </SelectField>
        )}
        <Button type="submit">{t('show')}</Button>
      </form>
      <section className={styles.section} aria-labelledby="documents">
        <h2 id="documents">{t('documents')}</h2>
        <p className={styles.quiet}>{mayPlan ? t('plannerNote') : t('memberNote')}</p>
        <p className={styles.files}>
          <FileLink look="primary" href={`${at}/file?format=pdf&${choice}`}>
            {t('pdf')}
          </FileLink>
          <FileLink href={`${at}/file?format=docx&${choice}`}>{t('word')}</FileLink>
          <FileLink href={`${at}/print?${choice}`} target="_blank">
            {t('print')}
          </FileLink>
        </p>
      </section>
      {mayPlan && <MissingFields tripId={tripId} direction={direction} missing={missing} />}
    </div>
  )
}

/** What the handbook lacks, each with a link to where it is entered. */
async function MissingFields({
  tripId,
  direction,
  missing,
}: {
  tripId: string
  direction: Direction
  missing: readonly Omission[]
}) {
  const t = await getTripTranslations({ trip: { direction } }, 'handbook')
  return (
    <section className={styles.section} aria-labelledby="missing">
      <h2 id="missing">{t('missing')}</h2>
      <p className={styles.quiet}>
        {missing.length === 0 ? t('nothingMissing') : t('missingCount', { count: missing.length })}
      </p>
      <ul className={styles.missing}>
        {missing.map(({ kind, who, count, fix, signs = '' }) => {
          const what = t(`problem.${kind}`, { who: who ?? '', count, signs })
          return (
            <li key={`${kind} ${who} ${JSON.stringify(fix)}`}>
              <span>{what}</span>
              <Link href={fixLink(tripId, fix)} prefetch={false} aria-label={t('fixNamed', { what })}>
                {t('fix')}
              </Link>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
