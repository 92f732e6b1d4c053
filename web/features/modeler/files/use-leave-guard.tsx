import { Modal } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useBlocker } from 'react-router'
import { labels } from '../labels.nl.ts'

/**
 * Saves before the page goes. Inside the product that is done on the way; when it does not work, or the tab is closed, the person is asked.
 *
 * @param waits whether something is not on the server yet
 * @param settle sends it; resolves also when that failed
 */
export const useLeaveGuard = (waits: boolean, settle: () => Promise<void>): ReactNode => {
  const newest = useRef({ waits, settle })
  newest.current = { waits, settle }
  const [asked, setAsked] = useState(false)
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    return newest.current.waits && currentLocation.pathname !== nextLocation.pathname
  })
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    void newest.current.settle().then(() => {
      // the state of the page follows in the next turn
      setTimeout(() => (newest.current.waits ? setAsked(true) : blocker.proceed()), 0)
    })
  }, [blocker])
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!newest.current.waits) return
      void newest.current.settle()
      event.preventDefault()
    }
    const onHide = () => {
      if (document.visibilityState === 'hidden' && newest.current.waits) void newest.current.settle()
    }
    window.addEventListener('beforeunload', onLeave)
    document.addEventListener('visibilitychange', onHide)
    return () => {
      window.removeEventListener('beforeunload', onLeave)
      document.removeEventListener('visibilitychange', onHide)
    }
  }, [])
  if (!asked || blocker.state !== 'blocked') return null
  return (
    <Modal
      open
      title={labels.leaveTitle}
      okText={labels.stay}
      cancelText={labels.leave}
      onOk={() => {
        setAsked(false)
        blocker.reset()
      }}
      onCancel={() => {
        setAsked(false)
        blocker.proceed()
      }}
    >
      <p>{labels.leaveAbout}</p>
    </Modal>
  )
}
