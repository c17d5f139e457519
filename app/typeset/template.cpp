// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/template.h"

#include "core/files.h"

#include <QColor>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace congbao::typeset {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Typeset)
};

constexpr double pointsOfMm = 72.0 / 25.4;

/// Reads members of a JSON object and keeps the first thing that is wrong.
class Reader
{
public:
    explicit Reader(const QJsonObject &root)
        : m_object(root)
    {
    }
    /// Goes into a member object.
    [[nodiscard]] Reader in(const char *member)
    {
        const QJsonValue value = m_object.value(QLatin1String(member));
        if (!value.isObject())
            complain(member, Tr::tr("an object"));
        Reader inner(value.toObject());
        inner.m_path = path(member);
        inner.m_problem = m_problem;
        return inner;
    }
    template <typename Number>
    void number(const char *member, Number &target, double least, double most, double unit = 1)
    {
        const QJsonValue value = m_object.value(QLatin1String(member));
        if (!value.isDouble() || value.toDouble() < least || value.toDouble() > most)
            complain(member, Tr::tr("a number from %1 to %2").arg(least).arg(most));
        else
            target = Number(value.toDouble() * unit);
    }
    void string(const char *member, QString &target)
    {
        const QJsonValue value = m_object.value(QLatin1String(member));
        if (!value.isString())
            complain(member, Tr::tr("a text"));
        target = value.toString();
    }
    void strings(const char *member, QStringList &target)
    {
        const QJsonValue value = m_object.value(QLatin1String(member));
        if (!value.isArray())
            complain(member, Tr::tr("a list of texts"));
        target.clear();
        for (const QJsonValue &item : value.toArray()) {
            if (!item.isString())
                complain(member, Tr::tr("a list of texts"));
            target.append(item.toString());
        }
    }
    void colour(const char *member, Colour &target)
    {
        const QColor value(m_object.value(QLatin1String(member)).toString());
        if (!value.isValid())
            complain(member, Tr::tr("a colour like “#c8102e”"));
        target = {float(value.redF()), float(value.greenF()), float(value.blueF())};
    }
    [[nodiscard]] bool flag(const char *member) const { return m_object.value(QLatin1String(member)).toBool(); }
    [[nodiscard]] bool has(const char *member) const { return m_object.contains(QLatin1String(member)); }
    [[nodiscard]] const QString &problem() const { return *m_problem; }

    void alignment(const char *member, text::Alignment &target)
    {
        const QString value = m_object.value(QLatin1String(member)).toString();
        if (value == u"left")
            target = text::Alignment::Left;
        else if (value == u"center")
            target = text::Alignment::Center;
        else if (value == u"right")
            target = text::Alignment::Right;
        else if (value == u"justify")
            target = text::Alignment::Justify;
        else
            complain(member, Tr::tr("“left”, “center”, “right” or “justify”"));
    }

private:
    [[nodiscard]] QString path(const char *member) const
    {
        return (m_path.isEmpty() ? QString() : m_path + u'.') + QLatin1String(member);
    }
    void complain(const char *member, const QString &expected)
    {
        if (m_problem->isEmpty())
            *m_problem = Tr::tr("The gazette's template is wrong: “%1” must be %2.").arg(path(member), expected);
    }

    QJsonObject m_object;
    QString m_path;
    std::shared_ptr<QString> m_problem = std::make_shared<QString>();
};

void readPages(Reader &root, Template &result)
{
    Reader fonts = root.in("fonts");
    fonts.string("folder", result.fonts.folder);
    fonts.string("regular", result.fonts.faces[0]);
    fonts.string("bold", result.fonts.faces[1]);
    fonts.string("italic", result.fonts.faces[2]);
    fonts.string("boldItalic", result.fonts.faces[3]);
    fonts.strings("fallback", result.fonts.fallback);

    Reader page = root.in("page");
    page.number("widthMm", result.pageWidth, 100, 500, pointsOfMm);
    page.number("heightMm", result.pageHeight, 100, 500, pointsOfMm);
    page.number("topMm", result.top, 5, 60, pointsOfMm);
    page.number("bottomMm", result.bottom, 5, 60, pointsOfMm);
    page.number("innerMm", result.inner, 5, 45, pointsOfMm);
    page.number("outerMm", result.outer, 5, 45, pointsOfMm);
    page.number("headMm", result.headBaseline, 5, 60, pointsOfMm);
    page.number("padToMultipleOf", result.padToMultipleOf, 1, 64);

    Reader plain = root.in("plainPage");
    plain.number("topMm", result.plainTop, 5, 60, pointsOfMm);
    plain.number("bottomMm", result.plainBottom, 5, 60, pointsOfMm);
    plain.number("leftMm", result.plainLeft, 5, 45, pointsOfMm);
    plain.number("rightMm", result.plainRight, 5, 45, pointsOfMm);
    plain.number("numberMm", result.plainNumberBaseline, 5, 60, pointsOfMm);
    plain.number("numberSize", result.plainNumberSize, 6, 30);

    Reader colours = root.in("colours");
    colours.colour("text", result.text);
    colours.colour("masthead", result.masthead);
    colours.colour("rule", result.rule);
    root.number("leading", result.leading, 1, 2);
}

