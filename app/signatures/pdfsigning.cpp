// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signatures/signedpdf.h"
#include "signatures/signerinside.h"

#include <algorithm>
#include <map>
#include <QCoreApplication>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>

namespace congbao::signatures {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Signatures)
};

/// Room for the signature: a chain of some certificates and a timestamp with its own.
constexpr qsizetype SignatureBytes = 24000;
constexpr qsizetype RangeDigits = 10;

/// Text as a PDF string that every reader understands: UTF-16 in hexadecimal digits.
QByteArray pdfText(const QString &text)
{
    QByteArray hex = "<FEFF";
    for (const QChar letter : text)
        hex += QByteArray::number(letter.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex + '>';
}

QByteArray pdfTime(const QDateTime &time)
{
    return "(D:" + time.toUTC().toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + "Z)";
}

/// A revision that is put behind a PDF: new and changed objects, and the list of where they stand.
class Revision
{
public:
    explicit Revision(QPDF &pdf, const QByteArray &file)
        : m_pdf(pdf)
        , m_file(file)
        , m_size(pdf.getTrailer().getKey("/Size").getIntValueAsInt())
        , m_start(file.size())
    {
        m_bytes = "\n";
    }

    int newObject() { return m_size++; }
    void write(int number, const QByteArray &body)
    {
        m_places[number] = m_start + m_bytes.size();
        m_bytes += QByteArray::number(number) + " 0 obj\n" + body + "\nendobj\n";
    }
    [[nodiscard]] qint64 endOfBytes() const { return m_start + m_bytes.size(); }

    /// Closes it with a list of the form that the file has: a table, or a stream.
    QByteArray finish()
    {
        const qsizetype mark = m_file.lastIndexOf("startxref");
        const qint64 previous = m_file.mid(mark + 9, 40).trimmed().split('\n').value(0).trimmed().toLongLong();
        const bool isTable = m_file.mid(previous, 4) == "xref";
        QPDFObjectHandle trailer = m_pdf.getTrailer();
        QByteArray common = " /Root " + reference(trailer.getKey("/Root")) + " /Prev " + QByteArray::number(previous);
        if (trailer.hasKey("/Info"))
            common += " /Info " + reference(trailer.getKey("/Info"));
        if (trailer.hasKey("/ID"))
            common += " /ID " + QByteArray::fromStdString(trailer.getKey("/ID").unparse());
        const qint64 place = endOfBytes();
        if (isTable)
            writeTable(common);
        else
            writeStream(common, place);
        m_bytes += "startxref\n" + QByteArray::number(place) + "\n%%EOF\n";
        return m_bytes;
    }

private:
    static QByteArray reference(const QPDFObjectHandle &object)
    {
        return QByteArray::number(object.getObjectID()) + ' ' + QByteArray::number(object.getGeneration()) + " R";
    }

    void writeTable(const QByteArray &common)
    {
        m_bytes += "xref\n";
        for (const auto &[number, place] : m_places)
            m_bytes +=
                QByteArray::number(number) + " 1\n" + QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
        m_bytes += "trailer\n<< /Size " + QByteArray::number(m_size) + common + " >>\n";
    }

    void writeStream(const QByteArray &common, qint64 place)
    {
        const int number = newObject();
        m_places[number] = place;
        QByteArray index;
        QByteArray data;
        for (const auto &[object, at] : m_places) {
            index += QByteArray::number(object) + " 1 ";
            data += '\1';
            for (int shift = 32; shift >= 0; shift -= 8)
                data += static_cast<char>(at >> shift & 0xff);
            data += '\0';
        }
        m_bytes += QByteArray::number(number) + " 0 obj\n<< /Type /XRef /W [1 5 1] /Index [" + index.trimmed() +
                   "] /Size " + QByteArray::number(m_size) + common + " /Length " + QByteArray::number(data.size()) +
                   " >>\nstream\n" + data + "\nendstream\nendobj\n";
    }

    QPDF &m_pdf;
    const QByteArray &m_file;
    int m_size;
    qint64 m_start;
    QByteArray m_bytes;
    std::map<int, qint64> m_places;
};

QByteArray numbers(std::initializer_list<double> values)
{
    QByteArray text;
    for (const double value : values)
        text += QByteArray::number(value, 'f', 2) + ' ';
    return text.trimmed();
}

QByteArray unparsed(QPDFObjectHandle dictionary)
{
    return QByteArray::fromStdString(dictionary.unparseResolved());
}

struct Places
{
    qint64 range = 0;    ///< of the digits of the byte range
    qint64 contents = 0; ///< of the signature's "<"
};

/// Writes the objects of an unsigned signature; gives where its value goes.
Places writeField(QPDF &pdf, Revision &revision, const Signer &signer, const SigningOrder &order)
{
    std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
    const size_t index = static_cast<size_t>(std::clamp<int>(order.mark.page, 1, int(pages.size()))) - 1;
    QPDFObjectHandle page = pages.at(index).getObjectHandle().shallowCopy();
    const int pageNumber = pages.at(index).getObjectHandle().getObjectID();
    QPDFObjectHandle catalog = pdf.getRoot().shallowCopy();
    const int value = revision.newObject();
    const int widget = revision.newObject();
    const int appearance = revision.newObject();
    const SignatureMark &mark = order.mark;

    QByteArray head = "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /Name " +
                      pdfText(signer.name()) + " /M " + pdfTime(order.time);
    if (!order.reason.isEmpty())
        head += " /Reason " + pdfText(order.reason);
    if (!order.location.isEmpty())
        head += " /Location " + pdfText(order.location);
    Places places;
    head += " /ByteRange [";
    const qint64 start = revision.endOfBytes() + QByteArray::number(value).size() + 7; // "N 0 obj\n"
    places.range = start + head.size();
    head += QByteArray(4 * RangeDigits + 3, ' ') + "] /Contents ";
    places.contents = start + head.size();
    revision.write(value, head + '<' + QByteArray(2 * SignatureBytes, '0') + "> >>");

    revision.write(appearance, "<< /Type /XObject /Subtype /Form /BBox [" + numbers({0, 0, mark.width, mark.height}) +
                                   "] /Resources << >> /Length " + QByteArray::number(mark.content.size()) +
                                   " >>\nstream\n" + mark.content + "\nendstream");
    // Printed and locked; PDF/A wants every mark to be printed and to have an appearance.
    revision.write(widget, "<< /Type /Annot /Subtype /Widget /FT /Sig /F 132 /T " + pdfText(order.field) + " /TU " +
                               pdfText(mark.words.isEmpty() ? order.field : mark.words) + " /Rect [" +
                               numbers({mark.x, mark.y, mark.x + mark.width, mark.y + mark.height}) + "] /P " +
                               QByteArray::number(pageNumber) + " 0 R /V " + QByteArray::number(value) +
                               " 0 R /AP << /N " + QByteArray::number(appearance) + " 0 R >> >>");

    const auto withWidget = [&](QPDFObjectHandle list) -> QByteArray {
        QPDFObjectHandle all = QPDFObjectHandle::newArray();
        for (int item = 0; list.isArray() && item < list.getArrayNItems(); ++item)
            all.appendItem(list.getArrayItem(item));
        QByteArray text = QByteArray::fromStdString(all.unparse());
        text.chop(1);
        return text + QByteArray::number(widget) + " 0 R ]";
    };
    const auto with = [](QPDFObjectHandle dictionary, const QByteArray &members) -> QByteArray {
        QByteArray text = unparsed(std::move(dictionary));
        return text.left(text.lastIndexOf(">>")) + members + " >>";
    };
    const QByteArray annotations = withWidget(page.getKey("/Annots"));
    page.removeKey("/Annots");
    page.replaceKey("/Tabs", QPDFObjectHandle::newName("/S"));
    revision.write(pageNumber, with(page, "/Annots " + annotations));
    QPDFObjectHandle form = catalog.getKey("/AcroForm");
    form = form.isDictionary() ? form.shallowCopy() : QPDFObjectHandle::newDictionary();
    const QByteArray fields = withWidget(form.getKey("/Fields"));
    form.removeKey("/Fields");
    form.replaceKey("/SigFlags", QPDFObjectHandle::newInteger(3));
    catalog.removeKey("/AcroForm");
    revision.write(pdf.getRoot().getObjectID(), with(catalog, "/AcroForm " + with(form, "/Fields " + fields)));
    return places;
}

void put(QByteArray &bytes, qint64 at, const QByteArray &text)
{
    bytes.replace(at, text.size(), text);
}

} // namespace

