import { namedAgreementKind } from '@/lib/domain/trip/agreement-kinds'
import { formatDay } from '@/lib/domain/time/time-format'
import { ofVisit, type Topic, type Visit } from '@/lib/domain/trip/trip-record'
import { localWords } from '@/lib/domain/text/local-script'
import { wordsIn } from '@/lib/domain/text/text'
import { WordsWithLang, TextsWithLang } from './words-with-lang'
import { Overlay } from './overlay'
import type { PhonePage } from './phone-page'
import { TableView } from './table-view'

/** The briefing of a visit: counterparts, topics with talking points, and the outcomes of the previous visit. */
export function BriefingView({
  visit,
  attendeeIds,
  page,
}: {
  visit: Visit
  attendeeIds: readonly string[] | null
  page: PhonePage
}) {
  const {
    words: { locale, t, vocabulary },
    whole: { record, directory },
    lastTimes,
  } = page
  const institution = directory.institutions[visit.institutionId]
  const name = wordsIn(institution?.name, locale)
  const local = localWords(institution?.name, institution?.country, name?.lang ?? locale)
  const topics = ofVisit(record.topic, visit.id)
  const pooled = record.topic.filter(({ visitId }) => visitId === null)
  const last = lastTimes[visit.institutionId]
  const lastTimeWords =
    last && [...(last.day ? [formatDay(last.day, locale)] : []), vocabulary(`visitBy.${last.direction}`)].join(' · ')
  return (
    <Overlay id={`briefing-${visit.id}`} label={name?.text ?? t('topics')}>
      <h2>
        <WordsWithLang of={name} locale={locale} />
        {local && (
          <>
            {' '}
            <span className="native" lang={local.lang}>
              {local.text}
            </span>
          </>
        )}
      </h2>
      <TableView visitId={visit.id} attendeeIds={attendeeIds} country={institution?.country ?? null} page={page} />
      <h3>{t('topics')}</h3>
      {topics.length + pooled.length === 0 ? (
        <p className="quiet">{t('noTopics')}</p>
      ) : (
        <Topics topics={topics} locale={locale} />
      )}
      {pooled.length > 0 && (
        <>
          <h4>{t('wholeTripTopics')}</h4>
          <Topics topics={pooled} locale={locale} />
        </>
      )}
      {/* Guests of ours read nothing of earlier visits, not even that there were none. */}
      {(last || record.trip.direction === 'outgoing') && (
        <h3>
          {t('lastTime')}
          {last && <small> {lastTimeWords}</small>}
        </h3>
      )}
      {last && <PreviousVisit previous={last} page={page} />}
      {!last && record.trip.direction === 'outgoing' && <p className="quiet">{t('firstTime')}</p>}
    </Overlay>
  )
}

function PreviousVisit({ previous, page }: { previous: NonNullable<PhonePage['lastTimes'][string]>; page: PhonePage }) {
  const { locale, t, vocabulary } = page.words
  // Terms are required in a list of definitions.
  if (previous.outcomes.length + previous.agreements.length + previous.promised.length === 0)
    return (
      <p className="quiet">
        <TextsWithLang of={previous.tripTitle} locale={locale} />
      </p>
    )
  return (
    <dl className="last">
      {previous.promised.length > 0 && (
        <>
          <dt>{t('nextSteps')}</dt>
          {previous.promised.map(({ text, due, owner, side, status }, i) => (
            <dd key={i}>
              <TextsWithLang of={text} locale={locale} />
              {owner && (
                <>
                  {' '}
                  · <TextsWithLang of={owner} locale={locale} />
                </>
              )}
              <i>
                {' '}
                {vocabulary(`nextStepSide.${side}`)} · {vocabulary(`nextStepStatus.${status}`)}
                {due && status === 'open' && <> · {t('due', { day: formatDay(due, locale) })}</>}
              </i>
            </dd>
          ))}
        </>
      )}
      {previous.outcomes.length > 0 && (
        <>
          <dt>{t('outcomes')}</dt>
          {previous.outcomes.map((text, i) => (
            <dd key={i}>
              <TextsWithLang of={text} locale={locale} />
            </dd>
          ))}
        </>
      )}
      {previous.agreements.length > 0 && (
        <>
          <dt>{t('agreements')}</dt>
          {previous.agreements.map(({ kind, subject, status }, i) => (
            <dd key={i}>
              <TextsWithLang of={namedAgreementKind(kind, locale)} locale={locale} />
              {subject && (
                <>
                  {' '}
                  · <TextsWithLang of={subject} locale={locale} />
                </>
              )}{' '}
              <i>{vocabulary(`agreementStatus.${status}`)}</i>
            </dd>
          ))}
        </>
      )}
    </dl>
  )
}

function Topics({ topics, locale }: { topics: readonly Topic[]; locale: string }) {
  return (
    <ul className="topics">
      {topics.map(({ id, subject, talkingPoints }) => (
        <li key={id}>
          <b>
            <TextsWithLang of={subject} locale={locale} />
          </b>
          {talkingPoints && (
            <p className="points">
              <TextsWithLang of={talkingPoints} locale={locale} />
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
