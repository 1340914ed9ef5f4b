import { closeDb } from '../../../db/client'
import { smtpSender, sendDue } from '../../../lib/server/mail/mail'

// A small second server: `mail-sender.ts <smtp address>` sends the due messages in the database of its environment,
// and prints how many it sent.

async function main() {
  const sentCount = await sendDue(smtpSender(process.argv[2]!, 'office@example.edu'))
  await closeDb()
  process.stdout.write(`\n${sentCount}`)
}

void main()
