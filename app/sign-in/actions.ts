'use server'

import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { requireUser } from '@/lib/server/access/access'
import { action, formAction, Refuse } from '@/lib/server/access/action'
import { knownDeviceId } from '@/lib/server/access/known-device'
import { allowSignIn, clear, clearSignIn, count, countFrom } from '@/lib/server/access/rate-limit'
import { addressOf } from '@/lib/server/access/client-address'
import { providerSignOutUrl } from '@/lib/server/access/provider-auth'
import { codePath, pageAfterSignIn } from '@/lib/server/access/landing-page'
import { endSession } from '@/lib/server/access/session'
import { config } from '@/lib/server/platform/config'
import { logSignInFailed } from '@/lib/server/platform/log'
import { passkeyResponse } from '@/lib/server/users/passkey-response'
import { askForPasskey, enterWithPasskey } from '@/lib/server/users/passkeys'
import { sampleAccountOf } from '@/lib/server/users/sample-accounts'
import { accountId, enterWithCode, readSecondStep, signIn } from '@/lib/server/users/users'

export const signInAction = formAction('signInAction', {
  caller: 'anyone',
  input: z.object({
    email: z.string().trim().min(1, 'required').max(254),
    password: z.string().min(1, 'required').max(1000),
    next: z.string().max(1000).optional(),
  }),
  permit: async () => null,
  run: (_, { email, password, next }): Promise<object> => enter(email, password, next),
})

/** Signs in with an account of the sample office, on the machine itself. */
export const enterSampleAction = formAction('enterSampleAction', {
  caller: 'anyone',
  input: z.object({ role: z.string().max(50), next: z.string().max(1000).optional() }),
  permit: async () => null,
  async run(_, { role, next }): Promise<object> {
    const account = await sampleAccountOf(role)
    if (!account) throw new Refuse((await getTranslations('signIn'))('wrong'))
    return enter(account.email, account.password, next)
  },
})

async function enter(email: string, password: string, next: string | undefined): Promise<object> {
  const t = await getTranslations('signIn')
  const deviceId = await knownDeviceId(await accountId(email))
  const attempt = { email, address: addressOf(await headers()), deviceId }
  if (!(await allowSignIn(attempt))) {
    logSignInFailed('too-many-attempts', null)
    throw new Refuse(t('tooMany'))
  }
  const entered = await signIn(email, password)
  if (!entered) throw new Refuse(t('wrong'))
  await clearSignIn(attempt)
  redirect(entered.needsCode ? codePath(next) : pageAfterSignIn(entered.role, next))
}

/** Completes a sign-in with a code, after the password. */
export const enterCodeAction = formAction('enterCodeAction', {
  caller: 'anyone',
  input: z.object({ code: z.string().trim().min(1, 'required').max(100), next: z.string().max(1000).optional() }),
  async permit() {
    const user = await readSecondStep()
    if (!user) redirect('/sign-in')
    return user
  },
  async run({ id, officeRole }, { code, next }): Promise<object> {
    const t = await getTranslations('security')
    // A known device has a counter of its own, so that others who know the password cannot lock its owner out.
    const counter = `${(await knownDeviceId(id)) ?? ''} ${id}`
    if (!(await count('code', counter))) {
      logSignInFailed('too-many-attempts', id)
      throw new Refuse((await getTranslations('signIn'))('tooMany'))
    }
    if (!(await enterWithCode(id, code))) throw new Refuse(t('wrongCode'), { code: t('wrongCode') })
    await clear('code', counter)
    redirect(pageAfterSignIn(officeRole, next))
  },
})

/** What the browser needs to sign in with a passkey. */
export const askForPasskeyAction = action('askForPasskeyAction', {
  caller: 'anyone',
  input: z.strictObject({}),
  permit: async () => null,
  async run() {
    await requireAttempts()
    return { options: await askForPasskey() }
  },
})

/** Signs in with a passkey. `to`: the page to open. */
export const enterPasskeyAction = action('enterPasskeyAction', {
  caller: 'anyone',
  input: z.strictObject({ response: passkeyResponse, next: z.string().max(1000).nullable() }),
  permit: async () => null,
  async run(_, { response, next }) {
    await requireAttempts()
    const role = await enterWithPasskey(response as unknown as AuthenticationResponseJSON)
    if (!role) throw new Refuse((await getTranslations('security.passkeys'))('wrong'))
    return { to: pageAfterSignIn(role, next) }
  },
})

// A passkey cannot be guessed; this only limits the work that a network can cause.
async function requireAttempts(): Promise<void> {
  if (await countFrom('passkey network', addressOf(await headers()))) return
  logSignInFailed('too-many-attempts', null)
  throw new Refuse((await getTranslations('signIn'))('tooMany'))
}

export const signOutAction = formAction('signOutAction', {
  input: z.object({}),
  permit: requireUser,
  async run(viewer): Promise<object> {
    const idToken = await endSession(viewer.sessionId)
    const { provider } = config()
    // The provider's session ends too: otherwise the next user of this device could sign in again with one click.
    const elsewhere = provider && idToken !== null ? await providerSignOutUrl(provider, idToken) : null
    redirect(elsewhere ?? '/sign-in?signed-out')
  },
})
