'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useId, useRef, useState } from 'react'
import { Button, ComboBox, type Key, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components/ComboBox'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import type { Locale } from '@/lib/domain/text/locales'
import field from '../../ui/field.module.css'
import styles from './picker.module.css'

const addKey = ' add'

// The languages that React Aria has texts in.
const ariaLocales: Record<Locale, string> = { en: 'en-GB', 'zh-Hant': 'zh-TW', ko: 'ko-KR', ja: 'ja-JP' }

/** An entry to choose. `text` is read out, and is the text of the input once the entry is chosen. */
export type Offer = { id: string; text: string; shown: ReactNode }

type PickerProps = {
  label: string
  hint?: ReactNode
  error?: string | null | undefined
  chosen: { id: string; text: string } | null
  offers: readonly Offer[]
  state: 'idle' | 'asking' | 'answered' | 'failed'
  /** Gets the typed text, or `null` when the list is closed. */
  search: (query: string | null) => void
  onChoose: (id: string) => void
  onAdd?: (typed: string) => void
  /** Without it, an emptied input returns to the chosen entry. */
  onClear?: () => void
  hideLabel?: boolean
  autoFocus?: boolean
}

/** An input that searches a directory while the user types, or adds an entry with the typed name. */
export function Picker(props: PickerProps) {
  const { label, hint, error, state, hideLabel = false, autoFocus = false } = props
  const t = useTranslations('shell.pick')
  const locale = useLocale()
  const id = useId()
  const wrapper = useRef<HTMLDivElement>(null)
  const [container, setContainer] = useState<Element>()
  const { typed, text, items, picked, choose, type, leave } = useComboBox(props)
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <I18nProvider locale={ariaLocales[locale as Locale]}>
      {/* The Enter that chooses a candidate of an input method must not choose an entry. */}
      <div
        ref={wrapper}
        onKeyDownCapture={(event) => {
          if (event.nativeEvent.isComposing) event.stopPropagation()
        }}
      >
        <ComboBox
          className={field.field ?? ''}
          items={items}
          inputValue={text}
          selectedKey={picked}
          onSelectionChange={choose}
          menuTrigger="input"
          allowsEmptyCollection={state !== 'idle'}
          isInvalid={!!error}
          autoFocus={autoFocus}
          onInputChange={type}
          onOpenChange={(open, trigger) => {
            setContainer(wrapper.current?.closest('dialog') ?? undefined)
            if (open && trigger === 'manual') props.search(typed ?? '')
          }}
          onBlur={leave}
          aria-describedby={notes || undefined}
        >
          <Label className={hideLabel ? 'visually-hidden' : (field.label ?? '')}>{label}</Label>
          {hint && (
            <p id={`${id}-hint`} className={field.hint}>
              {hint}
            </p>
          )}
          <div className={styles.box}>
            <Input className={field.control ?? ''} placeholder={t('placeholder')} />
            <Button className={styles.open ?? ''} aria-label={t('show')}>
              ▾
            </Button>
          </div>
          {error && (
            <p id={`${id}-error`} className={field.error}>
              {error}
            </p>
          )}
          <Offers state={state} container={container} />
        </ComboBox>
      </div>
    </I18nProvider>
  )
}

/** What is typed and chosen, and the offers with the one to add an entry. */
function useComboBox({ chosen, offers, state, search, onChoose, onAdd, onClear }: PickerProps) {
  const t = useTranslations('shell.pick')
  // `null` while nothing is being typed: the input then shows the chosen entry.
  const [typed, setTyped] = useState<string | null>(null)
  // Closes the list after a choice that the caller does not keep as `chosen`.
  const [picked, setPicked] = useState<string | null>(null)
  const text = typed ?? chosen?.text ?? ''
  const name = typed?.trim() ?? ''
  const add = t('add', { name })
  // Only after an answer: a slow answer must not lead to a duplicate.
  const mayAdd = onAdd && name && (state === 'answered' || state === 'failed')
  const items = mayAdd
    ? [...offers, { id: addKey, text: add, shown: <span className={styles.add}>{add}</span> }]
    : [...offers]
  const reset = () => {
    setTyped(null)
    search(null)
  }
  return {
    typed,
    text,
    items,
    picked,
    choose(key: Key | null) {
      if (key === null || key === picked) return
      reset()
      if (key === addKey) return onAdd?.(name)
      setPicked(String(key))
      onChoose(String(key))
    },
    type(to: string) {
      if (to === text) return
      setPicked(null)
      setTyped(to)
      search(to)
    },
    leave() {
      if (typed === '' && chosen) onClear?.()
      setPicked(null)
      reset()
    },
  }
}

function Offers({ state, container }: { state: PickerProps['state']; container: Element | undefined }) {
  const t = useTranslations('shell.pick')
  return (
    <Popover className={styles.popover ?? ''} offset={2} {...(container && { UNSTABLE_portalContainer: container })}>
      <ListBox
        className={styles.list ?? ''}
        renderEmptyState={() => (
          <p className={styles.empty}>
            {state === 'failed' ? t('failed') : state === 'asking' ? t('searching') : t('none')}
          </p>
        )}
      >
        {(offer: Offer) => (
          <ListBoxItem id={offer.id} textValue={offer.text} className={styles.offer ?? ''}>
            {offer.shown}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  )
}
