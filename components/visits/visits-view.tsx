import { useLocale, useTranslations } from 'next-intl'
import { cityNamesIn } from '@/lib/domain/text/known-cities'
import type { Locale } from '@/lib/domain/text/locales'
import type { Texts } from '@/lib/domain/text/text'
import type { WholeTrip } from '@/lib/domain/trip/trip-record'
import type { Directory } from '@/lib/domain/directory/entry'
import { pooledTopics, type VisitDetails, visitDetails, yearOfTrip } from '@/lib/domain/visits/visits'
import { Words } from '../text/words'
import { Empty } from '../ui/notice'
import { AgreementState, AgreementWords, HostWords, TopicBody } from './facts'
import { Fact } from '../ui/fact'
import { sentenceFields } from '../trip/sentence-fields'
import { StopFrame } from './stop-frame'
import { StopIndex } from './stop-index'
import { VisitTextFacts } from './visit-texts'
import facts from '../ui/fact.module.css'
import styles from './visits.module.css'

/** The visits for readers. */
export function VisitsView({ trip: { record, directory } }: { trip: WholeTrip }) {
  const t = useTranslations('visits')
  const cityNames = cityNamesIn(useLocale() as Locale)
  const stops = visitDetails(record, directory)
  const year = yearOfTrip(record.trip)
  const pooled = pooledTopics(record)
  const { activities, outcomes } = record.trip
  const isPooled = pooled.length + activities.length + outcomes.length > 0
  if (stops.length === 0 && !isPooled) return <Empty title={t('emptyTitle')}>{t('emptyText')}</Empty>
  return (
    <div className={styles.page}>
      <div>
        {stops.map((stop) => (
          <StopFrame
            key={stop.visit.id}
            stop={stop}
            year={year}
            cityNames={cityNames}
            facts={<StopFacts stop={stop} directory={directory} />}
          />
        ))}
        {isPooled && (
          <section className={styles.stop} aria-labelledby="whole-trip">
            <header className={styles.head}>
              <div className={styles.headWords}>
                <h2 id="whole-trip">{t('wholeTrip')}</h2>
              </div>
            </header>
            <dl className={styles.facts}>
              {pooled.length > 0 && <TopicsFact topics={pooled} />}
              <Sentences name={t('activities')} list={activities} />
              <Sentences name={t('outcomes')} list={outcomes} />
            </dl>
          </section>
        )}
      </div>
      {stops.length > 3 && <StopIndex stops={stops} year={year} />}
    </div>
  )
}

function StopFacts({ stop, directory }: { stop: VisitDetails; directory: Directory }) {
  const t = useTranslations('visits')
  return (
    <>
      <VisitTextFacts visit={stop.visit} />
      {stop.hosts.length > 0 && (
        <Fact name={t('hosts')}>
          <ol className={facts.lines}>
            {stop.hosts.map((host) => (
              <li key={host.id}>
                <HostWords host={host} directory={directory} />
              </li>
            ))}
          </ol>
        </Fact>
      )}
      {stop.topics.length > 0 && <TopicsFact topics={stop.topics} />}
      {stop.agreements.length > 0 && (
        <Fact name={t('agreements')}>
          <ul className={facts.lines}>
            {stop.agreements.map((agreement) => (
              <li key={agreement.id}>
                <AgreementWords agreement={agreement} />
                <AgreementState agreement={agreement} directory={directory} />
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {sentenceFields.map((field) => (
        <Sentences key={field} name={t(field)} list={stop.visit[field]} />
      ))}
    </>
  )
}

function TopicsFact({ topics }: { topics: VisitDetails['topics'] }) {
  const locale = useLocale()
  const t = useTranslations('visits')
  return (
    <Fact name={t('topics')}>
      <ul className={`${facts.lines} ${styles.topics}`}>
        {topics.map((topic) => (
          <li key={topic.id}>
            <b>
              <Words of={topic.subject} locale={locale} />
            </b>
            <TopicBody topic={topic} />
          </li>
        ))}
      </ul>
    </Fact>
  )
}

function Sentences({ name, list }: { name: string; list: readonly Texts[] }) {
  const locale = useLocale()
  if (list.length === 0) return null
  return (
    <Fact name={name}>
      <ul className={facts.lines}>
        {list.map((text, i) => (
          <li key={i}>
            <Words of={text} locale={locale} />
          </li>
        ))}
      </ul>
    </Fact>
  )
}
