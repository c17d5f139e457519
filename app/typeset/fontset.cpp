// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "typeset/fontset.h"

#include "core/files.h"

#include <cmath>
#include <hb-ot.h>
#include <hb-subset.h>
#include <hb.h>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <unordered_map>

namespace congbao::typeset {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(congbao::Typeset)
};

constexpr qint64 maxFontBytes = 64LL * 1024 * 1024;

struct Release
{
    void operator()(hb_blob_t *object) const { hb_blob_destroy(object); }
    void operator()(hb_face_t *object) const { hb_face_destroy(object); }
    void operator()(hb_font_t *object) const { hb_font_destroy(object); }
    void operator()(hb_buffer_t *object) const { hb_buffer_destroy(object); }
    void operator()(hb_subset_input_t *object) const { hb_subset_input_destroy(object); }
    void operator()(hb_subset_plan_t *object) const { hb_subset_plan_destroy(object); }
};

template <typename Object> using Owned = std::unique_ptr<Object, Release>;

struct Code
{
    hb_codepoint_t glyph = 0;
    QString text;
    float width = 0;
};

/// One font file with the codes given out for it.
struct LoadedFont
{
    QByteArray bytes;
    Owned<hb_face_t> face;
    Owned<hb_font_t> font;
    float toThousandths = 1;
    bool isBold = false;
    std::vector<Code> codes{Code{}}; // code 0 is .notdef
    QHash<std::pair<quint32, QString>, quint16> codeOf;
    ShapedGlyph space;

    [[nodiscard]] bool has(char32_t letter) const
    {
        hb_codepoint_t glyph = 0;
        return hb_font_get_nominal_glyph(font.get(), letter, &glyph) && glyph != 0;
    }
    quint16 code(hb_codepoint_t glyph, const QString &text)
    {
        const std::pair<quint32, QString> key(glyph, text);
        const auto found = codeOf.constFind(key);
        if (found != codeOf.constEnd())
            return found.value();
        const auto result = quint16(codes.size());
        codes.push_back({glyph, text, float(hb_font_get_glyph_h_advance(font.get(), glyph)) * toThousandths});
        codeOf.insert(key, result);
        return result;
    }
};

Result<std::unique_ptr<LoadedFont>> loadFont(const QString &path)
{
    auto bytes = readFile(path, maxFontBytes);
    if (!bytes)
        return fail(ErrorCode::Unreadable,
                    Tr::tr("The font file “%1” cannot be read. Install the package fonts-liberation2 or name another "
                           "folder in the gazette's template.")
                        .arg(path),
                    bytes.error().message);
    auto loaded = std::make_unique<LoadedFont>();
    loaded->bytes = *bytes;
    const Owned<hb_blob_t> blob(hb_blob_create(loaded->bytes.constData(), unsigned(loaded->bytes.size()),
                                               HB_MEMORY_MODE_READONLY, nullptr, nullptr));
    loaded->face.reset(hb_face_create(blob.get(), 0));
    const unsigned unitsPerEm = hb_face_get_upem(loaded->face.get());
    if (hb_face_get_glyph_count(loaded->face.get()) == 0 || unitsPerEm == 0)
        return fail(ErrorCode::Unreadable, Tr::tr("“%1” is not a TrueType font.").arg(path));
    loaded->font.reset(hb_font_create(loaded->face.get()));
    hb_font_set_scale(loaded->font.get(), int(unitsPerEm), int(unitsPerEm));
    loaded->toThousandths = 1000.0F / float(unitsPerEm);
    hb_codepoint_t glyph = 0;
    if (!hb_font_get_nominal_glyph(loaded->font.get(), ' ', &glyph))
        return fail(ErrorCode::Unreadable, Tr::tr("The font “%1” has no space.").arg(path));
    loaded->space.code = loaded->code(glyph, QStringLiteral(" "));
    loaded->space.advance = loaded->codes.back().width;
    return loaded;
}

/// Letters that guide the layout but show nothing.
bool isInvisible(char32_t letter)
{
    return letter < 0x20 || letter == 0xAD || (letter >= 0x200B && letter <= 0x200F) ||
           (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2060 && letter <= 0x2064) || letter == 0xFEFF ||
           (letter >= 0xFE00 && letter <= 0xFE0F) || letter == 0x7F;
}

QString subsetTag(const std::vector<Code> &codes)
{
    QByteArray used;
    for (const Code &code : codes)
        used += QByteArray::number(code.glyph) + ' ';
    const QByteArray hash = QCryptographicHash::hash(used, QCryptographicHash::Sha256);
    QString tag;
    for (int i = 0; i < 6; ++i)
        tag += QLatin1Char(char('A' + uchar(hash[i]) % 26));
    return tag;
}

QByteArray postScriptName(hb_face_t *face)
{
    char name[128] = {};
    unsigned size = sizeof name;
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME, hb_language_from_string("en", -1), &size, name);
    return QByteArray(name);
}