void readGazetteParts(Reader &root, Template &result)
{
    Reader cover = root.in("cover");
    cover.number("frameMm", result.coverFrame, 0, 60, pointsOfMm);
    cover.number("frameWidth", result.coverFrameWidth, 0, 10);
    cover.number("nationalTitleMm", result.nationalTitleBaseline, 5, 450, pointsOfMm);
    cover.number("mastheadMm", result.mastheadBaseline, 5, 450, pointsOfMm);
    cover.number("numbersMm", result.coverNumbersBaseline, 5, 450, pointsOfMm);
    cover.number("publisherMm", result.publisherBaseline, 5, 450, pointsOfMm);
    cover.number("emblemMm", result.emblemTop, 0, 450, pointsOfMm);
    cover.number("emblemSizeMm", result.emblemSize, 0, 150, pointsOfMm);
    cover.string("publisher", result.publisher);
    cover.string("nationalTitle", result.nationalTitle);
    cover.number("nationalTitleSize", result.nationalTitleSize, 6, 40);
    cover.string("motto", result.motto);
    cover.number("mottoSize", result.mottoSize, 6, 40);
    cover.string("masthead", result.mastheadText);
    cover.number("mastheadSize", result.mastheadSize, 12, 120);
    cover.string("province", result.province);
    cover.number("provinceSize", result.provinceSize, 6, 60);
    cover.string("numbers", result.coverNumbers);
    cover.number("numbersSize", result.coverNumbersSize, 6, 60);
    cover.string("date", result.coverDate);
    cover.number("dateSize", result.coverDateSize, 6, 60);
    cover.number("publisherSize", result.publisherSize, 6, 40);

    Reader contents = root.in("contents");
    contents.string("title", result.contentsTitle);
    contents.number("titleSize", result.contentsTitleSize, 6, 60);
    contents.string("pageColumn", result.pageColumn);
    contents.number("partSize", result.contentsPartSize, 6, 40);
    contents.number("issuerSize", result.contentsIssuerSize, 6, 40);
    contents.number("entrySize", result.contentsEntrySize, 6, 40);
    contents.string("entry", result.contentsEntry);
    contents.string("corrects", result.contentsCorrects);
    contents.number("numberWidth", result.contentsNumberWidth, 20, 100);
    contents.number("hanging", result.contentsHanging, 0, 100);

    Reader head = root.in("head");
    head.string("text", result.head);
    head.number("size", result.headSize, 6, 30);
    head.number("numberSize", result.headNumberSize, 6, 30);

    Reader part = root.in("part");
    part.number("titleSize", result.partTitleSize, 6, 40);
    part.number("issuerSize", result.partIssuerSize, 6, 40);
    result.partHasOwnPage = part.flag("ownPage");
    part.number("noteSize", result.noteLineSize, 6, 40);
    part.string("corrects", result.corrects);
    part.string("continuesIn", result.continuesIn);
    part.string("continuedFrom", result.continuedFrom);
    part.string("repeatedName", result.repeatedName);

    Reader imprint = root.in("imprint");
    imprint.number("size", result.imprintSize, 6, 30);
    imprint.string("title", result.imprintTitle);
    imprint.strings("lines", result.imprintLines);
}

