import type { ComponentProps } from 'react'
import { shortestPassword } from '@/lib/domain/access/password-length'
import { Field } from '../ui/field'
import type { FormState } from '../ui/action-form'

// The fields of an account, the same in every form. Passwords are never filled in again after a refusal.

type AccountField = { label: string; form: Pick<FormState, 'errors' | 'values'>; initial?: string }

export function NameField({ label, form: { errors, values }, initial }: AccountField) {
  return (
    <Field
      label={label}
      name="name"
      autoComplete="name"
      required
      defaultValue={values.name ?? initial}
      error={errors.name}
    />
  )
}

/** @param isLogin whether the address is typed to sign in with, which password managers fill in */
export function EmailField({
  label,
  form: { errors, values },
  initial,
  isLogin = true,
}: AccountField & { isLogin?: boolean }) {
  return (
    <Field
      label={label}
      name="email"
      type="email"
      autoComplete={isLogin ? 'username' : 'email'}
      required
      defaultValue={values.email ?? initial}
      error={errors.email}
    />
  )
}

type InputProps = Pick<ComponentProps<typeof Field>, 'autoFocus' | 'value' | 'onChange'>

export function PasswordField({
  label,
  hint,
  name = 'password',
  of,
  error,
  ...input
}: {
  label: string
  hint?: string
  name?: string
  of: 'current' | 'new'
  error: string | undefined
} & InputProps) {
  return (
    <Field
      label={label}
      hint={hint}
      name={name}
      type="password"
      autoComplete={`${of}-password`}
      required
      minLength={of === 'new' ? shortestPassword : undefined}
      error={error}
      {...input}
    />
  )
}

/** Which account a form is for, which is only shown to the browser's password manager. */
export function AccountOfPassword({ email }: { email: string }) {
  return <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
}

/** A one-time code, which browsers and phones can fill in. Not numeric: a recovery code has letters. */
export function CodeField({
  label,
  hint,
  error,
  ...input
}: { label: string; hint: string; error: string | undefined } & InputProps) {
  return (
    <Field
      label={label}
      hint={hint}
      name="code"
      autoComplete="one-time-code"
      autoCapitalize="characters"
      spellCheck={false}
      required
      error={error}
      {...input}
    />
  )
}
