import { renderCheck, renderSaying } from '@/components/name-check/host-page/check-document'
import { CheckPage } from '@/components/name-check/host-page/check-page'
import type { Typed } from '@/components/name-check/host-page/answer-forms'
import { checkWords } from '@/components/name-check/host-page/check-words'
import { createElement } from 'react'
import { type CheckLanguage, checkLanguageFor, isCheckLanguage } from '@/lib/domain/name-check/name-check'
import { Refused } from '@/lib/server/access/access'
import { addressOf } from '@/lib/server/access/client-address'
import { logError } from '@/lib/server/platform/log'
import { type CheckAccess, checkAccess, TooManyChecks } from '@/lib/server/name-check/name-check-access'
import { longestForm, readAnswerForm } from '@/lib/server/name-check/name-check-form'
import { answerCheck, noteOpened, readCheck } from '@/lib/server/name-check/name-check-page'
import { readPublisher } from '@/lib/server/newsroom/newsroom'
import { loggedRoute, readForm } from '@/lib/server/access/route'

// The page of one host: a document without script, so that no script can leak the secret address.

/** Shows what is printed about the holder of the address. Opening it is not an answer: mail scanners open links too. */
export const GET = checkRoute(async (request, access) => {
  await noteOpened(access)
  return page(request, access, null, 200)
})

/** Saves an answer and redirects to the page, which then shows a thank-you note. */
export const POST = checkRoute(async (request, access) => {
  const form = await readForm(request, longestForm)
  const read = form && readAnswerForm(form)
  if (!read) return saying(request, 'unreadable', 400)
  if (!read.ok) return page(request, access, { problem: 'fields', ...read.typed, errors: read.errors }, 422)
  const outcome = await answerCheck(access, read.given)
  if (outcome === 'gone') return saying(request, 'missing', 404)
  if (outcome !== 'done') {
    const { name, title, remark } = { name: {}, title: {}, remark: '', ...read.given }
    return page(
      request,
      access,
      { problem: outcome, name, title, remark, errors: {} },
      outcome === 'changed' ? 409 : 422,
    )
  }
  // Relative, so that the secret does not appear in another header.
  return new Response(null, {
    status: 303,
    headers: { ...headers, location: `?lang=${languageAsked(request) ?? access.language}` },
  })
})

type Handler = (request: Request, access: CheckAccess) => Promise<Response>

function checkRoute(handle: Handler) {
  return loggedRoute(
    '/check/[token]',
    async (request, { token }) => handle(request, await checkAccess(token, addressOf(request.headers))),
    (error, request) => {
      if (error instanceof TooManyChecks) return saying(request, 'tooMany', 429)
      if (error instanceof Refused) return saying(request, 'missing', 404)
      logError('route', error)
      return saying(request, 'failed', 500)
    },
  )
}

async function page(request: Request, access: CheckAccess, typed: Typed | null, status: number): Promise<Response> {
  const view = await readCheck(access)
  if (!view) return saying(request, 'missing', 404)
  const words = checkWords(languageAsked(request) ?? access.language)
  const { publisher, ...of } = view
  return answer(
    await renderCheck(words, publisher, words.t('title'), createElement(CheckPage, { words, of, typed })),
    status,
  )
}

async function saying(
  request: Request,
  what: 'missing' | 'tooMany' | 'unreadable' | 'failed',
  status: number,
): Promise<Response> {
  const accepted = (request.headers.get('accept-language') ?? '').split(',').map((range) => range.split(';')[0]!.trim())
  const words = checkWords(languageAsked(request) ?? checkLanguageFor(accepted))
  // If the database is down, the institution's name is unknown.
  const publisher =
    what === 'failed' ? { name: { en: 'Attaché' }, website: null, pressOffice: null } : await readPublisher()
  return answer(await renderSaying(words, publisher, what), status)
}

const headers = {
  'cache-control': 'private, no-store',
  'content-security-policy': [
    `default-src 'none'`,
    `style-src 'self'`,
    `font-src 'self'`,
    `img-src 'self'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; '),
}

function answer(html: string, status: number): Response {
  return new Response(html, { status, headers: { ...headers, 'content-type': 'text/html; charset=utf-8' } })
}

function languageAsked(request: Request): CheckLanguage | null {
  const asked = new URL(request.url).searchParams.get('lang')
  return isCheckLanguage(asked) ? asked : null
}
