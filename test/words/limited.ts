/** In characters, by Discord's limits for where a text stands. */
const BUTTON = 80
const FORM = 45
const MENU = 100
const PLACEHOLDER = 150
const TITLE = 256

/** The limits of texts whose place is known by their names alone. */
export const LIMITED: Readonly<Record<string, number>> = {
  ...of(FORM, 'formTitle promptField negativeField sizeField countField viewersField'),
  ...of(MENU, 'viewers sizeName pictures generationItem'),
  ...of(
    PLACEHOLDER,
    'chooseVersion chooseModel openCard chooseDigest chooseFollow chooseChannel chooseReference chooseGeneration openVersion',
  ),
  ...of(
    BUTTON,
    `prompt images creator similar otherMatches download tryAgain showToAll onCivitai more licence copy link
    preview pause resume remove removeForGood keep invite source privacy terms allTime follow linkButton
    signedInButton confirmButton cancelLinkButton unlinkButton civitaiAccountButton generateButton cancelButton
    againButton recipeButton showPictures showPicturesNumber copyText`,
  ),
  ...of(
    TITLE,
    `listTitle trendingTitle galleryTitle articlesTitle collectionsTitle risingTitle newestTitle freshTitle
    similarTo licenceOf several otherMatchesOf newFrom newTagged newFollowed accessEnded priceTitle
    articleTitle imageTitle postTitle collectionTitle digestsTitle followsTitle settingsTitle accountTitle
    vaultTitle generationsTitle recipeTitle promptTitle`,
  ),
}

function of(limit: number, names: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, limit]),
  )
}
