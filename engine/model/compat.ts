/**
 * Which Zeebe the engine keeps to. `8.5` is the last community line and the default: what it refuses is refused here.
 * `8.6` adds joins of inclusive gateways (G2) and the migration of event sub-processes and waiting events (Y2).
 */
export type Compat = '8.5' | '8.6'
