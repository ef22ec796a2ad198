/** Characters that nobody sees and that turn the text around them. */
const turning = /\p{Bidi_Control}/gu;
const control = /[\p{Cc}\u2028\u2029]+/gu;
/** What is left of an emoji cut in two. */
const halfCharacter = /\p{Cs}/gu;
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\s]/gu;

/**
 * What a person typed, as others will see it: without control characters and without those that turn the direction of
 * writing; empty where nothing of it can be seen.
 *
 * @example visibleText('\u200b\u200b') // ''
 */
export function visibleText(text: string): string {
  const shown = text.replace(halfCharacter, '\ufffd').replace(turning, '').replace(control, ' ').trim();
  return shown.replace(unseen, '') === '' ? '' : shown;
}

const mostCharacters = 200;

/** The name of a file handed in: without its folders, as {@link visibleText}, at most 200 characters. */
export function fileName(text: string): string {
  const name = visibleText(text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1));
  return Array.from(name).slice(0, mostCharacters).join('').trim();
}
