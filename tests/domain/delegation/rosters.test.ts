import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rosterCells, rosterOf } from '@/lib/domain/delegation/roster-text'
import type { RosterRow } from '@/lib/domain/delegation/roster-rows'
import type { Texts } from '@/lib/domain/text/text'

// Each file of `rosters/` has a roster as people write it, of invented people in the form of a real one, and after a
// line `=====` what is read: role, (honorific), names [family|given], title, @ unit, e-mail, phone, - what is left out.

const folder = join(import.meta.dirname, 'rosters')

const words = (texts: Texts | null | undefined) =>
  Object.entries(texts ?? {})
    .map(([tag, text]) => `${tag}:${text}`)
    .join(' + ')

function written({ name, title, unit, role, count, email, phone, leftOut }: RosterRow): string {
  const left = [...new Set(leftOut.map(({ why, heading }) => (heading ? `${why} "${heading}"` : why)))]
  return [
    role,
    name?.honorific && `(${name.honorific})`,
    name ? words(name.full) : `nobody${count > 1 ? ` x${count}` : ''}`,
    (name?.family ?? name?.given) && `[${words(name?.family)}|${words(name?.given)}]`,
    title && `, ${words(title)}`,
    unit && `@ ${words(unit)}`,
    email && `<${email}>`,
    phone && `tel ${phone}`,
    left.length > 0 && `- ${left.join(', ')}`,
  ]
    .filter(Boolean)
    .join(' ')
}

describe('a roster as people write it', () => {
  const files = readdirSync(folder)
  it.each(files)('%s', (file) => {
    const [text = '', expected = ''] = readFileSync(join(folder, file), 'utf8').split('\n=====\n')
    expect(rosterOf(rosterCells(text), 'en').rows.map(written).join('\n')).toBe(expected.trim())
  })
})
