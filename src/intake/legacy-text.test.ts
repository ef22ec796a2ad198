import { describe, expect, it } from 'vitest';
import { legacyEncodingOf } from './legacy-text.ts';

describe('legacyEncodingOf', () => {
  it.each([
    ['TCVN3 (ABC)', '§¬n vÞ,ChØ tiªu\nSë Y tÕ,Hå s¬ trùc tuyÕn\nX· B×nh Minh,V¨n b¶n ®iÖn tö'],
    ['VNI', 'Ñôn vò,Chæ tieâu\nSôû Y teá,Hoà sô tröïc tuyeán\nXaõ Bình Minh,Vaên baûn ñieän töû'],
    ['Windows-1258', 'Ðõn viò,Chiò tiêu\nSõÒ Y têì,Hôò sõ trýòc tuyêìn\nXaÞ Biình Minh,Vãn baÒn ðiêòn týÒ'],
    [null, 'Đơn vị,Chỉ tiêu\nSở Y tế,Hồ sơ trực tuyến\nXã Bình Minh,Văn bản điện tử'],
    [null, 'Xã Hà Nam, có là và à ừ'],
    [null, 'unit,indicator\nDépartement,Übersicht größer'],
    [null, 'unit,indicator'],
  ])('%s', (encoding, text) => {
    expect(legacyEncodingOf(text)).toBe(encoding);
  });
});
