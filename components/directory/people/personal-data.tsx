'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { anonymisePersonAction } from '@/app/(office)/privacy/actions'
import { Button, ButtonLink, FileLink } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import form from '../../ui/form.module.css'
import { Notice } from '../../ui/notice'
import { useSave } from '../../ui/use-save'

/** The data of a person as files, and their anonymisation after confirmation. */
export function PersonalData({ id, name, mayManage }: { id: string; name: string; mayManage: boolean }) {
  const t = useTranslations('directory.personalData')
  const router = useRouter()
  const address = `/api/people/${encodeURIComponent(id)}/data`
  const [isAsking, setIsAsking] = useState(false)
  const { save, isSaving, notice, dismissNotice } = useSave({ scope: `anonymise ${id}`, unreachable: t('unreachable') })
  const close = () => {
    setIsAsking(false)
    dismissNotice()
  }
  const anonymise = async () => {
    const answer = await save(() => anonymisePersonAction({ id }))
    if (!answer?.ok) return
    close()
    router.refresh()
  }
  return (
    <>
      <p>
        <FileLink look="quiet" href={`${address}?format=pdf`} download>
          {t('exportPdf')}
        </FileLink>
      </p>
      <p>
        <FileLink look="quiet" href={address} download>
          {t('export')}
        </FileLink>
      </p>
      {mayManage && (
        <p>
          <ButtonLink look="quiet" href={`/privacy/access?person=${encodeURIComponent(id)}`}>
            {t('readers')}
          </ButtonLink>
        </p>
      )}
      <Button look="quiet" onClick={() => setIsAsking(true)}>
        {t('anonymise')}
      </Button>
      {isAsking && (
        <Dialog title={t('title', { name })} onClose={close}>
          <div className={form.form}>
            <p>{t('text')}</p>
            {notice && <Notice>{notice.text}</Notice>}
            <div className={form.buttons}>
              <Button look="primary" disabled={isSaving} onClick={() => void anonymise()}>
                {t('confirm')}
              </Button>
              <Button onClick={close}>{t('cancel')}</Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  )
}
