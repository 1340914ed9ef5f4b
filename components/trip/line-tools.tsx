'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { placeAt } from '@/lib/domain/visits/visits'
import type { Entity, EntityName } from '@/lib/domain/trip/trip-record'
import { useTrip } from './use-trip'
import { Button } from '../ui/button'
import { focusAfter } from '../ui/focus-after'

/** The buttons to move and remove a row, at the foot of its form. `fellows` are all rows of its list. */
export function LineTools({
  noun,
  line,
  fellows,
  notice,
  name,
  onRemove,
}: {
  noun: EntityName
  line: Entity
  fellows: readonly Entity[]
  /** The notice that offers to undo a removal. */
  notice: string
  /** The name of the row, for the accessible names of the buttons. */
  name: string
  onRemove: () => void
}) {
  const { edit } = useTrip()
  const place = fellows.findIndex((fellow) => fellow.id === line.id)
  const move = (by: 1 | -1) => {
    const moved = placeAt(noun, fellows, line.id, place + by)
    if (moved) void edit(moved)
  }
  const remove = () => {
    onRemove()
    void edit({ do: 'remove', noun, id: line.id, revision: line.revision }, { notice })
  }
  return <PlaceTools name={name} place={place} count={fellows.length} onMove={move} onRemove={remove} />
}

/** The same for any entry of a list. The focus stays on the button while its row moves. */
export function PlaceTools({
  name,
  place,
  count,
  onMove,
  onRemove,
}: {
  name: string
  place: number
  count: number
  onMove: (by: 1 | -1) => void
  onRemove: () => void
}) {
  const t = useTranslations('visits')
  const up = useRef<HTMLButtonElement>(null)
  const down = useRef<HTMLButtonElement>(null)
  const move = (by: 1 | -1) => {
    onMove(by)
    const button = by < 0 ? up.current : down.current
    requestAnimationFrame(() => button?.focus())
  }
  // Not `disabled`: a button that goes dead under the focus loses it.
  const off = (isOff: boolean) => (isOff ? { 'aria-disabled': true as const, onClick: () => {} } : {})
  return (
    <>
      {count > 1 && (
        <>
          <Button
            ref={up}
            look="quiet"
            aria-label={t('moveUpNamed', { name })}
            onClick={() => move(-1)}
            {...off(place <= 0)}
          >
            {t('moveUp')}
          </Button>
          <Button
            ref={down}
            look="quiet"
            aria-label={t('moveDownNamed', { name })}
            onClick={() => move(1)}
            {...off(place >= count - 1)}
          >
            {t('moveDown')}
          </Button>
        </>
      )}
      <Button
        look="quiet"
        aria-label={t('removeNamed', { name })}
        onClick={(event) => {
          focusAfter(event.currentTarget)
          onRemove()
        }}
      >
        {t('remove')}
      </Button>
    </>
  )
}
