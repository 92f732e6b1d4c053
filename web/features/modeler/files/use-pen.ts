import { useEffect, useRef, useState } from 'react'
import type { Output } from '#contract/endpoint'
import { holdDraft, leaveDraft } from '#contract/process-models'
import { call } from '../../../shared/api.ts'
import type { Draft } from './use-draft-files.ts'

type Holder = Output<typeof holdDraft>['editor']

export interface Pen {
  /** the server said who has it, or does not answer */
  readonly isKnown: boolean
  readonly isMine: boolean
  /** who has it, when it is somebody else */
  readonly holder: Holder | undefined
  readonly takeOver: () => void
}

const askMs = 30_000

/**
 * Who may change the draft now: the pen is held while the page is open. Without an answer of the server it stays with who had it, so that work goes on without
 * a network; the version of the draft keeps two people from overwriting each other.
 *
 * @param wanted whether this person may write at all
 * @param onTaken another person took the pen, or gave it back: what is shown has to be read again
 */
export const usePen = (draft: Draft, wanted: boolean, onTaken: () => void): Pen => {
  const [holder, setHolder] = useState<Holder>()
  const [isKnown, setKnown] = useState(!wanted)
  const wasMine = useRef(false)
  const params = { draftId: draft.id }
  const ask = async (takeOver: boolean) => {
    const answer = await call(holdDraft, { params, body: { takeOver } }).catch(() => undefined)
    if (answer !== undefined) {
      setHolder(answer.editor)
      // a colleague took it: what he saves is what counts now
      if (!answer.editor.mine && wasMine.current) onTaken()
      wasMine.current = answer.editor.mine
    }
    setKnown(true)
    return answer
  }
  useEffect(() => {
    if (!wanted) return undefined
    void ask(false)
    const timer = setInterval(() => void ask(false), askMs)
    return () => {
      clearInterval(timer)
      void call(leaveDraft, { params: { draftId: draft.id } }).catch(() => undefined)
    }
    // the draft stays the same while the page is open
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted, draft.id])
  const isMine = wanted && (holder === undefined || holder.mine)
  return {
    isKnown,
    isMine,
    holder: holder?.mine === false ? holder : undefined,
    takeOver: () => void ask(true).then(() => onTaken()),
  }
}
