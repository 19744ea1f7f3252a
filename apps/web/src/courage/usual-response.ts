/** As often as people answer elsewhere: seven in ten. HR moves it to what they know of their own. */
export const USUAL_RESPONSE = 0.7;
