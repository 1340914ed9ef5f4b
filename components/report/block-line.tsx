'use client'

import { useTranslations } from 'next-intl'
import { type FocusEvent, type PointerEvent, useId, useState } from 'react'
import type { BlockView } from '@/lib/server/report/report-view'
import { RichWords } from '../newsroom/rich-words'
import { Button } from '../ui/button'
import { BlockComments } from './block-comments'
import { BlockIssues, issuesOf } from './block-issues'
import { BlockMarks } from './block-marks'
import { SuggestedUpdate } from './suggested-update'
import { BlockNotes } from './block-notes'
import { BlockTools, type Neighbours } from './block-tools'
import { BlockWords } from './block-words'
import styles from './report.module.css'
import type { ReportEditing } from './use-report'

/** A block as text, with its sources in the margin and suggested updates below it. */
export function BlockLine({
  tripId,
  block,
  name,
  report,
  near,
  openIssue,
  onOpenIssue,
  onEdit,
  onRemove,
  onAdd,
}: {
  tripId: string
  block: BlockView
  name: string
  report: ReportEditing
  near: Neighbours
  openIssue: string | null
  onOpenIssue: (key: string) => void
  onEdit: () => void
  onRemove: () => void
  onAdd: () => void
}) {
  const notesId = useId()
  const { active, setActive, ...leaving } = useActiveSentence()
  const {
    view: { language, open },
    overrule,
    isSaving,
  } = report
  const { id, leftOut, updates, paragraphs } = block
  const issues = issuesOf(block, open)
  return (
    <div className={styles.block} id={`block-${id}`} {...leaving}>
      <div>
        {leftOut ? (
          <LeftOutBlock block={block} leftOut={leftOut} report={report} />
        ) : (
          <BlockWords
            block={block}
            language={language}
            active={active}
            notesId={notesId}
            issues={issues}
            openIssue={openIssue}
            onActive={setActive}
            onEdit={onEdit}
          />
        )}
        {updates.map((one) => (
          <SuggestedUpdate
            key={`${one.was} ${one.now}`}
            update={one}
            language={language}
            isSaving={isSaving}
            onDecide={(keep) => void report.decide(one, keep)}
          />
        ))}
      </div>
      <div className={styles.margin}>
        {!leftOut && (
          <>
            <BlockMarks
              marks={paragraphs.flat().flatMap(({ marks }) => marks)}
              language={language}
              isSaving={isSaving}
              onOverrule={(mark, isRestored) => void overrule(id, mark, isRestored)}
            />
            <BlockIssues issues={issues} language={language} onOpen={onOpenIssue} />
            <BlockNotes id={notesId} tripId={tripId} block={block} active={active} />
          </>
        )}
        {!leftOut && block.kind !== 'heading' && <BlockComments tripId={tripId} blockId={id} />}
        <BlockTools {...{ block, name, report, near, onEdit, onRemove, onAdd }} />
      </div>
    </div>
  )
}

/** The sentence that is pointed at or focused, until pointer and focus have left the block. */
function useActiveSentence() {
  const [active, setActive] = useState<number | null>(null)
  return {
    active,
    setActive,
    onBlur(event: FocusEvent) {
      if (!event.currentTarget.contains(event.relatedTarget)) setActive(null)
    },
    onPointerLeave(event: PointerEvent) {
      if (!event.currentTarget.contains(document.activeElement)) setActive(null)
    },
  }
}

/** A paragraph of the record that the user has removed from the report. */
function LeftOutBlock({
  block: { id, revision },
  leftOut,
  report,
}: {
  block: BlockView
  leftOut: NonNullable<BlockView['leftOut']>
  report: ReportEditing
}) {
  const t = useTranslations('report')
  return (
    <div className={styles.leftOut}>
      <p>{t('leftOut')}</p>
      <div className={styles.paragraph} lang={report.view.language}>
        <RichWords of={leftOut} />
      </div>
      <Button data-edit={id} look="quiet" onClick={() => void report.edit({ do: 'restore', id, revision })}>
        {t('restoreParagraph')}
      </Button>
    </div>
  )
}
