import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
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

describe('one ordinary sign in a note', () => {
  const { units } = parse(readFileSync('indicators/units/quang-ngai.yaml', 'utf8')) as { units: { name: string }[] };
  const names = units.map((u) => u.name);
  const csv = (unit: string, note: string): string =>
    `unit,indicator,period,numerator,denominator,note\n${unit},ho-so,2026-09,3,78,\n${unit},ho-so,2026-08,3,78,${note}\n`;

  it.each([...'¡¢£¤¥¦¨©ª«¬µ¶·¸¹»¼½¾×÷'])('%s never makes a text legacy, whatever the unit', (sign) => {
    expect(names.length).toBeGreaterThan(100);
    const notes = [`2 ${sign} 39`, sign, `${sign}a`, `theo${sign}`, `${sign}à ${sign}`];
    const legacy = names.flatMap((unit) => notes.filter((note) => legacyEncodingOf(csv(unit, note)) !== null));
    expect(legacy).toEqual([]);
  });

  it.each(['«theo iGate»', 'naïve', 'Café', '20 m²', '25°C', '©VNPT', 'µm'])(
    '%s in Latin-1 names is Unicode',
    (note) => {
      expect(legacyEncodingOf(csv('Xã Ba Tô', note))).toBeNull();
      expect(legacyEncodingOf(csv('Tây Trà', note))).toBeNull();
      expect(legacyEncodingOf(csv('so-noi-vu', note))).toBeNull();
    },
  );

  it.each([
    ['TCVN3 (ABC)', 'unit,note\nSë X©y dùng,2 × 39\nSë Y tÕ,\nX· B×nh Minh,\n'],
    ['VNI', 'unit,note\nSôû Xaây döïng,2 × 39\nSôû Noäi vuï,\n'],
  ])('%s with a sign is still told', (encoding, text) => {
    expect(legacyEncodingOf(text)).toBe(encoding);
  });
});
