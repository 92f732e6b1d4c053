/** First key of partition 1: `1 << 51`, plus one (rule K1). Inside the engine keys are numbers below 2^53, outside strings. */
export const firstKey = 2 ** 51 + 1

/**
 * Key from its text form at the edge.
 *
 * @returns -1, which no record has, for text that is no key: the command then answers NOT_FOUND as Zeebe does
 */
export const parseKey = (text: string): number => {
  if (!/^\d{1,16}$/.test(text)) return -1
  const key = Number(text)
  return Number.isSafeInteger(key) ? key : -1
}
