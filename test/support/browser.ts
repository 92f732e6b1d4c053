import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

const executablePath = '/usr/bin/chromium'

/** Whether Chromium is here; under CI=true its absence is an error, not a skip. */
export const hasChromium = (): boolean => {
  if (existsSync(executablePath)) return true
  if (process.env['CI'] === 'true') throw new Error('chromium is missing: scripts/install-system-packages.sh')
  return false
}

/** Debian's Chromium, headless, without its calls home. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

/** A window of its own for one demo user, signed in by a click on the sign-in page. `complaints` gathers errors of the page. */
export interface Desk {
  readonly page: Page
  readonly complaints: readonly string[]
  close(): Promise<void>
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** @param fullName as the sign-in page shows it: "Dora Voorbeeld" */
export const openDesk = async (
  browser: Browser,
  origin: string,
  fullName: string,
  viewport: Size = { width: 1440, height: 900 },
): Promise<Desk> => {
  const context: BrowserContext = await browser.newContext({ viewport, locale: 'nl-BE', timezoneId: 'Europe/Brussels' })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  await page.goto(origin)
  await page.getByRole('button', { name: new RegExp(fullName) }).click()
  await page.getByRole('link', { name: 'Woonzaak' }).waitFor()
  return { page, complaints, close: () => context.close() }
}
