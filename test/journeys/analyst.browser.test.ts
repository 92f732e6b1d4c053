import { expect } from 'chai'
import type { Browser, Locator, Page } from 'playwright-core'
import { registerRequest } from '#contract/cases'
import { documentModel } from '#server/platform/case-file/document-model'
import { processInstanceModel } from '#server/platform/records/model'
import { taskModel } from '#server/platform/tasks/model'
import { barriers } from '../support/barriers.ts'
import { type Desk, hasChromium, launchChromium, openDesk, takePictures } from '../support/browser.ts'
import { requestOn } from '../support/requests.ts'
import { startWebWorld } from '../support/web-world.ts'
import type { Actor, World } from '../support/world.ts'

describe('journey: OO gets a task with a form and a letter; drawn, played, published by a second person, run, migrated', function () {
  this.timeout(180_000)
  let world: World
  let browser: Browser
  let handler: Actor
  let analyst: Desk
  let publisher: Desk
  let oldCase = ''
  let newCase = ''
  const faults: string[] = []

  before(async function () {
    if (!hasChromium()) this.skip()
    world = await startWebWorld()
    handler = await world.as('gent-dossier')
    oldCase = (await handler.call(registerRequest, { body: await requestOn(handler, 'Kolkstraat 27') })).caseId
    await world.idle()
    browser = await launchChromium()
    analyst = await openDesk(browser, world.origin, 'Tess Proefpersoon')
    publisher = await openDesk(browser, world.origin, 'Wim Proefpersoon')
  })
  after(async () => {
    await browser?.close()
    await world?.close()
  })

  const look = async (page: Page, name: string): Promise<void> => {
    await takePictures(page, name)
    faults.push(...(await barriers(page)).map((fault) => `${name}: ${fault}`))
  }
  const line = (page: Page, name: string): Locator =>
    page
      .getByRole('treeitem')
      .filter({ has: page.locator('.outline-name', { hasText: name }) })
      .last()
  /** A step between two others, from the tree. */
  const addBehind = async (page: Page, before: string, kind: string, name: string): Promise<void> => {
    await line(page, before).focus()
    await page.keyboard.press('+')
    await page.getByRole('dialog').getByRole('button', { name: kind }).click()
    await page.getByLabel('Nieuwe naam').fill(name)
    await page.keyboard.press('Enter')
    await line(page, name).waitFor()
  }

  it('draws a task with a form of its own behind the lapse of the term', async () => {
    const { page } = analyst
    await page.goto(`${world.origin}/processen/modellen/oo`)
    await page
      .getByRole('button', { name: /ntwerp/ })
      .first()
      .click()
    await page.locator('.djs-container svg').first().waitFor()
    await page.getByRole('tree').waitFor()
    await addBehind(page, 'Meld verstreken termijn', 'Taak voor een mens', 'Bel burgemeester')
    await line(page, 'Bel burgemeester').click()
    await page.getByLabel('Voeg een rol toe').selectOption('LB_DB')
    await page.getByLabel('Titel op de werklijst').fill('Bel de burgemeester')
    await page.getByLabel('Termijn vanaf de opening').selectOption('task.A03')
    await page.getByLabel('Scherm', { exact: true }).selectOption('Eigen formulier, in dit diagram')
    await page.getByRole('button', { name: 'Formulier bewerken' }).click()
    await page.locator('.fjs-editor-container').waitFor()
    await page.locator('.fjs-palette-field', { hasText: 'Getal' }).press('Enter')
    await page.locator('.fjs-form-field-number').waitFor()
    await look(page, 'analyst-1-form')
    await page.getByRole('button', { name: 'Klaar' }).click()
    await page.getByText(/^Bewaard om/).waitFor()
    await look(page, 'analyst-2-task')
  })

  it('and a letter behind it; what is wrong is said, and mended', async () => {
    const { page } = analyst
    await addBehind(page, 'Bel burgemeester', 'Stap van de machine', 'Verstuur brief')
    await line(page, 'Verstuur brief').click()
    await page.locator('select[name="wz-job-type"]').selectOption('blocks.generate-document')
    await page.locator('select[name="wz-header-documentCode"]').selectOption('DT002')
    await page.getByText(/^Bewaard om/).waitFor()
    await look(page, 'analyst-3-letter')
  })

  it('plays it past the lapse: the task shows its form', async () => {
    const { page } = analyst
    await page
      .getByRole('link', { name: 'Proefdraaien' })
      .or(page.getByRole('button', { name: 'Proefdraaien' }))
      .click()
    await page.getByRole('button', { name: 'Begin te spelen' }).click()
    const waiting = page.getByRole('list')
    await waiting.getByRole('button', { name: 'Speel: Registreer verzoek' }).click()
    await page.getByRole('button', { name: 'Voltooi', exact: true }).click()
    await page.getByRole('button', { name: 'Naar de volgende termijn' }).click()
    await waiting.getByRole('button', { name: 'Speel: Meld verstreken termijn' }).waitFor()
    await page.getByRole('button', { name: 'Doe alle machinestappen' }).click()
    await waiting.getByRole('button', { name: 'Speel: Bel burgemeester' }).click()
    await look(page, 'analyst-4-play')
    await page.getByLabel('Getal').fill('3')
    await page.getByRole('button', { name: 'Voltooi', exact: true }).click()
    await page.getByRole('button', { name: 'Doe alle machinestappen' }).click()
    await look(page, 'analyst-5-played')
    await page.getByRole('button', { name: 'Bewaar als scenario' }).click()
    await page.getByRole('textbox', { name: 'Titel', exact: true }).fill('Na de termijn wordt de burgemeester gebeld')
    await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
    await page.getByText('Het scenario is bewaard.').waitFor()
  })

  it('a scenario of before is red now, and is thrown away: all are green', async () => {
    const { page } = analyst
    await page.getByRole('tab', { name: /Scenario/ }).click()
    await page.getByRole('button', { name: 'Voer alle uit' }).click()
    await page.getByText('7 van 8 groen').waitFor()
    await look(page, 'analyst-6-red')
    const old = page.getByRole('region', { name: 'De termijn van de burgemeester verstrijkt' })
    await old.getByRole('button', { name: /^Gooi weg/ }).click()
    await page.getByRole('button', { name: 'Gooi weg', exact: true }).last().click()
    await page.getByText('7 van 7 groen').waitFor()
  })

  it('hands it in; a second person sees what changes and publishes', async () => {
    await analyst.page.goto(`${world.origin}/processen/modellen/oo`)
    await analyst.page.getByRole('button', { name: 'Indienen' }).click()
    const handing = analyst.page.getByRole('dialog')
    await handing.getByLabel('Toelichting').fill('De burgemeester wordt gebeld als zijn termijn verstreken is.')
    await handing.getByRole('checkbox').check()
    await look(analyst.page, 'analyst-7-submit')
    await handing.getByRole('button', { name: 'Indienen' }).click()
    await analyst.page.getByText('een ander publiceert het').waitFor()
    const { page } = publisher
    await page.goto(`${world.origin}/processen/modellen/oo`)
    await page.getByRole('button', { name: 'Publiceren' }).click()
    const publishing = page.getByRole('dialog')
    await publishing.getByRole('checkbox').check()
    await look(page, 'analyst-8-publish')
    await publishing.getByRole('button', { name: 'Publiceren' }).click()
    await page.getByText('Versie 2 is gepubliceerd').waitFor()
    await world.idle()
  })

  it('migrates the case of before', async () => {
    const { page } = publisher
    newCase = (await handler.call(registerRequest, { body: await requestOn(handler, 'Spinnerijstraat 8') })).caseId
    await world.idle()
    await page.goto(`${world.origin}/processen/modellen/oo/impact?van=1&naar=2`)
    await page.getByRole('heading', { name: '1 proces loopt op deze versie' }).waitFor()
    await page.getByLabel('Waarom?').fill('Ook lopende dossiers worden gebeld.')
    await page.getByRole('button', { name: 'Migratie voorbereiden' }).click()
    await page.getByText('bij 1 van 1 processen lukt het').waitFor()
    await page.getByRole('button', { name: 'Uitvoeren' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Typ MIGREER om te bevestigen').fill('MIGREER')
    await dialog.getByRole('button', { name: 'Uitvoeren' }).click()
    await page.getByText('Gelukt: 1').waitFor()
    await world.idle()
  })

  it('both cases run through the task and the letter when the term lapses', async () => {
    await world.moveTo('2026-04-20')
    const calls = () => world.database.model(taskModel).findAll({ where: { title: 'Bel de burgemeester', open: true } })
    expect((await calls()).map(({ caseId }) => caseId)).to.have.members([newCase, oldCase])
    const dora = await openDesk(browser, world.origin, 'Dora Voorbeeld')
    for (const { id } of await calls()) {
      await dora.page.goto(`${world.origin}/werklijst?taak=${id}`)
      await dora.page.getByRole('button', { name: 'Taak nemen' }).click()
      await dora.page.getByLabel('Getal').fill('2')
      await look(dora.page, 'analyst-9-task')
      await dora.page.getByRole('button', { name: 'Taak afwerken' }).click()
      await dora.page.getByText('De taak is afgewerkt.').waitFor()
    }
    await world.idle()
    for (const caseId of [oldCase, newCase]) {
      const receipts = await world.database.model(documentModel).count({ where: { caseId, code: 'DT002' } })
      expect(receipts).to.be.greaterThan(1)
      const instances = await world.database.model(processInstanceModel).findAll({ where: { caseId } })
      expect(instances.map(({ definitionVersion }) => definitionVersion)).to.deep.equal([2])
    }
    expect(dora.complaints).to.deep.equal([])
  })

  it('met no barrier of axe and no complaint of the browser', () => {
    expect(faults).to.deep.equal([])
    expect([...analyst.complaints, ...publisher.complaints]).to.deep.equal([])
  })
})
