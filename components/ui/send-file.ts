/**
 * Posts a file as it is and gives the answer; `null` if the server cannot be reached. `onShare` is called with the part
 * that has been sent, from 0 to 1. Not fetch, which reports no upload progress.
 */
export function sendFile(
  address: string,
  file: File,
  onShare: (share: number) => void,
): Promise<{ status: number; body: unknown } | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.responseType = 'json'
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0))
    request.upload.addEventListener('load', () => onShare(1))
    request.addEventListener('error', () => resolve(null))
    request.addEventListener('abort', () => resolve(null))
    request.addEventListener('load', () => resolve({ status: request.status, body: request.response as unknown }))
    request.send(file)
  })
}
