import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { startRoad } from '../support/advice-road.ts'
import { barriers } from '../support/barriers.ts'
import { hasChromium, takePictures } from '../support/browser.ts'
import { validated } from '../support/decision-road.ts'
import { startWebWorld } from '../support/web-world.ts'
import type { World } from '../support/world.ts'
import { advised, decidedAndSent } from './after-decision-road.ts'
import { fillDate, type Offices, openOffices, says, startTask } from './offices.ts'

describe('journey: after a decision, clicked in Chromium', function () {
  this.timeout(120_000)
  let world: World
  let offices: Offices
  let path = ''
  const faults: string[] = []

  before(async function () {
    if (!hasChromium()) this.skip()
    world = await startWebWorld()
    offices = await openOffices(world)
    const road = await startRoad(world)
    const { caseId, unitIds } = await advised(road, 'Kolkstraat 27')
    const options = [{ option: 'HERHUISVESTING', on: '2026-01-31', termDays: null, occupants: null }] as const
    const units = unitIds.map((unitId) => ({ unitId, change: { options: [...options] } }))
    const run = await decidedAndSent(road, caseId, units, null)
    await validated(road, run.decisionRunId)
    await world.moveTo('2026-01-06')
    path = `/procedures/${caseId}`
  })
  after(async () => {
    await offices?.close()
    await world?.close()
  })
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await offices?.pictures()
  })

  const look = async (page: Page, name: string): Promise<void> => {
    await takePictures(page, name)
    faults.push(...(await barriers(page)).map((fault) => `${name}: ${fault}`))
  }

  it('task 449 asks the day of posting', async () => {
    const page = await startTask(offices, 'dora', 'Vul datum afgifte post beslissing in')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('checkbox').first().waitFor()
    for (const box of await dialog.getByRole('checkbox').all()) await box.check()
    await fillDate(page, 'Datum afgifte post', '05/01/2026')
    await look(page, 'after-1-posting')
    await dialog.getByRole('button', { name: 'Datum afgifte post invullen' }).click()
    await says(page, 'De datum afgifte post is ingevuld.')
    await dialog.waitFor({ state: 'hidden' })
  })

  it('Dora reports that somebody moved in, and reads since when the inspectorate has it', async () => {
    const page = await offices.open('dora', path)
    await page.getByRole('link', { name: 'Bewoning of verhuring melden' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio').first().check()
    await dialog.getByRole('radio', { name: 'te huur' }).check()
    await dialog.getByRole('radio', { name: 'advertentie' }).check()
    await look(page, 'after-2-report')
    await dialog.getByRole('button', { name: 'Bewoning of verhuring melden' }).click()
    await says(page, 'De melding wordt doorgegeven.')
    await dialog.waitFor({ state: 'hidden' })
    await world.idle()
    await offices.open('dora', path)
    await page
      .getByRole('region', { name: 'Meldingen van bewoning of verhuring' })
      .getByText('06/01/2026')
      .last()
      .waitFor()
    await look(page, 'after-3-reported')
  })

  it('task A17 leads to the households, and each household to its steps', async () => {
    const page = await startTask(offices, 'dora', 'Herhuisvesting: breng gezinnen in kaart')
    const dialog = page.getByRole('dialog')
    await look(page, 'after-4-households')
    await dialog.getByRole('button', { name: 'Gezinnen in kaart brengen' }).click()
    await says(page, 'De gezinnen zijn in kaart.')
    await dialog.waitFor({ state: 'hidden' })
    await world.idle()
    await startTask(offices, 'dora', 'Herhuisvesting: noteer behoeften van het gezin')
    await dialog.getByRole('radio', { name: 'dringend' }).check()
    await dialog.getByRole('radio', { name: 'ja' }).check()
    await look(page, 'after-5-needs')
    await dialog.getByRole('button', { name: 'Behoeften noteren' }).click()
    await says(page, 'De behoeften zijn genoteerd.')
    await page.getByRole('region', { name: 'Gezin 1' }).getByRole('link', { name: 'Aanbod doen' }).waitFor()
    await look(page, 'after-6-household')
  })

  it('Dora lifts a decision', async () => {
    const page = await offices.open('dora', path)
    await page.getByRole('link', { name: 'Beslissing opheffen' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('checkbox').first().check()
    await dialog.getByLabel('Waarom wordt ze opgeheven?').fill('Er is een conformiteitsattest.')
    await look(page, 'after-7-lift')
    await dialog.getByRole('button', { name: 'Beslissing opheffen' }).click()
    await says(page, 'De beslissing is opgeheven.')
    await dialog.waitFor({ state: 'hidden' })
    await world.idle()
    await offices.open('dora', path)
    await page.getByRole('cell', { name: /DT038/ }).waitFor()
    await look(page, 'after-8-lifted')
  })

  it('leaves no barrier for people with a disability and no error in the console', () => {
    expect(faults).to.deep.equal([])
    expect(offices.complaints()).to.deep.equal([])
  })
})
