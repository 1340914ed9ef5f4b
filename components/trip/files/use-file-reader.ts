'use client'

import { type DragEvent, useEffect, useRef, useState } from 'react'
import { readInWorker, type WorkerReading } from './read-in-worker'

export type FileProblem = Extract<WorkerReading, { ok: false }>['problem']

type State = { reading: string | null; problem: FileProblem | null }
const idle: State = { reading: null, problem: null }

export type FileReader = State & {
  read: (file: File) => void
  cancel: () => void
  /** For the element that files can be dropped on. */
  dropProps: { onDragOver: (event: DragEvent) => void; onDrop: (event: DragEvent) => void }
}

/** Reads chosen or dropped files and hands their text to `onText`. A new file ends the reading of the one before. */
export function useFileReader(onText: (text: string) => void): FileReader {
  const [state, setState] = useState(idle)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const read = (file: File) => {
    running.current?.abort()
    const controller = new AbortController()
    running.current = controller
    setState({ reading: file.name, problem: null })
    void readInWorker(file, controller.signal)
      .catch((): WorkerReading => ({ ok: false, problem: 'failed' }))
      .then((answer) => {
        if (controller.signal.aborted) return
        setState(answer.ok ? idle : { reading: null, problem: answer.problem })
        if (answer.ok) onText(answer.text)
      })
  }
  const cancel = () => {
    running.current?.abort()
    setState(idle)
  }
  const onDragOver = (event: DragEvent) => {
    if (event.dataTransfer.types.includes('Files')) event.preventDefault()
  }
  const onDrop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files
    if (!file) return
    event.preventDefault()
    read(file)
  }
  return { ...state, read, cancel, dropProps: { onDragOver, onDrop } }
}
