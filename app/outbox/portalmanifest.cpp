// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outbox/portalmanifest.h"

#include "audit/event.h"
#include "core/files.h"

#include <algorithm>
#include <QCoreApplication>
#include <QDate>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QUuid>

namespace congbao::outbox {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Portal)
};

/// Names of kinds of text as the portal's contract abbreviates them.
QString typeCode(const QString &type)
{
    static const QHash<QString, QString> codes = {{QStringLiteral("nghị quyết"), QStringLiteral("NQ")},
                                                  {QStringLiteral("quyết định"), QStringLiteral("QD")},
                                                  {QStringLiteral("chỉ thị"), QStringLiteral("CT")},
                                                  {QStringLiteral("chương trình"), QStringLiteral("CTr")},
                                                  {QStringLiteral("kế hoạch"), QStringLiteral("KH")},
                                                  {QStringLiteral("thông báo"), QStringLiteral("TB")},
                                                  {QStringLiteral("công văn"), QStringLiteral("CV")},
                                                  {QStringLiteral("đính chính"), QStringLiteral("DC")},
                                                  {QStringLiteral("công điện"), QStringLiteral("CD")},
                                                  {QStringLiteral("quy chế"), QStringLiteral("QC")},
                                                  {QStringLiteral("quy định"), QStringLiteral("QyD")},
                                                  {QStringLiteral("hướng dẫn"), QStringLiteral("HD")},
                                                  {QStringLiteral("thông tư"), QStringLiteral("TT")},
                                                  {QStringLiteral("nghị định"), QStringLiteral("ND")},
                                                  {QStringLiteral("văn bản hợp nhất"), QStringLiteral("VBHN")}};
    return codes.value(type.trimmed().normalized(QString::NormalizationForm_C).toLower(), QStringLiteral("VB"));
}

/// The files of the portal's manifest: each byte sequence once, whatever stands for it.
class FileList
{
public:
    explicit FileList(const Publication &publication)
    {
        for (const PackageFile &file : publication.files)
            m_known.insert(file.name, file);
    }

    /// Gives the file's id; empty when the portal does not take this kind.
    QString add(const QString &name, const QString &role, bool isSigned = false)
    {
        const PackageFile file = m_known.value(name);
        const QString type = mediaType(name);
        if (file.sha256.isEmpty() || type.isEmpty())
            return {};
        if (!m_taken.contains(file.sha256)) {
            m_taken.insert(file.sha256);
            QJsonObject entry{{QStringLiteral("fileId"), file.sha256},
                              {QStringLiteral("name"), file.name},
                              {QStringLiteral("mediaType"), type},
                              {QStringLiteral("size"), file.bytes},
                              {QStringLiteral("role"), role}};
            if (isSigned)
                entry.insert(QStringLiteral("signed"), true);
            m_entries.append(entry);
            m_files.push_back(file);
        }
        return file.sha256;
    }

    [[nodiscard]] QJsonArray entries() const { return m_entries; }
    [[nodiscard]] std::vector<PackageFile> files() const { return m_files; }

private:
    QHash<QString, PackageFile> m_known;
    QSet<QString> m_taken;
    QJsonArray m_entries;
    std::vector<PackageFile> m_files;
};

QString textOf(const QJsonObject &object, const char *member)
{
    return object.value(QLatin1String(member)).toString().normalized(QString::NormalizationForm_C);
}

