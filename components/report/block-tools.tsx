'use client'

import { useTranslations } from 'next-intl'
import type { BlockView } from '@/lib/server/report/report-view'
import styles from './report.module.css'
import type { ReportEditing } from './use-report'

/** The blocks around one, between which it can move. */
export type Neighbours = { before: BlockView | undefined; after: BlockView | undefined; afterNext: string | null }

/** The buttons of a block, shown on hover and focus. */
export function BlockTools({
  block: { id, kind, revision, leftOut, canRestore },
  name,
  report: { edit },
  near: { before, after, afterNext },
  onEdit,
  onRemove,
  onAdd,
}: {
  block: BlockView
  name: string
  report: ReportEditing
  near: Neighbours
  onEdit: () => void
  onRemove: () => void
  onAdd: () => void
}) {
  const t = useTranslations('report')
  const isHeadline = kind === 'headline'
  const canMove = !isHeadline && kind !== 'standfirst'
  const canRise = before !== undefined && before.kind !== 'headline' && before.kind !== 'standfirst'
  return (
    <div className={styles.tools} role="group" aria-label={t('tools', { name })}>
      {!leftOut && (
        <Tool does onClick={onEdit} name={t('edit', { name })}>
          {t('editShort')}
        </Tool>
      )}
      {canMove && (
        <>
          <Tool
            does={canRise}
            onClick={() => void edit({ do: 'move', id, before: before?.id ?? null }, 'move')}
            name={t('moveUpNamed', { name })}
          >
            {t('moveUp')}
          </Tool>
          <Tool
            does={after !== undefined}
            onClick={() => void edit({ do: 'move', id, before: afterNext }, 'move')}
            name={t('moveDownNamed', { name })}
          >
            {t('moveDown')}
          </Tool>
        </>
      )}
      {canRestore && (
        <Tool
          does
          onClick={() => void edit({ do: 'restore', id, revision }, 'restore')}
          name={t('restoreNamed', { name })}
        >
          {t('restore')}
        </Tool>
      )}
      <Tool does onClick={onAdd} name={t('addBelowNamed', { name })}>
        {t('addBelow')}
      </Tool>
      {!isHeadline && !leftOut && (
        <Tool does onClick={onRemove} name={t('removeNamed', { name })}>
          {t('remove')}
        </Tool>
      )}
    </div>
  )
}

// Not `disabled`: the button of a paragraph that has reached the top would lose the focus.
function Tool({
  does,
  onClick,
  name,
  children,
}: {
  does: boolean
  onClick: () => void
  name: string
  children: string
}) {
  return (
    <button type="button" aria-label={name} aria-disabled={!does} onClick={does ? onClick : undefined}>
      {children}
    </button>
  )
}
