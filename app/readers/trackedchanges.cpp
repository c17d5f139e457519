// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/trackedchanges.h"

#include "readers/xmlpart.h"
#include "readers/zippackage.h"

#include <algorithm>
#include <vector>

namespace congbao::readers {

namespace {

bool isInserted(std::string_view name)
{
    return name == "ins" || name == "moveTo";
}

bool isDeleted(std::string_view name)
{
    return name == "del" || name == "moveFrom";
}

/// Where the same names mark what they stand in instead of holding text.
bool isMarker(const pugi::xml_node &node)
{
    const std::string_view parent = localName(node.parent());
    return parent.ends_with("Pr");
}

bool isRangeMark(std::string_view name)
{
    return name.starts_with("moveFromRange") || name.starts_with("moveToRange") ||
           name.starts_with("customXmlInsRange") || name.starts_with("customXmlDelRange") ||
           name.starts_with("customXmlMove");
}

/// A name with the prefix of another one.
std::string renamed(const char *qualified, std::string_view name)
{
    const std::string_view whole = qualified;
    const std::size_t colon = whole.find(':');
    return std::string(colon == std::string_view::npos ? "" : whole.substr(0, colon + 1)).append(name);
}

class Settling
{
public:
    explicit Settling(TrackedChanges choice)
        : m_isAccepted(choice == TrackedChanges::Accept)
    {
    }

    void settle(const pugi::xml_node &parent)
    {
        std::vector<pugi::xml_node> hanging; // paragraphs whose mark is gone: they go on in the next one
        for (pugi::xml_node child = parent.first_child(); child;) {
            const pugi::xml_node next = settleChild(child, hanging);
            child = next;
        }
        dropEmpty(hanging);
    }

private:
    [[nodiscard]] bool isGone(std::string_view name) const { return m_isAccepted ? isDeleted(name) : isInserted(name); }
    [[nodiscard]] bool isKept(std::string_view name) const { return m_isAccepted ? isInserted(name) : isDeleted(name); }

    /// Settles one child and says which is next.
    pugi::xml_node settleChild(pugi::xml_node child, std::vector<pugi::xml_node> &hanging)
    {
        pugi::xml_node parent = child.parent();
        const pugi::xml_node next = child.next_sibling();
        const std::string_view name = localName(child);
        const auto remove = [&] {
            parent.remove_child(child);
            return next;
        };
        if (isRangeMark(name) || ((isGone(name) || isKept(name)) && isMarker(child)))
            return remove();
        if (isGone(name))
            return remove();
        if (isKept(name))
            return unwrap(child, next);
        if (name.ends_with("PrChange") || name == "tblPrExChange" || name == "tblGridChange" ||
            name == "numberingChange") {
            if (!m_isAccepted && name != "tblGridChange" && name != "numberingChange")
                restore(child);
            const pugi::xml_node following = child.next_sibling(); // the one from before may be gone
            parent.remove_child(child);
            return following;
        }
        if (name == "p") {
            settleParagraph(child, hanging);
            return next;
        }
        if ((name == "tr" || name == "tc") && isPartGone(child, name))
            return remove();
        if (name == "numPr" && !m_isAccepted && childOf(child, "ins"))
            return remove(); // the number came with the change
        if (name == "delText" || name == "delInstrText")
            child.set_name(renamed(child.name(), name == "delText" ? "t" : "instrText").c_str());
        if (name == "tbl")
            dropEmpty(hanging); // a paragraph cannot go on in a table
        settle(child);
        if (name == "tbl" && !hasRow(child))
            return remove();
        return next;
    }

    /// The content in the place of what held it; the first of it is next, as it may be changed once more.
    static pugi::xml_node unwrap(pugi::xml_node child, const pugi::xml_node &next)
    {
        pugi::xml_node parent = child.parent();
        pugi::xml_node first;
        while (const pugi::xml_node inner = child.first_child()) {
            const pugi::xml_node moved = parent.insert_move_before(inner, child);
            if (!first)
                first = moved;
        }
        parent.remove_child(child);
        return first ? first : next;
    }

    void settleParagraph(pugi::xml_node paragraph, std::vector<pugi::xml_node> &hanging)
    {
        const pugi::xml_node mark = childOf(childOf(paragraph, "pPr"), "rPr");
        const bool isMarkGone = std::any_of(
            mark.begin(), mark.end(), [this](const pugi::xml_node &property) { return isGone(localName(property)); });
        settle(paragraph);
        if (isMarkGone) {
            hanging.push_back(paragraph);
            return;
        }
        pugi::xml_node properties = childOf(paragraph, "pPr");
        for (pugi::xml_node before : hanging) {
            for (pugi::xml_node inline_ = before.first_child(); inline_;) {
                const pugi::xml_node following = inline_.next_sibling();
                if (localName(inline_) != "pPr") {
                    // After what was put there before, which is after the properties.
                    properties =
                        properties ? paragraph.insert_move_after(inline_, properties) : paragraph.prepend_move(inline_);
                }
                inline_ = following;
            }
            before.parent().remove_child(before);
        }
        hanging.clear();
    }

