import type { ZeebeRecord } from '#engine'

/** Kinds of records that Zeebe writes and the engine does not (engine/README.md, "Known differences"). */
const otherKinds = new Set([
  'COMMAND_DISTRIBUTION',
  'DEPLOYMENT_DISTRIBUTION',
  'MESSAGE_BATCH',
  'MESSAGE_CORRELATION',
  'MESSAGE_SUBSCRIPTION',
  'PROCESS_INSTANCE_BATCH',
])

/** Steps between two records of the engine: the hand-shake of partitions. */
const handShake = new Set(['CREATING', 'CORRELATING', 'DELETING'])
const isStep = (valueType: string, intent: string): boolean =>
  (valueType.endsWith('_SUBSCRIPTION') && handShake.has(intent)) || intent.endsWith('DISTRIBUTED')

/** Whether the engine would have written this record too; without jobs it tells nothing of an activation. */
const isCommon = ({ recordType, valueType, intent, value }: ZeebeRecord): boolean => {
  if (recordType !== 'EVENT' || otherKinds.has(valueType) || isStep(valueType, intent)) return false
  const keys = value['jobKeys']
  return valueType !== 'JOB_BATCH' || !Array.isArray(keys) || keys.length > 0
}

const keyNames = ['processDefinitionKey', 'processInstanceKey', 'elementInstanceKey', 'scopeKey', 'resourceKey']

/** Tells the records of one scenario from those of others on the same broker: by the suffix of its ids, and by their keys. */
export class OwnRecords {
  readonly #suffix: string
  readonly #keys = new Set<number>()
  readonly #records: ZeebeRecord[] = []
  #position: number

  /** @param position last record before the scenario began */
  constructor(suffix: string, position: number) {
    this.#suffix = suffix
    this.#position = position
  }

  /** last record that was looked at */
  get position(): number {
    return this.#position
  }

  /** its own records, with the ids that the scenario uses */
  get records(): readonly ZeebeRecord[] {
    return this.#records
  }

  /** @returns how many of them were its own */
  add(records: readonly ZeebeRecord[]): number {
    const before = this.#records.length
    for (const record of records) {
      this.#position = record.position
      const text = JSON.stringify(record)
      if (!this.#isOwn(record, text) || !isCommon(record)) continue
      this.#records.push(this.#plain(text))
    }
    return this.#records.length - before
  }

  /** The record without the suffix, also in the file that it holds. */
  #plain(text: string): ZeebeRecord {
    const record = JSON.parse(text.replaceAll(this.#suffix, '')) as ZeebeRecord
    const { resource } = record.value
    if (typeof resource !== 'string') return record
    const plain = Buffer.from(resource, 'base64').toString('utf8').replaceAll(this.#suffix, '')
    return { ...record, value: { ...record.value, resource: Buffer.from(plain).toString('base64') } }
  }

  #isOwn({ key, value }: ZeebeRecord, text: string): boolean {
    const keys = keyNames.map((name) => Number(value[name] ?? -1)).filter((one) => one > 0)
    if (!text.includes(this.#suffix) && !keys.some((one) => this.#keys.has(one)) && !this.#keys.has(key)) return false
    for (const one of [key, ...keys]) if (one > 0) this.#keys.add(one)
    return true
  }
}
