'use client'

import { useTranslations } from 'next-intl'
import { useTrip } from '../trip/use-trip'
import { pooledTopics } from '@/lib/domain/visits/visits'
import { AddBar, adding, useAddings } from './add-bar'
import { Notes } from './notes'
import { TopicRows } from './rows'
import { SentenceRows } from '../trip/sentence-rows'
import { SentenceForm, type SentenceList } from '../trip/sentence-form'
import { TopicForm } from './topic-form'
import styles from './visits.module.css'

const kinds = ['topics', 'activities', 'outcomes'] as const

/** The topics, activities and outcomes of the whole trip, without a visit. */
export function WholeTrip() {
  const { record } = useTrip()
  const t = useTranslations('visits')
  const addings = useAddings()
  const topics = pooledTopics(record)
  const sentences = (field: 'activities' | 'outcomes'): SentenceList => ({
    field,
    list: record.trip[field],
    ownerId: 'whole',
    change: (to) => ({ do: 'change trip', from: { [field]: record.trip[field] }, to: { [field]: to } }),
  })
  return (
    <section className={styles.stop} aria-labelledby="whole-trip">
      <header className={styles.head}>
        <div className={styles.headWords}>
          <h2 id="whole-trip">{t('wholeTrip')}</h2>
          <p className={styles.note}>{t('wholeTripHint')}</p>
        </div>
      </header>
      <dl className={styles.facts}>
        <TopicRows
          topics={topics}
          visitId={null}
          adding={adding(addings.topics, (staging) => (
            <TopicForm visitId={null} staging={staging} />
          ))}
        />
        <Notes place={{ outcomes: sentences('outcomes'), topics, visitId: null }} />
        {(['activities', 'outcomes'] as const).map((field) => (
          <SentenceRows
            key={field}
            of={sentences(field)}
            adding={adding(addings[field], (staging) => (
              <SentenceForm of={sentences(field)} staging={staging} />
            ))}
          />
        ))}
      </dl>
      <AddBar to={t('wholeTrip')} kinds={kinds} addings={addings} />
    </section>
  )
}
