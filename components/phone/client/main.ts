import { startClock } from './clock'
import { startCopy } from './copy'
import { startFreshness } from './freshness'
import { startHandbook } from './handbook'
import { startLanguage } from './language'
import { startNotes } from './notes'
import { startPush } from './push'
import { startSeen } from './seen'
import { startShown } from './shown'
import { startSignOut } from './sign-out'
import { startViews } from './views'

// The script of the member's page, which can be read without it. It shows the current and next items and one section at
// a time, sends notes, and makes the page work offline.

startViews()
startClock()
startSeen()
startShown()
startSignOut()
startLanguage()
startNotes()
startCopy()
startHandbook()
startPush()
if ('serviceWorker' in navigator)
  navigator.serviceWorker.register('/worker.js', { scope: '/', updateViaCache: 'none' }).catch(() => undefined)
startFreshness()
