import { expect, it } from 'vitest'
import { isLoopbackHost, isPrivateHost } from '@/lib/server/platform/private-host'

const host = (url: string) => new URL(url).hostname

it.each([
  ['http://localhost', true, true],
  ['http://app.localhost', true, true],
  ['http://127.0.0.1:3000', true, true],
  ['http://[::1]:3000', true, true],
  ['http://[::ffff:127.0.0.1]', true, true],
  ['http://10.1.2.3', true, false],
  ['http://172.20.0.5', true, false],
  ['http://192.168.1.7', true, false],
  ['http://[fd12:3456::1]', true, false],
  ['http://attache', true, false],
  ['http://attache.internal', true, false],
  ['http://172.32.0.1', false, false],
  ['http://8.8.8.8', false, false],
  ['http://[2001:db8::1]', false, false],
  ['http://[2606:4700::1111]', false, false],
  ['http://trips.example.edu', false, false],
])('%s: private %s, loopback %s', (url, isPrivate, isLoopback) => {
  expect([isPrivateHost(host(url)), isLoopbackHost(host(url))]).toEqual([isPrivate, isLoopback])
})
