import { longestAnswer } from '../../domain/name-check/name-check'
import type { Texts } from '../../domain/text/text'
import type { GivenAnswer } from './name-check-page'

// What a host's form sends. It comes from outside without any account: bounded, plain, and nothing else is read of it.

/** The most bytes of a form: every field full of signs of three bytes, written as nine, and some room. */
export const longestForm = 64 * 1024

/** What was typed, and what is wrong with it by the field's name. Line ends count once, as in the browser. */
export type ReadForm =
  | { ok: true; given: GivenAnswer }
  | {
      ok: false
      typed: { name: Texts; title: Texts; remark: string }
      stand: string
      errors: Record<string, 'tooLong' | 'control'>
    }

// Beside control signs those that turn the direction of what stands around them.
const unprintable = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u
const mostFields = 12

/** `null` where it is no answer at all. */
export function readAnswerForm(form: URLSearchParams): ReadForm | null {
  const stand = form.get('stand') ?? ''
  const verdict = form.get('verdict')
  if (stand.length > 100) return null
  if (verdict === 'approved') return { ok: true, given: { verdict, stand } }
  if (verdict !== 'corrected') return null
  const errors: Record<string, 'tooLong' | 'control'> = {}
  const judge = (field: string, text: string, most: number, isLong = false) => {
    if (text.length > most) errors[field] = 'tooLong'
    else if (unprintable.test(isLong ? text.replace(/[\n\t]/g, ' ') : text)) errors[field] = 'control'
  }
  const textsOf = (of: 'name' | 'title'): Texts =>
    Object.fromEntries(
      [...form].slice(0, mostFields).flatMap(([field, text]) => {
        const tag = new RegExp(`^${of}\\.([A-Za-z0-9-]{2,35})$`).exec(field)?.[1]
        if (!tag) return []
        judge(field, text, longestAnswer[of])
        return [[tag, text] as const]
      }),
    )
  const remark = (form.get('remark') ?? '').replace(/\r\n?/g, '\n')
  const typed = { name: textsOf('name'), title: textsOf('title'), remark }
  judge('remark', remark, longestAnswer.remark, true)
  return Object.keys(errors).length > 0
    ? { ok: false, typed, stand, errors }
    : { ok: true, given: { verdict, stand, ...typed } }
}
