'use client'

import { noPlaces } from '@/lib/domain/time/places'
import { useId, useState } from 'react'
import { offsetName } from '@/lib/domain/time/offset-name'
import { placesIn } from '@/lib/domain/time/typed-places'
import { usePlaces } from '../text/use-places'
import { Field } from '../ui/field'
import field from '../ui/field.module.css'

/** The countries and cities of a trip, separated by commas, and the time zones that follow from them. */
export function DestinationsField({
  labels,
  suggestions,
  defaultValue = '',
  error,
}: {
  /** `destinationKnown` and `destinationSeveral` hold `{place}` and `{offset}`. */
  labels: Record<'destinations' | 'destinationsHint' | 'destinationKnown' | 'destinationSeveral', string>
  suggestions: readonly string[]
  defaultValue?: string | undefined
  error: string | undefined
}) {
  const places = usePlaces() ?? noPlaces
  const listId = useId()
  const [now] = useState(() => new Date())
  const [text, setText] = useState(defaultValue)
  // A suggestion replaces the whole text, so each one begins with the places before it.
  const before = /^.*[,，、;；]\s*/u.exec(text)?.[0] ?? ''
  const found = placesIn(text).flatMap((name) => {
    const [place] = places.named(name)
    if (!place) return []
    const pattern = place.zone === null ? labels.destinationSeveral : labels.destinationKnown
    const offset = place.zone === null ? '' : offsetName(place.zone, now)
    return [pattern.replace('{place}', name).replace('{offset}', offset)]
  })
  return (
    <div>
      <Field
        label={labels.destinations}
        hint={labels.destinationsHint}
        name="destinations"
        list={listId}
        maxLength={300}
        autoComplete="off"
        value={text}
        onChange={(e) => setText(e.target.value)}
        error={error}
      />
      <datalist id={listId}>
        {suggestions.map((name) => (
          <option key={name} value={before + name}>
            {name}
          </option>
        ))}
      </datalist>
      <p className={field.hint} role="status">
        {found.join(' · ')}
      </p>
    </div>
  )
}
