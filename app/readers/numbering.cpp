// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readers/numbering.h"

#include "readers/symbols.h"
#include "text/normalize.h"

#include <algorithm>

namespace congbao::readers {

namespace {

QString letters(int value, char16_t first)
{
    // Word goes on after z with aa, bb, cc…; 780 is where it begins anew.
    if (value < 1)
        return {};
    const int index = (value - 1) % 780;
    return QString(index / 26 + 1, QChar(char16_t(first + index % 26)));
}

QString roman(int value)
{
    struct Digit
    {
        int value;
        QLatin1String letters;
    };
    const Digit digits[] = {{1000, QLatin1String("M")}, {900, QLatin1String("CM")}, {500, QLatin1String("D")},
                            {400, QLatin1String("CD")}, {100, QLatin1String("C")},  {90, QLatin1String("XC")},
                            {50, QLatin1String("L")},   {40, QLatin1String("XL")},  {10, QLatin1String("X")},
                            {9, QLatin1String("IX")},   {5, QLatin1String("V")},    {4, QLatin1String("IV")},
                            {1, QLatin1String("I")}};
    if (value < 1 || value > 32767)
        return {};
    QString written;
    for (const Digit &digit : digits) {
        for (; value >= digit.value; value -= digit.value)
            written += digit.letters;
    }
    return written;
}

QString vietnameseWords(int value)
{
    const QString digits[] = {QStringLiteral("không"), QStringLiteral("một"), QStringLiteral("hai"),
                              QStringLiteral("ba"),    QStringLiteral("bốn"), QStringLiteral("năm"),
                              QStringLiteral("sáu"),   QStringLiteral("bảy"), QStringLiteral("tám"),
                              QStringLiteral("chín")};
    if (value < 0 || value > 99)
        return QString::number(value);
    if (value < 10)
        return digits[value];
    const int tens = value / 10;
    const int ones = value % 10;
    QString written = tens == 1 ? QStringLiteral("mười") : digits[tens] + u" mươi";
    if (ones == 0)
        return written;
    if (ones == 5)
        return written + u" lăm";
    return written + u' ' + (ones == 1 && tens > 1 ? QStringLiteral("mốt") : digits[ones]);
}

} // namespace

QString Numbering::formatted(int value, std::string_view format)
{
    if (format == "none")
        return {};
    if (format == "lowerLetter")
        return letters(value, u'a');
    if (format == "upperLetter")
        return letters(value, u'A');
    if (format == "lowerRoman")
        return roman(value).toLower();
    if (format == "upperRoman")
        return roman(value);
    if (format == "decimalZero")
        return value >= 0 && value < 10 ? u'0' + QString::number(value) : QString::number(value);
    if (format == "vietnameseCounting")
        return vietnameseWords(value);
    if (format == "decimalEnclosedCircle" && value >= 1 && value <= 20)
        return QChar(char16_t(u'①' + value - 1));
    if (format == "decimalEnclosedFullstop")
        return QString::number(value) + u'.';
    if (format == "decimalEnclosedParen")
        return u'(' + QString::number(value) + u')';
    if (format == "numberInDash")
        return u"- " + QString::number(value) + u" -";
    if (format == "chicago" && value >= 1) {
        constexpr QStringView marks = u"*†‡§";
        return QString((value - 1) / 4 + 1, marks[(value - 1) % 4]);
    }
    return QString::number(value);
}

bool Numbering::isKnownFormat(std::string_view format)
{
    constexpr std::string_view known[] = {"none",
                                          "bullet",
                                          "decimal",
                                          "decimalZero",
                                          "lowerLetter",
                                          "upperLetter",
                                          "lowerRoman",
                                          "upperRoman",
                                          "vietnameseCounting",
                                          "decimalEnclosedCircle",
                                          "decimalEnclosedParen",
                                          "decimalEnclosedFullstop",
                                          "numberInDash",
                                          "decimalFullWidth",
                                          "decimalHalfWidth",
                                          "decimalFullWidth2",
                                          "chicago"};
    return std::find(std::begin(known), std::end(known), format) != std::end(known);
}

Numbering::Level Numbering::readLevel(const pugi::xml_node &node)
{
    Level level;
    level.start = integerOf(childOf(node, "start"), "val").value_or(0);
    // Word writes "001, 002, 003, ..." in the first alternative, the nearest old format in the other.
    const pugi::xml_node alternate = childOf(node, "AlternateContent");
    pugi::xml_node format = childOf(childOf(alternate, "Choice"), "numFmt");
    if (!format)
        format = childOf(node, "numFmt");
    const std::string_view custom = attributeOf(format, "format");
    const auto zeros = custom.find_first_not_of('0');
    if (std::string_view(attributeOf(format, "val")) == "custom" && zeros != std::string_view::npos && zeros > 0 &&
        custom.substr(zeros).starts_with("1,")) {
        level.digits = int(std::min<std::size_t>(zeros, 20)) + 1;
        format = {};
    } else if (const pugi::xml_node fallback = childOf(childOf(alternate, "Fallback"), "numFmt")) {
        format = fallback;
    }
    if (format)
        level.format = attributeOf(format, "val");
    level.isDoubtful = !isKnownFormat(level.format);
    level.run = readRunProperties(childOf(node, "rPr"));
    level.paragraph = readParagraphProperties(childOf(node, "pPr"));
    level.paragraph.numberingId.reset();
    const QString text = QString::fromUtf8(attributeOf(childOf(node, "lvlText"), "val"));
    int unknownSigns = 0;
    if (level.format == "bullet" && isSymbolFont(level.run.font) && text.size() == 1)
        level.text = symbolCharacter(text[0].unicode(), level.run.font, unknownSigns);
    else
        level.text = text::cleanText(withoutPrivateUse(text, level.run.font, unknownSigns));
    level.isDoubtful = level.isDoubtful || unknownSigns > 0;
    level.isFollowedByNothing = std::string_view(attributeOf(childOf(node, "suff"), "val")) == "nothing";
    level.isLegal = bool(childOf(node, "isLgl"));
    level.restartAfter = integerOf(childOf(node, "lvlRestart"), "val");
    level.paragraphStyle = QString::fromUtf8(attributeOf(childOf(node, "pStyle"), "val"));
    return level;
}

Numbering::Numbering(const pugi::xml_node &root, const DocxStyles &styles)
{
    QHash<QString, int> byStyle; // definitions that say themselves which numbering style they are
    for (const pugi::xml_node &node : root.children()) {
        if (localName(node) == "abstractNum") {
            Abstract &abstract = m_abstracts[integerOf(node, "abstractNumId").value_or(-1)];
            abstract.styleLink = QString::fromUtf8(attributeOf(childOf(node, "numStyleLink"), "val"));
            const QString linked = QString::fromUtf8(attributeOf(childOf(node, "styleLink"), "val"));
            if (!linked.isEmpty())
                byStyle.insert(linked, integerOf(node, "abstractNumId").value_or(-1));
            for (const pugi::xml_node &child : node.children()) {
                const int index = integerOf(child, "ilvl").value_or(-1);
                if (localName(child) == "lvl" && index >= 0 && index < levelCount)
                    abstract.levels[std::size_t(index)] = readLevel(child);
            }
        } else if (localName(node) == "num") {
            Instance &instance = m_instances[integerOf(node, "numId").value_or(-1)];
            instance.abstractId = integerOf(childOf(node, "abstractNumId"), "val").value_or(-1);
            for (const pugi::xml_node &child : node.children()) {
                const int index = integerOf(child, "ilvl").value_or(-1);
                if (localName(child) != "lvlOverride" || index < 0 || index >= levelCount)
                    continue;
                instance.startOverrides[std::size_t(index)] = integerOf(childOf(child, "startOverride"), "val");
                if (const pugi::xml_node replaced = childOf(child, "lvl"))
                    instance.levels[index] = readLevel(replaced);
            }
        }
    }
    // A definition that only points to a numbering style shares the definition, and the counters, of that style.
    for (auto &[id, instance] : m_instances) {
        const auto abstract = m_abstracts.find(instance.abstractId);
        if (abstract == m_abstracts.end() || abstract->second.styleLink.isEmpty())
            continue;
        const auto target = m_instances.find(styles.numberingOfStyle(abstract->second.styleLink));
        if (target != m_instances.end())
            instance.abstractId = target->second.abstractId;
        else if (const auto own = byStyle.constFind(abstract->second.styleLink); own != byStyle.constEnd())
            instance.abstractId = *own;
    }
}

const Numbering::Level &Numbering::level(const Instance &instance, const Abstract &abstract, int index) const
{
    const auto replaced = instance.levels.find(index);
    return replaced != instance.levels.end() ? replaced->second : abstract.levels[std::size_t(index)];
}

std::optional<int> Numbering::levelOfStyle(int numberingId, const QString &paragraphStyle) const
{
    const auto instance = m_instances.find(numberingId);
    if (instance == m_instances.end() || paragraphStyle.isEmpty())
        return std::nullopt;
    const auto abstract = m_abstracts.find(instance->second.abstractId);
    if (abstract == m_abstracts.end())
        return std::nullopt;
    for (int index = 0; index < levelCount; ++index) {
        if (level(instance->second, abstract->second, index).paragraphStyle == paragraphStyle)
            return index;
    }
    return std::nullopt;
}

Numbering::Label Numbering::next(int numberingId, int levelIndex)
{
    const auto found = m_instances.find(numberingId);
    if (found == m_instances.end() || levelIndex < 0 || levelIndex >= levelCount)
        return {};
    Instance &instance = found->second;
    const auto foundAbstract = m_abstracts.find(instance.abstractId);
    if (foundAbstract == m_abstracts.end())
        return {};
    Abstract &abstract = foundAbstract->second;

    const auto startOf = [&](int index) {
        return instance.startOverrides[std::size_t(index)].value_or(level(instance, abstract, index).start);
    };
    // 17.9.26: an override restarts the shared counter the first time its w:num is used on that level.
    auto &counter = abstract.counters[std::size_t(levelIndex)];
    bool &hasStarted = instance.hasStarted[std::size_t(levelIndex)];
    const bool isRestarted = !hasStarted && instance.startOverrides[std::size_t(levelIndex)].has_value();
    counter = counter && !isRestarted ? *counter + 1 : startOf(levelIndex);
    hasStarted = true;
    // A level above that was passed over counts as if its first number had been there.
    for (int above = 0; above < levelIndex; ++above) {
        auto &passedOver = abstract.counters[std::size_t(above)];
        passedOver = passedOver.value_or(startOf(above));
    }
    for (int deeper = levelIndex + 1; deeper < levelCount; ++deeper) {
        const int restartAfter = level(instance, abstract, deeper).restartAfter.value_or(deeper);
        if (levelIndex + 1 <= restartAfter)
            abstract.counters[std::size_t(deeper)].reset();
    }

    const Level &shown = level(instance, abstract, levelIndex);
    Label label;
    label.isFollowedByNothing = shown.isFollowedByNothing;
    label.isDoubtful = shown.isDoubtful;
    label.run = shown.run;
    label.paragraph = shown.paragraph;
    if (shown.run.is(RunProperties::Vanish))
        return label;
    for (qsizetype at = 0; at < shown.text.size(); ++at) {
        const bool isPlaceholder = shown.text[at] == u'%' && at + 1 < shown.text.size() && shown.text[at + 1] >= u'1' &&
                                   shown.text[at + 1] <= u'9' && shown.format != "bullet";
        if (!isPlaceholder) {
            label.text += shown.text[at];
            continue;
        }
        const int index = shown.text[++at].unicode() - u'1';
        const Level &other = level(instance, abstract, index);
        const int value = abstract.counters[std::size_t(index)].value_or(startOf(index));
        const bool isDecimal = shown.isLegal && other.format != "decimalZero";
        label.text += formatted(value, isDecimal ? std::string_view("decimal") : std::string_view(other.format))
                          .rightJustified(other.digits, u'0');
        label.isDoubtful = label.isDoubtful || (other.isDoubtful && !isDecimal);
    }
    if (shown.run.is(RunProperties::Caps) || shown.run.is(RunProperties::SmallCaps))
        label.text = label.text.toUpper();
    // A level that is followed by nothing often ends in a space of its own.
    label.isFollowedByNothing = label.isFollowedByNothing && !label.text.endsWith(u' ');
    label.text = label.text.trimmed();
    return label;
}

} // namespace congbao::readers
