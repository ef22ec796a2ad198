import { encode } from 'uqr';

/** An address as a QR code with the quiet border the standard asks for, as SVG text. */
export function qrSvg(address: string): string {
  const { data, size } = encode(address, { ecc: 'M', border: 2 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${squares.join('')}" fill="#000"/></svg>`;
}
