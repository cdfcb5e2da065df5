import { expect, test } from 'vitest'
import { FOX, HERON, start } from './start.ts'

/** A browser that keeps its cookie and sends forms. */
async function browse(url: string) {
  let cookie = ''
  const account = `${url}/user/account`
  const page = async () => (await fetch(account, { headers: { cookie } })).text()
  const send = async (form: string, fields: Record<string, string>, origin = url) => {
    const response = await fetch(`${account}?/${form}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie, origin },
      body: new URLSearchParams(fields),
    })
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie
    return response.status
  }
  return { page, send }
}

test('on the page of an account one signs in as somebody else', async () => {
  const { auth } = await start()
  const { page, send } = await browse(auth.url)
  expect(await page()).toContain('<legend>Signed in to Civitai as</legend>')
  expect(await page()).toContain(`value="${FOX}" checked`)
  expect(await send('sign-in', { person: String(HERON) })).toBe(303)
  expect(await page()).toContain(`value="${HERON}" checked`)
  expect(auth.faults).toEqual([])
})

test('what is connected is disconnected there, by its user alone', async () => {
  const { auth, tokens, refresh, link } = await start()
  const [fox, heron] = [await tokens(FOX), await tokens(HERON)]
  const { page, send } = await browse(auth.url)
  expect(await page()).not.toContain('Disconnect')
  await send('sign-in', { person: String(FOX) })
  expect(await page()).toContain('Disconnect Curator')
  expect(await send('disconnect', { app: 'app' }, 'http://elsewhere.example')).toBe(403)
  expect(auth.whose(fox.access_token)).toBeDefined()
  expect(await send('disconnect', { app: 'app' })).toBe(303)
  expect(await page()).toContain('None yet.')
  expect(auth.whose(fox.access_token)).toBeUndefined()
  expect((await refresh(fox.refresh_token)).body).toMatchObject({ error: 'invalid_grant' })
  expect(auth.whose(heron.access_token)).toBeDefined()
  // And the next time it asks again.
  expect((await auth.visitor(FOX).open(link())).redirect).toBeUndefined()
})
