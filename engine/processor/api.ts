import type { Clock } from '../clock.ts'
import type { ZeebeRecord } from '../log/records.ts'
import type { DecisionEvaluation, DeployedDecision, DeployedDecisionRequirements } from './decision-api.ts'

export { EngineStopping, OutOfSpace, Rejection, type RejectionType } from './rejection.ts'

/** Keys are int64 as decimal text; variables are the text of one JSON object (empty text: no variables). */
export interface Commands {
  deploy: {
    input: { readonly resources: readonly { readonly name: string; readonly content: Uint8Array }[] }
    result: {
      readonly key: string
      readonly processes: readonly DeployedProcess[]
      readonly decisions: readonly DeployedDecision[]
      readonly decisionRequirements: readonly DeployedDecisionRequirements[]
      readonly forms: readonly DeployedForm[]
    }
  }
  createInstance: { input: CreateInstanceInput; result: CreatedInstance }
  /** a version of a process, a form, or a decision requirements graph */
  deleteResource: { input: { readonly resourceKey: string }; result: Done }
  /** moves tokens by hand (Y1) */
  modifyInstance: {
    input: {
      readonly processInstanceKey: string
      readonly activate: readonly {
        readonly elementId: string
        /** -1 or 0: none */
        readonly ancestorKey: string
        readonly variables: readonly { readonly scopeId: string; readonly variables: string }[]
      }[]
      /** element instance keys */
      readonly terminate: readonly string[]
    }
    result: Done
  }
  /** takes a running instance to another definition (Y2) */
  migrateInstance: {
    input: {
      readonly processInstanceKey: string
      readonly targetProcessDefinitionKey: string
      readonly mappings: readonly { readonly sourceElementId: string; readonly targetElementId: string }[]
    }
    result: Done
  }
  cancelInstance: { input: { readonly processInstanceKey: string }; result: Done }
  activateJobs: {
    input: {
      readonly type: string
      readonly worker: string
      readonly timeoutMs: number
      readonly maxJobs: number
      /** empty or absent: all visible variables */
      readonly fetchVariables?: readonly string[]
      /** only these, as far as they are activatable; absent: the oldest of the type */
      readonly jobKeys?: readonly string[]
    }
    /** truncated: more jobs are there than fit in one answer of 4 MB */
    result: { readonly jobs: readonly ActivatedJob[]; readonly truncated: boolean }
  }
  completeJob: { input: { readonly jobKey: string; readonly variables?: string }; result: Done }
  failJob: {
    input: {
      readonly jobKey: string
      readonly retries: number
      readonly errorMessage?: string
      readonly retryBackOffMs?: number
      readonly variables?: string
    }
    result: Done
  }
  throwError: {
    input: {
      readonly jobKey: string
      readonly errorCode: string
      readonly errorMessage?: string
      readonly variables?: string
    }
    result: Done
  }
  /** Gives an activated job back that could not be handed to its client (J9). */
  yieldJob: { input: { readonly jobKey: string }; result: Done }
  updateJobRetries: { input: { readonly jobKey: string; readonly retries: number }; result: Done }
  updateJobTimeout: { input: { readonly jobKey: string; readonly timeoutMs: number }; result: Done }
  publishMessage: {
    input: {
      readonly name: string
      readonly correlationKey: string
      readonly timeToLiveMs: number
      readonly messageId?: string
      readonly variables?: string
    }
    result: { readonly key: string }
  }
  broadcastSignal: {
    input: { readonly signalName: string; readonly variables?: string }
    result: { readonly key: string }
  }
  setVariables: {
    input: { readonly elementInstanceKey: string; readonly variables: string; readonly local: boolean }
    result: { readonly key: string }
  }
  resolveIncident: { input: { readonly incidentKey: string }; result: Done }
  /** A decision that fails is a result too (R1). */
  evaluateDecision: {
    input: {
      /** non-empty wins over the key: the latest version */
      readonly decisionId?: string
      readonly decisionKey?: string
      readonly variables?: string
    }
    result: DecisionEvaluation
  }
}

