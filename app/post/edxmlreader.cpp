// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "post/edxmlreader.h"

#include "core/files.h"
#include "post/base64file.h"
#include "post/wrappedfile.h"

#include <memory>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QTimeZone>

#include <libxml/parser.h>

namespace congbao::post {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Edxml)
};

constexpr qint64 PieceBytes = 1 << 16;
constexpr qint64 LongestJunk = 1024;
constexpr qint64 LongestToken = 4 << 20; ///< of a comment or a tag with its attributes
constexpr int BrokenLetters = 8;         ///< so many U+FFFD in a PDF tell that its bytes were taken for text

QString tidy(const QString &written)
{
    const QString text = written.simplified().normalized(QString::NormalizationForm_C);
    return text == u"null" ? QString() : text;
}

QString withoutScheme(const QString &contentId)
{
    return contentId.startsWith(u"cid:", Qt::CaseInsensitive) ? contentId.mid(4) : contentId;
}

/// Senders write days as 2026/03/05, some as 2026-03-05 or 05/03/2026.
QDate readDay(const QString &written)
{
    for (const char *form : {"yyyy/MM/dd", "yyyy-MM-dd", "dd/MM/yyyy"}) {
        if (const QDate day = QDate::fromString(written.left(10), QString::fromLatin1(form)); day.isValid())
            return day;
    }
    return {};
}

/// The times carry no zone; they are Viet Nam's.
QDateTime readTime(const QString &written)
{
    QDateTime time = QDateTime::fromString(written, QStringLiteral("yyyy/MM/dd HH:mm:ss"));
    if (!time.isValid())
        return {};
    time.setTimeZone(QTimeZone(7 * 3600));
    return time.toUTC();
}

/// libxml2's parser fed piece by piece. It hands long texts over in pieces as they come; Qt's stream reader gathers a
/// text node whole (270 MB of memory for an attachment of 100 MB), and a tree would be larger still.
class Parsing
{
public:
    Parsing(QString folder, const EdxmlLimits &limits)
        : m_folder(std::move(folder))
        , m_limits(limits)
    {
    }

    EdxmlReading read(const QString &path, const JobContext &context);

private:
    struct FreeParser
    {
        void operator()(xmlParserCtxt *parser) const { xmlFreeParserCtxt(parser); }
    };

    void refuse(ErrorCode code, const QString &message, const QString &detail = {});
    void feed(QFile &file, const JobContext &context);
    void begin(const QString &name);
    void text(const char *letters, int count);
    void end();
    void endAttachment();
    void takeField(const QString &name, const QString &parent, const QString &value);
    void takeTraceField(const QString &name, const QString &parent, const QString &value);
    void matchReferences();
    void checkAttachment(const EdxmlAttachment &attachment);
    [[nodiscard]] QString parent(int up) const;

    QString m_folder;
    EdxmlLimits m_limits;
    std::unique_ptr<xmlParserCtxt, FreeParser> m_parser;
    EdxmlReading m_reading;
    QStringList m_open;
    QByteArray m_text;
    int m_elements = 0;
    qint64 m_quietBytes = 0; ///< fed since the parser last told anything
    qint64 m_attachmentBytes = 0;
    bool m_isComplete = false;
    EdxmlOrgan m_to;
    EdxmlReference m_answered;
    EdxmlAttachment m_attachment;
    std::unique_ptr<Base64File> m_encoded;
    QString m_encodedPath;
    std::vector<EdxmlAttachment> m_references;
};

void Parsing::refuse(ErrorCode code, const QString &message, const QString &detail)
{
    if (m_reading.refusal)
        return;
    m_reading.refusal = Error{code, message, detail};
    if (m_parser)
        xmlStopParser(m_parser.get());
}

QString Parsing::parent(int up) const
{
    const qsizetype at = m_open.size() - 1 - up;
    return at >= 0 ? m_open.at(at) : QString();
}

