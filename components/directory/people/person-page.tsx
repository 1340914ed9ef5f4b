import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { FoundPerson } from '@/lib/domain/directory/directory'
import type { Person } from '@/lib/domain/directory/entry'
import { fullName } from '@/lib/domain/text/person-name'
import { dialled } from '@/lib/domain/emergency/emergency'
import { languageName } from '@/lib/domain/text/language-name'
import type { Journey, Welcome } from '@/lib/server/directory/visit-history'
import { EveryLanguage, Fact, OtherNames } from '../facts'
import styles from '../entry.module.css'
import { EraseEntry } from '../erase-entry'
import { TripLink, When } from '../trip-link'
import { ClientWords } from '../../text/client-words'
import { Words } from '../../text/words'
import { ButtonLink } from '../../ui/button'
import { PersonalData } from './personal-data'
import { Portrait } from './portrait'

/** A person, the trips they travelled on, and the visits at which they received us. */
export function PersonPage({
  found: { person, institution },
  journeys,
  welcomes,
  portrait,
  mayEdit,
  mayManage,
}: {
  found: FoundPerson
  journeys: readonly Journey[]
  welcomes: readonly Welcome[]
  /** When the portrait was uploaded; `null` without one. */
  portrait: string | null
  mayEdit: boolean
  mayManage: boolean
}) {
  const locale = useLocale()
  const t = useTranslations('directory')
  const full = fullName(person.name, locale)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        {portrait && <Portrait personId={person.id} since={portrait} />}
        <div className={styles.names}>
          <h1 lang={full.lang}>{full.text}</h1>
          <OtherNames texts={person.name.full} shown={full.lang} />
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
          <Journeys journeys={journeys} />
          {welcomes.length > 0 && <Welcomes welcomes={welcomes} />}
        </div>
        <aside className={styles.facts}>
          <PersonFacts person={person} />
          {mayEdit && (
            <section className={styles.away}>
              <ClientWords areas={['directory']}>
                <PersonalData id={person.id} name={full.text} mayManage={mayManage} />
                <EraseEntry kind="person" id={person.id} name={full.text} />
              </ClientWords>
            </section>
          )}
        </aside>
      </div>
    </div>
  )
}

function Journeys({ journeys }: { journeys: readonly Journey[] }) {
  const locale = useLocale()
  const t = useTranslations('directory')
  const role = useTranslations('vocabulary.role')
  return (
    <section>
      <h2>{t('person.trips')}</h2>
      {journeys.length === 0 && <p className={styles.none}>{t('person.noTrips')}</p>}
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
  )
}

function Welcomes({ welcomes }: { welcomes: readonly Welcome[] }) {
  const locale = useLocale()
  const t = useTranslations('directory')
  return (
    <section>
      <h2>{t('person.hostedVisits')}</h2>
      <ul className={styles.past}>
        {welcomes.map(({ trip, visit, institution, title }, i) => (
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
                <Words of={institution.name} locale={locale} />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function PersonFacts({ person }: { person: Person }) {
  const { name, pronunciation, email, phone, whatsapp, line, kakaoTalk, weChat, messageBy, languages } = person
  const locale = useLocale()
  const t = useTranslations('directory.person')
  const listComma = useTranslations('directory')('listComma')
  return (
    <section>
      <h2>{t('details')}</h2>
      <dl>
        <Fact label={t('honorific')}>{name.honorific}</Fact>
        <Fact label={t('family')}>{name.family && <EveryLanguage of={name.family} />}</Fact>
        <Fact label={t('given')}>{name.given && <EveryLanguage of={name.given} />}</Fact>
        <Fact label={t('short')}>{name.short && <EveryLanguage of={name.short} />}</Fact>
        <Fact label={t('spoken')}>{name.spoken && <EveryLanguage of={name.spoken} />}</Fact>
        <Fact label={t('pronunciation')}>{pronunciation}</Fact>
        <Fact label={t('email')}>{email && <a href={`mailto:${email}`}>{email}</a>}</Fact>
        <Fact label={t('phone')}>
          {phone && (
            <a href={`tel:${dialled(phone)}`} className="num">
              {phone}
            </a>
          )}
        </Fact>
        <Fact label={t('whatsapp')}>{whatsapp}</Fact>
        <Fact label={t('line')}>{line}</Fact>
        <Fact label={t('kakaoTalk')}>{kakaoTalk}</Fact>
        <Fact label={t('weChat')}>{weChat}</Fact>
        <Fact label={t('messageBy')}>{messageBy && t(`channel.${messageBy}`)}</Fact>
        <Fact label={t('languages')}>{languages.map((tag) => languageName(tag, locale)).join(listComma)}</Fact>
      </dl>
    </section>
  )
}
