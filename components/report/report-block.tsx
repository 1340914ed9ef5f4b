import { useTranslations } from 'next-intl'
import { BlockForm } from './block-form'
import { BlockLine } from './block-line'
import styles from './report.module.css'
import { SuggestedUpdate } from './suggested-update'
import type { OpenBlocks, SheetBlock } from './use-open-blocks'
import type { ReportEditing } from './use-report'

/** A block on the sheet: its text or its form, then a new paragraph and suggested paragraphs that follow it. */
export function ReportBlock({
  tripId,
  report,
  open,
  at,
  sheetBlock,
  name,
  openIssue,
  onOpenIssue,
  onRemove,
}: {
  tripId: string
  report: ReportEditing
  open: OpenBlocks
  /** The position on the sheet. */
  at: number
  sheetBlock: SheetBlock
  name: string
  /** The open entry whose field is shown next to the article. */
  openIssue: string | null
  onOpenIssue: (key: string) => void
  onRemove: () => void
}) {
  const { view } = report
  const { newParagraph } = open
  const { block, isGone } = sheetBlock
  const form = open.openForm(block.id)
  const classes = [
    styles.place,
    at === 0 && styles.first,
    open.blocks[at - 1]?.block.kind === 'heading' && styles.underHeading,
  ]
  return (
    <div className={classes.filter(Boolean).join(' ')}>
      {form ? (
        <BlockForm
          language={view.language}
          name={name}
          kind={block.kind}
          start={form.typed ?? block.text}
          saved={block}
          isGone={isGone}
          onSave={(text, revision) => open.save(sheetBlock, text, revision)}
          onCancel={(text) => open.discard(block, text)}
        />
      ) : (
        <BlockLine
          tripId={tripId}
          block={block}
          name={name}
          report={report}
          near={{
            before: view.blocks[at - 1],
            after: view.blocks[at + 1],
            afterNext: view.blocks[at + 2]?.id ?? null,
          }}
          openIssue={openIssue}
          onOpenIssue={onOpenIssue}
          onEdit={() => open.openBlock(block)}
          onRemove={onRemove}
          onAdd={() => newParagraph.start(block.id)}
        />
      )}
      {newParagraph.current?.after === block.id && <NewParagraphForm report={report} open={open} />}
      {view.newBlocks
        .filter(({ after }) => after === block.id)
        .map((update) => (
          <SuggestedUpdate
            key={update.now}
            update={update}
            language={view.language}
            isSaving={report.isSaving}
            onDecide={(keep) => void report.decide(update, keep)}
          />
        ))}
    </div>
  )
}

function NewParagraphForm({ report, open }: { report: ReportEditing; open: OpenBlocks }) {
  const t = useTranslations('report')
  const { current, save, discard } = open.newParagraph
  if (!current) return null
  return (
    <BlockForm
      key={current.id}
      language={report.view.language}
      name={t('newParagraph')}
      kind="paragraph"
      start={current.text}
      saved={null}
      isGone={false}
      onSave={save}
      onCancel={discard}
    />
  )
}
