import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqlite } from '#test/support/database'
import { startWorld, type World } from '#test/support/world'
import { Visitor, authorizeUrl, follow, verifierAndChallenge } from '../identity/pkce-flow.ts'
import { type Answer, answersOfEndpoint, crossSiteStatus, otherDataAnswers, pageAnswers } from './answers.ts'
import { headerChecks, missingOn } from './header-checks.ts'

export interface HeadersFigure {
  readonly routes: number
  readonly answers: readonly Answer[]
  readonly checks: number
  /** one line for each check that an answer does not pass */
  readonly missing: readonly string[]
  /** routes that took a call as another site can make it */
  readonly forged: readonly string[]
}

/** A built web of two files, so that the rules are tested without a build. */
export const makeWeb = async (): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'woonzaak-static-'))
  await mkdir(join(dir, 'assets'))
  await writeFile(join(dir, 'index.html'), '<!doctype html><html><head><title>Woonzaak</title></head></html>')
  await writeFile(join(dir, 'assets/main-1a2b.js'), 'export {}')
  return dir
}

/** Asks every route in each of its ways, and looks at the headers of all answers. */
export const measureHeaders = async (): Promise<HeadersFigure> => {
  const webDir = await makeWeb()
  let drop: () => Promise<void> = () => Promise.resolve()
  const world = await startWorld(
    async (options) => {
      const database = await openSqlite(options)
      drop = database.drop
      return database
    },
    { webDir },
  )
  try {
    return await measure(world)
  } finally {
    await world.close()
    await drop()
    await rm(webDir, { recursive: true, force: true })
  }
}

const measure = async (world: World): Promise<HeadersFigure> => {
  const answers: Answer[] = []
  const forged: string[] = []
  const visitor = new Visitor(world.origin)
  await follow(visitor, authorizeUrl(world.origin, verifierAndChallenge().challenge))
  const cookie = visitor
    .cookieNames()
    .map((name) => `${name}=x`)
    .join('; ')
  for (const endpoint of world.app.endpoints) {
    answers.push(...(await answersOfEndpoint(world, endpoint)))
    const status = await crossSiteStatus(world, endpoint, cookie)
    if (status !== undefined && status !== 401) forged.push(`${endpoint.method} ${endpoint.path}: ${status}`)
  }
  answers.push(...(await otherDataAnswers(world)), ...(await pageAnswers(world.origin, '/realms/woonzaak')))
  const routes = new Set(answers.map(({ route }) => route)).size
  const checks = answers.length * Object.keys(headerChecks).length + world.app.endpoints.length
  return { routes, answers, checks, missing: missingOn(answers), forged }
}
