/** How many classes have colours of their own in the style sheet, --class-0 and on. */
export const classColours = 7;
