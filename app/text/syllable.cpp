// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/syllable.h"

#include <QSet>
#include <QStringList>

namespace congbao::text {

namespace {

QSet<QString> setOf(const QString &words)
{
    const QStringList list = words.split(u' ');
    return {list.begin(), list.end()};
}

/// The tone of a decomposed word is taken out and returned; U+0000: none, U+FFFF: more than one.
char16_t takeTone(QString &word)
{
    constexpr QStringView tones = u"\u0300\u0301\u0303\u0309\u0323";
    char16_t tone = 0;
    QString rest;
    for (const QChar character : std::as_const(word)) {
        if (!tones.contains(character))
            rest += character;
        else
            tone = tone == 0 ? character.unicode() : u'\uFFFF';
    }
    word = rest;
    return tone;
}

} // namespace

bool isVietnameseSyllable(const QString &word)
{
    static const QSet<QString> initials =
        setOf(QStringLiteral("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"));
    static const QSet<QString> rimes = setOf(QStringLiteral(
        "a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep "
        "et "
        "ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iê iêc iêm iên iêng iêp iêt iêu o oa oac oach oai oam "
        "oan "
        "oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn "
        "ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up "
        "ut uy uya uych uyên uyêt uyn uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm "
        "yên "
        "yêng yêt yêu"));
    constexpr qsizetype longest = 7; // "nghiêng"
    if (word.isEmpty() || word.size() > longest)
        return false;
    QString letters = word.toLower().normalized(QString::NormalizationForm_D);
    const char16_t tone = takeTone(letters);
    if (tone == u'\uFFFF')
        return false;
    letters = letters.normalized(QString::NormalizationForm_C);
    for (qsizetype length = std::min<qsizetype>(3, letters.size() - 1); length >= 0; --length) {
        const QString rime = letters.mid(length);
        if ((length > 0 && !initials.contains(letters.left(length))) || !rimes.contains(rime))
            continue;
        const QChar last = rime.back();
        const bool isStopped = last == u'c' || last == u'p' || last == u't' || rime.endsWith(u"ch");
        return !isStopped || tone == u'\u0301' || tone == u'\u0323';
    }
    return false;
}

} // namespace congbao::text
