// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf/shownnotes.h"

#include <algorithm>
#include <array>
#include <memory>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <string_view>

namespace congbao::pdf {

namespace {

constexpr int MostNotes = 20000;
constexpr qint64 HiddenFlags = 0x1 | 0x2 | 0x20; // invisible, hidden, not viewed (12.5.3)

template <std::size_t Size> bool isOneOf(QPDFObjectHandle name, const std::array<std::string_view, Size> &names)
{
    return name.isName() && std::find(names.begin(), names.end(), name.getName()) != names.end();
}

/// The type of a form field may stand at its parent.
bool isSignatureField(QPDFObjectHandle widget)
{
    for (int level = 0; level < 8 && widget.isDictionary(); ++level) {
        QPDFObjectHandle type = widget.getKey("/FT");
        if (type.isName())
            return type.getName() == "/Sig";
        widget = widget.getKey("/Parent");
    }
    return false;
}

template <typename Visitor> void visitNotes(QPDF &file, Visitor visitor)
{
    int budget = MostNotes;
    int number = 0;
    for (QPDFObjectHandle page : file.getAllPages()) {
        ++number;
        QPDFObjectHandle notes = page.getKey("/Annots");
        const int count = notes.isArray() ? notes.getArrayNItems() : 0;
        for (int index = count - 1; index >= 0 && budget > 0; --index, --budget) {
            QPDFObjectHandle note = notes.getArrayItem(index);
            if (note.isDictionary())
                visitor(number, notes, index, note);
        }
    }
}

} // namespace

PageNotes findNotes(QPDF &file)
{
    static constexpr std::array<std::string_view, 7> comments = {"/Text",     "/Highlight", "/Underline", "/StrikeOut",
                                                                 "/Squiggly", "/Caret",     "/Ink"};
    static constexpr std::array<std::string_view, 2> texts = {"/FreeText", "/Stamp"};
    PageNotes found;
    visitNotes(file, [&found](int page, QPDFObjectHandle &, int, QPDFObjectHandle note) {
        QPDFObjectHandle flags = note.getKey("/F");
        if (flags.isInteger() && (flags.getIntValue() & HiddenFlags) != 0)
            return;
        QPDFObjectHandle kind = note.getKey("/Subtype");
        if (isOneOf(kind, comments)) {
            ++found.comments;
            found.firstPage = found.firstPage == 0 ? page : found.firstPage;
        }
        const bool isField = kind.isNameAndEquals("/Widget") && !isSignatureField(note);
        found.hasText = found.hasText || ((isField || isOneOf(kind, texts)) && note.getKey("/AP").isDictionary());
    });
    return found;
}

std::optional<QByteArray> drawNotes(QPDF &file)
{
    try {
        visitNotes(file, [](int, QPDFObjectHandle &notes, int index, QPDFObjectHandle note) {
            if (note.getKey("/Subtype").isNameAndEquals("/Widget") && isSignatureField(note))
                notes.eraseItem(index);
        });
        QPDFPageDocumentHelper(file).flattenAnnotations();
        QPDFWriter writer(file);
        writer.setOutputMemory();
        writer.setPreserveEncryption(false);
        writer.write();
        const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char *>(bytes->getBuffer()), qsizetype(bytes->getSize()));
    } catch (const std::exception &) {
        return std::nullopt;
    }
}

} // namespace congbao::pdf
