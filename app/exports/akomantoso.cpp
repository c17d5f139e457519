// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/akomantoso.h"

#include "exports/units.h"

#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamWriter>

namespace congbao::exports {

namespace {

const QString Namespace = QStringLiteral("http://docs.oasis-open.org/legaldocml/ns/akn/3.0");

/// "Ủy ban nhân dân tỉnh Quảng Trị" → "uy-ban-nhan-dan-tinh-quang-tri".
QString slug(const QString &words)
{
    static const QRegularExpression marks(QStringLiteral("\\p{Mn}"));
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    QString plain = words.toLower().replace(u'đ', u'd').normalized(QString::NormalizationForm_D);
    plain.remove(marks).replace(others, QStringLiteral("-"));
    while (plain.startsWith(u'-'))
        plain.remove(0, 1);
    while (plain.endsWith(u'-'))
        plain.chop(1);
    return plain.isEmpty() ? QStringLiteral("x") : plain;
}

/// Letters that XML 1.0 cannot hold are left out.
QString xmlText(const QString &text)
{
    QString kept;
    kept.reserve(text.size());
    for (const QChar letter : text) {
        if (letter >= u' ' || letter == u'\n' || letter == u'\t')
            kept.append(letter == u'\t' ? QChar(u' ') : letter);
    }
    kept.remove(QChar(0xFFFE)).remove(QChar(0xFFFF));
    return kept;
}

struct UnitName
{
    const char *element;
    const char *id; ///< of the naming convention
};

UnitName nameOf(UnitKind kind)
{
    switch (kind) {
    case UnitKind::Part:
        return {"part", "part"};
    case UnitKind::Chapter:
        return {"chapter", "chp"};
    case UnitKind::Section:
        return {"section", "sec"};
    case UnitKind::Subsection:
        return {"subsection", "subsec"};
    case UnitKind::Article:
        return {"article", "art"};
    case UnitKind::Clause:
        return {"paragraph", "para"};
    case UnitKind::Point:
        return {"point", "point"};
    case UnitKind::Text:
        break;
    }
    return {"hcontainer", "hcontainer"};
}

/// The number in a unit's label: "Điều 5." → "5", "Chương II" → "II", "a)" → "a", "Điều 7a" → "7a".
QString numberIn(const QString &label)
{
    QString number = label.section(u' ', -1);
    while (!number.isEmpty() && !number.back().isLetterOrNumber())
        number.chop(1);
    number.remove(u' ');
    return number.isEmpty() ? QStringLiteral("x") : number;
}

struct Identity
{
    QString work; ///< "/akn/vn/act/…"
    QString day;
    QString name;
    QString number;
    QString author; ///< eId of the issuing body
    QString eli;
};

class AknWriter
{
public:
    explicit AknWriter(QByteArray &bytes)
        : m_xml(&bytes)
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("akomaNtoso"));
        m_xml.writeDefaultNamespace(Namespace);
    }
    void end() { m_xml.writeEndDocument(); }

    void instrument(const ExportedInstrument &instrument, const ExportedIssue &issue, const QString &idPrefix);
    void gazette(const std::vector<ExportedInstrument> &instruments, const ExportedIssue &issue);

private:
    void open(const char *name, const QString &id = {});
    void close() { m_xml.writeEndElement(); }
    void value(const char *name, const QString &text);
    void meta(const Identity &identity, const InstrumentRecord &record, const ExportedIssue &issue, bool isPublication);
    void frbr(const char *level, const QString &uri, const Identity &identity, const QDate &day, const QString &dayName,
              const QString &author);
    void blocks(const char *container, const QString &id, const std::vector<const text::Block *> &blocks);
    void block(const text::Block &block, const QString &parent);
    void paragraph(const text::Paragraph &paragraph, const QString &parent);
    void letters(const QString &text);
    void table(const text::Block &block, const QString &parent);
    void units(const std::vector<Unit> &units, const QString &parent);
    void unit(const Unit &unit, const QString &parent);
    QString freshId(const QString &wanted);

    QXmlStreamWriter m_xml;
    QHash<QString, int> m_ids;
    QString m_prefix;
};

void AknWriter::open(const char *name, const QString &id)
{
    m_xml.writeCharacters(QStringLiteral("\n"));
    m_xml.writeStartElement(QLatin1String(name));
    if (!id.isEmpty())
        m_xml.writeAttribute(QStringLiteral("eId"), freshId(id));
}

