'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { AfterTripFigures } from '@/lib/domain/follow-up/after-trip'
import type { Day } from '@/lib/domain/time/day'
import { plain } from '@/lib/domain/text/text'
import { change } from '@/lib/domain/trip/edit'
import type { SharedNote } from '@/lib/domain/visits/member-note'
import { pooledTopics, type VisitDetails, visitDetails, yearOfTrip } from '@/lib/domain/visits/visits'
import { Quotes } from '../trip/details/quotes'
import { StepRows } from '../trip/details/next-steps'
import { StepForm } from '../trip/details/step-form'
import { SentenceForm, type SentenceList } from '../trip/sentence-form'
import { SentenceRows } from '../trip/sentence-rows'
import { TripState } from '../trip/trip-state'
import { useTrip } from '../trip/use-trip'
import { Empty } from '../ui/notice'
import { InPlace } from '../ui/in-place'
import { OpenForms, useRowsWithOpenForms } from '../ui/open-forms'
import { AddBar, adding, useAddings } from '../visits/add-bar'
import { AgreementForm } from '../visits/agreement-form'
import { Notes } from '../visits/notes'
import { AgreementRows, HostRows, TopicRows } from '../visits/rows'
import { StopForm } from '../visits/stop-form'
import { StopFrame, StopHead } from '../visits/stop-frame'
import { StopName } from '../visits/stop-head'
import { TopicForm } from '../visits/topic-form'
import { NotesContext } from '../visits/use-notes'
import { VisitTextFacts } from '../visits/visit-texts'
import visits from '../visits/visits.module.css'
import { AfterAside } from './after-aside'
import styles from './after.module.css'

/** What a trip has led to, by visit: everything that is entered after it, and what is still missing. */
export function AfterEditor({
  today,
  notes,
  figures,
}: {
  today: Day
  notes: readonly SharedNote[]
  figures: AfterTripFigures
}) {
  return (
    <NotesContext value={notes}>
      <OpenForms>
        <div className={styles.page}>
          <div>
            <Stops />
            <WholeTrip />
            <div className={styles.quotes}>
              <Quotes />
            </div>
          </div>
          <AfterAside today={today} figures={figures} />
        </div>
        <TripState />
      </OpenForms>
    </NotesContext>
  )
}

function Stops() {
  const t = useTranslations('visits')
  const { record, directory } = useTrip()
  const stops = useMemo(() => visitDetails(record, directory), [record, directory])
  const lines = useRowsWithOpenForms(stops, (stop) => stop.visit.id)
  const year = yearOfTrip(record.trip)
  if (lines.length === 0) return <Empty title={t('emptyTitle')}>{t('emptyText')}</Empty>
  return lines.map(({ line }) => <Stop key={line.visit.id} stop={line} year={year} />)
}

const kinds = ['topics', 'outcomes', 'agreements', 'promises'] as const

function Stop({ stop, year }: { stop: VisitDetails; year: number | null }) {
  const t = useTranslations('visits')
  const locale = useLocale()
  const { cityNames } = useTrip()
  const addings = useAddings()
  const { visit } = stop
  const outcomes: SentenceList = {
    field: 'outcomes',
    list: visit.outcomes,
    ownerId: visit.id,
    change: (to) => change('visit', visit, { outcomes: to }),
  }
  return (
    <StopFrame
      stop={stop}
      year={year}
      cityNames={cityNames}
      head={
        <InPlace
          label={t('editVisit')}
          words={<StopName stop={stop} />}
          around={(name) => <StopHead stop={stop} year={year} cityNames={cityNames} name={name} />}
          form={(staging) => <StopForm stop={stop} staging={staging} />}
        />
      }
      facts={
        <>
          <HostRows stop={stop} adding={null} />
          <TopicRows
            topics={stop.topics}
            visitId={visit.id}
            adding={adding(addings.topics, (staging) => (
              <TopicForm visitId={visit.id} staging={staging} />
            ))}
          />
          <SentenceRows
            of={outcomes}
            adding={adding(addings.outcomes, (staging) => (
              <SentenceForm of={outcomes} staging={staging} />
            ))}
          />
          <AgreementRows
            stop={stop}
            adding={adding(addings.agreements, (staging) => (
              <AgreementForm visitId={visit.id} staging={staging} />
            ))}
          />
          <StepRows
            visitId={visit.id}
            adding={adding(addings.promises, (staging) => (
              <StepForm visitId={visit.id} staging={staging} />
            ))}
          />
          <VisitTextFacts visit={visit} />
          <Notes place={{ outcomes, topics: stop.topics, visitId: visit.id }} />
        </>
      }
      foot={<AddBar to={plain(stop.institution?.name, locale)} kinds={kinds} addings={addings} />}
    />
  )
}

const wholeKinds = ['topics', 'outcomes', 'promises'] as const

function WholeTrip() {
  const { record } = useTrip()
  const t = useTranslations('visits')
  const addings = useAddings()
  const topics = pooledTopics(record)
  const outcomes: SentenceList = {
    field: 'outcomes',
    list: record.trip.outcomes,
    ownerId: 'whole',
    change: (to) => ({ do: 'change trip', from: { outcomes: record.trip.outcomes }, to: { outcomes: to } }),
  }
  return (
    <section className={visits.stop} aria-labelledby="whole-trip">
      <header className={visits.head}>
        <div className={visits.headWords}>
          <h2 id="whole-trip">{t('wholeTrip')}</h2>
        </div>
      </header>
      <dl className={visits.facts}>
        <TopicRows
          topics={topics}
          visitId={null}
          adding={adding(addings.topics, (staging) => (
            <TopicForm visitId={null} staging={staging} />
          ))}
        />
        <SentenceRows
          of={outcomes}
          adding={adding(addings.outcomes, (staging) => (
            <SentenceForm of={outcomes} staging={staging} />
          ))}
        />
        <StepRows
          visitId={null}
          adding={adding(addings.promises, (staging) => (
            <StepForm staging={staging} />
          ))}
        />
        <Notes place={{ outcomes, topics, visitId: null }} />
      </dl>
      <AddBar to={t('wholeTrip')} kinds={wholeKinds} addings={addings} />
    </section>
  )
}
