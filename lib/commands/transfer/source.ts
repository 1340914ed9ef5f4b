import { join } from 'node:path'
import { postgresStore } from '../../../db/transfer/postgres-store'
import { sqliteStore } from '../../../db/transfer/sqlite-store'
import type { Store } from '../../../db/transfer/store'
import { type Config, readConfig } from '../../server/platform/config'

/** The settings, also where there is no secret yet: these commands use none. */
export function settings(): Config {
  return readConfig({ ...process.env, AUTH_SECRET: undefined }, () => 'abcdefghijklmnopqrstuvwxyz0123456789')
}

/** The file of the database in the data directory. */
export function databaseFile({ dataDir }: Pick<Config, 'dataDir'>): string {
  return join(dataDir, 'attache.db')
}

export const isPostgres = (address: string) => /^postgres(ql)?:\/\//.test(address)

/** A database by its address: `postgres://…`, or the path of a SQLite file. */
export async function openStore(address: string): Promise<Store> {
  return isPostgres(address) ? postgresStore(address) : sqliteStore(address)
}