void readText(Reader &root, Template &result)
{
    root.number("footnoteSize", result.footnoteSize, 6, 20);
    Reader table = root.in("table");
    table.number("size", result.tableSize, 6, 20);
    table.number("leading", result.tableLeading, 1, 2);
    table.number("paddingX", result.tablePaddingX, 0, 20);
    table.number("paddingY", result.tablePaddingY, 0, 20);
    table.number("rule", result.tableRule, 0.1, 3);
    table.number("smallestScale", result.tableSmallestScale, 0.3, 1);
    table.number("turnsBeyond", result.tableTurnsBeyond, 1, 10);
    table.number("turnsBelowScale", result.tableTurnsBelowScale, 0, 1);

    Reader annex = root.in("annexPage");
    annex.number("beyondSides", result.annexBeyondSides, 0, 60);
    annex.number("beyondTop", result.annexBeyondTop, 0, 60);
    annex.number("beyondBottom", result.annexBeyondBottom, 0, 60);

    Reader styles = root.in("styles");
    static constexpr std::array<const char *, int(text::Role::Furniture) + 1> names = {
        "body",    "nationalHead", "issuer", "numberLine", "dateLine",   "title",     "legalBasis", "heading",
        "article", "clause",       "point",  "annex",      "recipients", "signature", "furniture"};
    for (size_t role = 0; role < names.size(); ++role) {
        ParagraphStyle &style = result.styles[role];
        Reader member = styles.in(names[role]);
        member.number("size", style.size, 6, 40);
        member.alignment("align", style.alignment);
        if (member.has("firstLine"))
            member.number("firstLine", style.indentFirstLine, -100, 100);
        if (member.has("before"))
            member.number("before", style.spaceBefore, 0, 100);
        style.isBold = member.flag("bold");
        style.isItalic = member.flag("italic");
        style.keepsWithNext = member.flag("keep");
        style.leading = result.leading;
        style.colour = result.text;
    }
}

QJsonObject merged(QJsonObject base, const QJsonObject &changes)
{
    for (auto member = changes.begin(); member != changes.end(); ++member) {
        const QJsonValue own = base.value(member.key());
        base.insert(member.key(), own.isObject() && member->isObject()
                                      ? QJsonValue(merged(own.toObject(), member->toObject()))
                                      : QJsonValue(*member));
    }
    return base;
}

Result<QJsonObject> parsed(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return fail(ErrorCode::Unreadable, Tr::tr("The gazette's template is not valid JSON."), error.errorString());
    const QJsonObject object = document.object();
    if (object.value(QLatin1String("schema")).toString() != u"gazette.template/1")
        return fail(ErrorCode::Unreadable, Tr::tr("The gazette's template is wrong: “%1” must be %2.")
                                               .arg(QStringLiteral("schema"), QStringLiteral("“gazette.template/1”")));
    return object;
}

Result<Template> fromObject(const QJsonObject &object)
{
    Template result;
    Reader root(object);
    readPages(root, result);
    readGazetteParts(root, result);
    readText(root, result);
    if (!root.problem().isEmpty())
        return fail(ErrorCode::Unreadable, root.problem());
    if (result.inner + result.outer > result.pageWidth * 0.75 || result.top + result.bottom > result.pageHeight * 0.6)
        return fail(ErrorCode::Unreadable,
                    Tr::tr("The gazette's template is wrong: its margins leave no room for text."));
    if (qEnvironmentVariableIsSet("CONGBAO_FONT_FOLDER"))
        result.fonts.folder = qEnvironmentVariable("CONGBAO_FONT_FOLDER");
    result.source = object;
    return result;
}

Result<QByteArray> shipped(const QString &name)
{
    constexpr qint64 maxTemplateBytes = 1 << 20;
    return readFile(QStringLiteral(":/congbao/templates/%1.json").arg(name), maxTemplateBytes);
}

} // namespace

Result<Template> Template::fromJson(const QByteArray &json)
{
    const auto object = parsed(json);
    if (!object)
        return failWith(object);
    return fromObject(*object);
}

Result<Template> Template::changedBy(const QByteArray &json) const
{
    const auto object = parsed(json);
    if (!object)
        return failWith(object);
    return fromObject(merged(source, *object));
}

Result<Template> Template::standard()
{
    const auto json = shipped(QStringLiteral("gazette"));
    if (!json)
        return failWith(json);
    return fromJson(*json);
}

Result<Template> Template::forDate(QDate day)
{
    auto look = standard();
    // Law 64/2025/QH15 took the place of law 80/2015/QH13 on that day.
    if (!look || !day.isValid() || day >= QDate(2025, 4, 1))
        return look;
    const auto json = shipped(QStringLiteral("gazette-2016"));
    if (!json)
        return failWith(json);
    return look->changedBy(*json);
}

} // namespace congbao::typeset
