'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { deleteInstitutionAction } from '@/app/(office)/institutions/actions'
import { erasePersonAction } from '@/app/(office)/people/actions'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import form from '../ui/form.module.css'
import { Notice } from '../ui/notice'

/** Erases a person or deletes an institution, after confirmation. If the entry is in use, it lists where. */
export function EraseEntry({ kind, id, name }: { kind: 'person' | 'institution'; id: string; name: string }) {
  const t = useTranslations('directory.erase')
  const router = useRouter()
  const [isAsking, setIsAsking] = useState(false)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const erase = async () => {
    setIsBusy(true)
    try {
      const outcome = await (kind === 'person' ? erasePersonAction({ id }) : deleteInstitutionAction({ id }))
      if (outcome.ok) return router.push(kind === 'person' ? '/people' : '/institutions')
      setProblem(outcome.message)
    } catch {
      setProblem(t('unreachable'))
    }
    setIsBusy(false)
  }
  const close = () => {
    setIsAsking(false)
    setProblem(null)
  }
  return (
    <>
      <Button look="quiet" onClick={() => setIsAsking(true)}>
        {t(kind)}
      </Button>
      {isAsking && (
        <Dialog title={t(`${kind}Title`, { name })} onClose={close}>
          <div className={form.form}>
            <p>{t(`${kind}Text`)}</p>
            {problem && <Notice>{problem}</Notice>}
            <div className={form.buttons}>
              {!problem && (
                <Button look="primary" disabled={isBusy} onClick={() => void erase()}>
                  {t(kind === 'person' ? 'confirmPerson' : 'confirmInstitution')}
                </Button>
              )}
              <Button onClick={close}>{t('cancel')}</Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  )
}