Result<QJsonObject> document(const QJsonObject &instrument, const QString &issueKey, int position, FileList &files)
{
    QJsonArray ids;
    const auto add = [&](const QJsonObject &entry, const QString &role) {
        const QString id = files.add(entry.value(u"file").toString(), role);
        if (!id.isEmpty() && !ids.contains(id))
            ids.append(id);
        return !id.isEmpty();
    };
    const QString notation = textOf(instrument, "number");
    if (!add(instrument.value(u"official").toObject(), QStringLiteral("document")))
        return fail(ErrorCode::Refused,
                    Tr::tr("The official text of %1 is of a kind that the portal does not take; a PDF is needed.")
                        .arg(notation));
    add(instrument.value(u"electronic").toObject(), QStringLiteral("document-source"));
    for (const QJsonValue &annex : instrument.value(u"annexes").toArray())
        add(annex.toObject(), QStringLiteral("appendix"));
    const QString corrects = textOf(instrument, "corrects");
    QJsonObject document{
        {QStringLiteral("documentId"), documentId(issueKey, position)},
        {QStringLiteral("section"), !corrects.isEmpty()                       ? QStringLiteral("correction")
                                    : instrument.value(u"normative").toBool() ? QStringLiteral("normative")
                                                                              : QStringLiteral("other")},
        {QStringLiteral("type"), typeCode(textOf(instrument, "type"))},
        {QStringLiteral("typeName"), textOf(instrument, "type").left(100)},
        {QStringLiteral("notation"), notation.left(100)},
        {QStringLiteral("title"), textOf(instrument, "abstract").left(2000)},
        {QStringLiteral("issuers"),
         QJsonArray{QJsonObject{{QStringLiteral("name"), textOf(instrument, "issuer").left(300)}}}},
        {QStringLiteral("signedOn"), textOf(instrument, "date")},
        {QStringLiteral("language"), QStringLiteral("vi")},
        {QStringLiteral("pages"), QJsonObject{{QStringLiteral("first"), instrument.value(u"first_page").toInt()},
                                              {QStringLiteral("last"), instrument.value(u"last_page").toInt()}}},
        {QStringLiteral("files"), ids}};
    if (const QString signer = textOf(instrument, "signer"); !signer.isEmpty())
        document.insert(QStringLiteral("signers"), QJsonArray{QJsonObject{{QStringLiteral("name"), signer.left(200)}}});
    if (!corrects.isEmpty())
        document.insert(QStringLiteral("relations"),
                        QJsonArray{QJsonObject{{QStringLiteral("type"), QStringLiteral("corrects")},
                                               {QStringLiteral("notation"), corrects.left(100)}}});
    return document;
}

QString memberInWords(const QString &member)
{
    static const QHash<QString, const char *> words = {
        {QStringLiteral("title"), QT_TRANSLATE_NOOP("congbao::Portal", "title")},
        {QStringLiteral("notation"), QT_TRANSLATE_NOOP("congbao::Portal", "number and notation")},
        {QStringLiteral("type"), QT_TRANSLATE_NOOP("congbao::Portal", "type of text")},
        {QStringLiteral("typeName"), QT_TRANSLATE_NOOP("congbao::Portal", "type of text")},
        {QStringLiteral("issuers"), QT_TRANSLATE_NOOP("congbao::Portal", "issuing body")},
        {QStringLiteral("signers"), QT_TRANSLATE_NOOP("congbao::Portal", "signer")},
        {QStringLiteral("signedOn"), QT_TRANSLATE_NOOP("congbao::Portal", "date of signing")},
        {QStringLiteral("effectiveOn"), QT_TRANSLATE_NOOP("congbao::Portal", "effective date")},
        {QStringLiteral("pages"), QT_TRANSLATE_NOOP("congbao::Portal", "pages")},
        {QStringLiteral("province"), QT_TRANSLATE_NOOP("congbao::Portal", "identifier of the province")},
        {QStringLiteral("publisher"), QT_TRANSLATE_NOOP("congbao::Portal", "publisher")},
        {QStringLiteral("issueDate"), QT_TRANSLATE_NOOP("congbao::Portal", "date of the issue")},
        {QStringLiteral("mediaType"), QT_TRANSLATE_NOOP("congbao::Portal", "kind of file")},
        {QStringLiteral("size"), QT_TRANSLATE_NOOP("congbao::Portal", "size")},
        {QStringLiteral("reason"), QT_TRANSLATE_NOOP("congbao::Portal", "reason")},
        {QStringLiteral("decision"), QT_TRANSLATE_NOOP("congbao::Portal", "decision")}};
    const char *const word = words.value(member);
    return word ? QCoreApplication::translate("congbao::Portal", word) : member;
}

} // namespace

QString mediaType(const QString &fileName)
{
    static const QHash<QString, QString> types = {
        {QStringLiteral("pdf"), QStringLiteral("application/pdf")},
        {QStringLiteral("docx"),
         QStringLiteral("application/vnd.openxmlformats-officedocument.wordprocessingml.document")},
        {QStringLiteral("xlsx"), QStringLiteral("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")},
        {QStringLiteral("odt"), QStringLiteral("application/vnd.oasis.opendocument.text")},
        {QStringLiteral("html"), QStringLiteral("text/html")},
        {QStringLiteral("jpg"), QStringLiteral("image/jpeg")},
        {QStringLiteral("jpeg"), QStringLiteral("image/jpeg")},
        {QStringLiteral("png"), QStringLiteral("image/png")},
        {QStringLiteral("zip"), QStringLiteral("application/zip")}};
    return types.value(QFileInfo(fileName).suffix().toLower());
}

