/** The lines that tell where the office is and how to get in. */
export function welcome({ publicUrl, onServer, accounts, empty }, { host, port, dataDir }) {
  const lines = ['', `Attaché is ready at ${publicUrl}`]
  if (host === '127.0.0.1')
    lines.push('Only this machine can open it. For others, set PUBLIC_URL to the address they type.')
  if (new URL(publicUrl).port !== String(port) && host !== '127.0.0.1')
    lines.push(`It listens on ${host}, port ${port}.`)
  lines.push(onServer ? 'Its data is on the PostgreSQL server that DATABASE_URL names.' : `Its data is in ${dataDir}`)
  if (empty) lines.push('', `There is no account yet: open ${publicUrl}/welcome and make the first administrator.`)
  if (accounts.length) lines.push('', 'The sample office is loaded. Sign in as', ...table(accounts))
  return `${[...lines, '', 'Stop with Ctrl C.', ''].join('\n')}\n`
}

function table(accounts) {
  const width = (field) => Math.max(...accounts.map((account) => account[field].length))
  return accounts.map(
    ({ role, email, password }) => `  ${role.padEnd(width('role'))}  ${email.padEnd(width('email'))}  ${password}`,
  )
}
