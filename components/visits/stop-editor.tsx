'use client'

import { useLocale, useTranslations } from 'next-intl'
import { change } from '@/lib/domain/trip/edit'
import { plain } from '@/lib/domain/text/text'
import type { VisitDetails } from '@/lib/domain/visits/visits'
import { EntryFiles } from '../files/entry-files-lazy'
import { VisitWarnings } from '../checks/row-warnings'
import { useTrip } from '../trip/use-trip'
import { EntryComments } from '../trip/comments/entry-comments-lazy'
import { EntryTasks } from '../trip/tasks/entry-tasks-lazy'
import { ReportUsageLink } from '../trip/report-usage-link'
import { TripDeleted } from '../trip/trip-conflict'
import { AddBar, adding, useAddings } from './add-bar'
import { AgreementForm } from './agreement-form'
import { HostForm } from './host-form'
import { InPlace } from '../ui/in-place'
import { Notes } from './notes'
import { AgreementRows, HostRows, TopicRows } from './rows'
import { SentenceRows } from '../trip/sentence-rows'
import { SentenceForm, type SentenceList } from '../trip/sentence-form'
import { sentenceFields, type SentenceField } from '../trip/sentence-fields'
import { StopForm } from './stop-form'
import { StopFrame, StopHead } from './stop-frame'
import { StopName } from './stop-head'
import { TopicForm } from './topic-form'
import { VisitTextFacts } from './visit-texts'

const kinds = ['hosts', 'topics', 'agreements', ...sentenceFields] as const

/** A visit whose heading and facts each open into a form of their own. */
export function StopEditor({ stop, year, isGone }: { stop: VisitDetails; year: number | null; isGone: boolean }) {
  const t = useTranslations('visits')
  const locale = useLocale()
  const { cityNames } = useTrip()
  const addings = useAddings()
  const { visit } = stop
  const sentences = (field: SentenceField): SentenceList => ({
    field,
    list: visit[field],
    ownerId: visit.id,
    change: (to) => change('visit', visit, { [field]: to }),
  })
  return (
    <StopFrame
      stop={stop}
      year={year}
      cityNames={cityNames}
      usageLink={<ReportUsageLink of={`visit:${visit.id}`} isAnchor={false} />}
      head={
        <>
          <InPlace
            label={t('editVisit')}
            words={<StopName stop={stop} />}
            around={(name) => <StopHead stop={stop} year={year} cityNames={cityNames} name={name} />}
            form={(staging) => <StopForm stop={stop} staging={staging} />}
          />
          {isGone ? (
            <TripDeleted of={{ noun: 'visit', id: visit.id }} canRestore={false} />
          ) : (
            <VisitWarnings id={visit.id} />
          )}
        </>
      }
      facts={
        <>
          <VisitTextFacts visit={visit} />
          <HostRows
            stop={stop}
            adding={adding(addings.hosts, (staging) => (
              <HostForm stop={stop} staging={staging} />
            ))}
          />
          <TopicRows
            topics={stop.topics}
            visitId={visit.id}
            adding={adding(addings.topics, (staging) => (
              <TopicForm visitId={visit.id} staging={staging} />
            ))}
          />
          <AgreementRows
            stop={stop}
            adding={adding(addings.agreements, (staging) => (
              <AgreementForm visitId={visit.id} staging={staging} />
            ))}
          />
          <Notes place={{ outcomes: sentences('outcomes'), topics: stop.topics, visitId: visit.id }} />
          {sentenceFields.map((field) => (
            <SentenceRows
              key={field}
              of={sentences(field)}
              adding={adding(addings[field], (staging) => (
                <SentenceForm of={sentences(field)} staging={staging} />
              ))}
            />
          ))}
        </>
      }
      foot={
        !isGone && (
          <>
            <EntryTasks of={{ visitId: visit.id }} />
            <EntryComments of={{ subject: 'visit', subjectId: visit.id }} />
            <EntryFiles of={{ subject: 'visit', subjectId: visit.id }} />
            <AddBar to={plain(stop.institution?.name, locale)} kinds={kinds} addings={addings} />
          </>
        )
      }
    />
  )
}
