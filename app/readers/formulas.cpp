// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/formulas.h"

#include <algorithm>
#include <QStringList>

namespace congbao::readers {

namespace {

/// In brackets, unless it is one number or one word.
QString grouped(const QString &part)
{
    const bool isOne = std::all_of(part.begin(), part.end(), [](QChar c) {
        return c.isLetterOrNumber() || c.isMark() || c == u'.' || c == u',' || c == u'′';
    });
    return isOne || (part.startsWith(u'(') && part.indexOf(u')') == part.size() - 1) ? part : u'(' + part + u')';
}

QString fraction(const QString &above, const QString &below)
{
    return grouped(above) + u'/' + grouped(below);
}

QString lineOf(const pugi::xml_node &node);

QString lineOfPart(const pugi::xml_node &node, std::string_view name)
{
    return lineOf(childOf(node, name));
}

QString property(const pugi::xml_node &node, std::string_view properties, std::string_view name,
                 const QString &fallback)
{
    const pugi::xml_node value = childOf(childOf(node, properties), name);
    return value && hasAttribute(value, "val") ? QString::fromUtf8(attributeOf(value, "val")) : fallback;
}

bool isOn(const pugi::xml_node &node, std::string_view properties, std::string_view name)
{
    const pugi::xml_node value = childOf(childOf(node, properties), name);
    const std::string_view set = attributeOf(value, "val");
    return value && set != "0" && set != "off" && set != "false";
}

QString limits(const pugi::xml_node &node)
{
    const QString below = lineOfPart(node, "sub");
    const QString above = lineOfPart(node, "sup");
    return (below.isEmpty() ? QString() : u'_' + grouped(below)) +
           (above.isEmpty() ? QString() : u'^' + grouped(above));
}

QString joined(const pugi::xml_node &node, std::string_view child, const QString &separator)
{
    QStringList parts;
    for (const pugi::xml_node &part : node.children()) {
        if (localName(part) == child)
            parts += lineOf(part);
    }
    return parts.join(separator);
}

QString lineOfElement(const pugi::xml_node &node)
{
    const std::string_view name = localName(node);
    if (name == "t")
        return QString::fromUtf8(node.text().get());
    if (name == "del" || name == "moveFrom" || name.ends_with("Pr"))
        return {};
    if (name == "f") {
        const bool isStacked = property(node, "fPr", "type", QString()) == u"noBar";
        const QString above = lineOfPart(node, "num");
        const QString below = lineOfPart(node, "den");
        return isStacked ? u'(' + above + u"; " + below + u')' : fraction(above, below);
    }
    if (name == "sSup" || name == "sSub" || name == "sSubSup")
        return grouped(lineOfPart(node, "e")) + limits(node);
    if (name == "sPre")
        return limits(node) + grouped(lineOfPart(node, "e"));
    if (name == "rad") {
        const QString degree = isOn(node, "radPr", "degHide") ? QString() : lineOfPart(node, "deg");
        return (degree.isEmpty() ? QString() : u'^' + grouped(degree)) + u'√' + grouped(lineOfPart(node, "e"));
    }
    if (name == "nary")
        return property(node, "naryPr", "chr", QStringLiteral("∫")) + limits(node) + u' ' + lineOfPart(node, "e");
    if (name == "d")
        return property(node, "dPr", "begChr", QStringLiteral("(")) +
               joined(node, "e", property(node, "dPr", "sepChr", QStringLiteral("|"))) +
               property(node, "dPr", "endChr", QStringLiteral(")"));
    if (name == "func")
        return lineOfPart(node, "fName") + u' ' + lineOfPart(node, "e");
    if (name == "limLow")
        return lineOfPart(node, "e") + u'_' + grouped(lineOfPart(node, "lim"));
    if (name == "limUpp")
        return lineOfPart(node, "e") + u'^' + grouped(lineOfPart(node, "lim"));
    if (name == "acc")
        return lineOfPart(node, "e") + property(node, "accPr", "chr", QStringLiteral("\u0302"));
    if (name == "m")
        return u'(' + joined(node, "mr", QStringLiteral("; ")) + u')';
    if (name == "mr")
        return joined(node, "e", QStringLiteral(" "));
    if (name == "eqArr" || name == "oMathPara")
        return joined(node, name == "eqArr" ? "e" : "oMath", QStringLiteral("; "));
    return lineOf(node);
}

QString lineOf(const pugi::xml_node &node)
{
    QString line;
    for (const pugi::xml_node &child : node.children())
        line += lineOfElement(child);
    return line;
}

/// Goes through the instruction of an EQ field.
class EquationField
{
public:
    explicit EquationField(const QString &instruction)
        : m_text(instruction)
    {
    }

    /// To the end, or to a separator or a closing bracket of the switch around it.
    QString read(int depth)
    {
        QString shown;
        while (m_at < m_text.size()) {
            const QChar character = m_text[m_at];
            if (depth > 0 && (character == u')' || character == u',' || character == u';'))
                break;
            ++m_at;
            if (character != u'\\') {
                shown += character;
            } else if (m_at < m_text.size()) {
                const QChar letter = m_text[m_at++].toLower();
                if (letter == u'*') { // how Word lays it out, to the next switch
                    const qsizetype next = m_text.indexOf(u'\\', m_at);
                    m_at = next < 0 ? m_text.size() : next;
                    continue;
                }
                if (letter.isLetter() && depth < maxDepth)
                    shown += element(letter, depth);
                else
                    shown += letter; // "\," is a comma
            }
        }
        return shown;
    }

private:
    static constexpr int maxDepth = 64;

    /// One switch with its options and its arguments in brackets.
    QString element(QChar kind, int depth)
    {
        QString options;
        while (m_at < m_text.size() && m_text[m_at] != u'(')
            options += m_text[m_at++];
        QStringList arguments;
        if (m_at < m_text.size()) {
            do {
                ++m_at;
                arguments += read(depth + 1).trimmed();
            } while (m_at < m_text.size() && m_text[m_at] != u')');
            ++m_at;
        }
        const QString first = arguments.value(0);
        if (kind == u'f' && arguments.size() == 2)
            return fraction(first, arguments[1]);
        if (kind == u'r')
            return arguments.size() == 2 ? QString(u'^' + grouped(first) + u'√' + grouped(arguments[1]))
                                         : QString(u'√' + grouped(first));
        if (kind == u's' && options.contains(u"\\up"))
            return u'^' + grouped(first) + (arguments.size() == 2 ? QString(u'_' + grouped(arguments[1])) : QString());
        if (kind == u's' && options.contains(u"\\do"))
            return u'_' + grouped(first);
        if (kind == u'b')
            return u'(' + arguments.join(u", ") + u')';
        if (kind == u'l' || kind == u'a')
            return arguments.join(kind == u'l' ? u", "_qs : u"; "_qs);
        return arguments.join(QString()); // over each other, boxes, displacements: the letters
    }

    QString m_text;
    qsizetype m_at = 0;
};

} // namespace

QString lineOfMath(const pugi::xml_node &math)
{
    return lineOfElement(math).simplified();
}

QString lineOfEquationField(const QString &instruction)
{
    const QString text = instruction.trimmed();
    return EquationField(text.mid(text.indexOf(u' ') + 1)).read(0).simplified();
}

} // namespace congbao::readers
