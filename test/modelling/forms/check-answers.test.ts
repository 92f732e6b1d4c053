import { expect } from 'chai'
import { checkAnswers, variablesOf } from '#modelling/forms/check-answers'
import { type FormSchema, readForm } from '#modelling/forms/form-schema'

const today = '2026-01-05'

const formOf = (...components: readonly object[]): FormSchema => {
  const schema = readForm({ type: 'default', components })
  if (!schema) throw new Error('no form')
  return schema
}

const reasonFor = (field: object, value: unknown): string | undefined => {
  const checked = checkAnswers(formOf({ key: 'x', ...field }), { x: value }, today)
  return checked.ok ? undefined : checked.faults[0]?.says
}

const twoChoices = { values: [{ value: 'A' }, { value: 'B' }] }

describe('answers on a form', () => {
  const refused: readonly (readonly [what: string, field: object, value: unknown, says: RegExp])[] = [
    ['a required field without answer', { type: 'textfield', validate: { required: true } }, '', /Vul dit in/],
    ['a required box that is not ticked', { type: 'checkbox', validate: { required: true } }, false, /Vul dit in/],
    ['a required list without choice', { type: 'taglist', ...twoChoices, validate: { required: true } }, [], /Vul/],
    ['text beyond its limit', { type: 'textfield', validate: { maxLength: 3 } }, 'abcd', /hoogstens 3/],
    ['text beyond what any form may ask', { type: 'textarea' }, 'x'.repeat(10_001), /hoogstens 10000/],
    ['text below its least', { type: 'textfield', validate: { minLength: 3 } }, 'ab', /minstens 3/],
    ['text of another shape', { type: 'textfield', validate: { pattern: '^\\d+$' } }, 'a1', /vorm/],
    ['no mail address', { type: 'textfield', validate: { validationType: 'email' } }, 'a@b', /mailadres/],
    ['a number in the place of text', { type: 'textfield' }, 5, /geen tekst/],
    ['text in the place of a number', { type: 'number' }, '5', /geen getal/],
    ['a number below its least', { type: 'number', validate: { min: 1 } }, -1, /minstens 1/],
    ['a number above its most', { type: 'number', validate: { max: 20 } }, 21, /hoogstens 20/],
    ['a broken number where whole ones are asked', { type: 'number', decimalDigits: 0 }, 1.5, /geheel/],
    ['more decimals than asked', { type: 'number', decimalDigits: 1 }, 1.25, /1 cijfers/],
    ['a number beside its steps', { type: 'number', increment: '5' }, 7, /veelvoud van 5/],
    ['a choice that is not offered', { type: 'radio', ...twoChoices }, 'C', /mogelijkheden/],
    ['one choice of a list that is not offered', { type: 'checklist', ...twoChoices }, ['A', 'C'], /mogelijkheden/],
    ['the same choice twice', { type: 'taglist', ...twoChoices }, ['A', 'A'], /hoogstens een keer/],
    ['a word in the place of yes or no', { type: 'checkbox' }, 'ja', /ja of nee/],
    ['a day that does not exist', { type: 'datetime', subtype: 'date' }, '2026-02-30', /bestaat niet/],
    ['a day in another shape', { type: 'datetime', subtype: 'date' }, '30/01/2026', /geldige/],
    ['a day that passed', { type: 'datetime', subtype: 'date', disallowPassedDates: true }, '2026-01-04', /voorbij/],
  ]
  for (const [what, field, value, says] of refused)
    it(`refuse ${what}`, () => expect(reasonFor(field, value)).to.match(says))

  const taken: readonly (readonly [what: string, field: object, value: unknown])[] = [
    ['nothing where nothing is required', { type: 'number' }, null],
    ['the limits themselves', { type: 'number', validate: { min: 1, max: 20 } }, 20],
    ['a number as text where the form says so', { type: 'number', serializeToString: true, validate: { max: 9 } }, '9'],
    ['today where passed days are refused', { type: 'datetime', subtype: 'date', disallowPassedDates: true }, today],
    ['an hour', { type: 'datetime', subtype: 'time' }, '09:30'],
    ['a pattern that is none', { type: 'textfield', validate: { pattern: '(' } }, 'a'],
  ]
  for (const [what, field, value] of taken)
    it(`take ${what}`, () => expect(reasonFor(field, value)).to.equal(undefined))

  const conditional = formOf(
    { type: 'select', key: 'kind', ...twoChoices },
    {
      type: 'group',
      conditional: { hide: '=kind != "B"' },
      components: [{ type: 'textfield', key: 'why', validate: { required: true } }],
    },
    { type: 'number', key: 'fixed', disabled: true },
  )
  it('drop what the form hides, what nobody may fill in and what it does not have', () => {
    const checked = checkAnswers(conditional, { kind: 'A', why: 'geheim', fixed: 5, other: 1 }, today)
    expect(checked).to.deep.equal({ ok: true, answers: { kind: 'A' } })
  })
  it('are missed where the form shows what it hid before', () => {
    const checked = checkAnswers(conditional, { kind: 'B' }, today)
    expect(checked.ok ? [] : checked.faults.map(({ key, reason }) => [key, reason])).to.deep.equal([
      ['why', 'ANSWER_MISSING'],
    ])
  })

  it('become variables unless they are words or may be the number of somebody', () => {
    const form = formOf(
      { type: 'textfield', key: 'name' },
      { type: 'textarea', key: 'story' },
      { type: 'number', key: 'count' },
      { type: 'number', key: 'nationalNumber' },
      { type: 'number', key: 'phone', serializeToString: true },
      { type: 'checkbox', key: 'sure' },
      { type: 'select', key: 'kind', ...twoChoices },
      { type: 'datetime', subtype: 'date', key: 'on' },
    )
    const answers = {
      name: 'An',
      story: 'Lang',
      count: 3,
      nationalNumber: 85_073_003_328,
      phone: '0470123456',
      sure: true,
      kind: 'A',
      on: '2026-01-09',
    }
    expect(variablesOf(form, answers)).to.deep.equal({ count: 3, sure: true, kind: 'A', on: '2026-01-09' })
  })
})
