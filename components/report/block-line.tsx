'use client'

import { useTranslations } from 'next-intl'
import { type FocusEvent, useId, useState } from 'react'
import type { BlockView } from '@/lib/server/report/report-view'
import { RichWords } from '../newsroom/rich-words'
import { Button } from '../ui/button'
import { BlockMarks } from './block-marks'
import { BlockNews } from './suggested-update'
import { BlockNotes } from './block-notes'
import { BlockTools, type Neighbours } from './block-tools'
import { BlockWords } from './block-words'
import styles from './report.module.css'
import type { ReportEditing } from './use-report'

/** A block as it reads, with what it rests on in the margin, and below it what the record says otherwise. */
export function BlockLine({
  tripId,
  block,
  name,
  report,
  near,
  onEdit,
  onRemove,
  onAdd,
}: {
  tripId: string
  block: BlockView
  name: string
  report: ReportEditing
  near: Neighbours
  onEdit: () => void
  onRemove: () => void
  onAdd: () => void
}) {
  const t = useTranslations('report')
  const notesId = useId()
  const [active, setActive] = useState<number | null>(null)
  const {
    view: { language },
    send,
    overrule,
    isBusy,
  } = report
  const { id, revision, leftOut, news, paragraphs } = block
  const leave = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setActive(null)
  }
  return (
    <div
      className={styles.block}
      id={`block-${id}`}
      onBlur={leave}
      onPointerLeave={(event) => {
        if (!event.currentTarget.contains(document.activeElement)) setActive(null)
      }}
    >
      <div>
        {leftOut ? (
          <div className={styles.leftOut}>
            <p>{t('leftOut')}</p>
            <div className={styles.paragraph} lang={language}>
              <RichWords of={leftOut} />
            </div>
            <Button data-edit={id} look="quiet" onClick={() => void send({ do: 'restore', id, revision })}>
              {t('putBackParagraph')}
            </Button>
          </div>
        ) : (
          <BlockWords
            block={block}
            language={language}
            active={active}
            notesId={notesId}
            onActive={setActive}
            onEdit={onEdit}
          />
        )}
        {news.map((one) => (
          <BlockNews
            key={`${one.was} ${one.now}`}
            news={one}
            language={language}
            isBusy={isBusy}
            onTake={(keep) => void report.take(one, keep)}
          />
        ))}
      </div>
      <div className={styles.margin}>
        {!leftOut && (
          <BlockMarks
            marks={paragraphs.flat().flatMap(({ marks }) => marks)}
            language={language}
            isBusy={isBusy}
            onOverrule={(mark, stands) => void overrule(id, mark, stands)}
          />
        )}
        {!leftOut && <BlockNotes id={notesId} tripId={tripId} block={block} active={active} />}
        <BlockTools
          block={block}
          name={name}
          report={report}
          near={near}
          onEdit={onEdit}
          onRemove={onRemove}
          onAdd={onAdd}
        />
      </div>
    </div>
  )
}
