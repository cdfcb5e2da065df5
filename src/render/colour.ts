/** The bar beside every embed: the blue of Civitai's site. */
export const COLOUR = 0x228be6
