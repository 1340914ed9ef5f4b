'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { CoverWords } from '@/lib/domain/statutory/statutory-edit'
import type { StatutoryView } from '@/lib/server/statutory/statutory-view'
import { UndoNotice } from '../ui/undo-notice'
import { useFocusAfterRender } from '../ui/use-focus-after-render'
import { useLeaveWarning } from '../ui/use-leave-warning'
import { type CoverDraft, coverDraft, CoverForm } from './cover-form'
import { CoverSheet } from './cover-sheet'
import type { SaveResult } from './form-shell'
import { OwnPart } from './own-part'
import { RecordPart } from './record-part'
import { DeadlineLine } from './deadline-line'
import { StatutorySidebar } from './statutory-sidebar'
import styles from './statutory.module.css'
import { noOpenForms } from './use-open-entries'
import { type StatutoryEditing, useStatutory } from './use-statutory'

/** The official trip report as it will be printed: facts of the record, and fields that are edited in place. */
export function StatutoryEditor({ tripId, initial }: { tripId: string; initial: StatutoryView }) {
  const t = useTranslations('statutory')
  const report = useStatutory(tripId, initial)
  const { view } = report
  const sheet = useRef<HTMLDivElement>(null)
  const focusElement = useFocusAfterRender(sheet)
  const focusOn = (id: string) => focusElement(`[data-edit="${CSS.escape(id)}"]`)
  const cover = useOpenCover(report, () => focusOn('cover'))
  const [forms, setForms] = useState(noOpenForms)

  useLeaveWarning(cover.draft !== null || Object.keys({ ...forms.entries, ...forms.added }).length > 0)

  return (
    <div className={styles.page}>
      <DeadlineLine tripId={tripId} view={view} />
      <div ref={sheet} className={styles.document} role="region" aria-label={t('sheet')}>
        {cover.draft && (
          <CoverForm start={cover.draft} saved={view.cover} onSave={cover.save} onCancel={cover.discard} />
        )}
        <CoverSheet tripId={tripId} cover={view.cover} isOpen={cover.draft !== null} onEdit={cover.open} />
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
        <OwnPart report={report} forms={forms} setForms={setForms} focusOn={focusOn} />
      </div>
      <StatutorySidebar tripId={tripId} unstatedFacts={view.unstatedFacts} />
      <UndoNotice notice={report.notice} isSaving={report.isSaving} onDismiss={report.dismissNotice} />
    </div>
  )
}

/** The form of the cover; `draft` is its text while it is open. */
function useOpenCover({ view, edit, showDiscarded }: StatutoryEditing, focusCover: () => void) {
  const [draft, setDraft] = useState<CoverDraft | null>(null)
  const close = () => {
    focusCover()
    setDraft(null)
  }
  return {
    draft,
    open: () => setDraft((now) => now ?? coverDraft(view.cover.entered)),
    async save(words: CoverWords, revision: number): Promise<SaveResult> {
      const result = await edit({ do: 'cover', revision, ...words }, 'cover')
      if (!result.ok) return null
      if (result.conflict === null) close()
      return result.conflict
    },
    discard(typed: CoverDraft) {
      close()
      const saved = coverDraft(view.cover.entered)
      if (typed.title !== saved.title || typed.category !== saved.category || typed.day !== saved.day)
        showDiscarded(() => setDraft(typed))
    },
  }
}
