'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type ChangeEvent, type ReactNode, useState } from 'react'
import type { CheckAnswer } from '@/app/api/backups/answer-of-check'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Notice } from '../ui/notice'
import { queryClient } from '../ui/query-client'
import { sendFile } from '../ui/send-file'
import styles from './backup.module.css'

/** Checks a backup of the server with a button, next to `children`. */
export function CheckStored({ name, made, children }: { name: string; made: string; children: ReactNode }) {
  const t = useTranslations('backup')
  const check = useMutation(
    {
      mutationFn: async () => {
        const response = await fetch(`/api/backups/${encodeURIComponent(name)}`, { method: 'POST' })
        return (await response.json()) as CheckAnswer
      },
    },
    queryClient(),
  )
  return (
    <>
      <span className={styles.tools}>
        {children}
        <Button onClick={() => check.mutate()} disabled={check.isPending} aria-label={t('checkNamed', { made })}>
          {check.isPending ? t('checking') : t('check')}
        </Button>
      </span>
      {check.data && <CheckResult answer={check.data} />}
      {check.isError && <Notice>{t('unreachable')}</Notice>}
    </>
  )
}

/** Checks a backup from a file. */
export function CheckSent({ largest }: { largest: number }) {
  const t = useTranslations('backup')
  const [share, setShare] = useState(0)
  const check = useMutation(
    {
      mutationFn: async (file: File) => {
        setShare(0)
        const answer = await sendFile('/api/backups', file, setShare)
        if (!answer?.body) throw new Error('no answer')
        return answer.body as CheckAnswer
      },
    },
    queryClient(),
  )
  const [isTooLarge, setTooLarge] = useState(false)
  const choose = ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const file = input.files?.[0]
    setTooLarge(file !== undefined && file.size > largest)
    if (file && file.size <= largest) check.mutate(file)
  }
  return (
    <div className={styles.narrow}>
      <Field
        label={t('uploadFile')}
        hint={t('uploadHint')}
        type="file"
        accept=".gz,.enc"
        disabled={check.isPending}
        onChange={choose}
      />
      <div role="status">
        {check.isPending && (share < 1 ? t('sending', { share: Math.round(share * 100) }) : t('checking'))}
      </div>
      {isTooLarge && <Notice>{t('tooLarge')}</Notice>}
      {check.data && !check.isPending && !isTooLarge && <CheckResult answer={check.data} />}
      {check.isError && <Notice>{t('unreachable')}</Notice>}
    </div>
  )
}

function CheckResult({ answer }: { answer: CheckAnswer }) {
  const t = useTranslations('backup')
  if (!answer.ok)
    return <Notice>{answer.reason === 'too large' ? t('tooLarge') : t('bad', { problem: answer.said ?? '' })}</Notice>
  return (
    <div className={styles.result}>
      <Notice done>{t('good', { made: answer.made })}</Notice>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('inBackup')}</th>
            <th scope="col">{t('now')}</th>
          </tr>
        </thead>
        <tbody>
          {answer.comparison.map(({ kind, inBackup, now }) => (
            <tr key={kind}>
              <th scope="row">{t(`tables.${kind}`)}</th>
              <td className="num">{inBackup}</td>
              <td className="num">{now}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
