import { expect } from 'chai'
import { v7 as uuid } from 'uuid'
import {
  getCase,
  getCaseHistory,
  getCaseProcess,
  listCases,
  registerRequest,
  rejectRequest,
  stopProcedure,
} from '#contract/cases'
import { listTasks } from '#contract/tasks'
import { describeOnDatabases } from '#test/support/database'
import { requestOn } from '#test/support/requests'
import { type Actor, Refused, startWorld, type World } from '#test/support/world'

const refusal = async (work: Promise<unknown>): Promise<Refused> => {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof Refused) return error
  throw new Error('nothing was refused', { cause: error })
}

describeOnDatabases('cases', (open) => {
  let world: World
  let gent: Actor
  let middelkerke: Actor
  let agency: Actor
  before(async function () {
    this.timeout(60_000)
    world = await startWorld(open)
    gent = await world.as('gent-dossier')
    middelkerke = await world.as('middelkerke-dossier')
    agency = await world.as('wonen-dossier')
  })
  after(() => world?.close())

  it('refuses what does not fit with a code per reason, and writes nothing', async () => {
    const before = (await gent.call(listCases, {})).items.length
    const codes = async (change: object) => {
      const { status, code, reason } = await refusal(
        gent.call(registerRequest, { body: await requestOn(gent, 'Spinnerijstraat', change) }),
      )
      return [status, code, reason]
    }
    expect(await codes({ receivedOn: '2026-01-06' })).to.deep.equal([422, 'RULE_BROKEN', 'RECEIVED_IN_FUTURE'])
    expect(await codes({ requesterPartyIds: [uuid()] })).to.deep.equal([422, 'RULE_BROKEN', 'UNKNOWN_PARTY'])
    expect(await codes({ requesterPartyIds: [] })).to.deep.equal([422, 'RULE_BROKEN', 'REQUESTER_MISSING'])
    expect(await codes({ unitIds: [uuid()] })).to.deep.equal([409, 'NOT_ALLOWED_NOW', 'UNKNOWN_TARGET'])
    expect(await codes({ propertyId: uuid() })).to.deep.equal([404, 'NOT_FOUND', undefined])
    expect(await codes({ complaint: '  ' })).to.deep.equal([400, 'INVALID', undefined])
    expect((await gent.call(listCases, {})).items.length).to.equal(before)
  })

  it('the same request sent twice at once registers one case', async () => {
    const body = await requestOn(gent, 'Kolkstraat 27')
    const [first, second] = await Promise.all([1, 2].map(() => gent.call(registerRequest, { body })))
    expect(first).to.deep.equal(second)
    expect((await gent.call(listCases, { query: { search: 'Kolkstraat' } })).items).to.have.length(1)
  })

  it('a property or case of another municipality does not exist; the agency sees both', async () => {
    const body = await requestOn(gent, 'Spinnerijstraat')
    expect((await refusal(middelkerke.call(registerRequest, { body: { ...body, id: uuid() } }))).code).to.equal(
      'NOT_FOUND',
    )
    const { caseId } = await gent.call(registerRequest, { body })
    const params = { caseId }
    for (const endpoint of [getCase, getCaseProcess]) {
      expect((await refusal(middelkerke.call(endpoint, { params }))).code).to.equal('NOT_FOUND')
    }
    expect((await refusal(middelkerke.call(getCaseHistory, { params, query: {} }))).code).to.equal('NOT_FOUND')
    expect((await middelkerke.call(listCases, { query: { search: 'Spinnerijstraat' } })).items).to.deep.equal([])
    expect(
      (await agency.call(listCases, { query: { search: 'Spinnerijstraat' } })).items.map(({ id }) => id),
    ).to.include(caseId)
    const seen = await agency.call(getCase, { params })
    expect(seen.actions.find(({ action }) => action === 'REQUEST_REJECT')).to.include({
      open: false,
      reason: 'NO_RIGHT',
    })
  })

  it('finds cases by reference, address and name of a party, page by page', async () => {
    const body = await requestOn(gent, 'Weverijdreef')
    const { caseId, reference } = await gent.call(registerRequest, { body })
    for (const search of [reference, 'weverij 51', 'Heerdveld']) {
      expect((await gent.call(listCases, { query: { search } })).items.map(({ id }) => id)).to.deep.equal([caseId])
    }
    expect((await gent.call(listCases, { query: { search: '%' } })).items).to.deep.equal([])
    const first = await gent.call(listCases, { query: { limit: 1 } })
    const second = await gent.call(listCases, { query: { limit: 1, cursor: first.next! } })
    expect(first.items[0]!.id).to.equal(caseId)
    expect(second.items[0]!.id).to.not.equal(caseId)
  })

  it('a rejection ends task 2, the process and the case; the requester gets a letter', async function () {
    this.timeout(60_000)
    const { caseId } = await gent.call(registerRequest, { body: await requestOn(gent, 'Molenpad') })
    await world.idle()
    const params = { caseId }
    const { version } = await gent.call(getCase, { params })
    const body = { reason: 'Kennelijk ongegrond', text: 'Er is niets vastgesteld.', version }
    const stale = await refusal(gent.call(rejectRequest, { params, body: { ...body, version: version + 1 } }))
    expect(stale.code).to.equal('STALE')
    await gent.call(rejectRequest, { params, body })
    expect((await gent.call(getCase, { params })).status).to.equal('AFGEWEZEN')
    expect((await refusal(gent.call(rejectRequest, { params, body }))).reason).to.equal('PROCEDURE_ENDED')
    await world.idle()
    const page = await gent.call(getCase, { params })
    expect(page.tasks).to.deep.equal([])
    expect(page.documents.map(({ code }) => code).toSorted()).to.deep.equal(['DT002', 'DT004'])
    expect(page.units.map(({ subStatus }) => subStatus)).to.deep.equal(['STOPGEZET'])
    const [instance] = (await gent.call(getCaseProcess, { params })).instances
    expect(instance?.state).to.equal('COMPLETED')
    expect(instance?.flows).to.include('request-judged--close-rejected')
  })

  it('a stop interrupts all that runs', async function () {
    this.timeout(60_000)
    const { caseId } = await gent.call(registerRequest, { body: await requestOn(gent, 'Havenlaan') })
    await world.idle()
    const params = { caseId }
    const { version } = await gent.call(getCase, { params })
    await gent.call(stopProcedure, { params, body: { reason: 'Verzoek ingetrokken', text: '', version } })
    await world.idle()
    const page = await gent.call(getCase, { params })
    expect(page).to.include({ status: 'STOPGEZET' })
    expect(page.tasks).to.deep.equal([])
    expect((await gent.call(getCaseProcess, { params })).instances[0]?.active).to.deep.equal([])
    const history = await gent.call(getCaseHistory, { params, query: {} })
    expect(history.items.map(({ summary }) => summary)).to.include('Zette de procedure stop: Verzoek ingetrokken')
  })

  it('the mayor term lapses by its timer: it is noted, the mayor is reminded, and task 1 stays open', async function () {
    this.timeout(60_000)
    const { caseId } = await gent.call(registerRequest, {
      body: await requestOn(gent, 'Tramstelplaats', { receivedOn: '2026-01-02' }),
    })
    await world.idle()
    const params = { caseId }
    const before = await gent.call(getCase, { params })
    expect(before.tasks.map(({ dueOn }) => dueOn)).to.have.members(['2026-01-19', '2026-04-02'])
    await world.moveTo('2026-04-03')
    const after = await agency.call(getCase, { params })
    expect(after.documents.map(({ code }) => code)).to.include('DT065')
    expect(after.tasks.map(({ code }) => code).toSorted()).to.deep.equal(['1', '2'])
    const overdue = await gent.call(listTasks, { query: { due: 'overdue', caseId } })
    expect(overdue.items.map(({ code }) => code)).to.have.members(['1', '2'])
  })
})
