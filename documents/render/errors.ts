/** Why a document could not be made: a stable code for the caller, never data of the case. */
export type RenderErrorCode = 'TEMPLATE' | 'CRASHED' | 'TIMEOUT' | 'NOT_A_DOCX' | 'CONVERSION' | 'CLOSED'

export class RenderError extends Error {
  readonly code: RenderErrorCode

  constructor(code: RenderErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'RenderError'
    this.code = code
  }
}