void AknWriter::value(const char *name, const QString &text)
{
    m_xml.writeEmptyElement(QLatin1String(name));
    m_xml.writeAttribute(QStringLiteral("value"), xmlText(text));
}

/// Ids are unique within the file, also where a text quotes another's articles.
QString AknWriter::freshId(const QString &wanted)
{
    const QString id = m_prefix + wanted;
    const int times = ++m_ids[id];
    return times == 1 ? id : freshId(QStringLiteral("%1-%2").arg(wanted).arg(times));
}

void AknWriter::frbr(const char *level, const QString &uri, const Identity &identity, const QDate &day,
                     const QString &dayName, const QString &author)
{
    open(level);
    value("FRBRthis", uri + u"/!main");
    value("FRBRuri", uri);
    if (!identity.eli.isEmpty() && QLatin1String(level) == QLatin1String("FRBRWork")) {
        m_xml.writeEmptyElement(QStringLiteral("FRBRalias"));
        m_xml.writeAttribute(QStringLiteral("name"), QStringLiteral("eli"));
        m_xml.writeAttribute(QStringLiteral("value"), identity.eli);
    }
    m_xml.writeEmptyElement(QStringLiteral("FRBRdate"));
    m_xml.writeAttribute(QStringLiteral("date"), day.toString(Qt::ISODate));
    m_xml.writeAttribute(QStringLiteral("name"), dayName);
    m_xml.writeEmptyElement(QStringLiteral("FRBRauthor"));
    m_xml.writeAttribute(QStringLiteral("href"), u'#' + author);
}

void AknWriter::meta(const Identity &identity, const InstrumentRecord &record, const ExportedIssue &issue,
                     bool isPublication)
{
    const auto attribute = [&](const char *name, const QString &text) {
        m_xml.writeAttribute(QLatin1String(name), xmlText(text));
    };
    open("meta");
    open("identification");
    attribute("source", QStringLiteral("#") + m_prefix + u"publisher");
    const QString expression = identity.work + u"/vie@" + record.issued.toString(Qt::ISODate);
    frbr("FRBRWork", identity.work, identity, record.issued, QStringLiteral("ban-hanh"), identity.author);
    value("FRBRcountry", QStringLiteral("vn"));
    value("FRBRsubtype", identity.name);
    value("FRBRnumber", identity.number);
    value("FRBRprescriptive", isPublication ? QStringLiteral("false") : QStringLiteral("true"));
    close();
    frbr("FRBRExpression", expression, identity, record.issued, QStringLiteral("ban-hanh"), identity.author);
    m_xml.writeEmptyElement(QStringLiteral("FRBRlanguage"));
    attribute("language", QStringLiteral("vie"));
    close();
    frbr("FRBRManifestation", expression + u".xml", identity, issue.date, QStringLiteral("cong-bao"),
         m_prefix + u"publisher");
    value("FRBRformat", QStringLiteral("xml"));
    close();
    close();
    m_xml.writeEmptyElement(QStringLiteral("publication"));
    attribute("date", issue.date.toString(Qt::ISODate));
    attribute("name", QStringLiteral("cong-bao"));
    attribute("showAs", issue.gazette);
    attribute("number", issue.numbers);
    open("references");
    attribute("source", QStringLiteral("#") + m_prefix + u"publisher");
    const auto organization = [&](const QString &id, const QString &name) {
        m_xml.writeEmptyElement(QStringLiteral("TLCOrganization"));
        attribute("eId", id);
        attribute("href", u"/akn/ontology/organization/vn/" + slug(name));
        attribute("showAs", name);
    };
    organization(m_prefix + u"publisher", issue.publisher);
    if (identity.author != m_prefix + u"publisher")
        organization(identity.author, record.issuer);
    if (!record.signer.isEmpty()) {
        m_xml.writeEmptyElement(QStringLiteral("TLCPerson"));
        attribute("eId", m_prefix + u"signer");
        attribute("href", u"/akn/ontology/person/vn/" + slug(record.signer));
        attribute("showAs", record.signer);
    }
    close();
    close();
}

void AknWriter::letters(const QString &text)
{
    const QStringList lines = xmlText(text).split(u'\n');
    for (qsizetype index = 0; index < lines.size(); ++index) {
        if (index > 0)
            m_xml.writeEmptyElement(QStringLiteral("br"));
        m_xml.writeCharacters(lines.at(index));
    }
}

