/** Field of a form that must say why. */
export const reasonField = { name: 'body.reason', code: 'REASON_REQUIRED', reason: 'Refused by a rule of the case' }
