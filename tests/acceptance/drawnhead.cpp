// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "acceptance/drawnhead.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

namespace {

constexpr double Left = 85;   // points
constexpr double Right = 538; // points
constexpr double Middle = 235;

class Page
{
public:
    explicit Page(QPainter &painter)
        : m_painter(painter)
    {
    }

    void centred(const QString &text, double from, double to, double y, double size, bool isBold, bool isItalic = false)
    {
        m_painter.setFont(font(size, isBold, isItalic));
        const double width = QFontMetricsF(m_painter.font(), m_painter.device()).horizontalAdvance(text);
        m_painter.drawText(QPointF((from + to - width) / 2, y), text);
    }

    void line(const QString &text, double x, double y, double size, bool isBold = false, bool isItalic = false)
    {
        m_painter.setFont(font(size, isBold, isItalic));
        m_painter.drawText(QPointF(x, y), text);
    }

    /// Breaks a text over lines; gives the height below it.
    double paragraph(const QString &text, double y, double size, bool isCentred, bool isBold = false,
                     bool isItalic = false)
    {
        const QFont chosen = font(size, isBold, isItalic);
        const QFontMetricsF metrics(chosen, m_painter.device());
        QString open;
        const double indent = isCentred ? 0 : 36;
        bool isFirst = true;
        const auto flush = [&] {
            if (isCentred)
                centred(open, Left, Right, y, size, isBold, isItalic);
            else
                line(open, Left + (isFirst ? indent : 0), y, size, isBold, isItalic);
            isFirst = false;
            y += size * 1.25;
            open.clear();
        };
        for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
            const double room = Right - Left - (isFirst ? indent : 0) - (isCentred ? 60 : 0);
            if (!open.isEmpty() && metrics.horizontalAdvance(open + u' ' + word) > room)
                flush();
            open += open.isEmpty() ? word : QString(u' ' + word);
        }
        flush();
        return y + 4;
    }

    void rule(double from, double to, double y) { m_painter.drawLine(QPointF(from, y), QPointF(to, y)); }

private:
    static QFont font(double size, bool isBold, bool isItalic)
    {
        QFont font(QStringLiteral("Liberation Serif"));
        font.setPixelSize(int(size)); // units of the painter are points
        font.setBold(isBold);
        font.setItalic(isItalic);
        return font;
    }

    QPainter &m_painter;
};

struct Body
{
    QString upper;     ///< "ỦY BAN NHÂN DÂN"
    QString place;     ///< "TỈNH SƠN LA"
    QString authority; ///< over the legal basis
    QString capacity;  ///< over the signature
    QString office;
};

Body bodyOf(const RegisterEntry &entry)
{
    const bool isCommittee = entry.issuer.startsWith(u"UBND");
    const QString upper = isCommittee ? QStringLiteral("ỦY BAN NHÂN DÂN") : QStringLiteral("HỘI ĐỒNG NHÂN DÂN");
    const QString rest = entry.issuer.mid(entry.issuer.indexOf(u' ') + 1);
    const QString place = rest == QStringLiteral("Tỉnh") ? QStringLiteral("TỈNH SƠN LA") : rest.toUpper();
    const bool isChair = entry.type.contains(QStringLiteral("Chủ tịch"));
    const bool isStanding = entry.type.contains(QStringLiteral("Thường trực"));
    const QString authority = (isChair      ? QStringLiteral("CHỦ TỊCH ")
                               : isStanding ? QStringLiteral("THƯỜNG TRỰC ")
                                            : QString()) +
                              upper + u' ' + place;
    const QString capacity =
        isChair ? QStringLiteral("KT. CHỦ TỊCH")
                : QStringLiteral("TM. ") + (isStanding ? QStringLiteral("THƯỜNG TRỰC ") : QString()) + upper;
    return {upper, place, authority, capacity, isChair ? QStringLiteral("PHÓ CHỦ TỊCH") : QStringLiteral("CHỦ TỊCH")};
}

} // namespace

void drawInstrument(QPainter &painter, const RegisterEntry &entry)
{
    Page page(painter);
    const Body body = bodyOf(entry);
    const QString type = entry.number.contains(u"NQ-")   ? QStringLiteral("NGHỊ QUYẾT")
                         : entry.number.contains(u"CT-") ? QStringLiteral("CHỈ THỊ")
                                                         : QStringLiteral("QUYẾT ĐỊNH");
    page.centred(body.upper, Left, Middle, 70, 13, false);
    page.centred(body.place, Left, Middle, 86, 13, true);
    page.centred(QStringLiteral("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), Middle, Right, 70, 12, true);
    page.centred(QStringLiteral("Độc lập - Tự do - Hạnh phúc"), Middle, Right, 86, 13, true);
    page.rule(135, 185, 91);
    page.rule(310, 463, 91);
    page.centred(QStringLiteral("Số: ") + entry.number, Left, Middle, 112, 13, false);
    page.centred(QStringLiteral("Sơn La, ngày %1 tháng %2 năm %3")
                     .arg(entry.issued.day(), 2, 10, QLatin1Char('0'))
                     .arg(entry.issued.month(), entry.issued.month() < 3 ? 2 : 1, 10, QLatin1Char('0'))
                     .arg(entry.issued.year()),
                 Middle, Right, 112, 13, false, true);
    page.centred(type, Left, Right, 150, 14, true);
    double y = page.paragraph(entry.title, 167, 14, true, true);
    page.rule(270, 350, y - 8);
    y += 14;
    page.centred(body.authority, Left, Right, y, 14, true);
    y = page.paragraph(QStringLiteral("Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;"), y + 24,
                       14, false, false, true);
    y = page.paragraph(QStringLiteral("Theo đề nghị của Giám đốc Sở Tài chính tại Tờ trình số 128/TTr-STC ngày 11 "
                                      "tháng 3 năm 2026."),
                       y, 14, false, false, true);
    page.centred(type == QStringLiteral("NGHỊ QUYẾT") ? QStringLiteral("QUYẾT NGHỊ:") : type + u':', Left, Right, y + 6,
                 14, true);
    y = page.paragraph(QStringLiteral("Điều 1. Ban hành kèm theo các nội dung đã được thông qua theo quy định."),
                       y + 28, 14, false);
    const QString kind = type.left(1) + type.mid(1).toLower();
    y = page.paragraph(QStringLiteral("Điều 2. %1 này có hiệu lực kể từ ngày %2 tháng %3 năm %4.")
                           .arg(kind)
                           .arg(entry.effective.day(), 2, 10, QLatin1Char('0'))
                           .arg(entry.effective.month(), entry.effective.month() < 3 ? 2 : 1, 10, QLatin1Char('0'))
                           .arg(entry.effective.year()),
                       y, 14, false);
    y = page.paragraph(QStringLiteral("Điều 3. Các cơ quan, tổ chức, cá nhân liên quan chịu trách nhiệm thi hành./."),
                       y, 14, false);
    y += 16;
    page.line(QStringLiteral("Nơi nhận:"), Left, y, 12, true, true);
    page.line(QStringLiteral("- Như Điều 3;"), Left, y + 15, 11);
    page.line(QStringLiteral("- Trung tâm Công báo;"), Left, y + 29, 11);
    page.line(QStringLiteral("- Lưu: VT."), Left, y + 43, 11);
    page.centred(body.capacity, 290, Right, y, 14, true);
    page.centred(body.office, 290, Right, y + 17, 14, true);
    page.centred(QStringLiteral("Nguyễn Đình Việt"), 290, Right, y + 95, 14, true);
}