void AknWriter::paragraph(const text::Paragraph &paragraph, const QString &parent)
{
    open("p", parent + QStringLiteral("__p"));
    int written = 0;
    for (const text::Run &run : paragraph.runs) {
        const int start = std::max(run.start, written);
        if (run.end <= start)
            continue;
        letters(paragraph.text.mid(written, start - written));
        int depth = 0;
        const auto mark = [&](bool isSet, const char *element) {
            if (isSet) {
                m_xml.writeStartElement(QLatin1String(element));
                ++depth;
            }
        };
        mark(run.isBold, "b");
        mark(run.isItalic, "i");
        mark(run.isUnderlined, "u");
        mark(run.isSuperscript, "sup");
        mark(run.isSubscript, "sub");
        letters(paragraph.text.mid(start, run.end - start));
        for (; depth > 0; --depth)
            close();
        written = run.end;
    }
    letters(paragraph.text.mid(written));
    close();
}

void AknWriter::table(const text::Block &block, const QString &parent)
{
    open("table", parent + QStringLiteral("__table"));
    for (const text::Row &row : block.rows) {
        if (row.cells.empty())
            continue; // all of it is covered by cells above
        open("tr");
        for (const text::Cell &cell : row.cells) {
            open(row.isHeader ? "th" : "td");
            if (cell.columnSpan > 1)
                m_xml.writeAttribute(QStringLiteral("colspan"), QString::number(cell.columnSpan));
            if (cell.rowSpan > 1)
                m_xml.writeAttribute(QStringLiteral("rowspan"), QString::number(cell.rowSpan));
            for (const text::Paragraph &words : cell.paragraphs)
                paragraph(words, parent);
            if (cell.paragraphs.empty())
                paragraph({}, parent);
            close();
        }
        close();
    }
    close();
}

void AknWriter::block(const text::Block &block, const QString &parent)
{
    switch (block.kind) {
    case text::BlockKind::Table:
        table(block, parent);
        return;
    case text::BlockKind::Image:
        open("p", parent + QStringLiteral("__p"));
        m_xml.writeEmptyElement(QStringLiteral("img"));
        m_xml.writeAttribute(QStringLiteral("src"), QStringLiteral("#"));
        m_xml.writeAttribute(QStringLiteral("alt"), QStringLiteral("Hình trong văn bản"));
        close();
        return;
    case text::BlockKind::Paragraph:
    case text::BlockKind::Footnote:
        paragraph(block.paragraph, parent);
    }
}

void AknWriter::blocks(const char *container, const QString &id, const std::vector<const text::Block *> &blocks)
{
    if (blocks.empty())
        return;
    open(container, id);
    for (const text::Block *one : blocks)
        block(*one, id);
    close();
}

void AknWriter::unit(const Unit &unit, const QString &parent)
{
    const UnitName name = nameOf(unit.kind);
    // Articles are numbered through, whatever chapter they stand in.
    const bool isThroughout = unit.kind == UnitKind::Article || parent.isEmpty();
    QString id =
        QLatin1String(name.id) + u'_' + (unit.kind == UnitKind::Text ? QStringLiteral("1") : numberIn(unit.number));
    if (!isThroughout)
        id = parent + QStringLiteral("__") + id;
    open(name.element, id);
    if (unit.kind == UnitKind::Text)
        m_xml.writeAttribute(QStringLiteral("name"), QStringLiteral("doan"));
    if (!unit.number.isEmpty())
        m_xml.writeTextElement(QStringLiteral("num"), xmlText(unit.number));
    if (!unit.heading.isEmpty())
        m_xml.writeTextElement(QStringLiteral("heading"), xmlText(unit.heading).replace(u'\n', u' '));
    const bool isLeaf = unit.inner.empty();
    if (isLeaf || !unit.first.empty() || !unit.blocks.empty()) {
        const QString inside = id + (isLeaf ? QStringLiteral("__content") : QStringLiteral("__intro"));
        open(isLeaf ? "content" : "intro", inside);
        for (const text::Paragraph &words : unit.first)
            paragraph(words, inside);
        for (const text::Block *one : unit.blocks)
            block(*one, inside);
        if (unit.first.empty() && unit.blocks.empty())
            paragraph({}, inside);
        close();
    }
    units(unit.inner, id);
    close();
}

