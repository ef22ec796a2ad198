import type { Child } from 'hono/jsx';
import { colours, statusLooks } from '../charts/palette.ts';
import type { DigestRow } from './digest-rows.ts';

const font = "'Be Vietnam Pro','Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const hairline = `border-bottom:1px solid ${colours.hairline}`;
const head = `font-family:${font};font-size:12px;line-height:16px;font-weight:600;color:${colours.ink};padding:6px 3px;vertical-align:bottom;background:${colours.panel};${hairline}`;
const cell = `font-family:${font};font-size:14px;line-height:19px;color:${colours.ink};padding:9px 3px;vertical-align:top;${hairline}`;
const second = `font-size:12px;line-height:17px;font-weight:400;color:${colours.muted}`;

/** Four columns of two lines each: seven facts a target that still fit a phone. Worst first, at-risk rows below. */
export const DigestTable = ({ lagging, atRisk }: { lagging: readonly DigestRow[]; atRisk: readonly DigestRow[] }) => (
  <table width="100%" cellpadding="0" cellspacing="0" border={0} style="border-collapse:collapse;table-layout:fixed">
    <thead>
      <tr>
        <Head width="35%" align="left" first="Chỉ tiêu" then="Trạng thái" />
        <Head width="19%" align="right" first="Giá trị" then="Lộ trình đến nay" />
        <Head width="22%" align="right" first="Phải đạt" then="Thời hạn" />
        <Head width="24%" align="right" first="Còn thiếu" then="Mỗi tháng" />
      </tr>
    </thead>
    <tbody>
      {lagging.map((row) => (
        <Row row={row} />
      ))}
      {atRisk.length > 0 && (
        <tr>
          <th scope="rowgroup" colspan={4} align="left" style={`${head};padding-top:9px;padding-bottom:7px`}>
            Có nguy cơ chậm ({atRisk.length})
          </th>
        </tr>
      )}
      {atRisk.map((row) => (
        <Row row={row} />
      ))}
    </tbody>
  </table>
);

interface HeadProps {
  readonly width: string;
  readonly align: 'left' | 'right';
  readonly first: string;
  readonly then: string;
}

const Head = ({ width, align, first, then }: HeadProps) => (
  <th scope="col" width={width} align={align} style={head}>
    {first}
    <br />
    <span style={second}>{then}</span>
  </th>
);

const Figure = ({ first, then }: { first: Child; then: string | null }) => (
  <td align="right" style={cell}>
    <strong style="font-weight:600">{first}</strong>
    <br />
    <span style={second}>{then ?? ''}</span>
  </td>
);

const Row = ({ row }: { row: DigestRow }) => {
  const more = [row.outlook, row.history].flatMap((text) => text ?? []);
  return (
    <>
      <Figures row={row} />
      {more.map((text) => (
        <tr>
          <td colspan={4} style={`${cell};${second};padding-top:0`}>
            {text}
          </td>
        </tr>
      ))}
    </>
  );
};

const Figures = ({ row }: { row: DigestRow }) => {
  const look = statusLooks[row.status];
  return (
    <tr>
      <th scope="row" align="left" style={`${cell};font-weight:400`}>
        {row.unitName && (
          <>
            <strong style="font-weight:600">{row.unitName}</strong>
            <br />
          </>
        )}
        {row.name}
        <br />
        <span
          style={`${second};display:inline-block;margin-top:3px;padding:1px 5px;background:${look.fill};color:${look.ink}`}
        >
          {look.mark} {row.statusText}
        </span>
        {row.flags.length > 0 && (
          <>
            <br />
            <span style={second}>{row.flags.join(', ')}</span>
          </>
        )}
      </th>
      <Figure first={row.value} then={row.expected} />
      <Figure first={row.target} then={row.deadline} />
      <Figure first={row.missing ?? '–'} then={row.perMonth} />
    </tr>
  );
};
