'use client'

import { useRouter } from 'next/navigation'
import type { FormEvent } from 'react'
import { addressOfTrips, readTripQuery } from '@/lib/domain/trips/trip-query'
import { Button } from '../ui/button'
import field from '../ui/field.module.css'
import styles from './trips.module.css'

/** A choice of the filter; `any` is the one that lets every trip through. */
export type FilterChoice = {
  name: string
  label: string
  any: string
  value: string
  options: readonly { value: string; label: string }[]
}

/** Searches and narrows the list of trips. Its address has the query, so that it works before scripts have loaded. */
export function TripFilter({
  words,
  label,
  submit,
  choices,
  sort,
}: {
  words: string
  label: string
  submit: string
  choices: readonly FilterChoice[]
  /** Kept while the list is narrowed: names and values. */
  sort: Readonly<Record<string, string>>
}) {
  const router = useRouter()
  const show = (form: HTMLFormElement) => {
    const given = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    router.push(addressOfTrips(readTripQuery(Object.fromEntries(given))))
  }
  const submitted = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    show(event.currentTarget)
  }
  return (
    <form role="search" action="/trips" className={styles.filter} onSubmit={submitted}>
      <input className={field.control} type="search" name="q" defaultValue={words} aria-label={label} maxLength={100} />
      {choices.map(({ name, label: of, any, value, options }) => (
        <select
          key={name}
          className={value === '' ? field.control : `${field.control} ${styles.chosen}`}
          name={name}
          aria-label={of}
          defaultValue={value}
          onChange={(event) => event.currentTarget.form && show(event.currentTarget.form)}
        >
          <option value="">{any}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ))}
      {Object.entries(sort).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button type="submit">{submit}</Button>
    </form>
  )
}