Result<pdf::FontProgram> subset(const LoadedFont &font, const std::vector<quint16> &usedCodes)
{
    std::vector<Code> codes;
    for (const quint16 code : usedCodes)
        codes.push_back(font.codes[code]);
    const Owned<hb_subset_input_t> input(hb_subset_input_create_or_fail());
    if (!input)
        return fail(ErrorCode::Internal, Tr::tr("A font could not be reduced to its used letters."));
    hb_set_t *glyphs = hb_subset_input_glyph_set(input.get());
    for (const Code &code : codes)
        hb_set_add(glyphs, code.glyph);
    hb_set_t *dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const char *tag : {"GSUB", "GPOS", "GDEF", "kern", "FFTM", "DSIG", "name", "post", "OS/2", "cmap"})
        hb_set_add(dropped, hb_tag_from_string(tag, -1));
    const Owned<hb_subset_plan_t> plan(hb_subset_plan_create_or_fail(font.face.get(), input.get()));
    const Owned<hb_face_t> face(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
    if (!face)
        return fail(ErrorCode::Internal, Tr::tr("A font could not be reduced to its used letters."));
    const Owned<hb_blob_t> blob(hb_face_reference_blob(face.get()));
    unsigned length = 0;
    const char *data = hb_blob_get_data(blob.get(), &length);

    pdf::FontProgram program;
    program.bytes = QByteArray(data, qsizetype(length));
    program.name = subsetTag(codes).toLatin1() + '+' + postScriptName(font.face.get());
    program.isBold = font.isBold;
    const hb_map_t *newGlyph = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    for (const Code &code : codes) {
        program.glyphs.push_back(quint16(hb_map_get(newGlyph, code.glyph)));
        program.widths.push_back(code.width);
        program.texts.push_back(code.text);
    }
    const auto metric = [&font](hb_ot_metrics_tag_t tag) {
        hb_position_t value = 0;
        hb_ot_metrics_get_position_with_fallback(font.font.get(), tag, &value);
        return float(value) * font.toThousandths;
    };
    program.ascent = metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER);
    program.descent = metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER);
    program.capHeight = metric(HB_OT_METRICS_TAG_CAP_HEIGHT);
    program.italicAngle = hb_style_get_value(font.font.get(), HB_STYLE_TAG_SLANT_ANGLE);
    // The box of the letters that are there.
    program.box = {0, program.descent, 0, program.ascent};
    for (const Code &code : codes) {
        hb_glyph_extents_t extents{};
        if (!hb_font_get_glyph_extents(font.font.get(), code.glyph, &extents))
            continue;
        const float left = float(extents.x_bearing) * font.toThousandths;
        const float top = float(extents.y_bearing) * font.toThousandths;
        program.box[0] = std::min(program.box[0], left);
        program.box[1] = std::min(program.box[1], top + float(extents.height) * font.toThousandths);
        program.box[2] = std::max(program.box[2], left + float(extents.width) * font.toThousandths);
        program.box[3] = std::max(program.box[3], top);
    }
    return program;
}

struct WordKey
{
    int style = 0;
    QString text;
    friend bool operator==(const WordKey &, const WordKey &) = default;
    friend size_t qHash(const WordKey &key, size_t seed = 0) { return ::qHash(key.text, seed) * 4 + size_t(key.style); }
};

struct HashWordKey
{
    size_t operator()(const WordKey &key) const { return qHash(key); }
};

} // namespace

class FontSet::Private
{
public:
    FontFiles files;
    std::vector<std::unique_ptr<LoadedFont>> fonts; // the four faces, then the fallback fonts that were needed
    std::vector<int> fallback;                      // index in fonts; -1: file missing
    std::unordered_map<WordKey, std::unique_ptr<ShapedText>, HashWordKey> words;
    Owned<hb_buffer_t> buffer{hb_buffer_create()};

    Result<int> fontFor(int face, char32_t letter);
    void shapePart(ShapedText &result, int font, QStringView text);
};

/// The first font of the chain with that letter; fallback files are opened when they are first asked for.
Result<int> FontSet::Private::fontFor(int face, char32_t letter)
{
    if (fonts[size_t(face)]->has(letter))
        return face;
    for (qsizetype i = 0; i < files.fallback.size(); ++i) {
        if (i == qsizetype(fallback.size())) {
            auto loaded = loadFont(files.fallback[i]);
            fallback.push_back(loaded ? int(fonts.size()) : -1);
            if (loaded)
                fonts.push_back(std::move(*loaded));
        }
        const int font = fallback[size_t(i)];
        if (font >= 0 && fonts[size_t(font)]->has(letter))
            return font;
    }
    const QString code = QString::number(uint(letter), 16).toUpper().rightJustified(4, QLatin1Char('0'));
    return fail(ErrorCode::Refused,
                Tr::tr("No font of the gazette has the letter “%1” (U+%2).").arg(QString::fromUcs4(&letter, 1), code));
}

