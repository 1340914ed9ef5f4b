'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { requireUser, type Viewer } from '@/lib/server/access/access'
import { action, formAction, Refuse } from '@/lib/server/access/action'
import { clear, count } from '@/lib/server/access/rate-limit'
import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import { shortestPassword } from '@/lib/domain/access/password-length'
import { addressOf } from '@/lib/server/releases/release-readers'
import { endDevice, endOtherDevices } from '@/lib/server/users/devices'
import { addPasskey, mostPasskeys, offerPasskey, removePasskey } from '@/lib/server/users/passkeys'
import { passkeyResponse } from '@/lib/server/users/passkey-response'
import { confirmTotp, offerTotp, renewRecoveryCodes, turnOffTotp } from '@/lib/server/users/totp'
import { changeDetails, changePassword, isOwnPassword } from '@/lib/server/users/users'

/** Changes the user's own password and signs out all other devices. */
export const changePasswordAction = formAction('changePasswordAction', {
  input: z.object({
    currentPassword: z.string().min(1, 'required').max(1000, 'tooLong'),
    nextPassword: z.string().min(1, 'required').min(shortestPassword, 'password').max(1000, 'tooLong'),
  }),
  permit: requireUser,
  async run(viewer, { currentPassword, nextPassword }) {
    const t = await getTranslations('account')
    if (currentPassword === nextPassword) throw new Refuse(t('same'), { nextPassword: t('same') })
    // Rate limited like sign-in: someone with access to an open device must not be able to guess the password.
    if (!(await count('session', viewer.sessionId))) throw new Refuse((await getTranslations('signIn'))('tooMany'))
    if (!(await changePassword(viewer, currentPassword, nextPassword)))
      throw new Refuse(t('wrong'), { currentPassword: t('wrong') })
    await clear('session', viewer.sessionId)
    return { message: t('changed') }
  },
})

/** Changes the user's own name and e-mail address, with their password: a reset is sent to that address. */
export const changeDetailsAction = formAction('changeDetailsAction', {
  input: z.object({
    name: z.string().trim().min(1, 'required').max(200, 'tooLong'),
    email: z
      .string()
      .trim()
      .min(1, 'required')
      .max(254, 'tooLong')
      .refine((text) => addressOf(text) !== null, 'email'),
    password: z.string().min(1, 'required').max(1000, 'tooLong'),
  }),
  permit: requireUser,
  async run(viewer, { name, email, password }) {
    const t = await getTranslations('account')
    if (!(await count('session', viewer.sessionId))) throw new Refuse((await getTranslations('signIn'))('tooMany'))
    const outcome = await changeDetails(viewer, { name, email }, password)
    if (outcome === 'wrong password') throw new Refuse(t('wrong'), { password: t('wrong') })
    await clear('session', viewer.sessionId)
    if (outcome === 'fixed email') throw new Refuse(t('fixedEmail'), { email: t('fixedEmail') })
    if (outcome === 'taken') throw new Refuse(t('taken'), { email: t('taken') })
    refresh()
    return { message: t('detailsSaved') }
  },
})

const passwordInput = z.strictObject({ password: z.string().min(1, 'required').max(1000, 'tooLong') })

/** Makes a secret for an app of one-time codes, to be confirmed with a code. */
export const offerTotpAction = action('offerTotpAction', {
  input: passwordInput,
  permit: requireUser,
  async run(viewer, { password }) {
    await requireOwnPassword(viewer, password)
    const offer = await offerTotp(viewer)
    if (!offer) throw new Refuse((await getTranslations('security'))('alreadyOn'))
    return { offer }
  },
})

/** Turns one-time codes on with a first code, and returns the recovery codes, which are shown only once. */
export const confirmTotpAction = action('confirmTotpAction', {
  input: z.strictObject({ code: z.string().trim().min(1, 'required').max(100) }),
  permit: requireUser,
  async run(viewer, { code }) {
    if (!(await count('session', viewer.sessionId))) throw new Refuse((await getTranslations('signIn'))('tooMany'))
    const recoveryCodes = await confirmTotp(viewer, code)
    const wrong = (await getTranslations('security'))('wrongCode')
    if (!recoveryCodes) throw new Refuse(wrong, { code: wrong })
    await clear('session', viewer.sessionId)
    return { recoveryCodes }
  },
})

/** Replaces the recovery codes and returns the new ones, which are shown only once. */
export const renewRecoveryCodesAction = action('renewRecoveryCodesAction', {
  input: passwordInput,
  permit: requireUser,
  async run(viewer, { password }) {
    await requireOwnPassword(viewer, password)
    const recoveryCodes = await renewRecoveryCodes(viewer)
    if (!recoveryCodes) throw new Refuse((await getTranslations('security'))('alreadyOff'))
    return { recoveryCodes }
  },
})

export const turnOffTotpAction = action('turnOffTotpAction', {
  input: passwordInput,
  permit: requireUser,
  async run(viewer, { password }) {
    await requireOwnPassword(viewer, password)
    await turnOffTotp(viewer)
    return {}
  },
})

/** What the browser needs to make a passkey. */
export const offerPasskeyAction = action('offerPasskeyAction', {
  input: passwordInput,
  permit: requireUser,
  async run(viewer, { password }) {
    await requireOwnPassword(viewer, password)
    const options = await offerPasskey(viewer)
    if (!options) throw new Refuse((await getTranslations('security.passkeys'))('tooMany', { count: mostPasskeys }))
    return { options }
  },
})

/** Adds a passkey that the browser has made. */
export const addPasskeyAction = action('addPasskeyAction', {
  input: z.strictObject({ name: z.string().trim().min(1, 'required').max(100, 'tooLong'), response: passkeyResponse }),
  permit: requireUser,
  async run(viewer, { name, response }) {
    if (await addPasskey(viewer, name, response as unknown as RegistrationResponseJSON)) return {}
    throw new Refuse((await getTranslations('security.passkeys'))('notAdded'))
  },
})

export const removePasskeyAction = action('removePasskeyAction', {
  input: z.strictObject({ id: z.string().min(1).max(200) }),
  permit: requireUser,
  async run(viewer, { id }) {
    if (await removePasskey(viewer, id)) return {}
    throw new Refuse((await getTranslations('security.passkeys'))('gone'), undefined, 'not found')
  },
})

/** Signs out another device. One that is signed out already is no error: the list is shown again. */
export const endDeviceAction = formAction('endDeviceAction', {
  input: z.object({ id: z.string().min(1).max(200) }),
  permit: requireUser,
  async run(viewer, { id }) {
    await endDevice(viewer, id)
    refresh()
    return { message: (await getTranslations('security.devices'))('ended') }
  },
})

/** Signs out all devices but this one. */
export const endOtherDevicesAction = formAction('endOtherDevicesAction', {
  input: z.object({}),
  permit: requireUser,
  async run(viewer) {
    await endOtherDevices(viewer)
    refresh()
    return { message: (await getTranslations('security.devices'))('allEnded') }
  },
})

/** Someone with access to an open device must not be able to change what protects the account. @throws Refuse */
async function requireOwnPassword(viewer: Viewer, password: string): Promise<void> {
  if (!(await count('session', viewer.sessionId))) throw new Refuse((await getTranslations('signIn'))('tooMany'))
  const wrong = (await getTranslations('account'))('wrong')
  if (!(await isOwnPassword(viewer, password))) throw new Refuse(wrong, { password: wrong })
  await clear('session', viewer.sessionId)
}
