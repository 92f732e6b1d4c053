/** Raw JSON text per variable name. */
export type VariableTexts = Readonly<Record<string, string>>

/** A step that follows from another one. Plain data: a step that exceeds its command's budget is stored and goes on later. */
export type WorkItem =
  | {
      readonly op: 'activate'
      readonly scope: number
      readonly node: string
      readonly flow?: string
      /** of the new instance, when somebody has named it already */
      readonly key?: number
      /** local variables that it begins with */
      readonly variables?: VariableTexts
      /** by hand: a join does not wait for its flows */
      readonly placed?: boolean
    }
  | { readonly op: 'retryActivate'; readonly ei: number }
  | { readonly op: 'complete'; readonly ei: number }
  | { readonly op: 'terminate'; readonly ei: number }
  | { readonly op: 'terminateChildren'; readonly scope: number; readonly after: number }
  /** makes the next children of a multi-instance body */
  | { readonly op: 'spawn'; readonly body: number }
  /** gives a signal to the subscriptions of its name with `after < key < signal` */
  | {
      readonly op: 'signal'
      readonly signal: number
      readonly name: string
      readonly variables: VariableTexts
      readonly after: number
    }
  /** a token of this scope has gone: joins of inclusive gateways may go on without it (G2) */
  | { readonly op: 'recheckJoins'; readonly scope: number }
  /** offers buffered messages to a subscription that has just opened, or stays open */
  | { readonly op: 'correlate'; readonly subscription: number }
  /** a lock was given back: the oldest buffered message may start the next instance */
  | { readonly op: 'startFromBuffer'; readonly processId: string; readonly correlationKey: string }
