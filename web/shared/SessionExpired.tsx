import { Button, Modal } from 'antd'
import { text } from './labels.nl.ts'

/** Over the page, which stays as it is: the sign-in expired. Nothing typed is lost. */
export const SessionExpired = ({ signIn }: { readonly signIn: () => void }) => (
  <Modal
    open
    title={text.expired}
    closable={false}
    mask={{ closable: false }}
    keyboard={false}
    footer={
      <Button type="primary" onClick={signIn}>
        {text.signInAgain}
      </Button>
    }
  >
    <p>{text.expiredKept}</p>
  </Modal>
)