    /// Paragraphs without a mark that nothing follows: those with text stay, and so does the only one of a cell.
    static void dropEmpty(std::vector<pugi::xml_node> &hanging)
    {
        for (pugi::xml_node paragraph : hanging) {
            pugi::xml_node parent = paragraph.parent();
            const bool hasContent = std::any_of(paragraph.begin(), paragraph.end(),
                                                [](const pugi::xml_node &node) { return localName(node) != "pPr"; });
            const bool isLast = !paragraph.next_sibling() && localName(parent) == "tc";
            if (!hasContent && !isLast)
                parent.remove_child(paragraph);
        }
        hanging.clear();
    }

    /// Whether a row or a cell goes; a row's mark may be of the other kind, then it stays and only the mark goes.
    [[nodiscard]] bool isPartGone(const pugi::xml_node &part, std::string_view name) const
    {
        if (name == "tr") {
            const pugi::xml_node properties = childOf(part, "trPr");
            return bool(childOf(properties, m_isAccepted ? "del" : "ins"));
        }
        pugi::xml_node properties = childOf(part, "tcPr");
        const bool isCellGone = bool(childOf(properties, m_isAccepted ? "cellDel" : "cellIns"));
        for (const std::string_view mark : {"cellIns", "cellDel", "cellMerge"}) {
            if (const pugi::xml_node found = childOf(properties, mark))
                properties.remove_child(found);
        }
        return isCellGone;
    }

    static bool hasRow(const pugi::xml_node &table)
    {
        return std::any_of(table.begin(), table.end(), [](const pugi::xml_node &node) {
            const std::string_view name = localName(node);
            return name == "tr" || ((name == "sdt" || name == "customXml" || name == "sdtContent") && hasRow(node));
        });
    }

    /// The properties as they were: those that stand there go, but for what a change does not keep.
    static void restore(pugi::xml_node change)
    {
        pugi::xml_node properties = change.parent();
        for (pugi::xml_node property = properties.first_child(); property;) {
            const pugi::xml_node next = property.next_sibling();
            const std::string_view name = localName(property);
            const bool isOutside = property == change || name == "rPr" || name == "sectPr" ||
                                   name == "headerReference" || name == "footerReference" || isInserted(name) ||
                                   isDeleted(name);
            if (!isOutside)
                properties.remove_child(property);
            property = next;
        }
        pugi::xml_node before = change.first_child();
        pugi::xml_node place = properties.first_child();
        while (before) {
            const pugi::xml_node old = before.first_child();
            if (!old)
                break;
            properties.insert_move_before(old, place);
        }
    }

    bool m_isAccepted;
};

struct Bytes : pugi::xml_writer
{
    void write(const void *data, size_t size) override
    {
        bytes.append(static_cast<const char *>(data), qsizetype(size));
    }
    QByteArray bytes;
};

bool mayHaveChanges(const QByteArray &xml)
{
    for (const char *name : {":ins", ":del", ":moveFrom", ":moveTo", "Change", "trackRevisions", "<ins", "<del"}) {
        if (xml.contains(name))
            return true;
    }
    return false;
}

} // namespace

void settleChanges(const pugi::xml_node &root, TrackedChanges choice)
{
    if (choice != TrackedChanges::Ask)
        Settling(choice).settle(root);
}

Result<QByteArray> settledDocx(const QString &path, TrackedChanges choice, const Limits &limits)
{
    ZipPackage::Limits zipLimits;
    zipLimits.partBytes = limits.unpackedBytes;
    auto package = ZipPackage::open(path, zipLimits);
    if (!package)
        return failWith(package);
    QHash<QString, QByteArray> changed;
    for (const QString &name : package->names()) {
        if (!name.endsWith(QLatin1String(".xml"), Qt::CaseInsensitive))
            continue;
        auto bytes = package->read(name);
        if (!bytes)
            return failWith(bytes);
        if (!mayHaveChanges(*bytes))
            continue;
        const auto part = XmlPart::parse(*std::move(bytes), path, name);
        if (!part)
            return failWith(part);
        pugi::xml_node root = part->root();
        settleChanges(root, choice);
        if (const pugi::xml_node tracking = childOf(root, "trackRevisions"))
            root.remove_child(tracking);
        Bytes written;
        written.bytes = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        root.print(written, "", pugi::format_raw, pugi::encoding_utf8);
        changed.insert(name, written.bytes);
    }
    return package->withParts(changed);
}

} // namespace congbao::readers
