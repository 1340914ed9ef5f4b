'use client'

import { useTranslations } from 'next-intl'
import type { Task } from '@/lib/domain/trip/trip-record'
import { Button } from '../../ui/button'
import { focusAfter } from '../../ui/focus-after'
import { useTrip } from '../use-trip'

/** Removes a task, with a notice that offers to undo it. */
export function RemoveTask({ task, name, onRemove }: { task: Task; name: string; onRemove: () => void }) {
  const t = useTranslations('tasks')
  const { edit } = useTrip()
  return (
    <Button
      look="quiet"
      aria-label={t('removeNamed', { name })}
      onClick={(event) => {
        focusAfter(event.currentTarget)
        onRemove()
        void edit({ do: 'remove', noun: 'task', id: task.id, revision: task.revision }, { notice: t('removed') })
      }}
    >
      {t('remove')}
    </Button>
  )
}