void Parsing::begin(const QString &name)
{
    m_quietBytes = 0;
    if (++m_elements > m_limits.elements || m_open.size() >= m_limits.depth)
        return refuse(ErrorCode::TooLarge, Tr::tr("The package has more elements than any document needs."));
    if (m_open.isEmpty() && name != u"edXML")
        return refuse(ErrorCode::Unreadable,
                      Tr::tr("The file is not an edXML package: it begins with “%1”.").arg(name));
    m_open.append(name);
    m_text.clear();
    if (name == u"Signature") {
        m_reading.package.hasSignature = true;
    } else if (name == u"To") {
        m_to = {};
    } else if (name == u"ResponseFor") {
        m_answered = {};
    } else if (name == u"Reference" && parent(1) == u"edXMLManifest") {
        m_attachment = {};
    } else if (name == u"Attachment") {
        m_attachment = {};
        m_encodedPath.clear();
        if (static_cast<int>(m_reading.package.attachments.size()) >= m_limits.attachments)
            refuse(ErrorCode::TooLarge, Tr::tr("The package has more than %1 attachments.").arg(m_limits.attachments));
    } else if (name == u"ContentTransferEncoded" && parent(1) == u"Attachment") {
        m_encodedPath = QDir(m_folder).filePath(QStringLiteral("%1.raw").arg(m_reading.package.attachments.size() + 1));
        m_encoded = std::make_unique<Base64File>(m_encodedPath, m_limits.attachmentBytes - m_attachmentBytes);
    }
}

void Parsing::text(const char *letters, int count)
{
    m_quietBytes = 0;
    if (m_reading.refusal)
        return;
    if (m_encoded) {
        if (auto added = m_encoded->add(QByteArrayView(letters, count)); !added)
            refuse(added.error().code, added.error().message, added.error().detail);
        return;
    }
    if (m_open.contains(u"Signature"))
        return; // not evidence, and certificates may be long
    if (m_text.size() + count > m_limits.fieldLetters)
        return refuse(ErrorCode::TooLarge, Tr::tr("The field “%1” of the package is too long.").arg(parent(0)));
    m_text.append(letters, count);
}

void Parsing::end()
{
    if (m_open.isEmpty() || m_reading.refusal)
        return;
    const QString name = m_open.last();
    const QString above = parent(1);
    if (m_encoded) {
        const Result<qint64> bytes = m_encoded->finish();
        m_encoded.reset();
        if (!bytes)
            return refuse(bytes.error().code, bytes.error().message, bytes.error().detail);
        m_attachmentBytes += *bytes;
    } else if (name == u"To") {
        m_reading.package.to.push_back(m_to);
    } else if (name == u"ResponseFor") {
        if (!m_answered.organId.isEmpty() || !m_answered.code.isEmpty() || !m_answered.documentId.isEmpty())
            m_reading.package.responseFor.push_back(m_answered);
    } else if (name == u"Reference" && above == u"edXMLManifest") {
        m_references.push_back(m_attachment);
    } else if (name == u"Attachment") {
        endAttachment();
    } else if (!m_open.contains(u"Signature")) {
        if (const QString value = tidy(QString::fromUtf8(m_text)); !value.isEmpty())
            takeField(name, above, value);
    }
    m_text.clear();
    m_open.removeLast();
    m_isComplete = m_open.isEmpty();
}