QString documentId(const QString &issueKey, int position)
{
    static const QUuid space(QStringLiteral("{6f0c7a52-6b0d-5d0f-9a55-2f6f0b9f7f11}"));
    return QUuid::createUuidV5(space, issueKey + u'/' + QString::number(position)).toString(QUuid::WithoutBraces);
}

Result<PortalManifest> portalManifest(const Publication &publication, const OfficeIdentity &office)
{
    const QJsonObject frozen = QJsonDocument::fromJson(publication.manifest).object();
    const QJsonObject gazette = frozen.value(u"gazette").toObject();
    const auto ours = [&](const char *member, const QString &otherwise) {
        const QString kept = textOf(gazette, member);
        return kept.isEmpty() ? otherwise : kept;
    };
    static const QRegularExpression organ(QStringLiteral("\\A[A-Z0-9]+(\\.[A-Z0-9]+)*\\z"));
    const QString organId = ours("organ_id", office.organId);
    if (!organ.match(organId).hasMatch() || organId.size() > 35)
        return fail(ErrorCode::Refused, Tr::tr("The portal wants the electronic identifier of the province. An "
                                               "administrator sets portal.organ_id, for example to H50."));
    const QString publisher = ours("publisher", office.publisher);
    if (publisher.isEmpty())
        return fail(ErrorCode::Refused,
                    Tr::tr("The portal wants to know who publishes. An administrator sets gazette.publisher."));
    QStringList numbers;
    for (const QJsonValue &number : frozen.value(u"numbers").toArray())
        numbers.append(QString::number(number.toInt()));
    const int year = frozen.value(u"year").toInt();
    FileList files(publication);
    if (files.add(QStringLiteral("issue.pdf"), QStringLiteral("issue-print")).isEmpty())
        return fail(ErrorCode::Refused, Tr::tr("The issue has no PDF."));
    files.add(frozen.value(u"signed_pdf").toString(), QStringLiteral("issue-print"), true);
    QJsonArray documents;
    int position = 0;
    for (const QJsonValue &instrument : frozen.value(u"instruments").toArray()) {
        const Result<QJsonObject> entry = document(instrument.toObject(), publication.key, ++position, files);
        if (!entry)
            return failWith(entry);
        documents.append(*entry);
    }
    PortalManifest manifest;
    // The title is what is published, so it is not in the language of whoever works here.
    manifest.object = {
        {QStringLiteral("issueKey"), publication.key},
        {QStringLiteral("province"), organId},
        {QStringLiteral("year"), year},
        {QStringLiteral("numbers"), frozen.value(u"numbers").toArray()},
        {QStringLiteral("issueDate"), frozen.value(u"date").toString()},
        {QStringLiteral("title"),
         QString(QStringLiteral("Công báo %1, số %2 năm %3")
                     .arg(ours("province", office.province), numbers.join(QStringLiteral(" + ")), QString::number(year))
                     .left(300))},
        {QStringLiteral("publisher"), QJsonObject{{QStringLiteral("name"), publisher.left(300)}}},
        {QStringLiteral("pageCount"), frozen.value(u"pages").toInt()},
        {QStringLiteral("documents"), documents},
        {QStringLiteral("files"), files.entries()}};
    const Result<QByteArray> bytes = audit::canonicalJson(manifest.object);
    if (!bytes)
        return failWith(bytes);
    manifest.bytes = *bytes;
    manifest.digest = sha256Hex(*bytes);
    manifest.files = files.files();
    return manifest;
}

QString placeInWords(const QString &pointer, const QJsonObject &manifest)
{
    const QStringList steps = pointer.split(u'/', Qt::SkipEmptyParts);
    if (steps.isEmpty())
        return {};
    const QString list = steps.front();
    const int index = steps.value(1).toInt();
    const QJsonObject entry = manifest.value(list).toArray().at(index).toObject();
    QStringList words;
    qsizetype named = 0;
    if (list == u"documents" && steps.size() > 1) {
        words.append(Tr::tr("instrument %1 (%2)").arg(index + 1).arg(entry.value(u"notation").toString()));
        named = 2;
    } else if (list == u"files" && steps.size() > 1) {
        words.append(Tr::tr("file “%1”").arg(entry.value(u"name").toString()));
        named = 2;
    }
    for (const QString &step : steps.mid(named)) {
        bool isIndex = false;
        (void)step.toInt(&isIndex);
        if (!isIndex)
            words.append(memberInWords(step));
    }
    return words.join(QStringLiteral(", "));
}

} // namespace congbao::outbox
