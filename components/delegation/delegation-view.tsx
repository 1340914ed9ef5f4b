import { getLocale, getTranslations } from 'next-intl/server'
import { placesOf } from '@/lib/domain/delegation/roster'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import { Words } from '../text/words'
import { getTripTranslations } from '../trip/trip-words'
import { Empty } from '../ui/notice'
import styles from './delegation.module.css'
import { BothNames, MemberUnit, placeNumber } from './member-words'

/** The order of precedence as it is printed, for readers. Without scripts. */
export async function DelegationView({ trip: { record, directory } }: { trip: WholeTrip }) {
  const locale = await getLocale()
  const t = await getTripTranslations(record, 'delegation')
  const role = await getTranslations('vocabulary.role')
  if (record.member.length === 0)
    return (
      <div className={styles.alone}>
        <Empty title={t('empty.title')}>{t('empty.read')}</Empty>
      </div>
    )
  return (
    <div className={styles.alone}>
      <section>
        <h2 className={styles.head}>
          {t('order')}{' '}
          <small>{t('size.count', { count: record.trip.size ?? placesOf(record.member).at(-1)?.last ?? 0 })}</small>
        </h2>
        <ol className={styles.list}>
          {placesOf(record.member).map((place) => {
            const { member } = place
            const person = member.personId !== null && directory.people[member.personId]
            return (
              <li key={member.id} className={`${styles.row} ${person ? '' : styles.open}`}>
                <span className={`${styles.place} num`}>{placeNumber(place)}</span>
                <p className={styles.name}>
                  {person ? (
                    <BothNames person={person} locale={locale} />
                  ) : (
                    <i>{member.count > 1 ? t('group', { count: member.count }) : t('notNamed')}</i>
                  )}
                </p>
                <p className={styles.title}>
                  <Words of={member.title} locale={locale} fallback={record.trip.language} />
                  <MemberUnit member={member} locale={locale} fallback={record.trip.language} />
                </p>
                <p className={styles.role}>{role(member.role)}</p>
              </li>
            )
          })}
        </ol>
      </section>
    </div>
  )
}
