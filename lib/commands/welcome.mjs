/** What is printed once the server is ready: its address, where its data are stored, and how to sign in. */
export function welcome({ publicUrl, onServer, accounts, empty, setupCode }, { host, port, dataDir }) {
  const lines = ['', `Attaché is ready at ${publicUrl}`]
  if (host === '127.0.0.1')
    lines.push('Only this computer can open it. To let others in, set PUBLIC_URL to the address that they type.')
  if (new URL(publicUrl).port !== String(port) && host !== '127.0.0.1')
    lines.push(`Listening on ${host}, port ${port}.`)
  lines.push(onServer ? 'Data: PostgreSQL, as set in DATABASE_URL' : `Data: ${dataDir}`)
  if (empty) lines.push('', `There is no account yet. Open ${publicUrl}/welcome to set up Attaché.`)
  if (empty && setupCode) lines.push(`Setup code: ${setupCode}`)
  if (accounts.length)
    lines.push('', 'The sample office is loaded. Sign in with one of these accounts:', ...table(accounts))
  return `${[...lines, '', 'Press Ctrl+C to stop.', ''].join('\n')}\n`
}

function table(accounts) {
  const width = (field) => Math.max(...accounts.map((account) => account[field].length))
  return accounts.map(
    ({ role, email, password }) => `  ${role.padEnd(width('role'))}  ${email.padEnd(width('email'))}  ${password}`,
  )
}
