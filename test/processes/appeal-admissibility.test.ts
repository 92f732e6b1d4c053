import { expect } from 'chai'
import { appealGrounds, submitterRoles } from '#domain/model/procedure-codes'
import { appealForms } from '#domain/procedures/appeal/admissibility'
import { timelinesses } from '#domain/procedures/appeal/terms'
import { appeal } from '#processes/appeal/contract'
import { differences, openTable } from './decide.ts'

type Facts = Readonly<Record<'ground' | 'submitter' | 'timeliness' | 'form', string>>

// The law in TypeScript: it stands here only, to hold the table against.
const written = ({ ground, submitter, timeliness, form }: Facts) => {
  const no = (reason: string) => ({ admissible: false, reason })
  if (submitter === 'ANDERE') return no('GEEN_BEROEPSRECHT')
  if (ground === 'STILZITTEN') {
    if (submitter !== 'VERZOEKER') return no('ALLEEN_VERZOEKER')
    if (timeliness === 'NO_RIGHT') return no('GEEN_FORMEEL_VERZOEK')
    if (timeliness === 'TOO_EARLY') return no('TE_VROEG')
  }
  if (timeliness === 'TOO_LATE') return no('TE_LAAT')
  if (form === 'NOT_REGISTERED') return no('NIET_AANGETEKEND')
  return form === 'NOT_MOTIVATED' ? no('NIET_GEMOTIVEERD') : { admissible: true, reason: 'ONTVANKELIJK' }
}

describe('appeal: admissibility', () => {
  it('is judged by submitter, days and form, and every rule of the table is met', async () => {
    const table = await openTable(appeal.decisions.admissibility)
    const all: readonly Facts[] = appealGrounds.flatMap((ground) =>
      submitterRoles.flatMap((submitter) =>
        timelinesses.flatMap((timeliness) => appealForms.map((form) => ({ ground, submitter, timeliness, form }))),
      ),
    )
    expect(differences(table, written, all)).to.deep.equal([])
  })
})
