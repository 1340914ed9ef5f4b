'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useId, useRef, useState } from 'react'
import { Button, ComboBox, type Key, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components/ComboBox'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import field from '../../ui/field.module.css'
import styles from './picker.module.css'

const adding = ' add'

/** What a picker offers: `said` is read out and stands in the input once it is chosen. */
export type Offer = { id: string; said: string; shown: ReactNode }

/**
 * An input that finds an entry of a directory while one types, or adds the one typed. `search` is told the words
 * looked for, `null` when the list is closed. Without `onClear` an emptied input goes back to what was chosen.
 */
export function Picker({
  label,
  hint,
  error,
  chosen,
  offers,
  state,
  search,
  onChoose,
  onAdd,
  onClear,
  hideLabel = false,
  autoFocus = false,
}: {
  label: string
  hint?: ReactNode
  error?: string | null | undefined
  chosen: { id: string; said: string } | null
  offers: readonly Offer[]
  state: 'idle' | 'asking' | 'answered' | 'failed'
  search: (query: string | null) => void
  onChoose: (id: string) => void
  onAdd?: (typed: string) => void
  onClear?: () => void
  hideLabel?: boolean
  autoFocus?: boolean
}) {
  const t = useTranslations('shell.pick')
  const locale = useLocale()
  const id = useId()
  const around = useRef<HTMLDivElement>(null)
  // What is being typed; null shows what was chosen.
  const [typed, setTyped] = useState<string | null>(null)
  // Closes the list after a choice that the caller does not keep as `chosen`.
  const [picked, setPicked] = useState<string | null>(null)
  const [container, setContainer] = useState<Element>()
  const wanted = typed?.trim() ?? ''
  const items: Offer[] = [...offers]
  // Only once it is known who is there: nobody is to be added because the answer was slow.
  if (onAdd && wanted && (state === 'answered' || state === 'failed'))
    items.push({
      id: adding,
      said: t('add', { name: wanted }),
      shown: <span className={styles.add}>{t('add', { name: wanted })}</span>,
    })

  const reset = () => {
    setTyped(null)
    search(null)
  }
  const choose = (key: Key | null) => {
    if (key === null || key === picked) return
    if (key === adding) {
      reset()
      return onAdd?.(wanted)
    }
    setPicked(String(key))
    reset()
    onChoose(String(key))
  }
  const leave = () => {
    if (typed === '' && chosen) onClear?.()
    setPicked(null)
    reset()
  }
  const notes = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')

  return (
    <I18nProvider locale={locale === 'zh-Hant' ? 'zh-TW' : 'en-GB'}>
      {/* Enter that ends the composing of Chinese, Japanese or Korean must not choose. */}
      <div
        ref={around}
        onKeyDownCapture={(event) => {
          if (event.nativeEvent.isComposing) event.stopPropagation()
        }}
      >
        <ComboBox
          className={field.field!}
          items={items}
          inputValue={typed ?? chosen?.said ?? ''}
          selectedKey={picked}
          onSelectionChange={choose}
          menuTrigger="input"
          allowsEmptyCollection={state !== 'idle'}
          isInvalid={!!error}
          autoFocus={autoFocus}
          onInputChange={(text) => {
            if (text !== (typed ?? chosen?.said ?? '')) {
              setPicked(null)
              setTyped(text)
              search(text)
            }
          }}
          onOpenChange={(open, trigger) => {
            setContainer(around.current?.closest('dialog') ?? undefined)
            if (open && trigger === 'manual') search(typed ?? '')
          }}
          onBlur={leave}
          aria-describedby={notes || undefined}
        >
          <Label className={hideLabel ? 'visually-hidden' : field.label!}>{label}</Label>
          {hint && (
            <p id={`${id}-hint`} className={field.hint}>
              {hint}
            </p>
          )}
          <div className={styles.box}>
            <Input className={field.control!} placeholder={t('placeholder')} />
            <Button className={styles.open!} aria-label={t('show')}>
              ▾
            </Button>
          </div>
          {error && (
            <p id={`${id}-error`} className={field.error}>
              {error}
            </p>
          )}
          <Popover className={styles.popover!} offset={2} {...(container && { UNSTABLE_portalContainer: container })}>
            <ListBox
              className={styles.list!}
              renderEmptyState={() => (
                <p className={styles.empty}>
                  {state === 'failed' ? t('failed') : state === 'asking' ? t('asking') : t('none')}
                </p>
              )}
            >
              {(offer: Offer) => (
                <ListBoxItem id={offer.id} textValue={offer.said} className={styles.offer!}>
                  {offer.shown}
                </ListBoxItem>
              )}
            </ListBox>
          </Popover>
        </ComboBox>
      </div>
    </I18nProvider>
  )
}
