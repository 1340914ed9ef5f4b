import { dayOf, momentAt } from '../../domain/time/wall-time'
import { wakeMail } from '../mail/mail-loop'
import { readOffice } from '../office/office'
import { config } from '../platform/config'
import { logError } from '../platform/log'
import { type PollLoop, pollLoop, stopOnSignal } from '../platform/poll-loop'
import { processWide } from '../platform/process-wide'
import { queueReminders } from './reminders'

const pollIntervalMs = 10 * 60_000

/** Reminders are sent from this hour of the day at the office. */
const firstHour = '07'

/** Starts the loop of this process that sends reminders, once a day. Without a mail server there are none. */
export function startReminding(): void {
  const started = processWide('reminders', (): { loop: PollLoop | null; day: string } => ({ loop: null, day: '' }))
  if (started.loop || config().smtpUrl === null) return
  started.loop = pollLoop(
    async () => {
      const moment = momentAt(new Date(), (await readOffice()).timeZone)
      const today = dayOf(moment)
      if (started.day === today || moment.slice(11, 13) < firstHour) return
      if ((await queueReminders(today)) > 0) wakeMail()
      started.day = today
    },
    pollIntervalMs,
    (error) => logError('reminders', error),
  )
  stopOnSignal(started.loop)
}
