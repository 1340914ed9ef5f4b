'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { CoverWords } from '@/lib/domain/statutory/statutory-edit'
import type { StatutoryView } from '@/lib/server/statutory/statutory-view'
import { SaidLine } from '../report/undo-notice'
import { useLeaveWarning } from '../ui/use-leave-warning'
import { type CoverDraft, coverDraft, CoverForm } from './cover-form'
import { CoverSheet } from './cover-sheet'
import type { SaveResult } from './form-shell'
import { emptyHands, OwnPart } from './own-part'
import { RecordPart } from './record-part'
import { StandingLine } from './standing-line'
import { StatutoryAside } from './statutory-sidebar'
import styles from './statutory.module.css'
import { useStatutory } from './use-statutory'

/** The statutory trip report as it will be printed, on a sheet of paper: what the record says, and what is entered in place. */
export function StatutoryEditor({ tripId, initial }: { tripId: string; initial: StatutoryView }) {
  const t = useTranslations('statutory')
  const report = useStatutory(tripId, initial)
  const { view, send } = report
  const [cover, setCover] = useState<CoverDraft | null>(null)
  const [inHand, setInHand] = useState(emptyHands)
  const sheet = useRef<HTMLDivElement>(null)
  const wanted = useRef<string | null>(null)
  const isOpen = cover !== null || Object.keys(inHand.open).length + Object.keys(inHand.fresh).length > 0

  // After the sheet has been drawn anew, so that focus is never lost with the element that had it.
  useEffect(() => {
    if (wanted.current === null) return
    const target = sheet.current?.querySelector<HTMLElement>(`[data-edit="${CSS.escape(wanted.current)}"]`)
    if (target) wanted.current = null
    target?.focus()
  })

  useLeaveWarning(isOpen)

  const closeCover = () => {
    wanted.current = 'cover'
    setCover(null)
  }
  const saveCover = async (words: CoverWords, revision: number): Promise<SaveResult> => {
    const sent = await send({ do: 'cover', revision, ...words }, 'cover')
    if (!sent.ok) return null
    if (sent.met === null) closeCover()
    return sent.met
  }
  const cancelCover = (typed: CoverDraft) => {
    closeCover()
    const held = coverDraft(view.cover.entered)
    if (typed.title !== held.title || typed.category !== held.category || typed.day !== held.day)
      report.discarded(() => setCover(typed))
  }
  return (
    <div className={styles.page}>
      <StandingLine tripId={tripId} view={view} />
      <div ref={sheet} className={styles.document} role="region" aria-label={t('sheet')}>
        {cover && <CoverForm start={cover} saved={view.cover} onSave={saveCover} onCancel={cancelCover} />}
        <CoverSheet
          tripId={tripId}
          cover={view.cover}
          isOpen={cover !== null}
          onEdit={() => setCover((now) => now ?? coverDraft(view.cover.entered))}
        />
        <RecordPart
          tripId={tripId}
          heading={view.purpose.heading}
          note={t('purpose')}
          paragraphs={view.purpose.paragraphs}
          empty={{ text: t('purposeEmpty'), links: [{ in: 'details', name: t('toDetails') }] }}
        />
        <RecordPart
          tripId={tripId}
          heading={view.course.heading}
          note={t('course')}
          paragraphs={view.course.paragraphs}
          empty={{
            text: t('courseEmpty'),
            links: [
              { in: 'details', name: t('toDetails') },
              { in: 'visits', name: t('toVisits') },
            ],
          }}
        />
        <OwnPart
          report={report}
          inHand={inHand}
          setInHand={setInHand}
          focusOn={(id) => {
            wanted.current = id
          }}
        />
      </div>
      <StatutoryAside tripId={tripId} untold={view.untold} />
      <SaidLine said={report.said} isBusy={report.isBusy} onDismiss={report.dismiss} />
    </div>
  )
}
