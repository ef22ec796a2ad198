/**
 * Text without case and without Vietnamese marks, for comparing and for suggesting, never for showing: NFC and NFD
 * fold alike, and đ becomes d. Two different words may fold alike ("Sơn Hà", "Sơn Hạ"), so a fold never identifies.
 *
 * @example fold('Sở Khoa học và Đào tạo') // 'so khoa hoc va dao tao'
 */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().normalize('NFC');
