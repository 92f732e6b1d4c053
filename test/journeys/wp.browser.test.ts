import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { barriers } from '../support/barriers.ts'
import { hasChromium, takePictures } from '../support/browser.ts'
import { startWebWorld } from '../support/web-world.ts'
import type { World } from '../support/world.ts'
import { next, type Offices, openOffices, press, says, startTask } from './offices.ts'
import { inspectedAgain, investigated, startWpRoad, goodReport, type WpRoad } from './wp-road.ts'

describe('journey: a warning procedure, clicked in Chromium by who handles the file', function () {
  this.timeout(180_000)
  let broken = false
  let world: World
  let offices: Offices
  let road: WpRoad
  let caseId = ''
  const faults: string[] = []

  before(async function () {
    if (!hasChromium()) this.skip()
    world = await startWebWorld()
    offices = await openOffices(world)
    road = await startWpRoad(world)
  })
  after(async () => {
    await offices?.close()
    await world?.close()
  })
  beforeEach(function () {
    if (broken) this.skip()
  })
  afterEach(async function () {
    broken ||= this.currentTest?.state === 'failed'
    if (this.currentTest?.state === 'failed' && offices) await offices.pictures()
  })

  const look = async (page: Page, name: string): Promise<void> => {
    await takePictures(page, name)
    faults.push(...(await barriers(page)).map((fault) => `${name}: ${fault}`))
  }

  it('Dora registers a report and chooses to warn first', async () => {
    const page = await offices.open('dora', '/panden')
    await page.getByLabel('Zoek een pand').fill('Kolkstraat 27')
    await page.getByLabel('Zoek een pand').press('Enter')
    await page
      .getByRole('row', { name: /Kolkstraat 27/ })
      .getByRole('link')
      .first()
      .click()
    await press(page, 'Verzoek registreren')
    await page.getByLabel('Klacht').fill('Het plafond van de leefruimte komt naar beneden.')
    await page.getByRole('checkbox', { name: /Eerst een waarschuwing/ }).check()
    await look(page, 'wp-1-register')
    await next(page)
    await page.getByRole('checkbox', { name: /^appartement vooraan/ }).check()
    await next(page)
    await page.getByRole('checkbox').first().check()
    await next(page)
    await says(page, 'De burgemeester beslist nog niet.')
    await press(page, 'Procedure starten')
    await page.getByRole('heading', { name: /OO26-000001/ }).waitFor()
    await page.getByRole('region', { name: 'Waarschuwingsprocedure' }).getByText('Eerste onderzoek tegen').waitFor()
    caseId = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await world.idle()
    await look(page, 'wp-2-case')
  })

  it('task A16 leads to the page where she plans the visit of her own controller', async () => {
    const page = await startTask(offices, 'dora', 'Plan onderzoek')
    await page.getByRole('region', { name: 'Onderzoek plannen' }).waitFor()
    await look(page, 'wp-3-plan')
    await page.getByRole('link', { name: 'Terug naar het dossier' }).click()
    await page.getByRole('heading', { name: /OO26-000001/ }).waitFor()
  })

  it('what the controller found leads to task A16: she grants the recovery term', async () => {
    await investigated(road, caseId)
    const page = await startTask(offices, 'dora', 'Waarschuwingsprocedure: ken hersteltermijn toe')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Wat moet hersteld worden?').fill('Het plafond van de leefruimte.')
    await look(page, 'wp-4-grant')
    await dialog.getByRole('button', { name: 'Hersteltermijn toekennen' }).click()
    await says(page, 'De hersteltermijn is toegekend.')
    await says(page, 'De datum van de melding staat vast.')
    await world.idle()
    await page.reload()
    await page.getByText('tot en met 6 maart 2026').waitFor()
    expect(await page.getByRole('button', { name: /Beslissing.*waarschuwingsprocedure/i }).count()).to.equal(1)
    await look(page, 'wp-5-recovery')
  })

  it('the owner reports the repair, the dwelling conforms, and the page says how it ended', async () => {
    const page = await offices.open('dora', `/procedures/${caseId}`)
    await page.getByRole('link', { name: 'Herstel registreren' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Wat meldde de eigenaar?').fill('De werken zijn klaar.')
    await dialog.getByRole('button', { name: 'Herstel registreren' }).click()
    await says(page, 'Het herstel is geregistreerd.')
    await world.idle()
    await inspectedAgain(road, caseId, goodReport)
    await page.reload()
    await says(page, /conform: het verzoek is zonder voorwerp/)
    await look(page, 'wp-6-repaired')
  })

  it('nobody is kept out by the pages', () => expect(faults).to.deep.equal([]))
})
