import { useLocale } from 'next-intl'
import { readableSheet } from '@/lib/domain/emergency/emergency'
import { namedCity } from '@/lib/domain/text/city-name'
import { cityNamesIn } from '@/lib/domain/text/known-cities'
import type { Locale } from '@/lib/domain/text/locales'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import { Words } from '../text/words'
import { useTripTranslations } from '../trip/trip-words'
import { Empty } from '../ui/notice'
import { Fact } from '../ui/fact'
import styles from './emergency-page.module.css'
import { LineWords } from './line-words'
import { SheetSection } from './sheet-section'

/** The emergency sheet for those who only read it. */
export function EmergencyView({ trip: { record, directory } }: { trip: WholeTrip }) {
  const [t, locale] = [useTripTranslations(record, 'emergency'), useLocale() as Locale]
  const cityNames = cityNamesIn(locale)
  const parts = readableSheet(record, directory)
  if (parts.length === 0) return <Empty title={t('emptyTitle')}>{t('emptyText')}</Empty>
  return (
    <div className={styles.page}>
      {parts.map(({ city, lines }, i) => (
        <SheetSection key={i} city={namedCity(city, locale, cityNames)}>
          <dl>
            {lines.map((line) => (
              <Fact key={line.id} name={t(`kinds.${line.kind}`)}>
                {line.name && (
                  <b>
                    <Words of={line.name} locale={locale} />
                  </b>
                )}
                <LineWords line={line} />
              </Fact>
            ))}
          </dl>
        </SheetSection>
      ))}
    </div>
  )
}
