import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { FoundPerson } from '@/lib/domain/directory/directory'
import { fullName } from '@/lib/domain/text/person-name'
import { dialled } from '@/lib/domain/emergency/emergency'
import { languageName } from '@/lib/domain/text/language-name'
import type { Journey, Welcome } from '@/lib/server/directory/visit-history'
import { EveryLanguage, Fact } from '../facts'
import styles from '../entry.module.css'
import { EraseEntry } from '../erase-entry'
import { TripLink, When } from '../trip-link'
import { ClientWords } from '../../text/client-words'
import { Words } from '../../text/words'
import { ButtonLink } from '../../ui/button'
import { Portrait } from './portrait'

/** A person: who they are, the trips they travelled on and the visits at which they received us. */
export async function PersonPage({
  found: { person, institution },
  journeys,
  welcomes,
  portrait,
  mayEdit,
}: {
  found: FoundPerson
  journeys: readonly Journey[]
  welcomes: readonly Welcome[]
  /** Since when they have one. */
  portrait: string | null
  mayEdit: boolean
}) {
  const locale = await getLocale()
  const t = await getTranslations('directory')
  const role = await getTranslations('vocabulary.role')
  const { name } = person
  const full = fullName(name, locale)
  const others = Object.entries(name.full).filter(([tag]) => tag !== full.lang)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        {portrait && <Portrait personId={person.id} since={portrait} />}
        <div className={styles.names}>
          <h1 lang={full.lang}>{full.text}</h1>
          {others.length > 0 && (
            <p className={styles.other}>
              {others.map(([tag, text]) => (
                <span key={tag} lang={tag}>
                  {text}
                </span>
              ))}
            </p>
          )}
          {institution && (
            <p className={styles.line}>
              <Link href={`/institutions/${institution.id}`}>
                <Words of={institution.name} locale={locale} />
              </Link>
            </p>
          )}
        </div>
        {mayEdit && (
          <div className={styles.tools}>
            <ButtonLink href={`/people/${person.id}/edit`}>{t('edit')}</ButtonLink>
          </div>
        )}
      </header>
      <div className={styles.columns}>
        <div className={styles.memory}>
          <section>
            <h2>{t('person.journeys')}</h2>
            {journeys.length === 0 && <p className={styles.none}>{t('person.noJourneys')}</p>}
            <ul className={styles.past}>
              {journeys.map(({ trip, member }, i) => (
                <li key={i}>
                  <p className={styles.when}>
                    <When trip={trip} />
                  </p>
                  <div>
                    <h3>
                      <TripLink trip={trip} to="/delegation" />
                    </h3>
                    <p>
                      <Words of={member.title} locale={locale} fallback={trip.language} />
                      {member.title && member.role !== 'member' && t('comma')}
                      {member.role !== 'member' && role(member.role)}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          </section>
          {welcomes.length > 0 && (
            <section>
              <h2>{t('person.welcomes')}</h2>
              <ul className={styles.past}>
                {welcomes.map(({ trip, visit, institution: at, title }, i) => (
                  <li key={i}>
                    <p className={styles.when}>
                      <When trip={trip} day={visit.day} lastDay={visit.lastDay} />
                    </p>
                    <div>
                      <h3>
                        <TripLink trip={trip} to="/visits" />
                      </h3>
                      <p>
                        <Words of={title} locale={locale} fallback={trip.language} />
                        {title && t('comma')}
                        <Words of={at.name} locale={locale} />
                      </p>
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
        <aside className={styles.facts}>
          <section>
            <h2>{t('person.about')}</h2>
            <dl>
              <Fact label={t('person.honorific')}>{name.honorific}</Fact>
              <Fact label={t('person.family')}>{name.family && <EveryLanguage of={name.family} />}</Fact>
              <Fact label={t('person.given')}>{name.given && <EveryLanguage of={name.given} />}</Fact>
              <Fact label={t('person.short')}>{name.short && <EveryLanguage of={name.short} />}</Fact>
              <Fact label={t('person.spoken')}>{name.spoken && <EveryLanguage of={name.spoken} />}</Fact>
              <Fact label={t('person.email')}>
                {person.email && <a href={`mailto:${person.email}`}>{person.email}</a>}
              </Fact>
              <Fact label={t('person.phone')}>
                {person.phone && (
                  <a href={`tel:${dialled(person.phone)}`} className="num">
                    {person.phone}
                  </a>
                )}
              </Fact>
              <Fact label={t('person.languages')}>
                {person.languages.map((tag) => languageName(tag, locale)).join(locale === 'en' ? ', ' : '、')}
              </Fact>
            </dl>
          </section>
          {mayEdit && (
            <section className={styles.away}>
              <ClientWords areas={['directory']}>
                <EraseEntry kind="person" id={person.id} name={full.text} />
              </ClientWords>
            </section>
          )}
        </aside>
      </div>
    </div>
  )
}
