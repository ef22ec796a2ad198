/**
 * Where to go on after signing in: an address of our own pages, whatever was asked for. Anything else could send somebody
 * who has just given a password to a page that asks for it again.
 */
export function returnAddress(asked: string): string {
  const here = 'http://here.invalid';
  if (!asked.startsWith('/') || !URL.canParse(asked, here)) return '/';
  const { origin, pathname, search } = new URL(asked, here);
  // Two slashes would name another host, also behind dots that fall away.
  return origin === here && !pathname.startsWith('//') ? pathname + search : '/';
}
