export interface Finding {
  readonly rule: string
}
