'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/lib/domain/text/locales'
import { languageOfWords, type SharedNote } from '@/lib/domain/visits/member-note'
import { formatInstant } from '@/lib/domain/time/time-format'
import type { Topic } from '@/lib/domain/trip/trip-record'
import { useTrip } from '../trip/use-trip'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import { Fact } from '../ui/fact'
import { focusAfter } from '../ui/focus-after'
import { type Becoming, becomings, NoteForm } from './note-form'
import { useNotes } from './use-notes'
import type { SentenceList } from '../trip/sentence-form'
import { useState } from 'react'
import { useStage } from '../ui/use-stage'
import styles from './notes.module.css'

type Place = { outcomes: SentenceList; topics: readonly Topic[]; visitId: string | null }

/** The notes that members have shared, to be used in the record. Settled ones are collapsed. */
export function Notes({ place }: { place: Place }) {
  const t = useTranslations('visits.shared')
  const { record } = useTrip()
  const { notes, problem, settle } = useNotes()
  // The notes of a deleted visit belong to the whole trip.
  const here = notes.filter(
    ({ visitId }) => (record.visit.some(({ id }) => id === visitId) ? visitId : null) === place.visitId,
  )
  if (here.length === 0) return null
  const settled = here.filter((note) => note.settled)
  return (
    <Fact name={t('title')}>
      <ul className={styles.notes}>
        {here
          .filter((note) => !note.settled)
          .map((note) => (
            <li key={note.id}>
              <OpenNote note={note} place={place} settle={() => settle(note.id, true)} />
            </li>
          ))}
      </ul>
      {problem && <Notice>{problem}</Notice>}
      {settled.length > 0 && (
        <details className={styles.settled}>
          <summary>{t('handled', { count: settled.length })}</summary>
          <ul className={styles.notes}>
            {settled.map((note) => (
              <li key={note.id}>
                <NoteWords note={note} />
                <Button
                  look="quiet"
                  aria-label={t('reopenNamed', { words: shortly(note.text) })}
                  onClick={({ currentTarget }) => {
                    focusAfter(currentTarget)
                    void settle(note.id, false)
                  }}
                >
                  {t('reopen')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Fact>
  )
}

function OpenNote({ note, place, settle }: { note: SharedNote; place: Place; settle: () => Promise<boolean> }) {
  const t = useTranslations('visits.shared')
  const { record } = useTrip()
  const staging = useStage()
  const [as, setAs] = useState<Becoming>('outcome')
  const words = { [languageOfWords(note.text, record.trip.language)]: note.text.trim() }
  const settleAndMoveFocus = async (from: HTMLElement | null) => {
    if (!(await settle())) return false
    if (from?.isConnected) focusAfter(from)
    return true
  }
  return (
    <>
      <div hidden={staging.stage === 'open'}>
        <NoteWords note={note} />
        <div className={styles.tools} role="group" aria-label={t('saveAsNamed', { words: shortly(note.text) })}>
          <span aria-hidden="true">{t('saveAs')}</span>
          {becomings.map((one) => (
            <button
              key={one}
              type="button"
              onClick={({ currentTarget }) => {
                staging.opener.current = currentTarget
                setAs(one)
                staging.open()
              }}
            >
              <span className="visually-hidden">{t('saveAs')} </span>
              {t(`as.${one}`)}
            </button>
          ))}
          <button type="button" onClick={({ currentTarget }) => void settleAndMoveFocus(currentTarget)}>
            {t('dismiss')}
          </button>
        </div>
      </div>
      {staging.stage !== 'closed' && (
        <>
          {staging.stage === 'open' && <NoteWords note={note} />}
          <NoteForm
            key={as}
            as={as}
            words={words}
            place={place}
            staging={{
              ...staging,
              send: (work) =>
                staging.send(
                  work.then(async (ok) => {
                    if (ok) await settleAndMoveFocus(staging.opener.current)
                    return ok
                  }),
                ),
            }}
          />
        </>
      )}
    </>
  )
}

function NoteWords({ note }: { note: SharedNote }) {
  const locale = useLocale() as Locale
  const t = useTranslations('visits.shared')
  const { homeZone, tripId } = useTrip()
  return (
    <>
      <p className={styles.words}>{note.text}</p>
      {note.hasPhoto && (
        <img
          className={styles.photo}
          src={`/api/trips/${encodeURIComponent(tripId)}/notes/${encodeURIComponent(note.id)}/photo`}
          alt={t('photo')}
        />
      )}
      <p className={styles.by}>
        {t('by', { name: note.author, when: formatInstant(new Date(note.writtenAt), locale, homeZone) })}
        {note.settled && (
          <>
            {' '}
            {t('handledBy', {
              name: note.settled.name ?? t('someone'),
              when: formatInstant(new Date(note.settled.at), locale, homeZone),
            })}
          </>
        )}
      </p>
    </>
  )
}

function shortly(text: string): string {
  const [line = ''] = text.trim().split('\n')
  return line.length > 40 ? `${line.slice(0, 40)}…` : line
}
