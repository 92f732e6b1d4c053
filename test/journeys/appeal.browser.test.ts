import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { getAppeals } from '#contract/appeals'
import { getCase } from '#contract/cases'
import { adviceSent } from '../support/advice-road.ts'
import { barriers } from '../support/barriers.ts'
import { hasChromium, takePictures } from '../support/browser.ts'
import { decidedOutside, sent, validated } from '../support/decision-road.ts'
import { startWebWorld } from '../support/web-world.ts'
import type { World } from '../support/world.ts'
import { type AppealRoad, included, startAppealRoad, viewed, withoutInvestigation } from './appeal-road.ts'
import { fillDate, type Offices, openOffices, press, says, startTask } from './offices.ts'

const pdf = {
  name: 'besluit.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF'),
}

describe('journey: an appeal, registered, judged and decided in Chromium', function () {
  this.timeout(180_000)
  let broken = false
  let world: World
  let road: AppealRoad
  let offices: Offices
  let path = ''
  let reference = ''
  const faults: string[] = []

  beforeEach(function () {
    if (broken) this.skip()
  })
  before(async function () {
    if (!hasChromium()) this.skip()
    world = await startWebWorld()
    road = await startAppealRoad(world)
    const { caseId, unitIds } = await adviceSent(road, 'Spinnerijstraat')
    const runId = await decidedOutside(road, caseId, unitIds)
    await sent(road, runId)
    await validated(road, runId)
    await included(road, caseId)
    reference = (await road.gent.call(getCase, { params: { caseId } })).reference
    path = `/procedures/${caseId}`
    offices = await openOffices(world)
  })
  after(async () => {
    await offices?.close()
    await world?.close()
  })
  afterEach(async function () {
    broken ||= this.currentTest?.state === 'failed'
    if (this.currentTest?.state !== 'failed' || !offices) return
    await offices.pictures()
    console.log(await offices.describe())
  })

  const look = async (page: Page, name: string): Promise<void> => {
    await takePictures(page, name)
    faults.push(...(await barriers(page)).map((fault) => `${name}: ${fault}`))
  }
  const answer = (page: Page, question: string, choice: string) =>
    page.getByRole('group', { name: question }).getByRole('radio', { name: choice, exact: true }).check()

  it('Bram registers the letter from the page of the case', async () => {
    const page = await offices.open('bram', path)
    await page.getByRole('link', { name: 'Beroepsschrift registreren' }).click()
    await page.getByRole('heading', { name: 'Beroepsschrift registreren' }).waitFor()
    await answer(page, 'Waartegen is het beroep gericht?', 'beslissing van de burgemeester')
    const contested = page.getByRole('radio', { name: new RegExp(reference) })
    expect(await contested.isChecked(), 'the case that he came from').to.equal(true)
    await page
      .getByRole('group', { name: /Wie dient het beroep in/ })
      .getByRole('checkbox')
      .first()
      .check()
    await page.getByRole('combobox', { name: 'Hoe kwam het beroep toe?' }).click()
    await page.getByText('aangetekende brief', { exact: true }).last().click()
    await answer(page, 'Is het beroep gemotiveerd?', 'ja')
    await answer(page, 'Vraagt de indiener om gehoord te worden?', 'nee')
    await fillDate(page, 'Verstuurd op', '05/01/2026')
    await page.getByLabel('Grieven').fill('De gebreken zijn hersteld.')
    await look(page, 'appeal-1-register')
    await press(page, 'Beroepsschrift registreren')
    await page.getByRole('heading', { name: /BE26-000001/ }).waitFor()
    path = new URL(page.url()).pathname
    expect(path).to.match(/^\/beroepen\//)
  })

  it('task A11 shows the proposal; he judges it admissible', async () => {
    await world.idle()
    const page = await startTask(offices, 'bram', 'Beoordeel ontvankelijkheid beroep')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Voorstel: ontvankelijk.').waitFor()
    await look(page, 'appeal-2-judge')
    await dialog.getByRole('button', { name: 'Ontvankelijkheid beoordelen' }).click()
    await says(page, 'De ontvankelijkheid is beoordeeld.')
    await world.idle()
    await offices.open('bram', path)
    await says(page, 'Zolang dit beroep loopt, is de opname van de woning in de inventaris geschorst.')
    await look(page, 'appeal-3-page')
  })

  it('he makes the draft, and registers the decision of the minister with its document', async () => {
    const appealed = { caseId: path.split('/').at(-1)!, appealId: await appealIn(path.split('/').at(-1)!) }
    await viewed(road, appealed)
    await withoutInvestigation(road, appealed)
    const page = await startTask(offices, 'bram', 'Maak ontwerp ministerieel besluit')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: /^bevestigd/ }).check()
    await dialog.getByLabel('Motivering').fill('De gebreken zijn niet hersteld.')
    await look(page, 'appeal-4-draft')
    await dialog.getByRole('button', { name: 'Ontwerp van besluit maken' }).click()
    await says(page, 'Het ontwerp gaat naar de minister.')
    await world.idle()
    await startTask(offices, 'bram', 'Beslistermijn minister')
    const register = dialog.getByRole('button', { name: 'Ministerieel besluit registreren' })
    await dialog.getByRole('radio', { name: /^bevestigd/ }).check()
    expect(await register.isDisabled(), 'without the decision').to.equal(true)
    await page.locator('#appeal-decide-document').setInputFiles(pdf)
    await dialog.getByText('Opgeladen').waitFor()
    await look(page, 'appeal-5-decide')
    await register.click()
    await page.getByText('Beslist', { exact: true }).first().waitFor()
    await world.idle()
    await look(page, 'appeal-6-decided')
    expect([...offices.complaints(), ...faults]).to.deep.equal([])
  })

  const appealIn = async (caseId: string): Promise<string> => {
    const { appeals } = await road.handler.call(getAppeals, { params: { caseId } })
    return appeals[0]!.id
  }
})
