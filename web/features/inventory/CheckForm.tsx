import { Button, Input, Radio } from 'antd'
import { useNavigate } from 'react-router'
import { useStep } from '../../shared/step.tsx'
import { useTyped } from '../../shared/typed.ts'
import { Field } from '../../shared/ui/Field.tsx'

interface Props {
  readonly title: string
  /** what is done, and what is not; `button` stands on the button that sends it, `done` is said after it */
  readonly yes: { readonly label: string; readonly button: string; readonly done: string; readonly notice: string }
  readonly no: { readonly label: string; readonly done: string }
  /** names under which the choice and the reason are kept over a new sign-in; the second is the id of the field too */
  readonly kept: { readonly choice: string; readonly reason: string }
  readonly send: (isYes: boolean, reason: string) => Promise<unknown>
}

/** The end of a task of the inventory manager: does it, or gives the reason why not; then back to the worklist. */
export const CheckForm = ({ title, yes, no, kept, send }: Props) => {
  const [isYes, setIsYes] = useTyped(kept.choice, true)
  const [reason, setReason] = useTyped(kept.reason, '')
  const navigate = useNavigate()
  const step = useStep({
    send: () => send(isYes, reason),
    done: isYes ? yes.done : no.done,
    after: async () => navigate('/werklijst'),
  })
  return (
    <section className="panel" aria-label={title}>
      <header>{title}</header>
      <div className="body">
        <Radio.Group
          value={isYes}
          onChange={(event) => setIsYes(event.target.value === true)}
          options={[
            { value: true, label: yes.label },
            { value: false, label: no.label },
          ]}
          style={{ marginBottom: 12 }}
        />
        {isYes ? (
          <p className="callout">{yes.notice}</p>
        ) : (
          <Field id={kept.reason} label="Reden">
            <Input.TextArea
              id={kept.reason}
              rows={3}
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </Field>
        )}
        {step.error}
        <Button
          type="primary"
          disabled={!isYes && reason.trim() === ''}
          loading={step.busy}
          onClick={() => step.submit(undefined)}
        >
          {isYes ? yes.button : no.label}
        </Button>
      </div>
    </section>
  )
}
