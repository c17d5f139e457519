// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/docxreader.h"

#include "readers/docxbody.h"
#include "readers/trackedchanges.h"
#include "readers/zippackage.h"
#include "text/structure.h"

#include <QCoreApplication>
#include <QDir>

namespace congbao::readers {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::DocxReader)
};

/// The relationships of one part (ECMA-376 part 2).
struct Relation
{
    QString id;
    QString type;   ///< the last word of the type's address: "footnotes", "image"…
    QString target; ///< name of the part in the package
};

QString relationsName(const QString &part)
{
    const qsizetype slash = part.lastIndexOf(u'/');
    return part.left(slash + 1) + u"_rels/" + part.mid(slash + 1) + u".rels";
}

class Reader
{
public:
    Reader(QString path, ZipPackage package, TrackedChanges tracked, const JobContext &context)
        : m_path(std::move(path))
        , m_tracked(tracked)
        , m_package(std::move(package))
        , m_context(context)
    {
    }

    Result<text::Document> read();

private:
    Result<QList<Relation>> relationsOf(const QString &part);
    /// A part that the main part refers to by a relation of this type; an empty one where there is none.
    Result<XmlPart> relatedPart(const QList<Relation> &relations, QLatin1String type);
    Result<XmlPart> parsePart(const QString &name);
    QByteArray image(const QList<Relation> &relations, const QString &id);
    Result<void> addFurniture(const QList<Relation> &relations, DocxBody::Parts &parts, text::Document &document);

    QString m_path;
    TrackedChanges m_tracked;
    ZipPackage m_package;
    const JobContext &m_context;
    QHash<QString, QByteArray> m_images; ///< by relation; a picture may be shown many times
};

Result<XmlPart> Reader::parsePart(const QString &name)
{
    auto bytes = m_package.read(name);
    if (!bytes)
        return failWith(bytes);
    auto part = XmlPart::parse(*std::move(bytes), m_path, name);
    if (part)
        settleChanges(part->root(), m_tracked);
    return part;
}

Result<QList<Relation>> Reader::relationsOf(const QString &part)
{
    QList<Relation> relations;
    const QString name = relationsName(part);
    if (!m_package.has(name))
        return relations;
    const auto xml = parsePart(name);
    if (!xml)
        return failWith(xml);
    const QString folder = part.left(part.lastIndexOf(u'/') + 1);
    for (const pugi::xml_node &node : xml->root().children()) {
        if (std::string_view(attributeOf(node, "TargetMode")) == "External")
            continue;
        const QString type = QString::fromUtf8(attributeOf(node, "Type"));
        const QString target = QString::fromUtf8(attributeOf(node, "Target"));
        relations.push_back({QString::fromUtf8(attributeOf(node, "Id")), type.mid(type.lastIndexOf(u'/') + 1),
                             target.startsWith(u'/') ? target.mid(1) : QDir::cleanPath(folder + target)});
    }
    return relations;
}

Result<XmlPart> Reader::relatedPart(const QList<Relation> &relations, QLatin1String type)
{
    for (const Relation &relation : relations) {
        if (relation.type == type && m_package.has(relation.target))
            return parsePart(relation.target);
    }
    return XmlPart();
}

QByteArray Reader::image(const QList<Relation> &relations, const QString &id)
{
    if (const auto known = m_images.constFind(id); known != m_images.constEnd())
        return *known;
    QByteArray &image = m_images[id];
    for (const Relation &relation : relations) {
        if (relation.id != id || relation.type != QLatin1String("image"))
            continue;
        const auto bytes = m_package.read(relation.target);
        if (bytes && (bytes->startsWith("\x89PNG") || bytes->startsWith("\xFF\xD8\xFF")))
            image = *bytes;
    }
    return image;
}

QHash<QString, pugi::xml_node> notesById(const XmlPart &part)
{
    QHash<QString, pugi::xml_node> notes;
    for (const pugi::xml_node &node : part.root().children()) {
        // The others are the lines that separate notes from the text.
        const std::string_view type = attributeOf(node, "type");
        if (type.empty() || type == "normal")
            notes.insert(QString::fromUtf8(attributeOf(node, "id")), node);
    }
    return notes;
}

void readNoteNumbers(const pugi::xml_node &properties, DocxBody::Parts::NoteNumbers &numbers)
{
    if (const pugi::xml_node format = childOf(properties, "numFmt"))
        numbers.format = attributeOf(format, "val");
    numbers.start = integerOf(childOf(properties, "numStart"), "val").value_or(numbers.start);
    if (const pugi::xml_node restart = childOf(properties, "numRestart"))
        numbers.restart = attributeOf(restart, "val");
}

/// The fonts that a theme stands for (20.1.4.1.24, 20.1.4.1.25) by the names of 17.18.96.
QHash<QString, QString> themeFonts(const pugi::xml_node &theme)
{
    QHash<QString, QString> fonts;
    const pugi::xml_node scheme = childOf(childOf(theme, "themeElements"), "fontScheme");
    for (const std::string_view kind : {"major", "minor"}) {
        const QString name = QString::fromLatin1(kind.data(), qsizetype(kind.size()));
        const pugi::xml_node latin = childOf(childOf(scheme, std::string(kind) + "Font"), "latin");
        const QString font = QString::fromUtf8(attributeOf(latin, "typeface"));
        fonts.insert(name + u"HAnsi", font);
        fonts.insert(name + u"Ascii", font);
    }
    return fonts;
}

