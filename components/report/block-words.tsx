import { Fragment, type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { BlockView } from '@/lib/server/report/report-view'
import type { SentenceView } from '@/lib/server/report/report-sentences'
import { FlaggedWords } from './flagged-words'
import styles from './block-words.module.css'

/** The place of a sentence in its block, counted through its paragraphs. */
export type Place = number

/**
 * A block as it reads, sentence by sentence. The one that is pointed at, or has the focus, is `active`: the margin tells
 * what it rests on. One sentence of a block is in the order of the Tab key, arrows lead to the others, Enter edits.
 */
export function BlockWords({
  block,
  language,
  active,
  notesId,
  onActive,
  onEdit,
}: {
  block: BlockView
  language: string
  active: Place | null
  /** The element that describes the active sentence. */
  notesId: string
  onActive: (place: Place | null) => void
  onEdit: () => void
}) {
  const group = useRef<HTMLDivElement>(null)
  const touched = useRef(false)
  const count = block.paragraphs.flat().length
  const go = (to: Place) =>
    group.current?.querySelectorAll<HTMLElement>('[data-sentence]')[Math.max(0, Math.min(count - 1, to))]?.focus()
  const onKeyDown = (event: KeyboardEvent, at: Place) => {
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: count - 1 }[
      event.key
    ]
    if (to !== undefined) {
      event.preventDefault()
      go(to)
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onEdit()
    }
  }
  // A finger cannot point: the first touch of a sentence shows what it rests on, the second edits.
  const onPointerDown = (event: PointerEvent, at: Place) => {
    touched.current = event.pointerType === 'touch' && active !== at
  }
  const begins = block.paragraphs.map((_, n) => block.paragraphs.slice(0, n).flat().length)
  const paragraphs = block.paragraphs.map((sentences, n) =>
    sentences.map((sentence, i) => {
      const place = begins[n]! + i
      return (
        <Fragment key={place}>
          {sentence.isApart && i > 0 && ' '}
          <span
            data-sentence
            data-edit={place === (active ?? 0) ? block.id : undefined}
            role="button"
            tabIndex={place === (active ?? 0) ? 0 : -1}
            aria-describedby={place === active ? notesId : undefined}
            className={classOf(sentence, block, place === active)}
            onFocus={() => onActive(place)}
            onPointerEnter={(event) => event.pointerType === 'mouse' && onActive(place)}
            onPointerDown={(event) => onPointerDown(event, place)}
            onClick={() => {
              if (touched.current) onActive(place)
              else onEdit()
            }}
            onKeyDown={(event) => onKeyDown(event, place)}
          >
            <FlaggedWords
              of={sentence.inlines}
              flag={(words, mark) => (
                <mark className={sentence.marks[mark]?.overruled ? styles.overruled : styles.marked}>{words}</mark>
              )}
            />
          </span>
        </Fragment>
      )
    }),
  )
  return (
    <div ref={group} className={styles.words} lang={language}>
      {block.kind === 'paragraph' ? (
        paragraphs.map((of, n) => <p key={n}>{of}</p>)
      ) : block.kind === 'headline' ? (
        <h2 className={styles.headline}>{paragraphs}</h2>
      ) : (
        <h3 className={styles.heading}>{paragraphs}</h3>
      )}
    </div>
  )
}

function classOf({ told }: SentenceView, { news }: BlockView, isActive: boolean): string {
  const isStale = told !== null && news.some(({ was }) => was === told)
  return [styles.sentence, isStale && styles.stale, isActive && styles.active].filter(Boolean).join(' ')
}
