// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registry/searchwords.h"

#include <QHash>

namespace congbao::registry {

namespace {

/// "oà", "oá"… "uý": the mark moves to the first vowel at the end of a syllable, as most texts have it.
QString withOldSpelling(QString word)
{
    static const QHash<QString, QString> ends{
        {u"oà"_qs, u"òa"_qs}, {u"oá"_qs, u"óa"_qs}, {u"oả"_qs, u"ỏa"_qs}, {u"oã"_qs, u"õa"_qs}, {u"oạ"_qs, u"ọa"_qs},
        {u"oè"_qs, u"òe"_qs}, {u"oé"_qs, u"óe"_qs}, {u"oẻ"_qs, u"ỏe"_qs}, {u"oẽ"_qs, u"õe"_qs}, {u"oẹ"_qs, u"ọe"_qs},
        {u"uỳ"_qs, u"ùy"_qs}, {u"uý"_qs, u"úy"_qs}, {u"uỷ"_qs, u"ủy"_qs}, {u"uỹ"_qs, u"ũy"_qs}, {u"uỵ"_qs, u"ụy"_qs}};
    if (word.size() < 2 || word.startsWith(u"qu"))
        return word;
    const auto found = ends.find(word.right(2));
    return found == ends.end() ? word : word.chopped(2) + *found;
}

} // namespace

QStringList searchWords(const QString &text)
{
    const QString small = text.normalized(QString::NormalizationForm_C).toLower();
    QStringList words;
    qsizetype start = -1;
    for (qsizetype at = 0; at <= small.size(); ++at) {
        const bool isWord = at < small.size() && small.at(at).isLetterOrNumber();
        if (isWord && start < 0)
            start = at;
        if (!isWord && start >= 0) {
            words.append(withOldSpelling(small.mid(start, at - start)));
            start = -1;
        }
    }
    return words;
}

QString withoutMarks(const QString &word)
{
    QString plain = word.normalized(QString::NormalizationForm_D);
    plain.removeIf([](QChar letter) { return letter.isMark(); });
    return plain.replace(u'đ', u'd').replace(u'Đ', u'D');
}

std::vector<SearchPhrase> searchPhrases(const QString &typed)
{
    constexpr size_t MostPhrases = 32;
    std::vector<SearchPhrase> phrases;
    const QStringList quoted = typed.left(1000).split(u'"');
    for (qsizetype part = 0; part < quoted.size(); ++part) {
        const bool isQuoted = part % 2 == 1;
        const QStringList pieces = isQuoted ? QStringList{quoted.at(part)} : quoted.at(part).simplified().split(u' ');
        for (const QString &piece : pieces) {
            SearchPhrase phrase{searchWords(piece), false};
            for (const QString &word : phrase.words)
                phrase.isAsWritten = phrase.isAsWritten || withoutMarks(word) != word;
            if (!phrase.words.isEmpty() && phrases.size() < MostPhrases)
                phrases.push_back(std::move(phrase));
        }
    }
    return phrases;
}

} // namespace congbao::registry
