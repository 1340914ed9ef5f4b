import { startClock } from './clock'
import { startFreshness } from './freshness'
import { startNotes } from './notes'
import { startSeen } from './seen'
import { startSignOut } from './sign-out'
import { startViews } from './views'

// The script of the member's page. The page reads without it; with it, it knows the time, shows one part at a time,
// and opens without a connection.

startViews()
startClock()
startSeen()
startSignOut()
startNotes()
if ('serviceWorker' in navigator)
  navigator.serviceWorker.register('/worker.js', { scope: '/', updateViaCache: 'none' }).catch(() => undefined)
startFreshness()