void AknWriter::units(const std::vector<Unit> &units, const QString &parent)
{
    for (const Unit &inner : units)
        unit(inner, parent);
}

void AknWriter::instrument(const ExportedInstrument &instrument, const ExportedIssue &issue, const QString &idPrefix)
{
    m_prefix = idPrefix;
    const InstrumentRecord &record = instrument.record;
    const TextUnits parts = unitsOf(instrument.text);
    const QString name = slug(record.type);
    Identity identity;
    identity.work = QStringLiteral("/akn/vn/act/%1/%2/%3/%4")
                        .arg(name, slug(record.issuer), record.issued.toString(Qt::ISODate), slug(record.number));
    identity.name = name;
    identity.number = record.number;
    identity.author = idPrefix + u"issuer";
    identity.eli = eliPath(record);
    open("act");
    m_xml.writeAttribute(QStringLiteral("name"), name);
    m_xml.writeAttribute(QStringLiteral("contains"), QStringLiteral("originalVersion"));
    meta(identity, record, issue, false);
    blocks("preface", QStringLiteral("preface"), parts.preface);
    blocks("preamble", QStringLiteral("preamble"), parts.preamble);
    open("body", QStringLiteral("body"));
    if (parts.body.empty()) // a text without articles
        unit({}, {});
    units(parts.body, {});
    close();
    blocks("conclusions", QStringLiteral("conclusions"), parts.conclusions);
    if (!parts.annexes.empty()) {
        open("attachments", QStringLiteral("atts"));
        int number = 0;
        for (const Annexed &annex : parts.annexes) {
            const QString id = QStringLiteral("att_%1").arg(++number);
            m_prefix = idPrefix;
            open("attachment", id);
            m_xml.writeTextElement(QStringLiteral("heading"), xmlText(annex.name));
            m_prefix = idPrefix + id + QStringLiteral("__");
            open("doc");
            m_xml.writeAttribute(QStringLiteral("name"), slug(annex.name));
            Identity part = identity;
            part.work += u"/!" + slug(annex.name) + u'-' + QString::number(number);
            part.author = m_prefix + u"issuer";
            part.eli.clear();
            meta(part, record, issue, false);
            blocks("preface", QStringLiteral("preface"), annex.head);
            open("mainBody", QStringLiteral("body"));
            if (annex.units.empty())
                unit({}, {});
            units(annex.units, {});
            close();
            close();
            close();
        }
        close();
    }
    close();
    m_prefix.clear();
}

void AknWriter::gazette(const std::vector<ExportedInstrument> &instruments, const ExportedIssue &issue)
{
    InstrumentRecord record;
    record.issued = issue.date;
    record.issuer = issue.publisher;
    Identity identity;
    identity.work =
        u"/akn/vn/officialGazette/" + slug(issue.gazette) + u'/' + issue.date.toString(Qt::ISODate) + u'/' + issue.key;
    identity.name = QStringLiteral("cong-bao");
    identity.number = issue.numbers;
    identity.author = QStringLiteral("publisher");
    open("officialGazette");
    m_xml.writeAttribute(QStringLiteral("name"), QStringLiteral("cong-bao"));
    meta(identity, record, issue, true);
    open("collectionBody");
    int number = 0;
    for (const ExportedInstrument &one : instruments) {
        const QString id = QStringLiteral("cmp_%1").arg(++number);
        open("component", id);
        instrument(one, issue, id + QStringLiteral("__"));
        close();
    }
    close();
    close();
}

} // namespace

QString eliPath(const InstrumentRecord &record)
{
    return QStringLiteral("/eli/vn/%1/%2/%3/%4")
        .arg(slug(record.issuer), slug(record.type), QString::number(record.issued.year()), slug(record.number));
}

QByteArray akomaNtosoOf(const ExportedInstrument &instrument, const ExportedIssue &issue)
{
    QByteArray bytes;
    AknWriter writer(bytes);
    writer.instrument(instrument, issue, {});
    writer.end();
    return bytes;
}

QByteArray akomaNtosoOf(const std::vector<ExportedInstrument> &instruments, const ExportedIssue &issue)
{
    QByteArray bytes;
    AknWriter writer(bytes);
    writer.gazette(instruments, issue);
    writer.end();
    return bytes;
}

} // namespace congbao::exports
