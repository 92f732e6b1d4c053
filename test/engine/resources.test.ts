import { expect } from 'chai'
import {
  definitions,
  element,
  end,
  flow,
  message,
  onMessage,
  onSignal,
  onTimer,
  process,
  service,
  signal,
  start,
} from '#test/support/bpmn-builder'
import { decision, dmn, literal } from '#test/support/dmn-builder'
import { onEveryStore, type World } from './world.ts'

const form = (id: string, label = 'a'): { readonly name: string; readonly content: Uint8Array } => ({
  name: `${id}.form`,
  content: Buffer.from(JSON.stringify({ id, type: 'default', components: [{ type: 'textfield', key: label }] })),
})

const withForm = (formId: string): string =>
  definitions(
    process(
      'p',
      start(),
      element(
        'userTask',
        'task',
        {},
        `<bpmn:extensionElements><zeebe:formDefinition formId="${formId}"/></bpmn:extensionElements>`,
      ),
      end(),
      flow('start', 'task'),
      flow('task', 'end'),
    ),
  )

const one = (task: string): string => definitions(process('p', start(), service(task, task), flow('start', task)))

const keyOfProcess = async (w: World, xml: string): Promise<string> =>
  (await w.deploy(xml, 'p.bpmn')).processes[0]?.processDefinitionKey ?? ''

const formKey = 'io.camunda.zeebe:formKey'

onEveryStore('forms', (world) => {
  it('D2, D3: a form has versions of its own; the same file is the same version', async () => {
    const w = world()
    const deploy = async (label: string) => (await w.run('deploy', { resources: [form('f', label)] })).forms[0]
    const first = await deploy('a')
    expect(first).to.include({ formId: 'f', version: 1, resourceName: 'f.form' })
    expect(await deploy('a')).to.deep.equal(first)
    expect(await deploy('b')).to.include({ version: 2 })
    expect(await deploy('a')).to.include({ version: 3 })
  })

  it('D1: refuses what is no form, and two forms of one id', async () => {
    const w = world()
    const refusal = (...texts: string[]) =>
      w.refusal('deploy', { resources: texts.map((text, n) => ({ name: `${n}.form`, content: Buffer.from(text) })) })
    expect(await refusal('{')).to.match(/'0.form': Failed to parse form JSON/)
    expect(await refusal('{"id":1}')).to.match(/'0.form': Expected the form id to be present, but none given/)
    expect(await refusal('{"id":" "}')).to.match(/Expected the form id to be filled, but it is blank/)
    expect(await refusal('{"id":"a"}', '{"id":"a"}')).to.match(
      /found a duplicated id 'a' in the resources '0.form' and '1.form'/,
    )
  })

  it('J10: a user task with formId carries the key of the latest version', async () => {
    const w = world()
    await w.run('deploy', { resources: [form('f', 'a')] })
    const { forms } = await w.run('deploy', { resources: [form('f', 'b')] })
    await w.deploy(withForm('f'))
    await w.create('p')
    const job = await w.job('io.camunda.zeebe:userTask')
    expect(JSON.parse(job.customHeaders)).to.deep.equal({ [formKey]: forms[0]?.formKey })
  })

  it('I1: a form that is not there is an incident; once it is deployed the task goes on', async () => {
    const w = world()
    await w.deploy(withForm('=which'))
    await w.create('p', { which: w.own('late') })
    const [incident] = w.incidents()
    expect(incident).to.include({ type: 'FORM_NOT_FOUND', elementId: 'task' })
    expect(incident?.message).to.match(/^Expected to find a form with id 'late', but no form with this id is found/)
    await w.run('deploy', { resources: [form('late')] })
    await w.run('resolveIncident', { incidentKey: incident?.key ?? '' })
    expect(JSON.parse((await w.job('io.camunda.zeebe:userTask')).customHeaders)).to.have.property(formKey)
  })
})

onEveryStore('deletion of resources (D7)', (world) => {
  it('D7, D3: a process version goes, the one before is the latest again, and its number is not used twice', async () => {
    const w = world()
    await keyOfProcess(w, one('first'))
    const second = await keyOfProcess(w, one('second'))
    w.mark()
    await w.run('deleteResource', { resourceKey: second })
    expect(w.all()).to.deep.equal(['PROCESS DELETING', 'PROCESS DELETED', 'RESOURCE_DELETION DELETED'])
    await w.create('p')
    expect(w.trace(['ACTIVATED'])).to.include('first ACTIVATED')
    expect((await w.deploy(one('third'), 'p.bpmn')).processes[0]?.version).to.equal(3)
    expect(await w.refusal('createInstance', { bpmnProcessId: 'p', version: 2 })).to.match(/^NOT_FOUND/)
  })

  it('D7: not while instances run, called ones included', async () => {
    const w = world()
    const key = await keyOfProcess(w, one('task'))
    const instance = await w.create('p')
    const refusal = `INVALID_STATE: Expected to delete resource with key \`${key}\` but there are still running instances`
    expect(await w.refusal('deleteResource', { resourceKey: key })).to.equal(refusal)
    await w.run('cancelInstance', { processInstanceKey: instance })
    await w.run('deleteResource', { resourceKey: key })
    expect(await w.refusal('createInstance', { bpmnProcessId: 'p' })).to.match(/^NOT_FOUND/)
  })

  it('D7, D5: messages, signals and timers start the version before again', async () => {
    const w = world()
    const starting = (task: string) =>
      definitions(
        message('m'),
        signal('s'),
        process(
          'p',
          start('byMessage', onMessage('m')),
          start('bySignal', onSignal('s')),
          start('byTimer', onTimer('timeCycle', 'R/PT1H')),
          service(task, 'work'),
          flow('byMessage', task),
          flow('bySignal', task),
          flow('byTimer', task),
        ),
      )
    await keyOfProcess(w, starting('first'))
    const second = await keyOfProcess(w, starting('second'))
    await w.run('deleteResource', { resourceKey: second })
    await w.publish('m', '')
    await w.run('broadcastSignal', { signalName: 's' })
    await w.advance(3_600_000)
    expect(w.trace(['ACTIVATED']).filter((line) => line === 'first ACTIVATED')).to.have.length(3)
    expect(w.trace(['ACTIVATED'])).not.to.include('second ACTIVATED')
  })

  it('D7: a form and a graph of decisions go too; the version before takes their place', async () => {
    const w = world()
    await w.run('deploy', { resources: [form('f', 'a')] })
    const { forms } = await w.run('deploy', { resources: [form('f', 'b')] })
    await w.run('deleteResource', { resourceKey: forms[0]?.formKey ?? '' })
    expect((await w.run('deploy', { resources: [form('f', 'a')] })).forms[0]).to.include({ version: 1 })
    const graph = async (value: string) => {
      const content = Buffer.from(dmn('g', decision('d', literal(value))))
      return (await w.run('deploy', { resources: [{ name: 'g.dmn', content }] })).decisionRequirements[0]
    }
    await graph('1')
    const second = await graph('2')
    await w.run('deleteResource', { resourceKey: second?.decisionRequirementsKey ?? '' })
    expect(await w.run('evaluateDecision', { decisionId: 'd' })).to.include({ decisionOutput: '1' })
    expect(await graph('3')).to.include({ version: 3 })
  })

  it('D7: an unknown key is NOT_FOUND', async () => {
    expect(await world().refusal('deleteResource', { resourceKey: '1' })).to.equal(
      'NOT_FOUND: Expected to delete resource but no resource found with key `1`',
    )
  })
})
