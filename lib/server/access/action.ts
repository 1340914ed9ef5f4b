import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { z } from 'zod'
import { isUnwritable } from '../../../db/violations'
import { cleanInput } from '../../domain/text/clean-text'
import { type Refusal, Refused, requirePhoneUser, requireUser } from './access'
import { addressOf } from './client-address'
import { valuesOf, withoutSecrets } from './form-values'
import { logError } from '../platform/log'
import { inAction } from '../platform/request-context'

// Server actions are public endpoints. Each one is defined by its steps: clean, parse, authorize, run, answer. Errors
// that a user can cause are returned as a sentence in their language, with the values that they typed.

// Values that are only compared with stored ones, and passwords.
const verbatim = /^(?:from|read)$|password/i

export type Failure = {
  ok: false
  code: 'invalid' | 'not signed in' | 'forbidden' | 'not found' | 'conflict' | 'refused' | 'unexpected'
  /** One sentence for the reader. */
  message: string
  /** Error messages by field name. */
  fields?: Record<string, string>
  /** What was typed into a form, so that nothing is lost. Never passwords. */
  values?: Record<string, string>
}

export type Outcome<T> = ({ ok: true } & T) | Failure

/** Thrown within an action to refuse with a sentence; `fields` as in `Failure`. */
export class Refuse extends Error {
  constructor(
    readonly sentence: string,
    readonly fields?: Record<string, string>,
    readonly code: Failure['code'] = 'refused',
  ) {
    super(sentence)
  }
}

type Definition<S extends z.ZodType, A, T extends object> = {
  input: S
  /** Who may call it at all, which is checked before the input: users with an account unless it says otherwise. */
  caller?: 'anyone' | 'phone'
  /** Requires the access that the input needs. @throws Refused */
  permit: (input: z.output<S>) => Promise<A>
  run: (access: A, input: z.output<S>) => Promise<T>
}

/** An action called from a client component with one value. `name` is that of its export, for the log. */
export function action<S extends z.ZodType, A, T extends object>(name: string, definition: Definition<S, A, T>) {
  return (input: z.input<S>): Promise<Outcome<T>> => logged(name, () => answer(definition, input))
}

/**
 * An action of a form, for `useActionState`: works before scripts have loaded. The form's fields are the input;
 * a field named several times is a list. `run` may redirect. `name` is that of its export, for the log.
 */
export function formAction<S extends z.ZodType, A, T extends object>(name: string, definition: Definition<S, A, T>) {
  return async (_before: unknown, form: FormData): Promise<Outcome<T>> => {
    const values = valuesOf(form)
    const outcome = await logged(name, () => answer(definition, values))
    return outcome.ok ? outcome : { ...outcome, values: withoutSecrets(values) }
  }
}

/**
 * An action that answers with codes instead of sentences: the result of `run`, or the code of the error. This avoids
 * loading the reader's messages for each call. `name` is the name of its export.
 */
export function codedAction<S extends z.ZodType, A, T extends { ok: boolean }>(
  name: string,
  { input: schema, caller, permit, run }: Definition<S, A, T>,
) {
  const answering = async (given: z.input<S>): Promise<T | CodedFailure> => {
    try {
      await requireCaller(caller)
      const parsed = schema.safeParse(cleanInput(given, verbatim))
      if (!parsed.success) return { ok: false, code: 'invalid' }
      return await run(await permit(parsed.data), parsed.data)
    } catch (error) {
      if (isNextSignal(error)) throw error
      if (error instanceof Refused) return { ok: false, code: error.refusal }
      logError('action', error)
      return { ok: false, code: 'unexpected' }
    }
  }
  return (given: z.input<S>) => logged(name, () => answering(given))
}

type CodedFailure = { ok: false; code: Refusal | 'invalid' | 'unexpected' }

/** Runs an action so that its log lines name it and its request. */
async function logged<T>(name: string, work: () => Promise<T>): Promise<T> {
  const sent = await headers()
  return inAction(name, { requestId: sent.get('x-request-id'), address: addressOf(sent) }, work)
}

// Those who are not let in learn nothing of the input, and cannot keep the server busy with checking it.
async function requireCaller(caller: 'anyone' | 'phone' | undefined): Promise<void> {
  if (caller === 'phone') await requirePhoneUser()
  else if (caller !== 'anyone') await requireUser()
}

async function answer<S extends z.ZodType, A, T extends object>(
  { input: schema, caller, permit, run }: Definition<S, A, T>,
  given: unknown,
): Promise<Outcome<T>> {
  const t = await getTranslations('errors')
  try {
    await requireCaller(caller)
    const parsed = schema.safeParse(cleanInput(given, verbatim))
    if (!parsed.success) {
      return { ok: false, code: 'invalid', message: t('invalid'), fields: fieldsOf(parsed.error, t) }
    }
    const access = await permit(parsed.data)
    return { ok: true, ...(await run(access, parsed.data)) }
  } catch (error) {
    if (isNextSignal(error)) throw error
    if (error instanceof Refuse) {
      return { ok: false, code: error.code, message: error.sentence, ...(error.fields && { fields: error.fields }) }
    }
    if (error instanceof Refused) {
      return { ok: false, code: error.refusal, message: t(error.refusal) }
    }
    logError('action', error)
    return { ok: false, code: 'unexpected', message: t(isUnwritable(error) ? 'unwritable' : 'unexpected') }
  }
}

// A schema names its sentence by a key under `errors`; anything else gets the general one.
function fieldsOf(error: z.ZodError, t: Awaited<ReturnType<typeof getTranslations<'errors'>>>): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) {
    const key = issue.message as Parameters<typeof t>[0]
    fields[issue.path.join('.')] ??= t.has(key) ? t(key) : t('field')
  }
  return fields
}

// redirect() and notFound() are thrown by Next and must pass through.
function isNextSignal(error: unknown): boolean {
  const digest = (error as { digest?: unknown } | null)?.digest
  return typeof digest === 'string' && digest.startsWith('NEXT_')
}
