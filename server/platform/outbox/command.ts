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
export type MendCommand =
  | { readonly kind: 'raise-retries'; readonly jobKey: string; readonly retries: number }
  | { readonly kind: 'resolve-incident'; readonly incidentKey: string }

/** Least time to live: below it a message sent again after a crash could count twice. */
export const minTimeToLiveMs = 60_000
