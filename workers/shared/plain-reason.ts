/**
 * A step cannot be done as the diagram asks it, and trying again changes nothing. Unlike that of other errors, its message reaches the incident: one
 * sentence in Dutch of codes and words of the diagram, never anything of a person or a case.
 */
export class PlainReason extends Error {
  override readonly name = 'PlainReason'
}
