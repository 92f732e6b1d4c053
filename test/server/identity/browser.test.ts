import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { type Browser, chromium, type Page } from 'playwright-core'
import { openWorld, type World } from '../http/world.ts'

const executablePath = '/usr/bin/chromium'
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

// The smallest application there can be: keycloak-js as its package ships it, configured by the server.
const application = `
import Keycloak from '/assets/keycloak.js'
const { signIn } = await (await fetch('/api/configuration')).json()
window.keycloak = new Keycloak(signIn)
await window.keycloak.init({ onLoad: 'check-sso', pkceMethod: 'S256', silentCheckSsoRedirectUri: location.origin + '/silent-check-sso.html' })
document.body.dataset.state = window.keycloak.authenticated ? 'in' : 'out'
`

const makeWeb = async (): Promise<string> => {
  const dir = await mkdtemp(join(tmpdir(), 'woonzaak-web-'))
  await mkdir(join(dir, 'assets'))
  await copyFile('node_modules/keycloak-js/lib/keycloak.js', join(dir, 'assets/keycloak.js'))
  await writeFile(join(dir, 'assets/app.js'), application)
  await writeFile(
    join(dir, 'index.html'),
    '<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Proef</title><link rel="icon" href="data:,"></head><body><script type="module" src="/assets/app.js"></script></body></html>',
  )
  return dir
}

/** Runs `code` in the page, where `keycloak` is the instance of keycloak-js. */
const run = (page: Page, code: string): Promise<unknown> => page.evaluate(code)

describe('keycloak-js, unchanged, in Chromium', function () {
  this.timeout(60_000)
  let world: World
  let browser: Browser
  let page: Page
  let webDir: string
  const complaints: string[] = []
  const signInPages: string[] = []

  before(async function () {
    if (!existsSync(executablePath)) {
      if (process.env['CI'] !== undefined) throw new Error('chromium is missing: scripts/install-system-packages.sh')
      this.skip()
    }
    webDir = await makeWeb()
    world = await openWorld({ webDir })
    browser = await chromium.launch({ executablePath, args })
    page = await browser.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame() && frame.url().includes('/login-actions/')) signInPages.push(frame.url())
    })
  })
  after(async () => {
    await browser?.close()
    await world?.close()
    if (webDir) await rm(webDir, { recursive: true, force: true })
  })

  const state = (): Promise<string | null> => page.locator('body[data-state]').getAttribute('data-state')

  it('finds nobody signed in, on a page deep in the application', async () => {
    await page.goto(`${world.origin}/werklijst?kolom=mijn`)
    expect(await state()).to.equal('out')
  })

  it('signs in on the page of the realm and comes back to the same address', async () => {
    await run(page, 'void keycloak.login()')
    await page.getByRole('button', { name: 'Dora Voorbeeld' }).click()
    expect(await state()).to.equal('in')
    expect(page.url()).to.equal(`${world.origin}/werklijst?kolom=mijn`)
    expect(await run(page, 'keycloak.tokenParsed.preferred_username')).to.equal('gent-dossier')
  })

  it('calls the API with its token', async () => {
    const call = `fetch('/api/me', { headers: { authorization: 'Bearer ' + keycloak.token } }).then((answer) => answer.json())`
    expect(await run(page, call)).to.have.nested.property('active.organisation.name', 'Gent')
  })

  it('refreshes its token twice', async () => {
    const before = await run(page, 'keycloak.refreshToken')
    expect(await run(page, 'keycloak.updateToken(-1)')).to.equal(true)
    const between = await run(page, 'keycloak.refreshToken')
    expect(await run(page, 'keycloak.updateToken(-1)')).to.equal(true)
    expect(new Set([before, between, await run(page, 'keycloak.refreshToken')]).size).to.equal(3)
    expect(await run(page, 'keycloak.isTokenExpired(200)')).to.equal(false)
    expect(await run(page, 'keycloak.refreshTokenParsed.exp - keycloak.tokenParsed.exp')).to.be.greaterThan(3600)
  })

  it('reads the profile and the user information', async () => {
    expect(await run(page, 'keycloak.loadUserProfile()')).to.include({ firstName: 'Dora', username: 'gent-dossier' })
    expect(await run(page, 'keycloak.loadUserInfo()')).to.include({ given_name: 'Dora' })
  })

  it('is signed in again after a reload, silently', async () => {
    const shown = signInPages.length
    await page.reload()
    expect(await state()).to.equal('in')
    expect(signInPages.length).to.equal(shown)
  })

  it('signs out and stays signed out', async () => {
    await run(page, `void keycloak.logout({ redirectUri: location.origin + '/afgemeld' })`)
    await page.waitForURL(`${world.origin}/afgemeld`)
    expect(await state()).to.equal('out')
    await page.reload()
    expect(await state()).to.equal('out')
  })

  it('breaks no rule of the content security policy on the way', () => {
    expect(complaints).to.deep.equal([])
  })

  it('shows a sign-in page that works from the keyboard', async () => {
    await run(page, 'void keycloak.login()')
    await page.getByRole('heading', { name: 'Aanmelden' }).waitFor()
    const shot = process.env['WOONZAAK_SCREENSHOT']
    if (shot !== undefined) await page.screenshot({ path: shot, fullPage: true })
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await state()).to.equal('in')
  })
})
