import { expect } from 'chai'
import { checkMigration, type EngineRules } from '#modelling/migration/check-migration'
import { proposeSteps } from '#modelling/migration/propose-steps'
import { readSteps } from '#modelling/migration/read-steps'
import {
  boundary,
  definitions,
  end,
  eventStart,
  eventSubProcess,
  flow,
  flows,
  message,
  onMessage,
  onTimer,
  process,
  service,
  start,
  subProcess,
  user,
} from '#test/support/bpmn-builder'

const late = boundary('late', 'ask', false, onTimer('timeDuration', 'PT1H'))
const before = definitions(
  process('p', start(), user('ask'), late, end(), flows('start', 'ask', 'end'), flow('late', 'end')),
)

const check = async (after: string, standing: string[], rules: EngineRules = '8.6', own: object[] = []) => {
  const steps = { before: await readSteps(before, 'p'), after: await readSteps(after, 'p') }
  const mapping = [...proposeSteps(steps.before, steps.after), ...(own as { from: string; to: string }[])]
  return checkMigration({ ...steps, processId: 'p', mapping, rules }, standing)
}

describe('what a migration would refuse, looked at beforehand (Y2)', () => {
  it('a step that keeps its id goes along, with its boundary event', async () => {
    expect(await check(before, ['ask'])).to.deep.equal({ outcome: 'UNCHANGED', faults: [] })
  })

  it('a step with another id needs a mapping', async () => {
    const after = definitions(process('p', start(), user('judge'), end(), flows('start', 'judge', 'end')))
    expect(await check(after, ['ask'])).to.deep.equal({
      outcome: 'IMPOSSIBLE',
      faults: ['De stap “ask” heeft geen tegenhanger in de nieuwe versie.'],
    })
    expect((await check(after, ['ask'], '8.6', [{ from: 'ask', to: 'judge' }])).outcome).to.equal('MAPPED')
  })

  it('a step of another kind, or in another place, is none to go to', async () => {
    const after = definitions(
      process(
        'p',
        start(),
        service('ask', 'work'),
        subProcess('sub', start('s'), user('inner'), flow('s', 'inner')),
        flows('start', 'ask', 'sub'),
      ),
    )
    const other = await check(after, ['ask'], '8.6', [{ from: 'ask', to: 'ask' }])
    expect(other.faults).to.deep.equal([
      'De stap “ask” gaat naar “ask”, die van een andere soort is of door iemand anders gedaan wordt.',
    ])
    const deeper = await check(after, ['ask'], '8.6', [{ from: 'ask', to: 'inner' }])
    expect(deeper.faults).to.deep.equal(['De stap “ask” staat in de nieuwe versie in een ander deelproces.'])
  })

  it('a boundary event stays on its task', async () => {
    const after = definitions(
      process(
        'p',
        start(),
        user('ask'),
        user('more'),
        boundary('late', 'more', false, onTimer('timeDuration', 'PT1H')),
        end(),
        flows('start', 'ask', 'more', 'end'),
        flow('late', 'end'),
      ),
    )
    expect((await check(after, ['ask'])).faults).to.deep.equal([
      'De gebeurtenis “late” hangt in de nieuwe versie aan een andere stap.',
    ])
  })

  it('Zeebe 8.5 takes no process with an event sub-process anywhere; 8.6 does', async () => {
    const after = definitions(
      message('m', '=key'),
      process(
        'p',
        start(),
        user('ask'),
        late,
        end(),
        flows('start', 'ask', 'end'),
        flow('late', 'end'),
        eventSubProcess('aside', eventStart('got', false, onMessage('m')), end('e'), flow('got', 'e')),
      ),
    )
    expect((await check(after, ['ask'])).outcome).to.equal('UNCHANGED')
    expect((await check(after, ['ask'], '8.5')).faults).to.deep.equal([
      'Zeebe 8.5 verplaatst geen processen met een deelproces dat door een gebeurtenis start; dat kan pas vanaf 8.6.',
    ])
  })
})
