/** The custom_id of a menu of that name. It leads nowhere; the menu's items do. */
export const menuId = (name: string): string => `~${name}`

/** The name of the menu by which a posted message of that key is found again. */
export const postMenu = (key: string): string => `digest ${key}`
