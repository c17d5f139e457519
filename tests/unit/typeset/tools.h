// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/document.h"

#include <QByteArray>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStringList>
#include <QTemporaryDir>

/// Small documents, and what other programs say about a PDF file.
namespace tools {

inline congbao::text::Block paragraph(const QString &text, congbao::text::Role role = congbao::text::Role::Body)
{
    congbao::text::Block block;
    block.role = role;
    block.paragraph.text = text;
    return block;
}

inline congbao::text::Cell cell(const QStringList &lines, bool isBold = false)
{
    congbao::text::Cell result;
    for (const QString &line : lines) {
        congbao::text::Paragraph paragraph;
        paragraph.text = line;
        paragraph.runs = {congbao::text::Run{0, int(line.size()), isBold}};
        result.paragraphs.push_back(paragraph);
    }
    return result;
}

/// The head of an instrument: a table of two columns without rules.
inline congbao::text::Block head(const QString &number)
{
    congbao::text::Block block;
    block.kind = congbao::text::BlockKind::Table;
    block.hasRules = false;
    block.role = congbao::text::Role::NationalHead;
    block.rows.push_back(
        {{cell({QStringLiteral("ỦY BAN NHÂN DÂN"), QStringLiteral("TỈNH QUẢNG TRỊ")}, true),
          cell({QStringLiteral("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), QStringLiteral("Độc lập - Tự do - Hạnh phúc")},
               true)},
         false});
    block.rows.push_back(
        {{cell({QStringLiteral("Số: ") + number}), cell({QStringLiteral("Quảng Trị, ngày 02 tháng 11 năm 2026")})},
         false});
    block.columnWidths = {190, 270};
    return block;
}

/// Recipients and signature side by side.
inline congbao::text::Block signature()
{
    congbao::text::Block block;
    block.kind = congbao::text::BlockKind::Table;
    block.hasRules = false;
    block.role = congbao::text::Role::Signature;
    block.rows.push_back({{cell({QStringLiteral("Nơi nhận:"), QStringLiteral("- Như Điều 3;"),
                                 QStringLiteral("- Văn phòng Chính phủ (để báo cáo);"), QStringLiteral("- Lưu: VT.")}),
                           cell({QStringLiteral("TM. ỦY BAN NHÂN DÂN"), QStringLiteral("CHỦ TỊCH"), QString(),
                                 QString(), QStringLiteral("Võ Văn Hưng")},
                                true)},
                          false});
    return block;
}

/// A ruled table with a head row and that many rows.
inline congbao::text::Block table(int rows)
{
    congbao::text::Block block;
    block.kind = congbao::text::BlockKind::Table;
    block.rows.push_back({{cell({QStringLiteral("STT")}, true), cell({QStringLiteral("Nội dung")}, true),
                           cell({QStringLiteral("Mức thu")}, true)},
                          true});
    for (int i = 1; i <= rows; ++i)
        block.rows.push_back({{cell({QString::number(i)}), cell({QStringLiteral("Thẩm định hồ sơ đề nghị cấp phép")}),
                               cell({QString::number(i * 1000)})},
                              false});
    block.columnWidths = {40, 300, 113};
    return block;
}

/// Words that are no two alike, so that a lost one is found.
inline QString sentence(int number, int words)
{
    static const QStringList vocabulary = {QStringLiteral("quản"),  QStringLiteral("lý"),   QStringLiteral("nhà"),
                                           QStringLiteral("nước"),  QStringLiteral("thực"), QStringLiteral("hiện"),
                                           QStringLiteral("nhiệm"), QStringLiteral("vụ"),   QStringLiteral("quyền"),
                                           QStringLiteral("hạn"),   QStringLiteral("tổ"),   QStringLiteral("chức"),
                                           QStringLiteral("thẩm"),  QStringLiteral("định")};
    QStringList result{QStringLiteral("Đoạn"), QString::number(number)};
    for (int i = 0; i < words; ++i)
        result.append(vocabulary[(number * 7 + i * 5 + i / 9) % vocabulary.size()]);
    return result.join(QLatin1Char(' ')) + QLatin1Char('.');
}

/// Output of a program run on the file; the program's own name first.
inline QString run(const QByteArray &pdf, QStringList command, int *exitCode = nullptr)
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("file.pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    const QString program = command.takeFirst();
    command.replaceInStrings(QStringLiteral("FILE"), path);
    QProcess process;
    process.start(program, command);
    process.waitForFinished(60000);
    if (exitCode)
        *exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    return QString::fromUtf8(process.readAllStandardOutput() + process.readAllStandardError());
}

/// The words of the file in the order in which it holds them.
inline QStringList words(const QByteArray &pdf)
{
    return run(pdf, {QStringLiteral("pdftotext"), QStringLiteral("-raw"), QStringLiteral("FILE"), QStringLiteral("-")})
        .split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
}

inline QStringList words(const congbao::text::Document &document)
{
    QStringList result;
    for (const congbao::text::Block &block : document.blocks)
        result += block.text().split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
    return result;
}

} // namespace tools
