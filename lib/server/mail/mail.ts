import { createTransport } from 'nodemailer'
import { config } from '../platform/config'
import { logError, logMail } from '../platform/log'
import { claimMessage, type DueMessage, type Delivery, recordDelivery } from './outbox'

/** Sends one message to a mail server. Never throws. */
export type SendMail = (message: DueMessage) => Promise<Delivery>

// A server that does not answer delays the next messages by no more than this.
const timeouts = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 }

/**
 * Sends all due messages one by one, until none is left or `canContinue` returns false. A message is sent at most once:
 * if it is unknown whether the server accepted it, the outbox shows that, and it is not retried automatically.
 * @returns the number of messages sent
 */
export async function sendDue(
  send: SendMail,
  canContinue: () => boolean = () => true,
  now: () => Date = () => new Date(),
): Promise<number> {
  let sentCount = 0
  while (canContinue()) {
    const message = await claimMessage(now())
    if (!message) break
    const outcome = await send(message)
    await recordDelivery(message, outcome, now())
    sentCount += 1
    logMail(message.id, outcome.outcome, message.tries, outcome.outcome === 'sent' ? null : outcome.code)
  }
  return sentCount
}

/** A mail server by its URL, as in `SMTP_URL`. */
export function smtpSender(smtpUrl: string, from: string): SendMail {
  const host = from.slice(from.lastIndexOf('@') + 1)
  return async (message) => {
    const watch = transactionWatch()
    try {
      const transport = createTransport({ url: smtpUrl, ...timeouts, logger: watch.logger, transactionLog: true })
      await transport.sendMail({
        from: { name: 'Attaché', address: from },
        to: { name: message.to.name, address: message.to.address },
        ...(message.replyTo && { replyTo: { name: message.replyTo.name, address: message.replyTo.address } }),
        subject: message.subject,
        text: message.body,
        ...(message.html !== null && { html: message.html }),
        ...(message.calendar !== null && {
          attachments: [
            {
              filename: 'itinerary.ics',
              content: message.calendar,
              contentType: 'text/calendar; charset=utf-8',
              contentTransferEncoding: 'base64',
            },
          ],
        }),
        // The same for every attempt, so that the recipient's mail program can detect a repeat.
        messageId: `<${message.id}@${host}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': message.language },
        disableFileAccess: true,
        disableUrlAccess: true,
      })
      return { outcome: 'sent' }
    } catch (error) {
      return failureOf(error, watch.isGiven())
    }
  }
}

/** The configured mail server, or `null`. */
export function configuredSender(): SendMail | null {
  const { smtpUrl, mailFrom } = config()
  return smtpUrl === null ? null : smtpSender(smtpUrl, mailFrom)
}

type Failure = { code?: unknown; command?: unknown; responseCode?: unknown; response?: unknown }

// 5xx for the recipient or the content is permanent. Earlier failures (connection, password, sender) are for the
// office to fix, and without an answer after the content the server may have accepted the message.
function failureOf(error: unknown, isGiven: boolean): Delivery {
  const { code, command, responseCode, response } = error as Failure
  if (typeof responseCode === 'number') {
    const isFinal = responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA')
    return { outcome: isFinal ? 'refused' : 'failed', problem: shortened(String(response)), code: responseCode }
  }
  if (code === undefined) logError('mail', error)
  const problem = typeof code === 'string' ? code : 'unexpected'
  return { outcome: isGiven ? 'not known' : 'failed', problem, code: typeof code === 'string' ? code : null }
}

// Only nodemailer's log shows how far an attempt got. It is not stored, because it contains addresses and contents.
function transactionWatch() {
  let given = false
  const nothing = () => undefined
  const debug = (_entry: object, line: unknown) => {
    if (line === 'DATA') given = true
  }
  return {
    logger: { level: nothing, trace: nothing, debug, info: nothing, warn: nothing, error: nothing, fatal: nothing },
    isGiven: () => given,
  }
}

function shortened(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 300)
}
