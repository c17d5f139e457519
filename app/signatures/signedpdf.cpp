// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signatures/signedpdf.h"

#include <algorithm>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFAcroFormDocumentHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace congbao::signatures {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Signatures)
};

constexpr int MostSignatures = 100;
constexpr int MostPagesNamed = 20;

void open(QPDF &pdf, const QByteArray &file)
{
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("signed", file.constData(), static_cast<size_t>(file.size()));
}

QString textOf(const QPDFObjectHandle &dictionary, const char *key)
{
    const QPDFObjectHandle value = QPDFObjectHandle(dictionary).getKey(key);
    return QPDFObjectHandle(value).isString()
               ? QString::fromStdString(QPDFObjectHandle(value).getUTF8Value()).simplified().left(400)
               : QString();
}

/// "D:20200409135108+07'00'"
QDateTime pdfTime(const QString &text)
{
    const QDateTime time = QDateTime::fromString(text.mid(2, 14), QStringLiteral("yyyyMMddHHmmss"));
    if (!text.startsWith(u"D:") || !time.isValid())
        return {};
    int offset = 0;
    if (text.size() >= 19 && (text[16] == u'+' || text[16] == u'-')) {
        offset = text.mid(17, 2).toInt() * 3600 + text.mid(20, 2).toInt() * 60;
        offset = std::clamp(offset, 0, 14 * 3600) * (text[16] == u'-' ? -1 : 1);
    }
    return QDateTime(time.date(), time.time(), Qt::OffsetFromUTC, offset).toUTC();
}

bool leavesOutItsValueOnly(const SignatureField &field, const QByteArray &file)
{
    const auto &[start, length, next, rest] = field.range;
    const qint64 size = file.size();
    if (start != 0 || length <= 0 || next <= length || rest < 0 || next > size || rest > size - next)
        return false;
    const QByteArray hole = file.mid(length, next - length);
    if (hole.size() < 2 || !hole.startsWith('<') || !hole.endsWith('>'))
        return false;
    const bool isHex = std::all_of(hole.begin() + 1, hole.end() - 1, [](char letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f') || (letter >= 'A' && letter <= 'F');
    });
    // What the reader of the file takes for the signature must be what stands in the hole, or another one is shown
    // than the one that is verified.
    return isHex && QByteArray::fromHex(hole.mid(1, hole.size() - 2)) == field.contents;
}

SignatureField fieldOf(const QPDFObjectHandle &object, QPDFObjectHandle value, const QByteArray &file)
{
    SignatureField field;
    QPDFFormFieldObjectHelper helper(object);
    field.name = QString::fromStdString(helper.getFullyQualifiedName()).left(200);
    if (value.getKey("/SubFilter").isName())
        field.form = QString::fromStdString(value.getKey("/SubFilter").getName()).mid(1).left(100);
    field.signer = textOf(value, "/Name");
    field.reason = textOf(value, "/Reason");
    field.time = pdfTime(textOf(value, "/M"));
    if (value.getKey("/Contents").isString())
        field.contents = QByteArray::fromStdString(value.getKey("/Contents").getStringValue());
    QPDFObjectHandle range = value.getKey("/ByteRange");
    if (range.isArray() && range.getArrayNItems() == 4) {
        bool areNumbers = true;
        for (int index = 0; index < 4; ++index) {
            areNumbers = areNumbers && range.getArrayItem(index).isInteger();
            field.range.at(size_t(index)) = areNumbers ? range.getArrayItem(index).getIntValue() : 0;
        }
        field.isSound = areNumbers && leavesOutItsValueOnly(field, file);
    }
    return field;
}

/// What a page shows, in one hash: its content, and what it names.
QByteArray faceOf(QPDFPageObjectHelper &page)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (QPDFObjectHandle &content : page.getPageContents()) {
        const auto data = content.getRawStreamData();
        hash.addData(QByteArrayView(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize())));
    }
    const QPDFObjectHandle resources = page.getAttribute("/Resources", false);
    hash.addData(QByteArray::fromStdString(QPDFObjectHandle(resources).unparseResolved()));
    return hash.result();
}

size_t annotationsOf(QPDFPageObjectHelper &page)
{
    return page.getAnnotations().size();
}

void compareRevisions(const QByteArray &before, const QByteArray &after, QStringList &words)
{
    QPDF first;
    QPDF second;
    open(first, before);
    open(second, after);
    std::vector<QPDFPageObjectHelper> old = QPDFPageDocumentHelper(first).getAllPages();
    std::vector<QPDFPageObjectHelper> now = QPDFPageDocumentHelper(second).getAllPages();
    if (old.size() != now.size())
        words << Tr::tr("It had %1 pages and has %2 now.").arg(old.size()).arg(now.size());
    QStringList changed;
    QStringList annotated;
    for (size_t index = 0; index < std::min(old.size(), now.size()); ++index) {
        if (faceOf(old[index]) != faceOf(now[index]))
            changed << QString::number(index + 1);
        else if (annotationsOf(old[index]) != annotationsOf(now[index]))
            annotated << QString::number(index + 1);
    }
    const auto named = [](const QStringList &pages) -> QString {
        return QStringList(pages.mid(0, MostPagesNamed)).join(QStringLiteral(", ")) +
               (pages.size() > MostPagesNamed ? QStringLiteral("…") : QString());
    };
    if (!changed.isEmpty())
        words << Tr::tr("The content of these pages is another one now: %1.").arg(named(changed));
    if (!annotated.isEmpty())
        words << Tr::tr("Marks or signatures were put on these pages: %1.").arg(named(annotated));
    if (words.isEmpty())
        words << Tr::tr("No page looks different; data behind the pages were added.");
}

} // namespace

QByteArray SignatureField::covered(const QByteArray &file) const
{
    return file.mid(range[0], range[1]) + file.mid(range[2], range[3]);
}

Result<std::vector<SignatureField>> signatureFields(const QByteArray &file, const QString &name)
{
    std::vector<SignatureField> fields;
    try {
        QPDF pdf;
        open(pdf, file);
        for (QPDFFormFieldObjectHelper &field : QPDFAcroFormDocumentHelper(pdf).getFormFields()) {
            const QPDFObjectHandle value = field.getInheritableFieldValue("/V");
            if (field.getFieldType() != "/Sig" || !QPDFObjectHandle(value).isDictionary())
                continue;
            if (fields.size() < MostSignatures)
                fields.push_back(fieldOf(field.getObjectHandle(), value, file));
        }
    } catch (const std::exception &exception) {
        return fail(ErrorCode::Unreadable,
                    Tr::tr("“%1” is not a PDF that can be read; its signatures cannot be verified.").arg(name),
                    QString::fromLocal8Bit(exception.what()));
    }
    std::stable_sort(fields.begin(), fields.end(), [](const SignatureField &one, const SignatureField &other) {
        return one.coveredEnd() < other.coveredEnd();
    });
    return fields;
}

LaterChanges changesAfter(const QByteArray &file, qint64 end)
{
    LaterChanges changes;
    for (qsizetype at = end; (at = file.indexOf("startxref", at)) >= 0; at += 9)
        ++changes.revisions;
    if (changes.revisions == 0)
        return changes;
    try {
        compareRevisions(file.left(end), file, changes.words);
    } catch (const std::exception &) {
        changes.words << Tr::tr("What was changed cannot be told: one of the revisions is damaged.");
    }
    return changes;
}

} // namespace congbao::signatures
