import { expect } from 'chai'
import { useKinds } from '#modelling/uses/use'
import { labels } from '#web/features/where-used/labels.nl'
import { matching, pathOf, readUseFilter, verdictOf, writeUseFilter } from '#web/features/where-used/view'

const entry = (id: string, count: number, offered = true, title = '') => ({ id, title, count, offered })

describe('where something is used', () => {
  it('has a word for each kind', () => expect(Object.keys(labels.kinds).sort()).to.deep.equal([...useKinds].sort()))

  it('keeps the filter in the address, and drops what it does not know', () => {
    const filter = { kind: 'ROLE', id: 'LB_DB', search: 'db', unused: true } as const
    expect(readUseFilter(new URLSearchParams(writeUseFilter(filter)))).to.deep.equal(filter)
    expect(readUseFilter(new URLSearchParams('soort=TOVERSTAF&ongebruikt=misschien'))).to.deep.equal({
      kind: 'DOCUMENT_TYPE',
      id: undefined,
      search: '',
      unused: false,
    })
  })

  it('finds by code and title, most used first', () => {
    const entries = [entry('DT034', 0, true, 'Besluit'), entry('DT099', 2, true, 'Uitnodiging'), entry('DT100', 5)]
    const find = (search: string, unused = false) =>
      matching(entries, { kind: 'DOCUMENT_TYPE', id: undefined, search, unused }).map(({ id }) => id)
    expect(find('')).to.deep.equal(['DT100', 'DT099', 'DT034'])
    expect(find('uitnod')).to.deep.equal(['DT099'])
    expect(find('dt besluit')).to.deep.equal(['DT034'])
    expect(find('', true)).to.deep.equal(['DT034'])
  })

  it('calls safe only what no process, no draft and not the product itself uses', () => {
    expect(verdictOf(undefined, 'ROLE')).to.equal(labels.safe)
    expect(verdictOf(entry('x', 0, false), 'ROLE')).to.equal(labels.safe)
    expect(verdictOf(entry('DT034', 0), 'DOCUMENT_TYPE')).to.equal(labels.unnamed)
    expect(verdictOf(entry('DT034', 3), 'DOCUMENT_TYPE')).to.equal(undefined)
    expect(verdictOf(entry('x', 3, false), 'VARIABLE')).to.equal(undefined)
    expect(verdictOf(entry('DT934', 3, false), 'DOCUMENT_TYPE')).to.equal(labels.unknown)
  })

  it('leads to the version or the draft', () => {
    const place = { processId: 'oo', title: 'OO', file: 'oo.bpmn', elementId: 'a b', place: 'Taak' }
    expect(pathOf({ ...place, version: 2, draftId: null })).to.equal('/processen/modellen/oo?element=a%20b')
    expect(pathOf({ ...place, version: null, draftId: 'd1' })).to.equal('/processen/ontwerpen/d1?element=a%20b')
  })
})
