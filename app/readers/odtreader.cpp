// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/odtreader.h"

#include "readers/odtbody.h"
#include "readers/zippackage.h"
#include "text/structure.h"

#include <QCoreApplication>

namespace congbao::readers {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::OdtReader)
};

Result<XmlPart> parsePart(ZipPackage &package, const QString &path, const QString &name)
{
    auto bytes = package.read(name);
    if (!bytes)
        return failWith(bytes);
    return XmlPart::parse(*std::move(bytes), path, name, XmlPart::WhiteSpace::Everywhere);
}

/// Running heads and feet of all kinds of pages, each text once.
void addFurniture(const pugi::xml_node &root, const OdtStyles &styles, const JobContext &context,
                  text::Document &document)
{
    QSet<QString> seen;
    for (const pugi::xml_node &master : childOf(root, "master-styles").children()) {
        for (const pugi::xml_node &part : master.children()) {
            const std::string_view name = localName(part);
            if (!name.starts_with("header") && !name.starts_with("footer"))
                continue;
            OdtBody reader(
                styles, LegacyText(), [](const QString &) { return QByteArray(); }, context);
            for (text::Block &block : reader.read(part)) {
                const QString text = block.text();
                const bool hasLetters = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
                if (!hasLetters || seen.contains(text))
                    continue;
                seen.insert(text);
                block.role = text::Role::Furniture;
                document.blocks.push_back(std::move(block));
            }
        }
    }
}

} // namespace

Result<text::Document> readOdt(const QString &path, const ReadOptions &options, const JobContext &context)
{
    ZipPackage::Limits limits;
    limits.partBytes = options.limits.unpackedBytes;
    auto package = ZipPackage::open(path, limits);
    if (!package)
        return failWith(package);
    if (const auto manifest = package->read(QStringLiteral("META-INF/manifest.xml"));
        manifest && manifest->contains("encryption-data"))
        return fail(ErrorCode::Unreadable,
                    Tr::tr("“%1” is protected by a password. Ask for a file without one.").arg(path));
    auto bytes = package->read(QStringLiteral("content.xml"));
    if (!bytes)
        return failWith(bytes);
    // The parser changes the bytes, so this comes before.
    const LegacyText legacy(*bytes, package->read(QStringLiteral("styles.xml")).value_or(QByteArray()));
    const auto content =
        XmlPart::parse(*std::move(bytes), path, QStringLiteral("content.xml"), XmlPart::WhiteSpace::Everywhere);
    if (!content)
        return failWith(content);
    XmlPart common;
    if (package->has(QStringLiteral("styles.xml"))) {
        auto part = parsePart(*package, path, QStringLiteral("styles.xml"));
        if (!part)
            return failWith(part);
        common = *std::move(part);
    }
    const pugi::xml_node body = childOf(childOf(content->root(), "body"), "text");
    if (!body)
        return fail(ErrorCode::Unreadable,
                    Tr::tr("“%1” has no text in it: its part “%2” is without a body. Ask for it again.")
                        .arg(path, QStringLiteral("content.xml")));
    OdtStyles styles;
    styles.read(common.root());
    OdtStyles contentStyles = styles;
    contentStyles.read(content->root());

    QHash<QString, QByteArray> images;
    const auto image = [&](const QString &href) {
        if (const auto known = images.constFind(href); known != images.constEnd())
            return *known;
        const auto picture = package->read(href);
        const bool isShown = picture && (picture->startsWith("\x89PNG") || picture->startsWith("\xFF\xD8\xFF"));
        return *images.insert(href, isShown ? *picture : QByteArray());
    };
    text::Document document;
    document.kind = text::FileKind::Odt;
    OdtBody reader(contentStyles, legacy, image, context);
    document.blocks = reader.read(body);
    if (context.isCancelled())
        return tl::unexpected(cancelledError());
    if (reader.isTooLarge())
        return fail(ErrorCode::TooLarge, Tr::tr("“%1” has more than %2 million letters of text and is not read.")
                                             .arg(path)
                                             .arg(maxTextLetters / 1000000));
    text::markStructure(document); // so that a warning can say in which article
    addWarnings(reader.findings(), document);
    addFurniture(common.root(), styles, context, document);
    return document;
}

} // namespace congbao::readers
