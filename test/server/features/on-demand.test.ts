import { expect } from 'chai'
import { v7 as uuid } from 'uuid'
import { getDocument } from '#contract/documents'
import { getNgw } from '#contract/ngw'
import { askDocument, listAskable } from '#contract/on-demand'
import { documentModel } from '#server/platform/case-file/document-model'
import { describeOnDatabases } from '#test/support/database'
import { refusal } from '#test/support/refusal'
import { startWorld, type World } from '#test/support/world'
import { type NgwRoad, registered, startNgwRoad } from '../../journeys/ngw-road.ts'

describeOnDatabases('documents on demand', (open) => {
  let world: World
  let road: NgwRoad
  let caseId: string
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    road = await startNgwRoad(world)
    caseId = await registered(road, { on: '2025-12-20' })
  })
  after(() => world?.close())

  const owners = async (): Promise<string[]> => {
    const { parties } = await road.handler.call(getNgw, { params: { caseId } })
    return parties.flatMap(({ id, roles }) => (roles.includes('VOLLE_EIGENAAR') ? [id] : []))
  }
  const asked = (change: object = {}) => ({
    params: { caseId },
    body: { id: uuid(), code: 'DT039', partyIds: [] as string[], text: 'Wij wachten op uw antwoord.', ...change },
  })

  it('say what can be asked on the case', async () => {
    const { items } = await road.handler.call(listAskable, { params: { caseId } })
    expect(items.map(({ code }) => code)).to.include.members(['DT039', 'DT040'])
  })

  it('are made once for each addressee, in the words of who asked', async () => {
    const ask = asked({ partyIds: await owners() })
    await road.handler.call(askDocument, ask)
    await road.handler.call(askDocument, ask)
    await world.idle()
    const rows = await world.database.model(documentModel).findAll({ where: { caseId, code: 'DT039' } })
    expect(rows).to.have.length(2)
    for (const { id, snapshot, status } of rows) {
      expect(status).to.equal('DEFINITIEF')
      expect(JSON.stringify(snapshot)).to.contain('Wij wachten op uw antwoord.')
      expect(await road.handler.call(getDocument, { params: { documentId: id } })).to.include({ code: 'DT039' })
    }
  })

  it('are refused for who is no addressee of such a letter, without words, and for an unknown type', async () => {
    const { parties } = await road.handler.call(getNgw, { params: { caseId } })
    const tenant = parties.find(({ roles }) => roles.includes('HUURDER'))
    const ask = (change: object) => refusal(road.handler.call(askDocument, asked(change)))
    expect(await ask({ partyIds: [tenant?.id] })).to.include({ code: 'RULE_BROKEN', reason: 'UNKNOWN_PARTY' })
    expect(await ask({})).to.include({ reason: 'UNKNOWN_PARTY' })
    expect(await ask({ partyIds: await owners(), text: ' ' })).to.include({ reason: 'TEXT_MISSING' })
    expect(await ask({ code: 'DT034' })).to.include({ reason: 'UNKNOWN_DOCUMENT' })
  })

  it('are not for other municipalities', async () => {
    const other = await world.as('middelkerke-dossier')
    expect(await refusal(other.call(listAskable, { params: { caseId } }))).to.include({ code: 'NOT_FOUND' })
    expect(await refusal(other.call(askDocument, asked()))).to.include({ code: 'NOT_FOUND' })
  })
})
