'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, type RefObject, useRef, useState } from 'react'
import { Button } from '../ui/button'
import { AddUser } from './add-user'
import { InitialPassword } from './initial-password'
import { InviteUsers } from './invite-users'
import type { UserWords } from './user-line'
import { UserRow } from './user-row'
import styles from './users.module.css'

/** The users and their roles. */
export function UsersPage({
  users,
  viewerId,
  sends,
  hasPasswords,
  settings,
}: {
  users: readonly UserWords[]
  viewerId: string
  /** Whether a mail server is configured. */
  sends: boolean
  /** Whether new users sign in with a password, rather than only at the identity provider. */
  hasPasswords: boolean
  settings: ReactNode
}) {
  const t = useTranslations('users')
  const [isOpen, setIsOpen] = useState<'add' | 'invite' | null>(null)
  const [secret, setSecret] = useState<{ name: string; password: string } | null>(null)
  const [link, setLink] = useState<{ name: string; url: string } | null>(null)
  const [announcement, setAnnouncement] = useState('')
  const addButton = useRef<HTMLButtonElement>(null)
  const stopAdding = () => {
    setIsOpen(null)
    requestAnimationFrame(() => addButton.current?.focus())
  }
  const announce = () => {
    setSecret(null)
    setLink(null)
    // The form has disappeared, and the focus with it.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) addButton.current?.focus()
    })
  }
  return (
    <div className={styles.page}>
      <Head isOpen={isOpen !== null} hasPasswords={hasPasswords} addButton={addButton} open={setIsOpen} />
      {isOpen === 'invite' && (
        <InviteUsers
          sends={sends}
          hasPasswords={hasPasswords}
          onDone={(sentence) => {
            stopAdding()
            setAnnouncement(sentence)
          }}
          onCancel={stopAdding}
        />
      )}
      {isOpen === 'add' && (
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
            onLink={(url) => setLink({ name: user.name, url })}
          />
        ))}
      </ul>
      <p role="status" className={styles.result}>
        {announcement}
      </p>
      <Secrets secret={secret} link={link} onDone={announce} />
      {settings}
    </div>
  )
}

/** A password or a link that is shown once. */
function Secrets({
  secret,
  link,
  onDone,
}: {
  secret: { name: string; password: string } | null
  link: { name: string; url: string } | null
  onDone: () => void
}) {
  const t = useTranslations('users')
  if (secret)
    return (
      <InitialPassword
        title={t('passwordTitle', { name: secret.name })}
        text={t('passwordText')}
        secret={secret.password}
        onDone={onDone}
      />
    )
  return (
    link && (
      <InitialPassword
        title={t('linkTitle', { name: link.name })}
        text={t('linkText', { name: link.name })}
        secret={link.url}
        onDone={onDone}
      />
    )
  )
}

function Head({
  isOpen,
  hasPasswords,
  addButton,
  open,
}: {
  isOpen: boolean
  hasPasswords: boolean
  addButton: RefObject<HTMLButtonElement | null>
  open: (form: 'add' | 'invite') => void
}) {
  const t = useTranslations('users')
  return (
    <header className={styles.head}>
      <div>
        <h1>{t('title')}</h1>
        <p>{t('intro')}</p>
      </div>
      {!isOpen && (
        <div className={styles.headButtons}>
          <Button ref={hasPasswords ? undefined : addButton} look="primary" onClick={() => open('invite')}>
            {t('invite')}
          </Button>
          {hasPasswords && (
            <Button ref={addButton} onClick={() => open('add')}>
              {t('add')}
            </Button>
          )}
        </div>
      )}
    </header>
  )
}
