import { closeDb } from '../../../db/client'
import { smtpSender, sendDue } from '../../../lib/server/mail/mail'

// A second server in small: `mail-sender.ts <smtp address>` sends what is due in the database of its environment, and
// tells how many it handed over.

async function main() {
  const handed = await sendDue(smtpSender(process.argv[2]!, 'office@example.edu'))
  await closeDb()
  process.stdout.write(`\n${handed}`)
}

void main()
