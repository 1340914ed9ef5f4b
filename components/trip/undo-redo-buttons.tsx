import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'

/** Undo and redo. Not `disabled`: a button that goes dead under the focus loses it. */
export function UndoRedoButtons({ undo, redo }: { undo?: (() => void) | undefined; redo?: (() => void) | undefined }) {
  const t = useTranslations('trip')
  return (
    <>
      <Button look="quiet" title={t('undoKeys')} aria-disabled={!undo} onClick={undo}>
        {t('undo')}
      </Button>
      <Button look="quiet" title={t('redoKeys')} aria-disabled={!redo} onClick={redo}>
        {t('redo')}
      </Button>
    </>
  )
}
