/** A record of an engine, as far as a played process needs it. */
export interface PlayRecord {
  readonly position: number
  readonly key: number
  readonly valueType: string
  readonly intent: string
  readonly value: Readonly<Record<string, unknown>>
}

export interface PlayFile {
  /** its extension tells what it is: `oo.bpmn`, `levy-letter.dmn`, `intake.form` */
  readonly name: string
  readonly content: string
}

/**
 * An engine that is thrown away after use: in memory, with a clock that stands still until it is moved. Variables are JSON texts of one object. What it
 * refuses it throws, in words for an analyst. `main.ts` gives the embedded engine.
 */
export interface PlayEngine {
  now(): number
  /** settles when all that has become due has run */
  moveTo(instantMs: number): Promise<void>
  deploy(files: readonly PlayFile[]): Promise<void>
  create(processId: string, variables: string): Promise<void>
  publish(message: string, correlationKey: string, variables: string): Promise<void>
  complete(jobKey: number, variables: string): Promise<void>
  throwError(jobKey: number, errorCode: string): Promise<void>
  /** without tries left */
  fail(jobKey: number, message: string): Promise<void>
  setVariables(elementInstanceKey: number, variables: string): Promise<void>
  resolve(incidentKey: number, jobKey: number | undefined): Promise<void>
  records(from: number, limit: number): readonly PlayRecord[]
  stop(): Promise<void>
}

export type OpenPlayEngine = (startMs: number, timeZone: string) => Promise<PlayEngine>
