'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { BlockView, ReportView } from '@/lib/server/report/report-view'
import { UndoNotice } from '../ui/undo-notice'
import { useFocusAfterRender } from '../ui/use-focus-after-render'
import { useLeaveWarning } from '../ui/use-leave-warning'
import { entryKey } from './open-entries'
import { ReportBlock } from './report-block'
import { ReportForms } from './report-forms'
import { ReportSidebar } from './report-sidebar'
import styles from './report.module.css'
import { useFocusNextUpdate } from './use-focus-next-update'
import { useOpenBlocks } from './use-open-blocks'
import { useReport } from './use-report'
import { useRestoreFocus } from './use-restore-focus'

/** The report as a sheet of paper, edited in place, a paragraph at a time. */
export function ReportEditor({
  tripId,
  initial,
  mayPublish,
  initialNotice,
}: {
  tripId: string
  initial: ReportView
  mayPublish: boolean
  initialNotice: string | null
}) {
  const t = useTranslations('report')
  const report = useFocusNextUpdate(useReport(tripId, initial, initialNotice))
  const { view, edit, isSaving } = report
  const [openIssue, setOpenIssue] = useState(() => firstIssue(initial))
  const sheet = useRef<HTMLDivElement>(null)
  const focusOn = useFocusAfterRender(sheet)
  const focusBlock = (id: string) => focusOn(`[data-edit="${CSS.escape(id)}"]`)
  const open = useOpenBlocks(report, focusBlock)
  const { blocks, isOpen, newParagraph } = open
  useRestoreFocus(isSaving)
  useLeaveWarning(isOpen)

  // A reload must not show the notice again.
  useEffect(() => {
    if (initialNotice !== null) history.replaceState(history.state, '', `${location.pathname}?lang=${initial.language}`)
  }, [initialNotice, initial.language])

  const remove = async (block: BlockView) => {
    const at = view.blocks.indexOf(block)
    const neighbour = view.blocks[at + 1] ?? view.blocks[at - 1]
    if (neighbour) focusBlock(neighbour.id)
    await edit({ do: 'remove', id: block.id, revision: block.revision }, 'remove')
  }
  const showIssue = (key: string) => {
    setOpenIssue(key)
    focusOn(`[data-issue="${CSS.escape(key)}"]`)
  }
  const names = namesOf(
    blocks.map(({ block }) => block),
    t,
  )
  const last = view.blocks.at(-1)
  return (
    <div className={styles.page}>
      <div ref={sheet} className={styles.sheet}>
        <ReportForms tripId={tripId} report={report} isOpen={isOpen} />
        {blocks.map((sheetBlock, at) => (
          <ReportBlock
            key={sheetBlock.block.id}
            tripId={tripId}
            report={report}
            open={open}
            at={at}
            sheetBlock={sheetBlock}
            name={names[at] ?? ''}
            openIssue={openIssue}
            onOpenIssue={showIssue}
            onRemove={() => void remove(sheetBlock.block)}
          />
        ))}
        {!newParagraph.current && last && (
          <button type="button" className={styles.addLast} onClick={() => newParagraph.start(last.id)}>
            {t('addFirst')}
          </button>
        )}
      </div>
      <ReportSidebar
        tripId={tripId}
        report={report}
        mayPublish={mayPublish}
        isOpen={isOpen}
        openIssue={openIssue}
        onOpenIssue={setOpenIssue}
      />
      <UndoNotice notice={report.notice} isSaving={isSaving} onDismiss={report.dismissNotice} />
    </div>
  )
}

function firstIssue({ open }: ReportView): string | null {
  const entry = open.find(({ printed }) => printed !== null)
  return entry ? entryKey(entry) : null
}

function namesOf(blocks: readonly BlockView[], t: ReturnType<typeof useTranslations<'report'>>): string[] {
  const counted = { heading: 0, paragraph: 0 }
  return blocks.map(({ kind }) =>
    kind === 'headline' || kind === 'standfirst' ? t(kind) : t(kind, { n: ++counted[kind] }),
  )
}
