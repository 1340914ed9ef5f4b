import { longestAnswer, type NameAnswer } from '@/lib/domain/name-check/name-check'
import type { Texts } from '@/lib/domain/text/text'
import { type CheckWords, languageIn } from './check-words'

/** A refused answer as it was typed, with the reason and an error for each wrong field. */
export type Typed = {
  problem: 'nothing' | 'changed' | 'fields'
  name: Texts
  title: Texts
  remark: string
  /** By the field's name: `name.en`, `title.ko`, `remark`. */
  errors: Readonly<Record<string, 'tooLong' | 'control'>>
}

type AnswerFormProps = {
  words: CheckWords
  shown: { name: Texts; title: Texts }
  /** Identifies the state of the names that the page shows, so that an answer to an older one is refused. */
  stand: string
  before: NameAnswer | null
  typed: Typed | null
}

/** The two answers: all is correct, or what should be different. Plain forms, without scripts. */
export function AnswerForms(props: AnswerFormProps) {
  const { words, stand, before, typed } = props
  const { t } = words
  return (
    <>
      {typed && (
        <p className="notice" role="alert">
          {typed.problem === 'fields' ? t('problem') : t(typed.problem)}
        </p>
      )}
      <form method="post">
        <input type="hidden" name="stand" value={stand} />
        <button type="submit" className="primary" name="verdict" value="approved">
          {t('right')}
        </button>
      </form>
      <details open={typed !== null || before?.verdict === 'corrected'}>
        <summary>{t('wrong')}</summary>
        <CorrectionForm {...props} />
      </details>
    </>
  )
}

function CorrectionForm({ words: w, shown, stand, before, typed }: AnswerFormProps) {
  const { t } = w
  const hasSeveral = { name: Object.keys(shown.name).length > 1, title: Object.keys(shown.title).length > 1 }
  const labels = {
    name: (tag: string) => (hasSeveral.name ? t('nameIn', { in: languageIn(w, tag) }) : t('name')),
    title: (tag: string) => (hasSeveral.title ? t('titleIn', { in: languageIn(w, tag) }) : t('titleField')),
  }
  const errorOf = (field: string, limit: number) => {
    const error = typed?.errors[field]
    return error && (error === 'tooLong' ? t('tooLong', { count: limit }) : t('control'))
  }
  return (
    <form method="post" className="fields">
      <p className="quiet">{t('wrongHint')}</p>
      <input type="hidden" name="stand" value={stand} />
      {(['name', 'title'] as const).flatMap((of) =>
        Object.entries(shown[of]).map(([tag, was]) => (
          <Field
            key={of + tag}
            name={`${of}.${tag}`}
            label={labels[of](tag)}
            error={errorOf(`${of}.${tag}`, longestAnswer[of])}
          >
            {(more) => (
              <input
                type="text"
                lang={tag}
                maxLength={longestAnswer[of]}
                autoComplete="off"
                spellCheck={false}
                defaultValue={typed?.[of][tag] ?? before?.[of]?.[tag] ?? was}
                {...more}
              />
            )}
          </Field>
        )),
      )}
      <Field name="remark" label={t('remark')} hint={t('remarkHint')} error={errorOf('remark', longestAnswer.remark)}>
        {(more) => (
          <textarea
            rows={4}
            maxLength={longestAnswer.remark}
            defaultValue={typed?.remark ?? before?.remark ?? ''}
            {...more}
          />
        )}
      </Field>
      <button type="submit" name="verdict" value="corrected">
        {t('send')}
      </button>
    </form>
  )
}

type Described = { id: string; name: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

function Field({
  name,
  label,
  hint,
  error,
  children,
}: {
  name: string
  label: string
  hint?: string
  error: string | undefined
  children: (described: Described) => React.ReactNode
}) {
  const notes = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p id={`${name}-hint`} className="quiet">
          {hint}
        </p>
      )}
      {children({
        id: name,
        name,
        ...(notes && { 'aria-describedby': notes }),
        ...(error && { 'aria-invalid': true }),
      })}
      {error && (
        <p id={`${name}-error`} className="error">
          {error}
        </p>
      )}
    </div>
  )
}