Result<QByteArray> signPdf(const QByteArray &pdf, const Signer &signer, const SigningOrder &order)
{
    const auto fields = signatureFields(pdf, Tr::tr("The issue"));
    if (!fields)
        return failWith(fields);
    if (std::any_of(fields->begin(), fields->end(),
                    [&](const SignatureField &field) { return field.name == order.field; }))
        return fail(ErrorCode::Unreadable, Tr::tr("The PDF has a signature “%1” already.").arg(order.field));
    QByteArray whole = pdf;
    Places places;
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("pdf", pdf.constData(), static_cast<size_t>(pdf.size()));
        if (document.isEncrypted())
            return fail(ErrorCode::Unreadable, Tr::tr("The PDF is encrypted and is not signed."));
        Revision revision(document, pdf);
        places = writeField(document, revision, signer, order);
        whole += revision.finish();
    } catch (const std::exception &exception) {
        return fail(ErrorCode::Unreadable, Tr::tr("The PDF cannot be read and is not signed."),
                    QString::fromLocal8Bit(exception.what()));
    }
    const qint64 after = places.contents + 2 * SignatureBytes + 2;
    QByteArray range;
    for (const qint64 number : {qint64(0), places.contents, after, whole.size() - after})
        range += QByteArray::number(number).leftJustified(RangeDigits, ' ') + ' ';
    put(whole, places.range, range.chopped(1));
    const QByteArray covered = whole.left(places.contents) + whole.mid(after);
    const Result<QByteArray> signature = signBytes(covered, signer, order.time, order.timestamps);
    if (!signature)
        return failWith(signature);
    if (signature->size() > SignatureBytes)
        return fail(ErrorCode::OutsideFailed,
                    Tr::tr("The signature with its certificates is larger than the room for it."));
    put(whole, places.contents + 1, signature->toHex().toUpper());
    return whole;
}

} // namespace congbao::signatures
