import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Reason } from '@/lib/server/privacy/person-readers'
import { RecordsNav } from '../shell/records-nav'
import { Button, FileLink } from '../ui/button'
import { Field } from '../ui/field'
import styles from './privacy.module.css'

type Line = {
  userId: string
  userName: string | null
  reason: Reason
  trip: { id: string; day: string | null } | null
  periods: readonly { from: string; to: string }[]
}

/** Who could see the data of a person between two days, and what this answer does not contain. */
export function ReadersPage({
  person,
  from,
  to,
  lines,
}: {
  person: { id: string; name: string }
  from: string
  to: string
  lines: readonly Line[]
}) {
  const t = useTranslations('privacy.readers')
  return (
    <div className={styles.page}>
      <RecordsNav />
      <h1>{t('heading', { name: person.name })}</h1>
      <p className={styles.intro}>{t('intro')}</p>
      <form action="/privacy/access" className={styles.filter} aria-label={t('days')}>
        <input type="hidden" name="person" value={person.id} />
        <Field label={t('from')} type="date" name="from" defaultValue={from} required />
        <Field label={t('to')} type="date" name="to" defaultValue={to} required />
        <Button type="submit">{t('show')}</Button>
        <FileLink
          look="quiet"
          href={`/api/people/${encodeURIComponent(person.id)}/readers?from=${from}&to=${to}`}
          download
        >
          {t('export')}
        </FileLink>
      </form>
      {lines.length === 0 ? <p>{t('nobody')}</p> : <ReadersTable lines={lines} />}
      <h2>{t('limits')}</h2>
      <ul className={styles.limits}>
        {(['looked', 'handed', 'public', 'earlier', 'whole'] as const).map((limit) => (
          <li key={limit}>{t(`limit.${limit}`)}</li>
        ))}
      </ul>
    </div>
  )
}

function ReadersTable({ lines }: { lines: readonly Line[] }) {
  const t = useTranslations('privacy.readers')
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('who')}</th>
            <th scope="col">{t('why')}</th>
            <th scope="col">{t('when')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ userId, userName, reason, trip, periods }) => (
            <tr key={`${userId} ${reason} ${trip?.id ?? ''}`}>
              <th scope="row">{userName ?? t('deleted')}</th>
              <td>
                {t(`reason.${reason}`)}{' '}
                {trip && (
                  <Link href={`/trips/${trip.id}`}>
                    {trip.day === null ? t('trip') : t('tripFrom', { day: trip.day })}
                  </Link>
                )}
              </td>
              <td className="num">
                {periods.map((one) => (
                  <div key={one.from}>{t('period', one)}</div>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
