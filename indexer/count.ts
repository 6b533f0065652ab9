/** Numbers as they are told: `415,027`. */
export const count = new Intl.NumberFormat('en');
