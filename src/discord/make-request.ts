import { DefaultRestOptions, type RESTOptions } from 'discord.js'

/**
 * Sends a request as discord.js does. A form goes as the bytes that it stands for: discord.js sends through
 * whatever undici came first in this process, and each version takes only forms of its own.
 */
export const makeRequest: RESTOptions['makeRequest'] = async (url, init) => {
  if (!(init.body instanceof FormData)) return DefaultRestOptions.makeRequest(url, init)
  const form = new Response(init.body)
  const type = form.headers.get('content-type') ?? 'multipart/form-data'
  return DefaultRestOptions.makeRequest(url, {
    ...init,
    body: new Uint8Array(await form.arrayBuffer()),
    // discord.js gives them as a record.
    headers: { ...(init.headers as Record<string, string>), 'content-type': type },
  })
}
