'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { largestPhoto } from '@/lib/domain/photos/photo'
import { Button } from '../../ui/button'
import button from '../../ui/button.module.css'
import { Notice } from '../../ui/notice'
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

type Status = { is: 'sending' | 'kept' | 'removed' } | { refusal: Refusal } | null

/** The portrait of a person, to add, replace or remove. A chosen file is saved at once, without the form. */
export function PortraitField({ personId, since: first }: { personId: string; since: string | null }) {
  const t = useTranslations('directory.portrait')
  const router = useRouter()
  const [since, setSince] = useState(first)
  const [status, setStatus] = useState<Status>(null)
  const input = useRef<HTMLInputElement>(null)
  const isBusy = status !== null && 'is' in status && status.is === 'sending'

  const ask = async (method: 'POST' | 'DELETE', body: File | null) => {
    if (isBusy) return
    setStatus({ is: 'sending' })
    try {
      const response = await fetch(portraitAddress(personId), {
        method,
        body,
        headers: { 'content-type': 'application/octet-stream' },
      })
      const answer = (await response.json()) as { at?: string | null; error?: string }
      if (!response.ok)
        return setStatus({
          refusal:
            response.status === 413 ? 'too large' : (refusals.find((one) => one === answer.error) ?? 'unreachable'),
        })
      setSince(answer.at ?? null)
      setStatus({ is: answer.at ? 'kept' : 'removed' })
      router.refresh()
      if (!answer.at) input.current?.focus()
    } catch {
      setStatus({ refusal: 'unreachable' })
    }
  }
  const take = () => {
    const { current } = input
    const file = current?.files?.[0]
    if (!file) return
    // Otherwise the same file could not be chosen again.
    current.value = ''
    if (file.size === 0 || file.size > largestPhoto)
      return setStatus({ refusal: file.size === 0 ? 'empty' : 'too large' })
    void ask('POST', file)
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
            onChange={take}
          />
        </label>
        {since && (
          <Button look="quiet" onClick={() => void ask('DELETE', null)}>
            {t('remove')}
          </Button>
        )}
      </div>
      {status && 'refusal' in status ? (
        <Notice>{t(`refused.${status.refusal}`)}</Notice>
      ) : (
        <p role="status">{status && t(status.is)}</p>
      )}
    </section>
  )
}
