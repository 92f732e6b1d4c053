import { expect } from 'chai'
import type { Browser, Page } from 'playwright-core'
import { registerRequest } from '#contract/cases'
import { getDraft } from '#contract/drafts'
import { getTaskForm } from '#contract/task-forms'
import { listTasks } from '#contract/tasks'
import { deployDiagrams } from '#server/platform/zeebe/deploy'
import { barriers } from '../support/barriers.ts'
import { type Desk, hasChromium, launchChromium, openDesk, takePictures } from '../support/browser.ts'
import { eventually } from '../support/eventually.ts'
import { requestOn } from '../support/requests.ts'
import { startWebWorld } from '../support/web-world.ts'
import type { Actor, World } from '../support/world.ts'
import { formTask, ooWith } from './oo-with-form.ts'

const watch = `window.violations = []
addEventListener('securitypolicyviolation', (event) =>
  window.violations.push([event.effectiveDirective, event.blockedURI, event.sample].join(' ')))`

describe('journey: a task with the form of its diagram, clicked in Chromium', function () {
  this.timeout(120_000)
  let world: World
  let browser: Browser
  let desk: Desk
  let page: Page
  let handler: Actor
  let taskId = ''
  const faults: string[] = []

  before(async function () {
    if (!hasChromium()) this.skip()
    world = await startWebWorld()
    await deployDiagrams(world.engine.address, 10_000, [
      { name: 'oo.bpmn', xml: ooWith([formTask()], [formTask().form]) },
    ])
    await world.idle()
    handler = await world.as('gent-dossier')
    const { caseId } = await handler.call(registerRequest, { body: await requestOn(handler, 'Kolkstraat 27') })
    await world.idle()
    const { items } = await handler.call(listTasks, { query: { caseId } })
    taskId = items[0]!.id
    browser = await launchChromium()
    desk = await openDesk(browser, world.origin, 'Dora Voorbeeld')
    page = desk.page
    await page.addInitScript(watch)
  })
  after(async () => {
    await browser?.close()
    await world?.close()
  })

  const look = async (name: string): Promise<void> => {
    await takePictures(page, name)
    faults.push(...(await barriers(page)).map((fault) => `${name}: ${fault}`))
  }

  /** waits until the form shows what was typed */
  const said = (): Promise<unknown> =>
    eventually('what was typed', async () => {
      const field = page.getByLabel('Wat zei de melder?')
      return (await field.count()) > 0 && (await field.inputValue()) === 'Er staat water in de kelder.'
        ? true
        : undefined
    })

  it('shows the form to read until somebody takes the task', async () => {
    await page.goto(`${world.origin}/werklijst?taak=${taskId}`)
    await page.getByLabel('Wat zei de melder?').waitFor()
    expect(await page.getByLabel('Aantal bewoners').isEditable()).to.equal(false)
    await look('form-1-read')
    await page.getByRole('button', { name: 'Taak nemen' }).click()
    await page.getByRole('button', { name: 'Taak afwerken' }).waitFor()
    expect(await page.getByLabel('Wat zei de melder?').isEditable()).to.equal(true)
  })

  it('says in Dutch what is missing, and sends nothing', async () => {
    await page.getByRole('button', { name: 'Taak afwerken' }).click()
    await page.getByText('Vul dit in.').first().waitFor()
    await look('form-2-missing')
  })

  it('keeps what is typed', async () => {
    await page.getByLabel('Wat zei de melder?').fill('Er staat water in de kelder.')
    await page.getByLabel('Aantal bewoners').fill('3')
    await eventually('the draft', async () => {
      const { data } = await handler.call(getDraft, { params: { wizard: 'task-form', subject: taskId } })
      return JSON.stringify(data).includes('"occupants":3') ? true : undefined
    })
    await page.reload()
    await page.getByRole('button', { name: 'Taak afwerken' }).waitFor()
    await said()
  })

  it('asks more when an answer asks for it', async () => {
    await page.locator('.fjs-form-field-select .fjs-input-group').click()
    await page.getByText('Dringend', { exact: true }).click()
    await page.getByLabel('Wanneer kan iemand langskomen?').click()
    await look('form-3-day')
    await page.locator('.flatpickr-day.today, .flatpickr-day:not(.prevMonthDay)').last().click()
    await page.getByText('De melder geeft toegang').click()
    await look('form-4-filled')
  })

  it('ends the task; the answers stay to be read', async () => {
    await page.getByRole('button', { name: 'Taak afwerken' }).click()
    await page.getByText('De taak is afgewerkt.').waitFor()
    await world.idle()
    const { answers } = await handler.call(getTaskForm, { params: { taskId } })
    expect(answers).to.include({
      whatWasSaid: 'Er staat water in de kelder.',
      occupants: 3,
      urgency: 'DRINGEND',
      mayEnter: true,
    })
    expect(answers?.['visitOn']).to.match(/^\d{4}-\d{2}-\d{2}$/)
    await page.goto(`${world.origin}/werklijst?lijst=done&taak=${taskId}`)
    await said()
    await look('form-5-done')
  })

  it('met no barrier of axe, no breach of the policy, no error of the page', async () => {
    expect(faults).to.deep.equal([])
    expect(await page.evaluate('window.violations')).to.deep.equal([])
    expect(desk.complaints).to.deep.equal([])
  })
})
