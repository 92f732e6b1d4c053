import type { Browser, Page } from 'playwright-core'
import { type Desk, launchChromium, openDesk, takePictures } from '../support/browser.ts'
import type { World } from '../support/world.ts'

/** The eight people of the road, as the sign-in page shows them. */
export const people = {
  dora: 'Dora Voorbeeld',
  bea: 'Bea Voorbeeld',
  adam: 'Adam Voorbeeld',
  lize: 'Lize Voorbeeld',
  dieter: 'Dieter Proefpersoon',
  willemijn: 'Willemijn Proefpersoon',
  gust: 'Gust Proefpersoon',
  iris: 'Iris Proefpersoon',
  bram: 'Bram Proefpersoon',
} as const
export type Who = keyof typeof people | 'wout'

/** One Chromium with a window per person. */
export interface Offices {
  /** the desk of this person; the first time they sign in */
  desk(who: Who): Promise<Desk>
  /** opens a path of the web on somebody's desk */
  open(who: Who, path: string): Promise<Page>
  /** errors of all pages, with whose they are */
  complaints(): readonly string[]
  /** every desk in words: where it is and what stands there, for when a step failed */
  describe(): Promise<string>
  /** with SCREENSHOTS=folder: every desk as it stands, when a step failed */
  pictures(): Promise<void>
  close(): Promise<void>
}

export const openOffices = async (world: World): Promise<Offices> => {
  const browser: Browser = await launchChromium()
  const desks = new Map<Who, Desk>()
  const desk = async (who: Who): Promise<Desk> => {
    const name = who === 'wout' ? 'Wout Voorbeeld' : people[who]
    const known = desks.get(who) ?? (await openDesk(browser, world.origin, name))
    desks.set(who, known)
    return known
  }
  return {
    desk,
    open: async (who, path) => {
      const { page } = await desk(who)
      await page.goto(`${world.origin}${path}`)
      return page
    },
    complaints: () => [...desks].flatMap(([who, { complaints }]) => complaints.map((words) => `${who}: ${words}`)),
    describe: async () => {
      const words = [...desks].map(
        async ([who, { page }]) =>
          `${who} at ${page.url()}\n${(await page.innerText('body').catch(String)).slice(0, 1000)}`,
      )
      return (await Promise.all(words)).join('\n\n')
    },
    pictures: async () => {
      for (const [who, { page }] of desks) await takePictures(page, `failed-${who}`)
    },
    close: () => browser.close(),
  }
}

/** A task on the worklist, by its name and number; waits until it is there. */
export const tile = (page: Page, task: string) => page.locator('.queue').getByRole('button', { name: task })

/** Takes the task from the worklist of the role, and starts it. */
export const startTask = async (offices: Offices, who: Who, task: string): Promise<Page> => {
  const page = await offices.open(who, '/werklijst')
  await tile(page, task).first().click()
  await page.getByRole('button', { name: 'Taak nemen' }).click()
  await page.getByRole('button', { name: 'Taak uitvoeren' }).click()
  return page
}

/** Types a date as people do. */
export const fillDate = async (page: Page, label: string, date: string): Promise<void> => {
  const field = page.getByLabel(label, { exact: true })
  await field.fill(date)
  await field.press('Enter')
}

export const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Volgende', exact: true }).click()

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click()

/** The toast or notice that says this. */
export const says = (page: Page, words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor()
