'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useId, useRef, useState } from 'react'
import { Button } from './button'
import button from './button.module.css'
import styles from './image-field.module.css'
import { Notice } from './notice'
import { useSave } from './use-save'

/** Why an upload was not made, besides the reasons of the server. */
const generalRefusals = ['empty', 'too large', 'not signed in', 'forbidden', 'unreachable'] as const

type Refusal<R extends string> = R | (typeof generalRefusals)[number]
type Words<R extends string> =
  | 'title'
  | 'hint'
  | 'none'
  | 'add'
  | 'replace'
  | 'remove'
  | 'sending'
  | 'saved'
  | 'removed'
  | `refused.${Refusal<R>}`

type ImageFieldProps<T, R extends string> = {
  /** The route that takes the file with POST, as raw bytes, and removes the picture with DELETE. */
  address: string
  /** The picture that is stored, `null` for none. */
  image: T | null
  /** The stored picture in an answer of the route. */
  read: (answer: Readonly<Record<string, unknown>>) => T | null
  show: (image: T) => ReactNode
  /** The largest file, in bytes. */
  largest: number
  /** The codes with which the route refuses a file. */
  refusals: readonly R[]
  words: (word: Words<R>) => string
}

/** A picture to add, replace or remove. A chosen file is saved at once. */
export function ImageField<T, R extends string>(props: ImageFieldProps<T, R>) {
  const { address, show, largest, words } = props
  const id = useId()
  const router = useRouter()
  const { image, setImage } = useStoredImage(props.image)
  const { save, isSaving, notice, showNotice, showProblem } = useSave({
    scope: `image ${address}`,
    unreachable: words('refused.unreachable'),
  })
  const input = useRef<HTMLInputElement>(null)

  const send = async (file: File | null) => {
    if (isSaving) return
    const answer = await save(async () => {
      const sent = await sendImage(props, file)
      return sent.ok ? sent : { ok: false, message: words(`refused.${sent.refusal}`) }
    })
    if (!answer?.ok) return
    setImage(answer.image)
    showNotice(words(answer.image === null ? 'removed' : 'saved'))
    router.refresh()
    if (answer.image === null) input.current?.focus()
  }
  const sendChosen = () => {
    const { current } = input
    const file = current?.files?.[0]
    if (!file) return
    // Otherwise the same file could not be chosen again.
    current.value = ''
    if (file.size === 0 || file.size > largest)
      return showProblem(words(`refused.${file.size === 0 ? 'empty' : 'too large'}`))
    void send(file)
  }
  return (
    <section className={styles.field} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words('title')}</h2>
      <p id={`${id}-hint`}>{words('hint')}</p>
      <div className={styles.row}>
        {image === null ? <p>{words('none')}</p> : show(image)}
        <label className={`${button.button} ${styles.choose}`}>
          {words(image === null ? 'add' : 'replace')}
          <input
            ref={input}
            type="file"
            accept="image/png,image/webp,image/jpeg"
            className="visually-hidden"
            aria-describedby={`${id}-hint`}
            onChange={sendChosen}
          />
        </label>
        {image !== null && (
          <Button look="quiet" onClick={() => void send(null)}>
            {words('remove')}
          </Button>
        )}
      </div>
      {notice?.isProblem ? (
        <Notice>{notice.text}</Notice>
      ) : (
        <p role="status">{isSaving ? words('sending') : notice?.text}</p>
      )}
    </section>
  )
}

/** The picture that was sent last, until the page has been read again. */
function useStoredImage<T>(stored: T | null) {
  const version = JSON.stringify(stored)
  const [sent, setSent] = useState<{ image: T | null; replaces: string } | null>(null)
  return {
    image: sent?.replaces === version ? sent.image : stored,
    setImage: (image: T | null) => setSent({ image, replaces: version }),
  }
}

/** Replaces the picture, or removes it if there is no file. @throws if the server gave no answer */
async function sendImage<T, R extends string>(
  { address, read, refusals }: Pick<ImageFieldProps<T, R>, 'address' | 'read' | 'refusals'>,
  file: File | null,
): Promise<{ ok: true; image: T | null } | { ok: false; refusal: Refusal<R> }> {
  const response = await fetch(address, {
    method: file ? 'POST' : 'DELETE',
    body: file,
    headers: { 'content-type': 'application/octet-stream' },
  })
  const answer = (await response.json()) as Record<string, unknown>
  if (response.ok) return { ok: true, image: read(answer) }
  // A proxy may have a smaller limit, and answers without our codes.
  if (response.status === 413) return { ok: false, refusal: 'too large' }
  const known: readonly Refusal<R>[] = [...refusals, ...generalRefusals]
  return { ok: false, refusal: known.find((one) => one === answer.error) ?? 'unreachable' }
}
