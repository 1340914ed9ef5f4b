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
import { useSave } from '../ui/use-save'

/** Erases a person or deletes an institution, after confirmation. If the entry is in use, it lists where. */
export function EraseEntry({ kind, id, name }: { kind: 'person' | 'institution'; id: string; name: string }) {
  const t = useTranslations('directory.erase')
  const router = useRouter()
  const [isAsking, setIsAsking] = useState(false)
  const [isErased, setIsErased] = useState(false)
  const { save, isSaving, notice, dismissNotice } = useSave({ scope: `erase ${id}`, unreachable: t('unreachable') })
  const erase = async () => {
    const answer = await save(() => (kind === 'person' ? erasePersonAction({ id }) : deleteInstitutionAction({ id })))
    if (!answer?.ok) return
    setIsErased(true)
    router.push(kind === 'person' ? '/people' : '/institutions')
  }
  const close = () => {
    setIsAsking(false)
    dismissNotice()
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
            {notice && <Notice>{notice.text}</Notice>}
            <div className={form.buttons}>
              {!notice && (
                <Button look="primary" disabled={isSaving || isErased} onClick={() => void erase()}>
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
