// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/manifest.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace congbao::typeset {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Typeset)
};

constexpr qsizetype maxManifestBytes = 16 * 1024 * 1024;
constexpr int maxInstruments = 10000;

/// A JSON object with its place in the manifest; the first thing that is wrong is kept for all of them.
class Member
{
public:
    Member(const QJsonObject &object, const QString &path, QString &problem)
        : m_object(object)
        , m_path(path)
        , m_problem(problem)
    {
    }
    [[nodiscard]] QString pathOf(const char *name) const
    {
        return (m_path.isEmpty() ? QString() : m_path + u'.') + QLatin1String(name);
    }
    void complain(const QString &path, const QString &expected)
    {
        if (m_problem.isEmpty())
            m_problem = Tr::tr("The manifest is wrong: “%1” must be %2.").arg(path, expected);
    }
    [[nodiscard]] QJsonValue value(const char *name) const { return m_object.value(QLatin1String(name)); }

    [[nodiscard]] QString text(const char *name)
    {
        const QString result = optionalText(name);
        if (result.isEmpty())
            complain(pathOf(name), Tr::tr("a text that is not empty"));
        return result;
    }
    /// Empty where it is missing or null.
    [[nodiscard]] QString optionalText(const char *name)
    {
        const QJsonValue found = value(name);
        if (!found.isUndefined() && !found.isNull() && !found.isString())
            complain(pathOf(name), Tr::tr("a text"));
        return found.toString().normalized(QString::NormalizationForm_C).trimmed();
    }
    [[nodiscard]] int number(const QJsonValue &found, const QString &path, int least, int most)
    {
        const double number = found.toDouble(-1);
        if (!found.isDouble() || number != double(int(number)) || number < least || number > most) {
            complain(path, Tr::tr("a whole number from %1 to %2").arg(least).arg(most));
            return least;
        }
        return int(number);
    }
    [[nodiscard]] QDate date(const char *name)
    {
        const QDate result = QDate::fromString(value(name).toString(), QStringLiteral("yyyy-MM-dd"));
        if (!result.isValid())
            complain(pathOf(name), Tr::tr("a date like “2026-11-20”"));
        return result;
    }
    /// The objects of a list, in order.
    [[nodiscard]] std::vector<Member> list(const char *name)
    {
        const QJsonValue found = value(name);
        if (!found.isArray() || found.toArray().isEmpty())
            complain(pathOf(name), Tr::tr("a list that is not empty"));
        std::vector<Member> result;
        int index = 0;
        for (const QJsonValue &item : found.toArray()) {
            const QString path = QStringLiteral("%1[%2]").arg(pathOf(name)).arg(index++);
            if (!item.isObject())
                complain(path, Tr::tr("an object"));
            result.emplace_back(item.toObject(), path, m_problem);
        }
        return result;
    }
    [[nodiscard]] Member object(const char *name)
    {
        if (!value(name).isObject())
            complain(pathOf(name), Tr::tr("an object"));
        return {value(name).toObject(), pathOf(name), m_problem};
    }

private:
    QJsonObject m_object;
    QString m_path;
    QString &m_problem;
};

/// The numbers of an issue: one, or two that follow each other.
std::vector<int> readNumbers(Member &source)
{
    std::vector<int> result;
    const QString path = source.pathOf("numbers");
    const QJsonArray numbers = source.value("numbers").toArray();
    if (numbers.isEmpty() || numbers.size() > 2)
        source.complain(path, Tr::tr("a list of one or two numbers"));
    for (qsizetype i = 0; i < numbers.size(); ++i)
        result.push_back(source.number(numbers[i], QStringLiteral("%1[%2]").arg(path).arg(i), 1, 9999));
    if (result.size() == 2 && result[1] != result[0] + 1)
        source.complain(path, Tr::tr("two numbers that follow each other"));
    return result;
}

std::optional<Parting> readParting(Member &source, const char *name)
{
    const QJsonValue found = source.value(name);
    if (found.isUndefined() || found.isNull())
        return std::nullopt;
    Member parting = source.object(name);
    Parting result;
    result.numbers = readNumbers(parting);
    result.after = parting.text("after");
    return result;
}

