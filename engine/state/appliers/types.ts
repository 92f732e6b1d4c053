import type { Intents } from '../../log/intents.ts'
import type { ValueType } from '../../log/records.ts'
import type { RecordOf } from '../../log/values.ts'
import type { Workspace } from '../workspace.ts'

export type Applier<T extends ValueType> = (ws: Workspace, record: RecordOf<T>) => void

/** What each intent of one kind of record does to the state. */
export type AppliersOf<T extends ValueType> = Readonly<Record<Intents[T], Applier<T>>>
