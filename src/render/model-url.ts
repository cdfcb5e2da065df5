/** A model's page; mature ones are on civitai.red. */
export function modelUrl(
  { id, mature }: { readonly id: number; readonly mature: boolean },
  version?: { readonly id: number },
): string {
  const site = mature ? 'https://civitai.red' : 'https://civitai.com'
  return `${site}/models/${id}${version === undefined ? '' : `?modelVersionId=${version.id}`}`
}
