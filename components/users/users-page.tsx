'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { Button } from '../ui/button'
import { AddUser } from './add-user'
import { InitialPassword } from './initial-password'
import type { UserWords } from './user-line'
import { UserRow } from './user-row'
import styles from './users.module.css'

/** The users and their roles. */
export function UsersPage({ users, viewerId }: { users: readonly UserWords[]; viewerId: string }) {
  const t = useTranslations('users')
  const [isAdding, setIsAdding] = useState(false)
  const [secret, setSecret] = useState<{ name: string; password: string } | null>(null)
  const [announcement, setAnnouncement] = useState('')
  const addButton = useRef<HTMLButtonElement>(null)
  const stopAdding = () => {
    setIsAdding(false)
    requestAnimationFrame(() => addButton.current?.focus())
  }
  const announce = () => {
    setSecret(null)
    // The form has disappeared, and the focus with it.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) addButton.current?.focus()
    })
  }
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
        {!isAdding && (
          <Button ref={addButton} look="primary" onClick={() => setIsAdding(true)}>
            {t('add')}
          </Button>
        )}
      </header>
      {isAdding && (
        <AddUser
          onAdded={(name, password) => {
            stopAdding()
            setSecret({ name, password })
          }}
          onCancel={stopAdding}
        />
      )}
      <p className={styles.count}>{t('count', { count: users.length })}</p>
      <ul className={styles.list}>
        {users.map((user) => (
          <UserRow
            key={user.id}
            user={user}
            isViewer={user.id === viewerId}
            say={setAnnouncement}
            onPassword={(password) => setSecret({ name: user.name, password })}
          />
        ))}
      </ul>
      <p role="status" className={styles.result}>
        {announcement}
      </p>
      {secret && <InitialPassword {...secret} onDone={announce} />}
    </div>
  )
}
