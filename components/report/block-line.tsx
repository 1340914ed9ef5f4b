'use client'

import { useTranslations } from 'next-intl'
import type { BlockView } from '@/lib/server/report-view'
import { Inlines, RichWords } from '../news/rich-words'
import { Button } from '../ui/button'
import { BlockNotes } from './block-notes'
import styles from './report.module.css'
import type { ReportEditing } from './use-report'

/** A headline or paragraph as it reads, with what it rests on in the margin. A press anywhere on it begins to edit. */
export function BlockLine({ tripId, language, block, name, report: { send }, before, after, afterNext, onEdit, onRemove, onAdd }: {
  tripId: string
  /** Of the report. */
  language: string
  block: BlockView
  name: string
  report: ReportEditing
  before: BlockView | undefined
  after: BlockView | undefined
  afterNext: string | null
  onEdit: () => void
  onRemove: () => void
  onAdd: () => void
}) {
  const t = useTranslations('report')
  const { id, kind, revision, rich, leftOut, offer, canRestore } = block
  const isHeadline = kind === 'headline'
  const canRise = !isHeadline && before !== undefined && before.kind !== 'headline'
  const canFall = !isHeadline && after !== undefined
  return (
    <div className={styles.block}>
      <div>
        {leftOut ? (
          <div className={styles.leftOut}>
            <p>{t('leftOut')}</p>
            <div className={styles.paragraph} lang={language}><RichWords of={leftOut} /></div>
            <Button data-edit={id} look="quiet" onClick={() => void send({ do: 'settle', id, revision, take: true })}>{t('putBackParagraph')}</Button>
          </div>
        ) : (
          <div className={styles.words}>
            {isHeadline ? <h2 className={styles.headline} lang={language}><Inlines of={rich.flat()} /></h2> : <div className={styles.paragraph} lang={language}><RichWords of={rich} /></div>}
            <button type="button" data-edit={id} className={styles.edit} aria-label={t('edit', { name })} onClick={onEdit} />
          </div>
        )}
        {offer && (
          <div className={styles.offer}>
            <p>{t('offer')}</p>
            <div className={styles.paragraph} lang={language}><RichWords of={offer} /></div>
            <div className={styles.buttons}>
              <Button onClick={() => void send({ do: 'settle', id, revision, take: true }, 'settle')}>{t('take')}</Button>
              <Button look="quiet" onClick={() => void send({ do: 'settle', id, revision, take: false }, 'kept')}>{t('keep')}</Button>
            </div>
          </div>
        )}
      </div>
      <div className={styles.margin}>
        {!leftOut && <BlockNotes tripId={tripId} block={block} />}
        <div className={styles.tools} role="group" aria-label={t('tools', { name })}>
          {!isHeadline && (
            <>
              <Tool does={canRise} onClick={() => void send({ do: 'move', id, before: before?.id ?? null }, 'move')} name={t('moveUpNamed', { name })}>{t('moveUp')}</Tool>
              <Tool does={canFall} onClick={() => void send({ do: 'move', id, before: afterNext }, 'move')} name={t('moveDownNamed', { name })}>{t('moveDown')}</Tool>
            </>
          )}
          {canRestore && (
            <Tool does onClick={() => void send({ do: 'settle', id, revision, take: true }, 'restore')} name={t('restoreNamed', { name })}>{t('restore')}</Tool>
          )}
          <Tool does onClick={onAdd} name={t('addBelowNamed', { name })}>{t('addBelow')}</Tool>
          {!isHeadline && !leftOut && <Tool does onClick={onRemove} name={t('removeNamed', { name })}>{t('remove')}</Tool>}
        </div>
      </div>
    </div>
  )
}

// aria-disabled and not disabled: a paragraph that has risen to the top must not lose the focus there.
function Tool({ does, onClick, name, children }: { does: boolean; onClick: () => void; name: string; children: string }) {
  return <button type="button" aria-label={name} aria-disabled={!does} onClick={does ? onClick : undefined}>{children}</button>
}
