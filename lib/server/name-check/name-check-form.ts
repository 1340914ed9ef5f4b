import { longestAnswer } from '../../domain/name-check/name-check'
import { cleanInput } from '../../domain/text/clean-text'
import type { Texts } from '../../domain/text/text'
import type { GivenAnswer } from './name-check-page'

// Parses a host's form. It comes from outside without an account: limited in size, plain text, no other fields.

/** The most bytes of a form: every field full of three-byte characters, encoded as nine bytes, and some margin. */
export const longestForm = 64 * 1024

/** The typed values, and errors by field name. A line break counts as one character, as in the browser. */
export type ReadForm =
  | { ok: true; given: GivenAnswer }
  | {
      ok: false
      typed: { name: Texts; title: Texts; remark: string }
      stand: string
      errors: Record<string, 'tooLong' | 'control'>
    }

// Control characters, and characters that change the text direction.
const unprintable = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u
const mostFields = 12

/** `null` if it is not an answer at all. */
export function readAnswerForm(form: URLSearchParams): ReadForm | null {
  const stand = form.get('stand') ?? ''
  const verdict = form.get('verdict')
  if (stand.length > 100) return null
  if (verdict === 'approved') return { ok: true, given: { verdict, stand } }
  if (verdict !== 'corrected') return null
  const errors: Record<string, 'tooLong' | 'control'> = {}
  const check = (field: string, text: string, most: number, isLong = false) => {
    if (text.length > most) errors[field] = 'tooLong'
    else if (unprintable.test(isLong ? text.replace(/[\n\t]/g, ' ') : text)) errors[field] = 'control'
  }
  const textsOf = (of: 'name' | 'title'): Texts =>
    Object.fromEntries(
      [...form].slice(0, mostFields).flatMap(([field, text]) => {
        const tag = new RegExp(`^${of}\\.([A-Za-z0-9-]{2,35})$`).exec(field)?.[1]
        if (!tag) return []
        check(field, text, longestAnswer[of])
        return [[tag, text] as const]
      }),
    )
  const remark = (form.get('remark') ?? '').replace(/\r\n?/g, '\n')
  const typed = { name: textsOf('name'), title: textsOf('title'), remark }
  check('remark', remark, longestAnswer.remark, true)
  return Object.keys(errors).length > 0
    ? { ok: false, typed, stand, errors }
    : { ok: true, given: { verdict, stand, ...cleanInput(typed) } }
}
