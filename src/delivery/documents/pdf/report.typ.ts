/**
 * The setting of a document in typst. Everything a person wrote comes in as data and is shown as text, never as markup.
 * Layout: Nghị định 30/2020/NĐ-CP, Phụ lục I.
 */
export const template = `
#let d = json(bytes(sys.inputs.data))
#let day = d.day.split("-").map(int)
#set document(title: d.title, date: datetime(year: day.at(0), month: day.at(1), day: day.at(2)))
#let muted = rgb("#4a5560")
#let hairline = rgb("#9aa5b0")

#let above = context {
  let n = counter(page).get().first()
  grid(
    columns: (1fr, auto, 1fr),
    align: (left, center, right),
    [],
    if n > 1 { text(size: 13pt, str(n)) },
    if d.sample != none { text(size: 9pt, style: "italic", fill: rgb("#8a1c1c"), d.sample) },
  )
}
#let portrait = (paper: "a4", margin: (top: 25mm, bottom: 20mm, left: 30mm, right: 17mm))
#let landscape = (paper: "a4", flipped: true, margin: (top: 22mm, bottom: 15mm, left: 20mm, right: 15mm))
#set page(..if d.sheet { landscape } else { portrait }, header: above, header-ascent: 30%)
#set text(font: "Tinos", size: if d.sheet { 12pt * d.scale } else { 13.5pt }, lang: d.language, hyphenate: false)
#set par(justify: true, leading: 0.62em, spacing: 7pt)

// One shape a status, the same as on the pages.
#let shape(status, ink) = {
  let s = 0.62em
  let tri(..points) = polygon(fill: ink, ..points)
  let line2(..points) = curve(stroke: (paint: ink, thickness: 0.11em, cap: "round", join: "round"), ..points)
  let ring(fill, thickness) = circle(radius: 0.27em, fill: fill, stroke: if thickness == none { none } else { thickness + ink })
  box(width: s, height: s, baseline: 4%, align(center + horizon,
    if status == "achieved" { line2(curve.move((0.05em, 0.33em)), curve.line((0.22em, 0.52em)), curve.line((0.57em, 0.1em))) }
    else if status == "achieved-late" { tri((0.31em, 0em), (0.62em, 0.31em), (0.31em, 0.62em), (0em, 0.31em)) }
    else if status == "on-track" { ring(ink, none) }
    else if status == "at-risk" { tri((0.3em, 0.02em), (0.6em, 0.58em), (0em, 0.58em)) }
    else if status == "off-track" { tri((0em, 0.04em), (0.6em, 0.04em), (0.3em, 0.6em)) }
    else if status == "missed" { line2(curve.move((0.08em, 0.08em)), curve.line((0.52em, 0.52em)), curve.move((0.52em, 0.08em)), curve.line((0.08em, 0.52em))) }
    else if status == "no-data" { text(weight: "bold", fill: ink, size: 0.85em)[?] }
    else if status == "undetermined" { text(weight: "bold", fill: ink)[≈] }
    else if status == "not-due" { ring(none, 0.1em) }
    else if status == "no-target" { circle(radius: 0.09em, fill: ink) }
    else { line2(curve.move((0.1em, 0.3em)), curve.line((0.5em, 0.3em))) }
  ))
}

// Drawn once: a table of thousands of cells repeats them.
#let marks = d.looks.pairs().map(((status, look)) => (status, shape(status, rgb(look.ink)) + h(0.3em))).to-dict()
#let inks = d.looks.pairs().map(((status, look)) => (status, rgb(look.ink))).to-dict()
#let fills = d.looks.pairs().map(((status, look)) => (status, rgb(look.fill))).to-dict()

#let runs(list) = for r in list {
  let t = if r.at("italic", default: false) { emph(r.text) } else { r.text }
  if r.at("strong", default: false) { strong(t) } else { t }
}

// A text of several lines.
#let lines(s) = s.split("\\n").join(linebreak())

#let cell-body(c) = {
  let status = c.at("status", default: none)
  if status != none { marks.at(status); text(fill: inks.at(status), c.text) }
  else if c.at("strong", default: false) { strong(c.text) }
  else { lines(c.text) }
  let note = c.at("note", default: none)
  if note != none { linebreak(); text(size: 0.82em, fill: muted, note) }
}

#let cell-of(c) = {
  let status = c.at("status", default: none)
  let many = c.text.contains("\\n")
  if many { table.cell(breakable: c.text.len() > 1200, text(size: 0.9em, lines(c.text))) }
  else if status == none and c.at("note", default: none) == none and not c.at("strong", default: false) { c.text }
  else if status == none { cell-body(c) }
  else { table.cell(fill: fills.at(status), cell-body(c)) }
}

#let sides = (left: left, right: right, center: center)

#let table-of(t) = {
  let columns = t.columns.map(c => c.width * 1fr)
  let size = if columns.len() > 8 { 8.5pt } else { 10.5pt * d.scale }
  block(sticky: true, above: 12pt, below: 5pt, width: 100%, grid(
    columns: (1fr, auto), column-gutter: 8pt, align: (left + bottom, right + bottom),
    {
      set par(justify: false, leading: 0.5em)
      strong(t.title)
      if t.url != none { linebreak(); text(size: 8pt, fill: muted, link(t.url, t.url.split("/").join("/" + sym.zws))) }
    },
    if t.qr != none { image(bytes(t.qr), format: "svg", width: 13mm) },
  ))
  set text(size: size)
  set par(justify: false, leading: 0.48em, first-line-indent: 0pt)
  let short = t.rows.len() <= 8 and not d.sheet
  let body = table(
    columns: columns,
    stroke: 0.4pt + hairline,
    inset: (x: 3.5pt, y: 3pt),
    align: (x, y) => if y == 0 { center + horizon } else { sides.at(t.columns.at(x).align) + horizon },
    table.header(..t.columns.map(c => table.cell(fill: rgb("#eef1f4"), strong(c.title)))),
    ..t.rows.map(r => if "heading" in r {
      (table.cell(colspan: columns.len(), align: left, fill: rgb("#f7f8fa"), strong(r.heading)),)
    } else { r.cells.map(cell-of) }).flatten(),
  )
  // A short table stays whole.
  if short { block(breakable: false, body) } else { body }
}

#let block-of(b) = {
  if b.kind == "heading" { block(sticky: true, above: 14pt, below: 7pt, strong(b.text)) }
  else if b.kind == "paragraph" { par(first-line-indent: (amount: if d.sheet { 0mm } else { 10mm }, all: true), runs(b.runs)) }
  else if b.kind == "item" { par(first-line-indent: (amount: 10mm, all: true), [- ] + runs(b.runs)) }
  else if b.kind == "note" { par(text(size: 0.88em, style: "italic", b.text)) }
  else if b.kind == "picture" { block(width: 100%, above: 10pt, below: 6pt, image(bytes(b.picture.svg), format: "svg", width: 100%, alt: b.picture.alt)) }
  else { table-of(b.table) }
}

#let rule(width) = line(length: width, stroke: 0.7pt)
// A line as long as the words above it.
#let underlined(words) = box(stroke: (bottom: 0.7pt), inset: (bottom: 3.5pt), words)

#let letterhead(h, subject) = {
  set par(justify: false, leading: 0.45em)
  grid(
    columns: (68mm, 1fr), column-gutter: 2mm, row-gutter: 9pt, align: center,
    {
      set text(size: 12pt)
      if h.superior != none { h.superior; linebreak() }
      strong(h.body)
      v(-1pt)
      rule(26mm)
    },
    {
      text(size: 12pt, weight: "bold", h.country)
      linebreak()
      text(size: 13.5pt, weight: "bold", underlined(h.motto))
    },
    { text(size: 13pt, h.number); if subject != none { linebreak(); text(size: 12pt, subject) } },
    text(size: 13.5pt, style: "italic", h.placeAndDate),
  )
}

#let closing(c) = {
  v(10pt)
  block(breakable: false, grid(
    columns: (1fr, 1fr), column-gutter: 10pt,
    {
      set par(justify: false, leading: 0.45em)
      text(size: 12pt, weight: "bold", style: "italic", c.recipientsTitle)
      for (i, r) in c.recipients.enumerate() {
        linebreak()
        text(size: 11pt, "- " + r + if i + 1 == c.recipients.len() { "." } else { ";" })
      }
    },
    align(center, {
      set par(justify: false, leading: 0.45em)
      if c.authority != none { strong(c.authority); linebreak() }
      strong(c.title)
      v(22mm)
      if c.name != none { strong(c.name) }
    }),
  ))
}

#if d.sheet {
  set par(justify: false)
  block(below: 3pt, text(size: 17pt * d.scale, weight: "bold", d.title))
  block(below: 9pt, text(size: 10.5pt, fill: muted, d.subtitle))
} else {
  letterhead(d.head, if d.type == none { d.subject })
  v(12pt)
  if d.type != none {
    align(center, {
      set par(justify: false, leading: 0.5em)
      block(below: 6pt, text(size: 14pt, weight: "bold", d.type))
      block(below: 7pt, width: 92%, text(size: 14pt, weight: "bold", d.subject))
      rule(32mm)
    })
  }
  if d.addressees.len() > 0 {
    pad(left: 18mm, y: 6pt, {
      set par(justify: false)
      d.addressedTo
      if d.addressees.len() == 1 { " " + d.addressees.first() + "." } else {
        for (i, a) in d.addressees.enumerate() { linebreak(); "- " + a + if i + 1 == d.addressees.len() { "." } else { ";" } }
      }
    })
  }
}

#for b in d.blocks { block-of(b) }

#if not d.sheet {
  closing(d.closing)
  for a in d.annexes {
    page(..if a.landscape { landscape } else { portrait }, header: above, header-ascent: 30%, {
      align(center, block(below: 4pt, text(size: 14pt, weight: "bold", a.title)))
      align(center, block(below: 10pt, text(size: 13.5pt, weight: "bold", a.subject)))
      for b in a.blocks { block-of(b) }
    })
  }
}
`;
