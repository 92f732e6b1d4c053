import { expect } from 'chai'
import { MemoryStore } from '#engine'
import { recordsFrom, recordsOf, toEntries } from '#engine/log/log-entry'
import type { StoredRecord } from '#engine/log/records'
import { k } from '#engine/store/key'

const record = (position: number, value: StoredRecord['value'] = { resourceKey: 1, tenantId: 't' }): StoredRecord => ({
  position,
  source: 7,
  key: 2 ** 51 + position,
  timestamp: 1000 + position,
  valueType: 'RESOURCE_DELETION',
  intent: 'DELETED',
  value,
  sequence: 2 ** 51 + 1,
})
const variable: StoredRecord = {
  ...record(8, {
    name: 'n',
    value: '"é"',
    scopeKey: 1,
    processInstanceKey: 2,
    processDefinitionKey: 3,
    bpmnProcessId: 'p',
    tenantId: 't',
  }),
  valueType: 'VARIABLE',
  intent: 'CREATED',
  internal: { loopCounter: 1 },
}

describe('entries of the record log', () => {
  it('give back the records that were put in, whatever their kind', () => {
    const records = [record(7), variable, record(9)]
    expect(toEntries(records).flatMap(recordsOf)).to.deep.equal(records)
  })

  it('hold the names of the commonest fields once in the code, not in each record', () => {
    expect(JSON.stringify(toEntries([variable]))).not.to.contain('processDefinitionKey')
  })

  it('are read from any position within them, and next to records that layout 2 has left', async () => {
    const old = [record(1), record(2)]
    const young = Array.from({ length: 150 }, (_, index) => record(3 + index))
    const store = new MemoryStore()
    await store.batch([
      ...old.map((value) => ({ column: 'log', key: k(value.position), value })),
      ...toEntries(young).map((value) => ({ column: 'log', key: k(value[0]), value })),
    ])
    const all = [...old, ...young]
    for (const from of [0, 1, 2, 3, 4, 66, 67, 100, 130, 131, 152, 153])
      expect([...recordsFrom(store, from)], String(from)).to.deep.equal(all.filter(({ position }) => position >= from))
  })
})
