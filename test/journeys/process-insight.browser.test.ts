import { expect } from 'chai'
import type { Browser, Page } from 'playwright-core'
import { registerRequest } from '#contract/cases'
import { adviceSent, asked, handled, registered, startRoad } from '../support/advice-road.ts'
import { barriers } from '../support/barriers.ts'
import { type Desk, hasChromium, launchChromium, openDesk, takePictures } from '../support/browser.ts'
import { requestOn } from '../support/requests.ts'
import { startWebWorld } from '../support/web-world.ts'
import type { World } from '../support/world.ts'

describe('journey: insight over many cases, clicked in Chromium by a manager', function () {
  this.timeout(180_000)
  let world: World
  let browser: Browser
  let manager: Desk
  let caseId = ''
  const faults: string[] = []

  before(async function () {
    if (!hasChromium()) this.skip()
    world = await startWebWorld()
    const road = await startRoad(world)
    const first = await registered(road, 'Kolkstraat 27')
    caseId = first.caseId
    await handled(road, await asked(road, caseId, first.unitIds))
    await adviceSent(road, 'Spinnerijstraat 8')
    const polder = await world.as('middelkerke-dossier')
    for (let made = 0; made < 6; made += 1)
      await polder.call(registerRequest, { body: await requestOn(polder, 'Polderweg 33') })
    await world.idle()
    await world.moveTo('2026-01-20')
    browser = await launchChromium()
    manager = await openDesk(browser, world.origin, 'Wim Proefpersoon')
  })
  after(async () => {
    await browser?.close()
    await world?.close()
  })

  const open = async (path: string): Promise<Page> => {
    await manager.page.goto(`${world.origin}${path}`)
    return manager.page
  }
  const look = async (name: string): Promise<void> => {
    await takePictures(manager.page, name)
    faults.push(...(await barriers(manager.page)).map((fault) => `${name}: ${fault}`))
  }

  it('says on the case what it waits for, and who had the ball', async () => {
    const page = await open(`/procedures/${caseId}`)
    await page.getByText(/advies van Wonen-Vlaanderen: Plan onderzoek.*termijn 4 februari 2026/).waitFor()
    await page
      .getByRole('region', { name: 'Wie was aan zet?' })
      .getByText(/Wonen in Vlaanderen: \d+/)
      .waitFor()
    await look('insight-1-case')
  })

  it('says it in the list of procedures', async () => {
    const page = await open('/procedures')
    await page.getByRole('cell', { name: /advies van Wonen-Vlaanderen/ }).waitFor()
    await look('insight-2-cases')
  })

  it('opens the list behind a number of the dashboard, with as many rows', async () => {
    const page = await open('/processen')
    await page.getByRole('link', { name: 'Termijnen', exact: true }).click()
    const overdue = page.getByRole('link', { name: /^\d+ Verstreken, Middelkerke$/ })
    await overdue.waitFor()
    await look('insight-3-dashboard')
    const count = Number(await overdue.innerText())
    await overdue.click()
    await page.getByText(`${count} taken`, { exact: true }).waitFor()
    expect(new URL(page.url()).search).to.match(/procedure=OO&gemeente=[0-9a-f-]+&termijn=overdue/)
    expect(await page.locator('tbody tr.ant-table-row').count()).to.equal(count)
    await look('insight-4-terms')
  })

  it('opens the list behind a bar of the radar, by keyboard', async () => {
    const page = await open('/processen/termijnen/radar')
    const bar = page.getByRole('link', { name: /^04\/02\/2026: \d+ ta/ })
    await bar.waitFor()
    await look('insight-5-radar')
    const [count] = /\d+ ta\w+/.exec((await bar.getAttribute('aria-label')) ?? '') ?? ['']
    await bar.focus()
    await page.keyboard.press('Enter')
    await page.getByText(count, { exact: true }).waitFor()
    await open('/processen/termijnen/radar?per=week&tabel=1')
    await page.getByRole('columnheader', { name: 'Wettelijke termijnen' }).waitFor()
    await look('insight-6-radar-table')
  })

  it('lists the terms that pass in silence with their effect', async () => {
    const page = await open('/processen/termijnen/gevolgen')
    await page.getByText('Beroep tegen stilzitten wordt mogelijk; de burgemeester mag nog beslissen').first().waitFor()
    await look('insight-7-consequences')
  })

  it('warms the diagram by count and by time, with the same figures as a table', async () => {
    const page = await open('/processen/inzicht?proces=oo')
    await page.getByRole('cell', { name: 'Verwerk verzoek' }).waitFor()
    await page.locator('.wz-figure').first().waitFor()
    await look('insight-8-heatmap')
    await page.getByText('mediaan in werkdagen').click()
    await page.waitForURL(/toon=duur/)
    await page.locator('.wz-figure').filter({ hasText: 'wd' }).first().waitFor()
    await look('insight-9-time')
  })

  it('shows who had the ball per phase, and the branches of a choice', async () => {
    const page = await open('/processen/inzicht?proces=oo-advice&deel=doorlooptijd')
    await page.getByText(/Op basis van 1 proces/).waitFor()
    await look('insight-10-lead-time')
    await open('/processen/inzicht?proces=oo&deel=keuzes')
    await page.getByText(/Op basis van 8 processen/).waitFor()
    await page.getByRole('figure').waitFor()
    await look('insight-11-branches')
  })

  it('goes back to a past day by the arrow keys', async () => {
    const page = await open('/processen/inzicht?proces=oo&deel=dag')
    await page.getByText(/Op 20 januari 2026 liepen 8 processen/).waitFor()
    await page.getByRole('slider').focus()
    for (let day = 0; day < 3; day += 1) await page.keyboard.press('ArrowLeft')
    await page.waitForURL(/dag=2026-01-17/)
    await page.getByText(/Op 17 januari 2026 liepen 8 processen/).waitFor()
    await look('insight-12-day')
  })

  it('shows one process as it stood on a day', async () => {
    const page = await open(`/processen/instanties/${caseId}/1`)
    await page.getByRole('link', { name: 'Stand op een dag' }).click()
    await page.getByRole('slider').waitFor()
    await page.getByRole('figure').waitFor()
    await look('insight-13-instance')
  })

  it('met no barrier of axe', () => expect(faults).to.deep.equal([]))
})