void FontSet::Private::shapePart(ShapedText &result, int fontIndex, QStringView text)
{
    LoadedFont &font = *fonts[size_t(fontIndex)];
    hb_buffer_clear_contents(buffer.get());
    hb_buffer_set_cluster_level(buffer.get(), HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
    hb_buffer_add_utf16(buffer.get(), reinterpret_cast<const uint16_t *>(text.utf16()), int(text.size()), 0,
                        int(text.size()));
    hb_buffer_set_direction(buffer.get(), HB_DIRECTION_LTR);
    hb_buffer_set_language(buffer.get(), hb_language_from_string("vi", -1));
    hb_buffer_guess_segment_properties(buffer.get());
    // Ligatures would make one glyph of two letters, for which Vietnamese has no use.
    const hb_feature_t features[] = {{HB_TAG('l', 'i', 'g', 'a'), 0, 0, HB_FEATURE_GLOBAL_END},
                                     {HB_TAG('c', 'l', 'i', 'g'), 0, 0, HB_FEATURE_GLOBAL_END}};
    hb_shape(font.font.get(), buffer.get(), features, 2);

    unsigned count = 0;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
    const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer.get(), nullptr);
    ShapedWord word;
    word.font = fontIndex;
    for (unsigned i = 0; i < count; ++i) {
        const bool isFirst = i == 0 || infos[i - 1].cluster != infos[i].cluster;
        unsigned next = i + 1;
        while (next < count && infos[next].cluster == infos[i].cluster)
            ++next;
        const auto end = next < count ? qsizetype(infos[next].cluster) : text.size();
        const QString meaning = text.mid(qsizetype(infos[i].cluster), end - qsizetype(infos[i].cluster)).toString();
        if (!isFirst)
            word.actualText = text.toString();
        ShapedGlyph glyph;
        glyph.code = font.code(infos[i].codepoint, meaning);
        glyph.advance = float(positions[i].x_advance) * font.toThousandths;
        glyph.dx = float(positions[i].x_offset) * font.toThousandths;
        glyph.dy = float(positions[i].y_offset) * font.toThousandths;
        word.advance += glyph.advance;
        word.glyphs.push_back(glyph);
    }
    result.advance += word.advance;
    result.parts.push_back(std::move(word));
}

FontSet::FontSet(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

FontSet::~FontSet() = default;

Result<std::shared_ptr<FontSet>> FontSet::load(const FontFiles &files)
{
    auto data = std::make_unique<Private>();
    data->files = files;
    const QDir folder(files.folder);
    for (size_t i = 0; i < files.faces.size(); ++i) {
        auto loaded = loadFont(folder.filePath(files.faces[i]));
        if (!loaded)
            return failWith(loaded);
        (*loaded)->isBold = i % 2 == 1;
        data->fonts.push_back(std::move(*loaded));
    }
    return std::shared_ptr<FontSet>(new FontSet(std::move(data)));
}

Result<const ShapedText *> FontSet::shape(FontStyle style, QStringView text)
{
    const int face = fontOf(style);
    // A key that borrows the text: the copy is made only for a new word.
    const WordKey key{face, QString::fromRawData(text.data(), text.size())};
    const auto found = d->words.find(key);
    if (found != d->words.end())
        return found->second.get();

    auto shaped = std::make_unique<ShapedText>();
    QString part;
    int partFont = -1;
    const QList<uint> letters = text.toUcs4();
    for (const uint letter : letters) {
        if (isInvisible(letter))
            continue;
        // A mark stays with its letter's font, else it could not stand on it.
        const bool isMark = QChar::category(letter) == QChar::Mark_NonSpacing;
        int font = partFont;
        if (!isMark || partFont < 0 || !d->fonts[size_t(partFont)]->has(letter)) {
            const auto fitting = d->fontFor(face, letter);
            if (!fitting)
                return failWith(fitting);
            font = *fitting;
        }
        if (font != partFont && !part.isEmpty()) {
            d->shapePart(*shaped, partFont, part);
            part.clear();
        }
        partFont = font;
        const char32_t unit = letter;
        part += QString::fromUcs4(&unit, 1);
    }
    if (!part.isEmpty())
        d->shapePart(*shaped, partFont, part);
    return d->words.emplace(WordKey{face, text.toString()}, std::move(shaped)).first->second.get();
}

const ShapedGlyph &FontSet::space(int font) const
{
    return d->fonts[size_t(font)]->space;
}

float FontSet::codeWidth(int font, quint16 code) const
{
    return d->fonts[size_t(font)]->codes[code].width;
}

FontMetrics FontSet::metrics(int font) const
{
    hb_font_extents_t extents{};
    const LoadedFont &loaded = *d->fonts[size_t(font)];
    hb_font_get_h_extents(loaded.font.get(), &extents);
    return {float(extents.ascender) * loaded.toThousandths / 1000,
            -float(extents.descender) * loaded.toThousandths / 1000};
}

int FontSet::count() const
{
    return int(d->fonts.size());
}

size_t FontSet::codeCount(int font) const
{
    return d->fonts[size_t(font)]->codes.size();
}

Result<std::vector<pdf::FontProgram>> FontSet::programs(const std::vector<UsedCodes> &used) const
{
    std::vector<pdf::FontProgram> programs;
    for (const UsedCodes &font : used) {
        auto program = subset(*d->fonts[size_t(font.font)], font.codes);
        if (!program)
            return failWith(program);
        programs.push_back(std::move(*program));
    }
    return programs;
}

} // namespace congbao::typeset