export type CommandName = keyof Commands
export type CommandInput<K extends CommandName> = Commands[K]['input']
export type CommandResult<K extends CommandName> = Commands[K]['result']

export type Done = Readonly<Record<string, never>>

export interface DeployedProcess {
  readonly bpmnProcessId: string
  readonly version: number
  readonly processDefinitionKey: string
  readonly resourceName: string
}

export interface DeployedForm {
  readonly formId: string
  readonly version: number
  readonly formKey: string
  readonly resourceName: string
}

export interface CreateInstanceInput {
  /** non-empty wins over the key (C1) */
  readonly bpmnProcessId?: string
  readonly processDefinitionKey?: string
  /** negative or absent: latest; 0 is version 0 and so NOT_FOUND, as in Zeebe */
  readonly version?: number
  readonly variables?: string
  /** elements to begin at, instead of the start event (C4) */
  readonly startAt?: readonly string[]
  /** tells `onInstanceCompleted` of the end of this instance (C5) */
  readonly awaitResult?: boolean
  /** which root variables the result holds; empty or absent: all */
  readonly fetchVariables?: readonly string[]
}

export interface CreatedInstance {
  readonly processDefinitionKey: string
  readonly bpmnProcessId: string
  readonly version: number
  readonly processInstanceKey: string
}

export interface ActivatedJob {
  readonly key: string
  readonly type: string
  readonly processInstanceKey: string
  readonly bpmnProcessId: string
  readonly processDefinitionVersion: number
  readonly processDefinitionKey: string
  readonly elementId: string
  readonly elementInstanceKey: string
  /** JSON object of strings */
  readonly customHeaders: string
  readonly worker: string
  readonly retries: number
  /** epoch milliseconds */
  readonly deadline: number
  /** JSON object */
  readonly variables: string
}

/** Someone who reads the record log, and the last position that it has acknowledged. */
export interface LogReader {
  readonly id: string
  readonly position: number
}

export interface RecordLog {
  /** Durable records with `position >= from`, in order. What retention has deleted is missing: see `oldest`. */
  read(from: number, limit: number): ZeebeRecord[]
  /** Position of the oldest record that is kept; a reader that asks for less has missed those before it. */
  readonly oldest: number
  /** Position that the next record gets. */
  readonly next: number
  /** Called after each commit that appended records. Returns unsubscribe. */
  onAppend(listener: () => void): () => void
  /** All readers that have registered or acknowledged, now or in an earlier run. */
  readers(): readonly LogReader[]
  /** From now on, also after restarts, nothing is deleted that this reader has not acknowledged. Settles when that is durable. */
  register(id: string): Promise<void>
  /** The reader will not come back. Settles, when that is durable, with whether it was known. */
  forget(id: string): Promise<boolean>
  /** Last acknowledged position of a reader, 0 when it is new. */
  cursor(id: string): number
  /** Moves the cursor (never backwards); settles when that is durable. */
  acknowledge(id: string, position: number): Promise<void>
}

export interface EngineCore {
  /**
   * Runs one command; settles after the batch that holds it is durable.
   *
   * @throws Rejection when the engine refuses the command
   */
  execute<K extends CommandName>(name: K, input: CommandInput<K>): Promise<CommandResult<K>>
  /**
   * Called with the jobs of a type that have become activatable, before they are on the disk: a command that takes them at once is stored with what
   * made them. Returns unsubscribe.
   */
  onJobsAvailable(listener: (type: string, jobKeys: readonly string[]) => void): () => void
  /**
   * Called after commit, in a later turn than the answer of `createInstance`, when a root instance created with
   * `awaitResult` has completed. A cancelled instance is never reported. Returns unsubscribe.
   */
  onInstanceCompleted(listener: (instanceKey: string, variablesJson: string) => void): () => void
  readonly records: RecordLog
  readonly clock: Clock
  /** Settles when no command is queued or running and nothing is due. */
  idle(): Promise<void>
  /** Refuses new commands, lets the last batch reach the disk and closes the store. */
  stop(): Promise<void>
}
