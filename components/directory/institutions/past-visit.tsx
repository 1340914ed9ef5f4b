import { namedAgreementKind } from '@/lib/domain/trip/agreement-kinds'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { fullName } from '@/lib/domain/text/person-name'
import { plain } from '@/lib/domain/text/text'
import type { PastVisit as Past } from '@/lib/server/directory/visit-history'
import styles from '../entry.module.css'
import { TripLink, When } from '../trip-link'
import { Words } from '../../text/words'

/** One visit as it is remembered: who received us with the title of that day, what was discussed and agreed. */
export async function PastVisit({ past: { visit, trip, hosts, topics, agreements } }: { past: Past }) {
  const locale = await getLocale()
  const t = await getTranslations('directory.institution')
  const status = await getTranslations('vocabulary.agreementStatus')
  return (
    <li>
      <p className={styles.when}>
        <When day={visit.day} lastDay={visit.lastDay} trip={trip} />
      </p>
      <div>
        <h3>
          <TripLink trip={trip} to="/visits" />
        </h3>
        <dl className={styles.said}>
          {hosts.length > 0 && <dt>{t('receivedBy')}</dt>}
          {hosts.length > 0 && (
            <dd>
              {hosts.map(({ id, title, person }) => {
                const name = person && fullName(person.name, locale)
                return (
                  <span key={id}>
                    {person && name ? (
                      <Link
                        href={`/people/${person.id}`}
                        prefetch={false}
                        lang={name.lang === locale ? undefined : name.lang}
                      >
                        {name.text}
                      </Link>
                    ) : (
                      <i>{t('notNamed')}</i>
                    )}
                    {title && (
                      <>
                        , <Words of={title} locale={locale} fallback={trip.language} />
                      </>
                    )}
                  </span>
                )
              })}
            </dd>
          )}
          {topics.length > 0 && <dt>{t('discussed')}</dt>}
          {topics.length > 0 && (
            <dd>
              {topics.map(({ id, subject }) => (
                <span key={id}>
                  <Words of={subject} locale={locale} fallback={trip.language} />
                </span>
              ))}
            </dd>
          )}
          {agreements.length > 0 && <dt>{t('agreed')}</dt>}
          {agreements.length > 0 && (
            <dd>
              {agreements.map(({ id, kind, subject, status: stage, termYears }) => (
                <span key={id}>
                  {subject ? (
                    t('with', {
                      kind: plain(namedAgreementKind(kind, locale), locale, trip.language),
                      subject: plain(subject, locale, trip.language),
                    })
                  ) : (
                    <Words of={namedAgreementKind(kind, locale)} locale={locale} fallback={trip.language} />
                  )}{' '}
                  <i>
                    {status(stage)}
                    {termYears !== null && `, ${t('term', { years: termYears })}`}
                  </i>
                </span>
              ))}
            </dd>
          )}
          {visit.outcomes.length > 0 && <dt>{t('outcomes')}</dt>}
          {visit.outcomes.length > 0 && (
            <dd>
              {visit.outcomes.map((outcome, i) => (
                <span key={i}>
                  <Words of={outcome} locale={locale} fallback={trip.language} />
                </span>
              ))}
            </dd>
          )}
        </dl>
      </div>
    </li>
  )
}
