'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import {
  longestPersonalPart,
  type PersonalDetail,
  type PersonalPart,
  personalParts,
  withPersonalPart,
} from '@/lib/domain/fields/personal-detail'
import { fullName } from '@/lib/domain/text/person-name'
import type { ItemKind } from '@/lib/domain/trip/vocabulary'
import { useTrip } from '../trip/use-trip'
import field from '../ui/field.module.css'
import itinerary from './itinerary.module.css'
import styles from './personal-details.module.css'

const partsOfKind: Partial<Record<ItemKind, readonly PersonalPart[]>> = {
  lodging: ['room', 'reference'],
  flight: ['seat', 'gate', 'reference'],
  train: ['seat', 'gate', 'reference'],
  transfer: ['seat', 'reference'],
  meal: ['table', 'seat'],
}
const ofOtherKinds: readonly PersonalPart[] = ['table', 'seat', 'reference']

/** The details of each attendee, as one row of fields for each of them. Only they and planners see it. */
export function PersonalDetailsField({
  kind,
  attendeeIds,
  value,
  onChange,
}: {
  kind: ItemKind
  attendeeIds: readonly string[] | null
  value: readonly PersonalDetail[] | null
  onChange: (value: readonly PersonalDetail[] | null) => void
}) {
  const { record, directory } = useTrip()
  // It must not close when the last value is deleted to type another one.
  const [isFilledAtFirst] = useState(value !== null)
  const locale = useLocale()
  const t = useTranslations('itinerary')
  const vocabulary = useTranslations('vocabulary')
  const members = record.member.map(({ personId }) => personId).filter((id) => id !== null)
  const details = new Map((value ?? []).map((one) => [one.personId, one]))
  // What someone has who no longer attends is still shown, to be removed.
  const ids = [...new Set([...(attendeeIds ?? members), ...details.keys()])]
  const usual = partsOfKind[kind] ?? ofOtherKinds
  const parts = personalParts.filter(
    (part) => usual.includes(part) || (value ?? []).some((one) => one[part] !== undefined),
  )
  return (
    <details className={itinerary.more} open={isFilledAtFirst}>
      <summary>{t('personalDetails')}</summary>
      <p className={field.hint}>{t('personalDetailsHint')}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('who')}</th>
            {parts.map((part) => (
              <th key={part} scope="col">
                {vocabulary(`personalPart.${part}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ids.map((id) => {
            const person = directory.people[id]
            const name = person ? fullName(person.name, locale).text : '?'
            return (
              <tr key={id}>
                <th scope="row">{name}</th>
                {parts.map((part) => (
                  <td key={part}>
                    <input
                      className={field.control}
                      aria-label={t('personalPartOf', { part: vocabulary(`personalPart.${part}`), name })}
                      maxLength={longestPersonalPart}
                      autoComplete="off"
                      value={details.get(id)?.[part] ?? ''}
                      onChange={({ target }) => onChange(withPersonalPart(value, id, part, target.value))}
                    />
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </details>
  )
}
