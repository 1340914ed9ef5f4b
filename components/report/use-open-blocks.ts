import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { BlockView } from '@/lib/server/report/report-view'
import type { ReportEditing } from './use-report'

/** A paragraph that is not in the report yet; `after` is the block before it. */
export type NewParagraph = { id: string; after: string | null; text: string }

/** A block of the sheet. `isGone`: someone else has deleted it while its form is open. */
export type SheetBlock = { block: BlockView; isGone: boolean }

/** An open form: the block as it was then, and the text of an earlier form that the user takes up again. */
type OpenBlock = { block: BlockView; typed: string | null }

export type OpenBlocks = ReturnType<typeof useOpenBlocks>

/**
 * The forms that are open on the sheet: of blocks, and of one new paragraph. `focusBlock` puts the focus on a block
 * once it is rendered.
 */
export function useOpenBlocks(report: ReportEditing, focusBlock: (id: string) => void) {
  const t = useTranslations('report')
  const { view, edit, showNotice } = report
  const [open, setOpen] = useState<Readonly<Record<string, OpenBlock>>>({})
  const newParagraph = useNewParagraph(report, focusBlock)

  const openBlock = (block: BlockView, typed: string | null = null) =>
    setOpen((now) => ({ ...now, [block.id]: { block, typed } }))
  const close = (id: string) => {
    focusBlock(id)
    setOpen(({ [id]: _, ...others }) => others)
  }
  const addAtEnd = async (deleted: BlockView, text: string) => {
    const id = crypto.randomUUID()
    const result = await edit({ do: 'add', id, after: view.blocks.at(-1)?.id ?? null, text }, 'add')
    if (!result.ok) return
    close(deleted.id)
    focusBlock(id)
  }
  const save = async ({ block, isGone }: SheetBlock, text: string, revision: number) => {
    if (isGone) {
      await addAtEnd(block, text)
      return null
    }
    const kind = text.trim() === '' ? 'remove' : block.kind === 'headline' ? 'headline' : 'write'
    const result = await edit({ do: 'write', id: block.id, revision, text }, kind)
    if (!result.ok) return null
    if (result.conflict === null) close(block.id)
    return result.conflict
  }
  const discard = (block: BlockView, typed: string) => {
    close(block.id)
    if (typed !== block.text) showNotice(t('done.discard'), () => openBlock(block, typed))
  }

  // A block that someone else has deleted stays while its form is open, with the typed text.
  const deleted = Object.values(open).filter(({ block }) => !view.blocks.some(({ id }) => id === block.id))
  const blocks: SheetBlock[] = [
    ...view.blocks.map((block) => ({ block, isGone: false })),
    ...deleted.map(({ block }) => ({ block, isGone: true })),
  ]
  const isOpen = newParagraph.current !== null || Object.keys(open).length > 0
  return { blocks, isOpen, openForm: (id: string) => open[id] ?? null, openBlock, save, discard, newParagraph }
}

function useNewParagraph({ view, edit, showNotice }: ReportEditing, focusBlock: (id: string) => void) {
  const t = useTranslations('report')
  const [current, setCurrent] = useState<NewParagraph | null>(null)

  const discard = (typed: string | null) => {
    if (!current) return
    const neighbour = current.after ?? view.blocks[0]?.id
    if (neighbour) focusBlock(neighbour)
    setCurrent(null)
    if (typed?.trim()) showNotice(t('done.discard'), () => setCurrent({ ...current, text: typed }))
  }
  const save = async (text: string) => {
    if (!current || text.trim() === '') {
      discard(null)
      return null
    }
    const result = await edit({ do: 'add', id: current.id, after: current.after, text }, 'add')
    if (result.ok) {
      focusBlock(current.id)
      setCurrent(null)
    }
    return null
  }
  const start = (after: string | null) => setCurrent({ id: crypto.randomUUID(), after, text: '' })
  return { current, start, save, discard }
}
