// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <optional>
#include <pugixml.hpp>
#include <QByteArray>
#include <QString>
#include <string_view>

/// Reading XML by local names: the prefix and the namespace (strict or transitional) differ between programs, the local
/// names do not. Callers keep apart by place what has the same local name in two vocabularies.
namespace congbao::readers {

/// One parsed part. Owns the bytes, in which the parser leaves the strings.
class XmlPart
{
public:
    XmlPart() = default;
    /// name is of the part, for messages. Errors: Unreadable (not well-formed), TooLarge (too many or too deeply nested
    /// elements).
    enum class WhiteSpace {
        WhereAlone, ///< only where it is all an element has: <w:t xml:space="preserve"> </w:t>
        Everywhere, ///< also between elements: OpenDocument has text and elements side by side
    };
    [[nodiscard]] static Result<XmlPart> parse(QByteArray bytes, const QString &path, const QString &name,
                                               WhiteSpace whiteSpace = WhiteSpace::WhereAlone);

    [[nodiscard]] pugi::xml_node root() const;

private:
    QByteArray m_bytes;
    std::unique_ptr<pugi::xml_document> m_document;
};

[[nodiscard]] std::string_view localName(const char *qualified);
[[nodiscard]] inline std::string_view localName(const pugi::xml_node &node)
{
    return localName(node.name());
}

/// The first child with that local name; an empty node where there is none.
[[nodiscard]] pugi::xml_node childOf(const pugi::xml_node &node, std::string_view name);

/// An attribute by its local name; an empty string where there is none.
[[nodiscard]] const char *attributeOf(const pugi::xml_node &node, std::string_view name);
[[nodiscard]] bool hasAttribute(const pugi::xml_node &node, std::string_view name);
[[nodiscard]] std::optional<int> integerOf(const pugi::xml_node &node, std::string_view name);

} // namespace congbao::readers
