import type { useTranslations } from 'next-intl'
import type { FieldName } from '../domain/trip/entity-fields'
import type { EntityName } from '../domain/trip/trip-record'

// Forms, the history, conflicts and messages name a field by the same label.

type Labelled = Exclude<EntityName, 'unscheduled'> | 'trip'

/** A label for each declared field, by entity. Items without a time have the labels of items. */
export type FieldLabels = {
  [E in Labelled]: Record<FieldName<E> | (E extends 'item' ? FieldName<'unscheduled'> : never), string>
}

/** The label of a field. The history can hold fields that exist no longer: they keep their name in the data. */
export function fieldLabel(
  labels: ReturnType<typeof useTranslations<'fields'>>,
  entity: EntityName | 'trip',
  field: string,
): string {
  const key = `${entity === 'unscheduled' ? 'item' : entity}.${field}` as Parameters<typeof labels>[0]
  return labels.has(key) ? labels(key) : field
}
