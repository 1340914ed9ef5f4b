import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import type { BlockView } from '@/lib/server/report/report-view'
import type { OpenEntry } from '@/lib/server/report/open-entries'
import type { SentenceView } from '@/lib/server/report/report-sentences'
import { FlaggedWords } from './flagged-words'
import styles from './block-words.module.css'
import { entryKey } from './open-entries'

/** The position of a sentence in its block, counted through all paragraphs. */
export type Place = number

/**
 * The text of a block, sentence by sentence. The sentence that is pointed at or focused is `active`: the margin shows
 * its sources. One sentence of a block is in the tab order, arrow keys lead to the others, Enter edits.
 */
export function BlockWords({
  block,
  language,
  active,
  notesId,
  issues,
  openIssue,
  onActive,
  onEdit,
}: {
  block: BlockView
  language: string
  active: Place | null
  /** The element that describes the active sentence. */
  notesId: string
  /** What should be looked at in this block. */
  issues: readonly OpenEntry[]
  openIssue: string | null
  onActive: (place: Place | null) => void
  onEdit: () => void
}) {
  const group = useRef<HTMLDivElement>(null)
  const count = block.paragraphs.flat().length
  const onKeyDown = (event: KeyboardEvent, at: Place) => {
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: count - 1 }[
      event.key
    ]
    const isEdit = event.key === 'Enter' || event.key === ' '
    if (to === undefined && !isEdit) return
    event.preventDefault()
    if (isEdit) return onEdit()
    const sentences = group.current?.querySelectorAll<HTMLElement>('[data-sentence]')
    sentences?.[Math.max(0, Math.min(count - 1, to ?? 0))]?.focus()
  }
  const paragraphs = block.paragraphs.map((sentences, n) => {
    const first: Place = block.paragraphs.slice(0, n).flat().length
    return sentences.map((sentence, i) => {
      const place = first + i
      return (
        <Sentence
          key={place}
          sentence={sentence}
          block={block}
          isFirst={i === 0}
          isActive={place === active}
          isInTabOrder={place === (active ?? 0)}
          notesId={notesId}
          issues={issues.filter(({ fact }) => fact !== null && sentence.facts.includes(fact))}
          openIssue={openIssue}
          onActivate={() => onActive(place)}
          onEdit={onEdit}
          onKeyDown={(event) => onKeyDown(event, place)}
        />
      )
    })
  })
  return (
    <div ref={group} className={styles.words} lang={language}>
      <BlockElement kind={block.kind} paragraphs={paragraphs} />
    </div>
  )
}

function BlockElement({ kind, paragraphs }: { kind: BlockView['kind']; paragraphs: ReactNode[] }) {
  if (kind === 'paragraph') return paragraphs.map((sentences, n) => <p key={n}>{sentences}</p>)
  if (kind === 'headline') return <h2 className={styles.headline}>{paragraphs}</h2>
  if (kind === 'standfirst') return <p className={styles.standfirst}>{paragraphs}</p>
  return <h3 className={styles.heading}>{paragraphs}</h3>
}

function Sentence({
  sentence,
  block,
  isFirst,
  isActive,
  isInTabOrder,
  notesId,
  issues,
  openIssue,
  onActivate,
  onEdit,
  onKeyDown,
}: {
  sentence: SentenceView
  block: BlockView
  isFirst: boolean
  isActive: boolean
  isInTabOrder: boolean
  notesId: string
  issues: readonly OpenEntry[]
  openIssue: string | null
  onActivate: () => void
  onEdit: () => void
  onKeyDown: (event: KeyboardEvent) => void
}) {
  // Touch has no hover: the first touch of a sentence shows its sources, the second edits.
  const isFirstTouch = useRef(false)
  return (
    <>
      {sentence.isApart && !isFirst && ' '}
      <span
        data-sentence
        data-edit={isInTabOrder ? block.id : undefined}
        role="button"
        tabIndex={isInTabOrder ? 0 : -1}
        aria-describedby={isActive ? notesId : undefined}
        className={classOf(sentence, block, { isActive, issues, openIssue })}
        onFocus={onActivate}
        onPointerEnter={(event) => event.pointerType === 'mouse' && onActivate()}
        onPointerDown={(event) => {
          isFirstTouch.current = event.pointerType === 'touch' && !isActive
        }}
        onClick={() => {
          if (isFirstTouch.current) onActivate()
          else onEdit()
        }}
        onKeyDown={onKeyDown}
      >
        <FlaggedWords
          of={sentence.inlines}
          flag={(words, mark) => (
            <mark className={sentence.marks[mark]?.overruled ? styles.overruled : styles.marked}>{words}</mark>
          )}
        />
      </span>
    </>
  )
}

function classOf(
  { generated }: SentenceView,
  { updates }: BlockView,
  { isActive, issues, openIssue }: { isActive: boolean; issues: readonly OpenEntry[]; openIssue: string | null },
): string {
  const isStale = generated !== null && updates.some(({ was }) => was === generated)
  const isOpen = issues.some((entry) => entryKey(entry) === openIssue)
  return [
    styles.sentence,
    isStale && styles.stale,
    issues.length > 0 && styles.flagged,
    isOpen && styles.open,
    isActive && styles.active,
  ]
    .filter(Boolean)
    .join(' ')
}