ManifestInstrument readInstrument(Member &source, const QDir &folder)
{
    ManifestInstrument result;
    const auto path = [&folder](const QString &name) { return QDir::cleanPath(folder.absoluteFilePath(name)); };
    const QString file = source.text("file");
    result.file = path(file);
    const QString official = source.optionalText("official");
    if (!official.isEmpty())
        result.official = path(official);
    InstrumentInput &instrument = result.instrument;
    instrument.sourceName = QFileInfo(file).fileName();
    instrument.type = source.text("type");
    instrument.number = source.text("number");
    instrument.date = source.date("date");
    instrument.issuer = source.text("issuer");
    instrument.abstractText = source.text("abstract");
    instrument.corrects = source.optionalText("corrects");
    instrument.continuesIn = readParting(source, "continues_in");
    instrument.continuedFrom = readParting(source, "continued_from");
    for (const QJsonValue &annex : source.value("annexes").toArray()) {
        if (annex.toString().isEmpty())
            source.complain(source.pathOf("annexes"), Tr::tr("a list of files"));
        result.annexes.push_back({QFileInfo(annex.toString()).fileName(), path(annex.toString())});
    }
    return result;
}

} // namespace

Result<IssueManifest> parseManifest(const QByteArray &json, const QString &folder)
{
    if (json.size() > maxManifestBytes)
        return fail(ErrorCode::TooLarge, Tr::tr("The manifest has more than 16 MB."));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (document.isNull())
        return fail(
            ErrorCode::Unreadable,
            Tr::tr("The manifest is not valid JSON: %1 at byte %2.").arg(error.errorString()).arg(error.offset));
    QString problem;
    Member root(document.object(), {}, problem);
    if (root.value("schema").toString() != u"gazette.issue/1")
        root.complain(QStringLiteral("schema"), QStringLiteral("“gazette.issue/1”"));

    IssueManifest result;
    IssueInput &issue = result.issue;
    issue.year = root.number(root.value("year"), QStringLiteral("year"), 1945, 9999);
    issue.numbers = readNumbers(root);
    issue.date = root.date("date");
    if (issue.date.isValid() && issue.date.year() != issue.year)
        root.complain(QStringLiteral("date"), Tr::tr("a day of the issue's year"));
    issue.firstPage = root.value("first_page").isUndefined()
                          ? 1
                          : root.number(root.value("first_page"), QStringLiteral("first_page"), 1, 99999);

    Member gazette = root.object("gazette");
    issue.gazette.province = gazette.text("province");
    issue.gazette.publisher = gazette.text("publisher");
    issue.gazette.address = gazette.optionalText("address");
    issue.gazette.phone = gazette.optionalText("phone");
    issue.gazette.email = gazette.optionalText("email");
    issue.gazette.website = gazette.optionalText("website");
    issue.gazette.printer = gazette.optionalText("printer");
    issue.gazette.fax = gazette.optionalText("fax");
    issue.gazette.price = gazette.optionalText("price");

    issue.chainHeads = root.optionalText("chain_heads");

    const QDir base(folder);
    const auto file = [&base](const QString &name) {
        return name.isEmpty() ? QString() : QDir::cleanPath(base.absoluteFilePath(name));
    };
    result.emblem = file(gazette.optionalText("emblem"));
    result.look = file(root.optionalText("template"));
    int count = 0;
    for (Member &part : root.list("parts")) {
        ManifestPart read;
        read.title = part.text("title");
        for (Member &instrument : part.list("instruments")) {
            if (++count > maxInstruments) {
                part.complain(part.pathOf("instruments"),
                              Tr::tr("a list of at most %1 instruments").arg(maxInstruments));
                break;
            }
            read.instruments.push_back(readInstrument(instrument, base));
        }
        result.parts.push_back(std::move(read));
    }
    if (!problem.isEmpty())
        return fail(ErrorCode::Unreadable, problem);
    return result;
}

} // namespace congbao::typeset
