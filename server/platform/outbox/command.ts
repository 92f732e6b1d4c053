/** Values that process variables may have: ids, dates, codes, numbers; never personal data. */
export type Variables = Readonly<Record<string, unknown>>

/** What the outbox can tell the engine. */
export type Command =
  | {
      readonly kind: 'complete-job'
      readonly jobKey: string
      readonly variables: Variables
    }
  | {
      readonly kind: 'publish-message'
      readonly name: string
      readonly correlationKey: string
      readonly variables: Variables
      /** how long the engine keeps the message for a catcher that is not there yet, and how long it knows a double: 60 000 or more */
      readonly timeToLiveMs: number
    }
  /** puts a published version of a process in the engine */
  | { readonly kind: 'deploy'; readonly versionId: string }
  | MendCommand

/** What a person asks of a running instance: each changes nothing when it is sent twice. */
export type MendCommand = (
  | { readonly kind: 'raise-retries'; readonly jobKey: string; readonly retries: number }
  | { readonly kind: 'resolve-incident'; readonly incidentKey: string }
  | { readonly kind: 'cancel-instance'; readonly processInstanceKey: string }
  /** in exactly this scope */
  | { readonly kind: 'set-variables'; readonly elementInstanceKey: string; readonly variables: Variables }
  | ModifyInstance
  | MigrateInstance
) & {
  /** row of `process_operation` that hears of a refusal */
  readonly operationId?: string
}

/** Ends and begins elements in one go. What it begins carries a mark: it is not sent again when the mark is there. */
export interface ModifyInstance {
  readonly kind: 'modify-instance'
  readonly processInstanceKey: string
  readonly activate: readonly {
    readonly elementId: string
    /** scope in which it begins; null where there is but one */
    readonly ancestorKey: string | null
    /** its own variables */
    readonly variables: Variables
  }[]
  /** keys of element instances */
  readonly terminate: readonly string[]
}

/** Takes an instance to another version. Once more changes nothing: the records tell that it is there. */
export interface MigrateInstance {
  readonly kind: 'migrate-instance'
  readonly processInstanceKey: string
  readonly targetDefinitionKey: string
  readonly mapping: readonly { readonly from: string; readonly to: string }[]
}

/** Least time to live: below it a message sent again after a crash could count twice. */
export const minTimeToLiveMs = 60_000
