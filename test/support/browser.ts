import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'

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
  /** a second tab of the same user; `deaf`: it hears no events, as a laptop that slept */
  tab(path: string, deaf: boolean): Promise<Page>
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
  /** what the first page shows: the frame, unless something stands before it */
  lands: (page: Page) => Locator = (page) => page.getByRole('link', { name: 'Woonzaak' }),
): Promise<Desk> => {
  const context: BrowserContext = await browser.newContext({
    viewport,
    locale: 'nl-BE',
    timezoneId: 'Europe/Brussels',
    // a click on a layer that still moves would be lost
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(30_000)
  const complaints: string[] = []
  const newTab = async (): Promise<Page> => {
    const page = await context.newPage()
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`)
    })
    return page
  }
  const page = await newTab()
  await page.goto(origin)
  await page.getByRole('button', { name: new RegExp(fullName) }).click()
  await lands(page).waitFor()
  return {
    page,
    complaints,
    tab: async (path, deaf) => {
      const other = await newTab()
      if (deaf) await other.route('**/api/events', () => undefined)
      await other.goto(`${origin}${path}`)
      return other
    },
    close: () => context.close(),
  }
}

const sizes: readonly Size[] = [
  { width: 1024, height: 768 },
  { width: 1440, height: 900 },
]

/** With SCREENSHOTS=folder: the page on the screen of an office and of a tablet, to look at. */
export const takePictures = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['SCREENSHOTS']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  for (const size of sizes) {
    await page.setViewportSize(size)
    await page.waitForTimeout(300)
    await page.screenshot({ path: join(folder, `${name}-${size.width}.png`), fullPage: true })
  }
}
