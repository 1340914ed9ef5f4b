import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { FoundPerson } from '@/lib/domain/directory/directory'
import { fullName } from '@/lib/domain/text/person-name'
import { cityIn, zoneCity } from '@/lib/domain/text/city-name'
import { cityNamesIn } from '@/lib/domain/text/known-cities'
import { wordsIn } from '@/lib/domain/text/text'
import { countryName } from '@/lib/domain/text/countries'
import type { Institution } from '@/lib/domain/directory/entry'
import type { PastVisit as Past } from '@/lib/server/directory/visit-history'
import styles from '../entry.module.css'
import { EraseEntry } from '../erase-entry'
import { EveryLanguage, Fact } from '../facts'
import { ClientWords } from '../../text/client-words'
import { Words } from '../../text/words'
import { ButtonLink } from '../../ui/button'
import { PastVisit } from './past-visit'

/** An institution: its particulars, and every visit to it that is on record. */
export async function InstitutionPage({
  institution,
  visits,
  people,
  isHome,
  mayEdit,
}: {
  institution: Institution
  visits: readonly Past[]
  people: readonly FoundPerson[]
  isHome: boolean
  mayEdit: boolean
}) {
  const locale = await getLocale()
  const t = await getTranslations('directory')
  const kind = await getTranslations('vocabulary.institutionKind')
  const name = wordsIn(institution.name, locale) ?? { text: '', lang: locale }
  const others = Object.entries(institution.name).filter(([tag]) => tag !== name.lang)
  const place = [
    institution.acronym,
    institution.kind && kind(institution.kind),
    cityIn(institution.city, locale, cityNamesIn(locale))?.text,
    institution.country && countryName(institution.country, locale),
  ]
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1 lang={name.lang}>{name.text}</h1>
          {others.length > 0 && (
            <p className={styles.other}>
              {others.map(([tag, text]) => (
                <span key={tag} lang={tag}>
                  {text}
                </span>
              ))}
            </p>
          )}
          <p className={styles.line}>{place.filter(Boolean).join(' · ')}</p>
        </div>
        {mayEdit && (
          <div className={styles.tools}>
            <ButtonLink href={`/institutions/${institution.id}/edit`}>{t('edit')}</ButtonLink>
          </div>
        )}
      </header>
      <div className={styles.columns}>
        <div className={styles.memory}>
          <section>
            <h2>{t('institution.visits')}</h2>
            {visits.length === 0 && (
              <p className={styles.none}>{isHome ? t('institution.home') : t('institution.noVisits')}</p>
            )}
            <ol className={styles.past}>
              {visits.map((past) => (
                <PastVisit key={past.visit.id} past={past} />
              ))}
            </ol>
          </section>
          {institution.background.length > 0 && (
            <section>
              <h2>{t('institution.background')}</h2>
              <div className={styles.background}>
                {institution.background.map((sentence, i) => (
                  <p key={i}>
                    <Words of={sentence} locale={locale} />
                  </p>
                ))}
              </div>
            </section>
          )}
        </div>
        <aside className={styles.facts}>
          <section>
            <h2>{t('institution.about')}</h2>
            <dl>
              <Fact label={t('institution.city')}>{institution.city && <EveryLanguage of={institution.city} />}</Fact>
              <Fact label={t('institution.address')}>
                {institution.address && <EveryLanguage of={institution.address} className={styles.address} />}
              </Fact>
              <Fact label={t('institution.timeZone')}>
                {institution.timeZone && zoneCity(institution.timeZone, cityNamesIn(locale))}
              </Fact>
              <Fact label={t('institution.website')}>
                {institution.website && (
                  <a href={institution.website} rel="noreferrer">
                    {institution.website.replace(/^https?:\/\/(www\.)?|\/$/g, '')}
                  </a>
                )}
              </Fact>
            </dl>
          </section>
          {people.length > 0 && (
            <section>
              <h2>{t('institution.people')}</h2>
              <ul className={styles.people}>
                {people.map(({ person }) => {
                  const words = fullName(person.name, locale)
                  return (
                    <li key={person.id}>
                      <Link
                        href={`/people/${person.id}`}
                        prefetch={false}
                        lang={words.lang === locale ? undefined : words.lang}
                      >
                        {words.text}
                      </Link>
                    </li>
                  )
                })}
              </ul>
              {people.length >= 12 && (
                <p>
                  <Link href={{ pathname: '/people', query: { q: name.text } }} prefetch={false}>
                    {t('institution.morePeople')}
                  </Link>
                </p>
              )}
            </section>
          )}
          {mayEdit && !isHome && (
            <section className={styles.away}>
              <ClientWords areas={['directory']}>
                <EraseEntry kind="institution" id={institution.id} name={name.text} />
              </ClientWords>
            </section>
          )}
        </aside>
      </div>
    </div>
  )
}
