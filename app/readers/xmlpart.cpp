// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/xmlpart.h"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <QCoreApplication>

namespace congbao::readers {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::XmlPart)
};

/// A tree of this many elements takes about 400 MB; a text of 5,000 pages has a third of it.
constexpr qsizetype maxTags = 6'000'000;
constexpr qsizetype maxAttributes = 4'000'000;
/// Readers go down the tree by recursion; real texts nest less than 60 deep.
constexpr int maxDepth = 256;

bool isTooDeep(const pugi::xml_node &root)
{
    int depth = 0;
    for (pugi::xml_node node = root; node;) {
        if (const pugi::xml_node child = node.first_child()) {
            node = child;
            if (++depth > maxDepth)
                return true;
            continue;
        }
        while (node != root && !node.next_sibling()) {
            node = node.parent();
            --depth;
        }
        if (node == root)
            return false;
        node = node.next_sibling();
    }
    return false;
}

} // namespace

Result<XmlPart> XmlPart::parse(QByteArray bytes, const QString &path, const QString &name, WhiteSpace whiteSpace)
{
    const auto tooLarge = [&] {
        return fail(ErrorCode::TooLarge,
                    Tr::tr("“%1”: its part “%2” has more elements, or more of them inside each other, than a text can "
                           "have, and is not read.")
                        .arg(path, name));
    };
    if (std::count(bytes.cbegin(), bytes.cend(), '<') > maxTags ||
        std::count(bytes.cbegin(), bytes.cend(), '=') > maxAttributes)
        return tooLarge();
    XmlPart part;
    part.m_bytes = std::move(bytes);
    part.m_document = std::make_unique<pugi::xml_document>();
    const unsigned spaces = whiteSpace == WhiteSpace::Everywhere ? pugi::parse_ws_pcdata : pugi::parse_ws_pcdata_single;
    const auto result =
        part.m_document->load_buffer_inplace(part.m_bytes.data(), std::size_t(part.m_bytes.size()),
                                             pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | spaces);
    if (!result)
        return fail(ErrorCode::Unreadable,
                    Tr::tr("“%1” is damaged in its part “%2”, at byte %3. Open it in the program that made it, save it "
                           "anew, or ask for it again.")
                        .arg(path, name)
                        .arg(result.offset),
                    QString::fromUtf8(result.description()));
    if (isTooDeep(*part.m_document))
        return tooLarge();
    return part;
}

pugi::xml_node XmlPart::root() const
{
    return m_document ? m_document->document_element() : pugi::xml_node();
}

std::string_view localName(const char *qualified)
{
    const char *colon = std::strchr(qualified, ':');
    return colon != nullptr ? colon + 1 : qualified;
}

pugi::xml_node childOf(const pugi::xml_node &node, std::string_view name)
{
    for (const pugi::xml_node &child : node.children()) {
        if (localName(child) == name)
            return child;
    }
    return {};
}

const char *attributeOf(const pugi::xml_node &node, std::string_view name)
{
    for (const pugi::xml_attribute &attribute : node.attributes()) {
        if (localName(attribute.name()) == name)
            return attribute.value();
    }
    return "";
}

bool hasAttribute(const pugi::xml_node &node, std::string_view name)
{
    return std::any_of(node.attributes_begin(), node.attributes_end(),
                       [name](const pugi::xml_attribute &attribute) { return localName(attribute.name()) == name; });
}

std::optional<int> integerOf(const pugi::xml_node &node, std::string_view name)
{
    const char *text = attributeOf(node, name);
    int value = 0;
    const auto [end, error] = std::from_chars(text, text + std::strlen(text), value);
    // Some programs write "240.0": what stands before the point is taken.
    if (error != std::errc() || (*end != '\0' && *end != '.'))
        return std::nullopt;
    return value;
}

} // namespace congbao::readers
