'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { largestPhoto } from '@/lib/domain/photos/photo'
import { Button } from '../../ui/button'
import button from '../../ui/button.module.css'
import { Notice } from '../../ui/notice'
import { useSave } from '../../ui/use-save'
import { Portrait, portraitAddress } from './portrait'
import styles from './portrait.module.css'

const refusals = [
  'empty',
  'too large',
  'kind',
  'damaged',
  'too many pixels',
  'busy',
  'gone',
  'not signed in',
  'forbidden',
  'unreachable',
] as const
type Refusal = (typeof refusals)[number]

type PortraitAnswer = { ok: true; since: string | null } | { ok: false; refusal: Refusal }

/** The portrait of a person, to add, replace or remove. A chosen file is saved at once, without the form. */
export function PortraitField({ personId, since: first }: { personId: string; since: string | null }) {
  const t = useTranslations('directory.portrait')
  const router = useRouter()
  const [since, setSince] = useState(first)
  const { save, isSaving, notice, showNotice, showProblem } = useSave({
    scope: `portrait ${personId}`,
    unreachable: t('refused.unreachable'),
  })
  const input = useRef<HTMLInputElement>(null)

  const send = async (file: File | null) => {
    if (isSaving) return
    const answer = await save(async () => {
      const sent = await sendPortrait(personId, file)
      return sent.ok ? sent : { ok: false, message: t(`refused.${sent.refusal}`) }
    })
    if (!answer?.ok) return
    setSince(answer.since)
    showNotice(t(answer.since === null ? 'removed' : 'saved'))
    router.refresh()
    if (answer.since === null) input.current?.focus()
  }
  const sendChosen = () => {
    const { current } = input
    const file = current?.files?.[0]
    if (!file) return
    // Otherwise the same file could not be chosen again.
    current.value = ''
    if (file.size === 0 || file.size > largestPhoto)
      return showProblem(t(`refused.${file.size === 0 ? 'empty' : 'too large'}`))
    void send(file)
  }
  return (
    <section className={styles.field} aria-labelledby="portrait">
      <h2 id="portrait">{t('title')}</h2>
      <p id="portrait-hint">{t('hint')}</p>
      <div className={styles.row}>
        {since ? <Portrait personId={personId} since={since} alt={t('title')} /> : <p>{t('none')}</p>}
        <label className={`${button.button} ${styles.choose}`}>
          {t(since ? 'replace' : 'add')}
          <input
            ref={input}
            type="file"
            accept="image/jpeg,image/png,image/webp"
            className="visually-hidden"
            aria-describedby="portrait-hint"
            onChange={sendChosen}
          />
        </label>
        {since && (
          <Button look="quiet" onClick={() => void send(null)}>
            {t('remove')}
          </Button>
        )}
      </div>
      {notice?.isProblem ? (
        <Notice>{notice.text}</Notice>
      ) : (
        <p role="status">{isSaving ? t('sending') : notice?.text}</p>
      )}
    </section>
  )
}

/** Replaces the portrait, or removes it if there is no file. @throws if the server gave no answer */
async function sendPortrait(personId: string, file: File | null): Promise<PortraitAnswer> {
  const response = await fetch(portraitAddress(personId), {
    method: file ? 'POST' : 'DELETE',
    body: file,
    headers: { 'content-type': 'application/octet-stream' },
  })
  const answer = (await response.json()) as { at?: string | null; error?: string }
  if (response.ok) return { ok: true, since: answer.at ?? null }
  // A proxy may have a smaller limit, and answers without our codes.
  if (response.status === 413) return { ok: false, refusal: 'too large' }
  return { ok: false, refusal: refusals.find((one) => one === answer.error) ?? 'unreachable' }
}