void Parsing::takeField(const QString &name, const QString &parent, const QString &value)
{
    EdxmlPackage &package = m_reading.package;
    if (parent == u"From" || parent == u"To") {
        EdxmlOrgan &organ = parent == u"From" ? package.from : m_to;
        if (name == u"OrganId")
            organ.id = value;
        else if (name == u"OrganName")
            organ.name = value;
        else if (name == u"Email")
            organ.email = value;
    } else if (parent == u"ResponseFor") {
        if (name == u"OrganId")
            m_answered.organId = value;
        else if (name == u"Code")
            m_answered.code = value;
        else if (name == u"DocumentId")
            m_answered.documentId = value;
    } else if (parent == u"Reference" || parent == u"Attachment") {
        if (name == u"ContentId")
            m_attachment.contentId = withoutScheme(value);
        else if (name == u"AttachmentName")
            m_attachment.name = QFileInfo(QString(value).replace(u'\\', u'/')).fileName();
        else if (name == u"ContentType")
            m_attachment.declaredType = value;
    } else if (parent == u"MessageHeader") {
        if (name == u"DocumentId")
            package.documentId = value;
        else if (name == u"Subject")
            package.subject = value;
        else if (name == u"Content")
            package.content = value;
        else if (name == u"StatusCode") {
            package.act = EdxmlAct::Status;
            package.statusCode = value.rightJustified(2, u'0');
        } else if (name == u"Description")
            package.statusText = value;
        else if (name == u"Timestamp")
            package.sentAt = readTime(value);
    } else if (parent == u"Code") {
        if (name == u"CodeNumber")
            package.codeNumber = value;
        else if (name == u"CodeNotation")
            package.codeNotation = value;
    } else if (parent == u"PromulgationInfo") {
        if (name == u"Place")
            package.place = value;
        else if (name == u"PromulgationDate")
            package.date = readDay(value);
    } else if (parent == u"DocumentType" && name == u"TypeName") {
        package.typeName = value;
    } else if (parent == u"SignerInfo") {
        if (name == u"FullName")
            package.signer = value;
        else if (name == u"Position")
            package.signerPosition = value;
    } else if (parent == u"OtherInfo" && name == u"Priority") {
        package.priority = qBound(0, value.toInt(), 4);
    } else {
        takeTraceField(name, parent, value);
    }
}

void Parsing::takeTraceField(const QString &name, const QString &parent, const QString &value)
{
    EdxmlPackage &package = m_reading.package;
    if (parent == u"TraceHeader" && name == u"Timestamp") {
        if (const QDateTime hop = readTime(value); hop.isValid())
            package.sentAt = hop;
    } else if (parent == u"Bussiness" || parent == u"Business") { // the standard's own spelling, and the right one
        if (name == u"BussinessDocType" || name == u"BusinessDocType") {
            bool isNumber = false;
            const int act = value.toInt(&isNumber);
            if (!isNumber || act < 0 || act > 3)
                return refuse(ErrorCode::Unreadable,
                              Tr::tr("The package asks for “%1”, which is none of new, revoke, update and replace.")
                                  .arg(value.left(20)));
            package.act = static_cast<EdxmlAct>(act);
        } else if (name == u"BussinessDocReason" || name == u"BusinessDocReason") {
            package.reason = value;
        }
    } else if (parent == u"ReplacementInfo" && name == u"DocumentId") {
        if (package.replaces.contains(value))
            package.defects.append(Tr::tr("The package names the replaced document %1 twice.").arg(value));
        else
            package.replaces.append(value);
    }
}

void Parsing::endAttachment()
{
    if (m_encodedPath.isEmpty() || !QFileInfo::exists(m_encodedPath))
        return refuse(ErrorCode::Unreadable, Tr::tr("The attachment “%1” is empty.").arg(m_attachment.name));
    EdxmlPackage &package = m_reading.package;
    const QString target = QDir(m_folder).filePath(QStringLiteral("%1.file").arg(package.attachments.size() + 1));
    const QString suffix = QFileInfo(m_attachment.name).suffix().toLower();
    const bool isMeantAsZip = suffix == u"zip" || suffix == u"docx" || suffix == u"xlsx" || suffix == u"odt";
    if (!isMeantAsZip) {
        const Result<bool> unwrapped = unwrapOnlyMember(m_encodedPath, target, m_limits.attachmentBytes);
        if (!unwrapped)
            return refuse(unwrapped.error().code, Tr::tr("“%1”: %2").arg(m_attachment.name, unwrapped.error().message),
                          unwrapped.error().detail);
        m_attachment.wasZipped = *unwrapped;
    }
    if (m_attachment.wasZipped)
        QFile::remove(m_encodedPath);
    else if (!QFile::rename(m_encodedPath, target))
        return refuse(ErrorCode::OutsideFailed, Tr::tr("The attachment could not be stored. Check the free space."));
    const Result<QString> sha256 = sha256OfFile(target, m_limits.attachmentBytes);
    if (!sha256)
        return refuse(sha256.error().code, sha256.error().message, sha256.error().detail);
    m_attachment.path = target;
    m_attachment.sha256 = *sha256;
    m_attachment.bytes = QFileInfo(target).size();
    if (m_attachment.bytes == 0)
        return refuse(ErrorCode::Unreadable, Tr::tr("The attachment “%1” is empty.").arg(m_attachment.name));
    checkAttachment(m_attachment);
    package.attachments.push_back(m_attachment);
}