Result<text::Document> Reader::read()
{
    QString mainPart = QStringLiteral("word/document.xml");
    const auto packageRelations = relationsOf(QString());
    if (!packageRelations)
        return failWith(packageRelations);
    for (const Relation &relation : *packageRelations) {
        if (relation.type == QLatin1String("officeDocument"))
            mainPart = relation.target;
    }
    const auto relations = relationsOf(mainPart);
    if (!relations)
        return failWith(relations);
    auto bytes = m_package.read(mainPart);
    if (!bytes)
        return failWith(bytes);
    // The parser changes the bytes, so this comes before.
    QByteArray styleBytes;
    for (const Relation &relation : *relations) {
        if (relation.type == QLatin1String("styles") || relation.type == QLatin1String("theme") ||
            relation.type == QLatin1String("numbering"))
            styleBytes += m_package.read(relation.target).value_or(QByteArray());
    }
    const LegacyText legacy(*bytes, styleBytes);
    const auto main = XmlPart::parse(*std::move(bytes), m_path, mainPart);
    if (!main)
        return failWith(main);
    settleChanges(main->root(), m_tracked);
    const pugi::xml_node body = childOf(main->root(), "body");
    if (!body)
        return fail(
            ErrorCode::Unreadable,
            Tr::tr("“%1” has no text in it: its part “%2” is without a body. Ask for it again.").arg(m_path, mainPart));

    const auto stylesPart = relatedPart(*relations, QLatin1String("styles"));
    const auto numberingPart = relatedPart(*relations, QLatin1String("numbering"));
    const auto footnotesPart = relatedPart(*relations, QLatin1String("footnotes"));
    const auto endnotesPart = relatedPart(*relations, QLatin1String("endnotes"));
    const auto settingsPart = relatedPart(*relations, QLatin1String("settings"));
    const auto themePart = relatedPart(*relations, QLatin1String("theme"));
    for (const auto *part : {&stylesPart, &numberingPart, &footnotesPart, &endnotesPart, &settingsPart, &themePart}) {
        if (!*part)
            return failWith(*part);
    }
    const DocxStyles styles(stylesPart->root());
    Numbering numbering(numberingPart->root(), styles);
    DocxBody::Parts parts;
    parts.styles = &styles;
    parts.numbering = &numbering;
    parts.legacy = legacy;
    parts.themeFonts = themeFonts(themePart->root());
    parts.footnotes = notesById(*footnotesPart);
    parts.endnotes = notesById(*endnotesPart);
    const pugi::xml_node lastSection = childOf(body, "sectPr");
    for (const pugi::xml_node &place : {settingsPart->root(), lastSection}) {
        readNoteNumbers(childOf(place, "footnotePr"), parts.footnoteNumbers);
        readNoteNumbers(childOf(place, "endnotePr"), parts.endnoteNumbers);
    }
    parts.image = [this, &relations](const QString &id) { return image(*relations, id); };

    text::Document document;
    document.kind = text::FileKind::Docx;
    DocxBody reader(parts, m_context);
    for (const pugi::xml_node &part : main->root().children()) {
        if (localName(part) != "body")
            continue;
        auto blocks = reader.read(part);
        std::move(blocks.begin(), blocks.end(), std::back_inserter(document.blocks));
    }
    if (m_context.isCancelled())
        return tl::unexpected(cancelledError());
    if (reader.isTooLarge())
        return fail(ErrorCode::TooLarge, Tr::tr("“%1” has more than %2 million letters of text and is not read.")
                                             .arg(m_path)
                                             .arg(maxTextLetters / 1000000));
    text::markStructure(document); // so that a warning can say in which article
    addWarnings(reader.findings(), document);
    if (auto added = addFurniture(*relations, parts, document); !added)
        return failWith(added);
    return document;
}

Result<void> Reader::addFurniture(const QList<Relation> &relations, DocxBody::Parts &parts, text::Document &document)
{
    QSet<QString> seen;
    for (const Relation &relation : relations) {
        const bool isFurniture = relation.type == QLatin1String("header") || relation.type == QLatin1String("footer");
        if (!isFurniture || !m_package.has(relation.target))
            continue;
        const auto part = parsePart(relation.target);
        if (!part)
            return failWith(part);
        // Pictures in a running head belong to other relations than those of the text.
        parts.image = [](const QString &) { return QByteArray(); };
        DocxBody reader(parts, m_context);
        for (text::Block &block : reader.read(part->root())) {
            const QString text = block.text();
            const bool hasLetters = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
            if (!hasLetters || seen.contains(text))
                continue;
            seen.insert(text);
            block.role = text::Role::Furniture;
            document.blocks.push_back(std::move(block));
        }
    }
    return {};
}

} // namespace

Result<text::Document> readDocx(const QString &path, const ReadOptions &options, const JobContext &context)
{
    ZipPackage::Limits limits;
    limits.partBytes = options.limits.unpackedBytes;
    auto package = ZipPackage::open(path, limits);
    if (!package)
        return failWith(package);
    return Reader(path, *std::move(package), options.tracked, context).read();
}

} // namespace congbao::readers
