import { expect } from 'chai'
import { embeddedForm } from '#modelling/forms/embedded-form'
import { formFaults } from '#modelling/forms/form-faults'

const form = (...components: readonly object[]): object => ({ type: 'default', components })
const good = { type: 'number', key: 'count' }

describe('a form that the worklist can show', () => {
  it('has fields and texts', () => {
    expect(formFaults(form({ type: 'text', text: 'Hallo' }, good))).to.deep.equal([])
  })
  const wrong: readonly (readonly [what: string, form: unknown, says: RegExp])[] = [
    ['is a form', 'hallo', /geen formulier/],
    ['asks something', form({ type: 'text', text: 'Hallo' }), /geen enkel veld/],
    ['has no field that the worklist does not know', form(good, { type: 'filepicker', key: 'file' }), /filepicker/],
    ['repeats nothing', form(good, { type: 'group', isRepeating: true, components: [] }), /herhaalt/],
    ['leaves the variables of the process alone', form({ type: 'textfield', key: 'caseId' }), /van het proces zelf/],
    ['names a field once', form(good, good), /Twee velden/],
    ['has names without spaces', form({ type: 'number', key: 'how many' }), /geen naam/],
    ['has choices of its own', form({ type: 'select', key: 'kind', valuesKey: 'kinds' }), /keuzes/],
  ]
  for (const [what, document, says] of wrong) it(what, () => expect(formFaults(document).join(' ')).to.match(says))
})

describe('the form that stands in a diagram', () => {
  const xml = (content: string): string =>
    `<bpmn:process id="p"><zeebe:userTaskForm id="one">{}</zeebe:userTaskForm><zeebe:userTaskForm id="two">${content}</zeebe:userTaskForm></bpmn:process>`
  it('is found by the key of its task, escaped or as it is', () => {
    const wanted = { a: '<b> & "c"' }
    const json = JSON.stringify(wanted)
    const escaped = json.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&#34;')
    expect(embeddedForm(xml(escaped), 'camunda-forms:bpmn:two')).to.deep.equal(wanted)
    expect(embeddedForm(xml(`<![CDATA[${json}]]>`), 'camunda-forms:bpmn:two')).to.deep.equal(wanted)
  })
  it('is nothing when it is not there or no JSON', () => {
    expect(embeddedForm(xml('{}'), 'camunda-forms:bpmn:three')).to.equal(undefined)
    expect(embeddedForm(xml('{'), 'camunda-forms:bpmn:two')).to.equal(undefined)
  })
})
