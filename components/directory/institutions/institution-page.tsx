import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { coordinatesText } from '@/lib/domain/fields/coordinates'
import type { FoundPerson } from '@/lib/domain/directory/directory'
import { fullName } from '@/lib/domain/text/person-name'
import { cityIn, zoneCity } from '@/lib/domain/text/city-name'
import { cityNamesIn } from '@/lib/domain/text/known-cities'
import { wordsIn } from '@/lib/domain/text/text'
import { countryName } from '@/lib/domain/text/countries'
import type { Institution } from '@/lib/domain/directory/entry'
import type { Day } from '@/lib/domain/time/day'
import type { ListedAgreement } from '@/lib/server/directory/signed-agreements'
import type { PastVisit as Past } from '@/lib/server/directory/visit-history'
import styles from '../entry.module.css'
import { EraseEntry } from '../erase-entry'
import { EveryLanguage, Fact, OtherNames } from '../facts'
import { ClientWords } from '../../text/client-words'
import { Words } from '../../text/words'
import { ButtonLink } from '../../ui/button'
import { PastVisit } from './past-visit'
import { SignedAgreements } from './signed-agreements'

/** From this number on, the page links to the search for all people of the institution. */
const manyPeople = 12

/** An institution, all visits to it, and those that it paid us. */
export function InstitutionPage({
  institution,
  visits,
  agreements,
  today,
  people,
  isHome,
  mayEdit,
}: {
  institution: Institution
  visits: readonly Past[]
  agreements: readonly ListedAgreement[]
  today: Day
  people: readonly FoundPerson[]
  isHome: boolean
  mayEdit: boolean
}) {
  const locale = useLocale()
  const name = wordsIn(institution.name, locale) ?? { text: '', lang: locale }
  return (
    <div className={styles.page}>
      <InstitutionHead institution={institution} name={name} mayEdit={mayEdit} />
      <div className={styles.columns}>
        <div className={styles.memory}>
          {agreements.length > 0 && <Agreements agreements={agreements} today={today} />}
          <PastVisits visits={visits} isHome={isHome} />
          {institution.background.length > 0 && <Background sentences={institution.background} />}
        </div>
        <aside className={styles.facts}>
          <InstitutionFacts institution={institution} />
          {people.length > 0 && <People people={people} institutionName={name.text} />}
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

function InstitutionHead({
  institution,
  name,
  mayEdit,
}: {
  institution: Institution
  name: { text: string; lang: string }
  mayEdit: boolean
}) {
  const locale = useLocale()
  const t = useTranslations('directory')
  const kind = useTranslations('vocabulary.institutionKind')
  const line = [
    institution.acronym,
    institution.kind && kind(institution.kind),
    cityIn(institution.city, locale, cityNamesIn(locale))?.text,
    institution.country && countryName(institution.country, locale),
  ]
  return (
    <header className={styles.head}>
      <div>
        <h1 lang={name.lang}>{name.text}</h1>
        <OtherNames texts={institution.name} shown={name.lang} />
        <p className={styles.line}>{line.filter(Boolean).join(' · ')}</p>
      </div>
      {mayEdit && (
        <div className={styles.tools}>
          <ButtonLink href={`/institutions/${institution.id}/edit`}>{t('edit')}</ButtonLink>
        </div>
      )}
    </header>
  )
}

function Agreements({ agreements, today }: { agreements: readonly ListedAgreement[]; today: Day }) {
  const t = useTranslations('directory.agreements')
  return (
    <section>
      <h2>{t('title')}</h2>
      <SignedAgreements of={agreements} today={today} />
    </section>
  )
}

function PastVisits({ visits, isHome }: { visits: readonly Past[]; isHome: boolean }) {
  const t = useTranslations('directory.institution')
  return (
    <section>
      <h2>{t('visits')}</h2>
      {visits.length === 0 && <p className={styles.none}>{isHome ? t('home') : t('noVisits')}</p>}
      <ol className={styles.past}>
        {visits.map((past) => (
          <PastVisit key={past.visit.id} past={past} />
        ))}
      </ol>
    </section>
  )
}

function Background({ sentences }: { sentences: Institution['background'] }) {
  const locale = useLocale()
  const t = useTranslations('directory.institution')
  return (
    <section>
      <h2>{t('background')}</h2>
      <div className={styles.background}>
        {sentences.map((sentence, i) => (
          <p key={i}>
            <Words of={sentence} locale={locale} />
          </p>
        ))}
      </div>
    </section>
  )
}

function InstitutionFacts({
  institution: { city, address, latitude, longitude, timeZone, website },
}: {
  institution: Institution
}) {
  const locale = useLocale()
  const t = useTranslations('directory.institution')
  return (
    <section>
      <h2>{t('details')}</h2>
      <dl>
        <Fact label={t('city')}>{city && <EveryLanguage of={city} />}</Fact>
        <Fact label={t('address')}>{address && <EveryLanguage of={address} className={styles.address} />}</Fact>
        <Fact label={t('coordinates')}>{coordinatesText(latitude, longitude)}</Fact>
        <Fact label={t('timeZone')}>{timeZone && zoneCity(timeZone, cityNamesIn(locale))}</Fact>
        <Fact label={t('website')}>
          {website && (
            <a href={website} rel="noreferrer">
              {website.replace(/^https?:\/\/(www\.)?|\/$/g, '')}
            </a>
          )}
        </Fact>
      </dl>
    </section>
  )
}

function People({ people, institutionName }: { people: readonly FoundPerson[]; institutionName: string }) {
  const locale = useLocale()
  const t = useTranslations('directory.institution')
  return (
    <section>
      <h2>{t('people')}</h2>
      <ul className={styles.people}>
        {people.map(({ person }) => {
          const name = fullName(person.name, locale)
          return (
            <li key={person.id}>
              <Link href={`/people/${person.id}`} prefetch={false} lang={name.lang === locale ? undefined : name.lang}>
                {name.text}
              </Link>
            </li>
          )
        })}
      </ul>
      {people.length >= manyPeople && (
        <p>
          <Link href={{ pathname: '/people', query: { q: institutionName } }} prefetch={false}>
            {t('morePeople')}
          </Link>
        </p>
      )}
    </section>
  )
}
