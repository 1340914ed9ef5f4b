'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { BlockView, ReportView } from '@/lib/server/report/report-view'
import { BlockForm } from './block-form'
import { BlockLine } from './block-line'
import { BlockNews } from './suggested-update'
import { useLeaveWarning } from '../ui/use-leave-warning'
import styles from './report.module.css'
import { ReportAside } from './report-sidebar'
import { ReportForms } from './report-forms'
import { SaidLine } from './undo-notice'
import { useReport } from './use-report'
import { useKeptFocus } from './use-restore-focus'
import { useTaking } from './use-taking'

/** A paragraph that is being written and is not in the report yet. */
type Fresh = { id: string; after: string | null; text: string }

type Place = { block: BlockView; isGone: boolean }

/** A block in hand: as it was when it was opened, and what was typed before, where that was taken up again. */
type Opened = { block: BlockView; typed: string | null }

/** The report as a sheet of paper, edited in place, a paragraph at a time. */
export function ReportEditor({
  tripId,
  initial,
  mayPublish,
  said,
}: {
  tripId: string
  initial: ReportView
  mayPublish: boolean
  said: string | null
}) {
  const t = useTranslations('report')
  const report = useTaking(useReport(tripId, initial, said))
  const { view, send } = report
  const [open, setOpen] = useState<Readonly<Record<string, Opened>>>({})
  const [fresh, setFresh] = useState<Fresh | null>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const wanted = useRef<string | null>(null)
  const isOpen = fresh !== null || Object.keys(open).length > 0
  useKeptFocus(report.isBusy)

  // After the sheet has been drawn anew, so that focus is never lost with the element that had it.
  useEffect(() => {
    if (wanted.current === null) return
    const target = sheet.current?.querySelector<HTMLElement>(`[data-edit="${CSS.escape(wanted.current)}"]`)
    if (target) wanted.current = null
    target?.focus()
  })

  // Said once: not again when the page is loaded anew.
  useEffect(() => {
    if (said !== null) history.replaceState(history.state, '', `${location.pathname}?lang=${initial.language}`)
  }, [said, initial.language])

  useLeaveWarning(isOpen)

  const close = (id: string) => {
    wanted.current = id
    setOpen(({ [id]: _, ...others }) => others)
  }
  const discard = (block: BlockView, typed: string) => {
    close(block.id)
    if (typed !== block.text)
      report.say(t('done.discard'), () => {
        report.dismiss()
        setOpen((now) => ({ ...now, [block.id]: { block, typed } }))
      })
  }
  const closeFresh = (typed: string | null) => {
    if (!fresh) return
    wanted.current = fresh.after ?? view.blocks[0]?.id ?? null
    setFresh(null)
    if (typed?.trim())
      report.say(t('done.discard'), () => {
        report.dismiss()
        setFresh({ ...fresh, text: typed })
      })
  }
  const saveFresh = async (text: string): Promise<'changed' | 'gone' | null> => {
    if (!fresh || text.trim() === '') {
      closeFresh(null)
      return null
    }
    const sent = await send({ do: 'add', id: fresh.id, after: fresh.after, text }, 'add')
    if (sent.ok) {
      wanted.current = fresh.id
      setFresh(null)
    }
    return null
  }
  const save = async ({ block, isGone }: Place, text: string, revision: number): Promise<'changed' | 'gone' | null> => {
    if (isGone) {
      const id = crypto.randomUUID()
      const sent = await send({ do: 'add', id, after: view.blocks.at(-1)?.id ?? null, text }, 'add')
      if (sent.ok) {
        close(block.id)
        wanted.current = id
      }
      return null
    }
    const sent = await send(
      { do: 'write', id: block.id, revision, text },
      text.trim() === '' ? 'remove' : block.kind === 'headline' ? 'headline' : 'write',
    )
    if (!sent.ok) return null
    if (sent.met === null) close(block.id)
    return sent.met
  }
  const remove = async (block: BlockView) => {
    const { blocks } = view
    const at = blocks.indexOf(block)
    wanted.current = (blocks[at + 1] ?? blocks[at - 1])?.id ?? null
    await send({ do: 'remove', id: block.id, revision: block.revision }, 'remove')
  }
  const add = (after: string | null) => setFresh({ id: crypto.randomUUID(), after, text: '' })

  // A block that someone else removed stays while a hand is in it, with what was typed.
  const places: Place[] = [
    ...view.blocks.map((block) => ({ block, isGone: false })),
    ...Object.values(open)
      .filter(({ block }) => !view.blocks.some(({ id }) => id === block.id))
      .map(({ block }) => ({ block, isGone: true })),
  ]
  const names = namesOf(
    places.map(({ block }) => block),
    t,
  )
  const freshForm = fresh && (
    <BlockForm
      key={fresh.id}
      language={view.language}
      name={t('newParagraph')}
      kind="paragraph"
      start={fresh.text}
      saved={null}
      isGone={false}
      onSave={(text) => saveFresh(text)}
      onCancel={closeFresh}
    />
  )
  const last = view.blocks.at(-1)
  return (
    <div className={styles.page}>
      <div ref={sheet} className={styles.sheet}>
        <ReportForms tripId={tripId} report={report} isOpen={isOpen} />
        {places.map((place, at) => {
          const { block, isGone } = place
          const opened = open[block.id]
          return (
            <div
              key={block.id}
              className={[
                styles.place,
                at === 0 && styles.first,
                places[at - 1]?.block.kind === 'heading' && styles.underHeading,
              ]
                .filter(Boolean)
                .join(' ')}
            >
              {opened ? (
                <BlockForm
                  language={view.language}
                  name={names[at]!}
                  kind={block.kind}
                  start={opened.typed ?? block.text}
                  saved={block}
                  isGone={isGone}
                  onSave={(text, revision) => save(place, text, revision)}
                  onCancel={(text) => discard(block, text)}
                />
              ) : (
                <BlockLine
                  tripId={tripId}
                  block={block}
                  name={names[at]!}
                  report={report}
                  near={{
                    before: view.blocks[at - 1],
                    after: view.blocks[at + 1],
                    afterNext: view.blocks[at + 2]?.id ?? null,
                  }}
                  onEdit={() => setOpen((now) => ({ ...now, [block.id]: { block, typed: null } }))}
                  onRemove={() => void remove(block)}
                  onAdd={() => add(block.id)}
                />
              )}
              {fresh && fresh.after === block.id && freshForm}
              {view.newBlocks
                .filter(({ after }) => after === block.id)
                .map((news) => (
                  <BlockNews
                    key={news.now}
                    news={news}
                    language={view.language}
                    isBusy={report.isBusy}
                    onTake={(keep) => void report.take(news, keep)}
                  />
                ))}
            </div>
          )
        })}
        {!fresh && last && (
          <button type="button" className={styles.addLast} onClick={() => add(last.id)}>
            {t('addFirst')}
          </button>
        )}
      </div>
      <ReportAside tripId={tripId} report={report} mayPublish={mayPublish} isOpen={isOpen} />
      <SaidLine said={report.said} isBusy={report.isBusy} onDismiss={report.dismiss} />
    </div>
  )
}

function namesOf(blocks: readonly BlockView[], t: ReturnType<typeof useTranslations<'report'>>): string[] {
  const counted = { heading: 0, paragraph: 0 }
  return blocks.map(({ kind }) => (kind === 'headline' ? t('headline') : t(kind, { n: ++counted[kind] })))
}