/// A sender that takes a binary file for UTF-8 text leaves a U+FFFD for each byte that was none: the file is lost.
void Parsing::checkAttachment(const EdxmlAttachment &attachment)
{
    constexpr qint64 LookedAt = 1 << 20;
    QFile file(attachment.path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QByteArray head = file.read(LookedAt);
    if (head.startsWith("%PDF-") && head.count("\xEF\xBF\xBD") >= BrokenLetters)
        return refuse(ErrorCode::Unreadable,
                      Tr::tr("The PDF “%1” was damaged by the sender's system, which took it for text. It must be sent "
                             "again.")
                          .arg(attachment.name));
    if (attachment.name.endsWith(u".pdf", Qt::CaseInsensitive) && head.indexOf("%PDF-") < 0)
        refuse(ErrorCode::Unreadable, Tr::tr("“%1” is no PDF, whatever its name says.").arg(attachment.name));
}

void Parsing::matchReferences()
{
    EdxmlPackage &package = m_reading.package;
    QHash<QString, EdxmlAttachment> announced;
    for (const EdxmlAttachment &reference : m_references)
        announced.insert(reference.contentId, reference);
    for (EdxmlAttachment &attachment : package.attachments) {
        const EdxmlAttachment reference = announced.take(attachment.contentId);
        if (reference.contentId.isEmpty())
            package.defects.append(Tr::tr("The attachment “%1” is not in the package's list.").arg(attachment.name));
        if (attachment.name.isEmpty())
            attachment.name = reference.name;
        if (attachment.name.isEmpty())
            attachment.name = QFileInfo(attachment.path).completeBaseName() + u".bin";
        if (!reference.declaredType.isEmpty())
            attachment.declaredType = reference.declaredType;
    }
    for (const EdxmlAttachment &missing : announced) {
        const QString words = Tr::tr("The package announces “%1”, which is not in it.")
                                  .arg(missing.name.isEmpty() ? missing.contentId : missing.name);
        if (package.act == EdxmlAct::New)
            refuse(ErrorCode::Unreadable, words);
        else
            package.defects.append(words);
    }
}

void Parsing::feed(QFile &file, const JobContext &context)
{
    xmlSAXHandler handler{};
    handler.initialized = XML_SAX2_MAGIC;
    handler.startElementNs = [](void *parsing, const xmlChar *name, const xmlChar *, const xmlChar *, int,
                                const xmlChar **, int, int, const xmlChar **) {
        static_cast<Parsing *>(parsing)->begin(QString::fromUtf8(reinterpret_cast<const char *>(name)));
    };
    handler.endElementNs = [](void *parsing, const xmlChar *, const xmlChar *, const xmlChar *) {
        static_cast<Parsing *>(parsing)->end();
    };
    handler.characters = [](void *parsing, const xmlChar *letters, int count) {
        static_cast<Parsing *>(parsing)->text(reinterpret_cast<const char *>(letters), count);
    };
    handler.cdataBlock = handler.characters;
    // Entities that stand for entities and files of this computer come in through a DOCTYPE only.
    handler.internalSubset = [](void *parsing, const xmlChar *, const xmlChar *, const xmlChar *) {
        static_cast<Parsing *>(parsing)->refuse(
            ErrorCode::Unreadable, Tr::tr("The package declares a document type, which no package needs; it could "
                                          "make a reader swallow memory. It is not read."));
    };
    handler.serror = [](void *parsing, xmlErrorPtr error) {
        if (error->level < XML_ERR_ERROR)
            return;
        auto *reading = static_cast<Parsing *>(parsing);
        if (error->code == XML_ERR_USER_STOP)
            return;
        reading->refuse(ErrorCode::Unreadable, Tr::tr("The package is not well-formed XML (line %1).").arg(error->line),
                        QString::fromUtf8(error->message).simplified());
    };
    m_parser.reset(xmlCreatePushParserCtxt(&handler, this, nullptr, 0, nullptr));
    if (!m_parser)
        return refuse(ErrorCode::Internal, Tr::tr("The XML reader could not be started."));
    xmlCtxtUseOptions(m_parser.get(), XML_PARSE_HUGE | XML_PARSE_NONET);
    QByteArray piece = file.read(PieceBytes);
    const qsizetype junk = piece.left(LongestJunk).indexOf('<');
    if (junk < 0)
        return refuse(ErrorCode::Unreadable, Tr::tr("The file is not an edXML package: it is no XML."));
    // A byte-order mark alone is in order.
    if (junk > 0 && piece.left(junk) != "\xEF\xBB\xBF")
        m_reading.package.defects.append(Tr::tr("Before the package's beginning stand %n byte(s) that do not belong "
                                                "there.",
                                                nullptr, static_cast<int>(junk)));
    piece.remove(0, junk);
    while (!piece.isEmpty() && !m_reading.refusal) {
        if (context.isCancelled())
            return refuse(ErrorCode::Cancelled, cancelledError().message);
        m_quietBytes += piece.size();
        xmlParseChunk(m_parser.get(), piece.constData(), static_cast<int>(piece.size()), 0);
        if (m_quietBytes > LongestToken)
            return refuse(ErrorCode::TooLarge, Tr::tr("The package holds a tag or a remark that does not end."));
        piece = file.read(PieceBytes);
    }
    if (!m_reading.refusal && !m_isComplete) {
        m_reading.isCutOff = true;
        return refuse(ErrorCode::Unreadable, Tr::tr("The package is cut off: its end is missing."));
    }
    if (!m_reading.refusal)
        xmlParseChunk(m_parser.get(), nullptr, 0, 1);
}

EdxmlReading Parsing::read(const QString &path, const JobContext &context)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        refuse(ErrorCode::NotFound, Tr::tr("“%1” cannot be opened. Check that you may read it.").arg(path),
               file.errorString());
        return m_reading;
    }
    if (file.size() > m_limits.fileBytes) {
        refuse(ErrorCode::TooLarge, Tr::tr("The package is larger than %1 MB.").arg(m_limits.fileBytes / 1000000));
        return m_reading;
    }
    feed(file, context);
    m_encoded.reset();
    m_parser.reset();
    if (!m_reading.refusal)
        matchReferences();
    EdxmlPackage &package = m_reading.package;
    if (!m_reading.refusal && package.act == EdxmlAct::New && package.attachments.empty())
        refuse(ErrorCode::Unreadable, Tr::tr("The package holds no document."));
    if (package.from.id.isEmpty())
        package.defects.append(Tr::tr("The package does not say which body sent it."));
    if (m_reading.refusal)
        package.attachments.clear();
    return m_reading;
}

} // namespace

EdxmlReading readEdxml(const QString &path, const QString &attachmentFolder, const EdxmlLimits &limits,
                       const JobContext &context)
{
    return Parsing(attachmentFolder, limits).read(path, context);
}

} // namespace congbao::post
