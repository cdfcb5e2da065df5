/** The page of something on Civitai, by its id; mature ones are on civitai.red. */
export const pageUrl = (
  kind: 'articles' | 'collections',
  { id, mature }: { readonly id: number; readonly mature: boolean },
): string => `https://civitai.${mature ? 'red' : 'com'}/${kind}/${id}`
