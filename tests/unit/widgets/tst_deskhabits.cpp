// SPDX-FileCopyrightText: 2026 Công báo Desk contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "casework/comparing.h"
#include "common/pageview.h"
#include "desk/colors.h"
#include "program.h"
#include "translations/translations.h"

#include <cmath>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTranslator>

using namespace congbao;
using namespace congbao::desk;

namespace {

/// Every place of the window, by its button of the rail.
const char *const Rail[] = {"rail.today",   "rail.intake",  "rail.compare", "rail.letters", "rail.issues",
                            "rail.signoff", "rail.publish", "rail.archive", "rail.settings"};

/// Inner widgets of Qt's own compound ones, which speak through their parents.
bool isInner(const QWidget *widget)
{
    for (const QWidget *parent = widget->parentWidget(); parent; parent = parent->parentWidget()) {
        if (parent->inherits("QAbstractSpinBox") || parent->inherits("QComboBox") ||
            parent->inherits("QAbstractItemView") || parent->inherits("QTabBar") || parent->inherits("QLineEdit"))
            return true;
    }
    return widget->objectName().startsWith(u"qt_") || widget->inherits("QSplitterHandle");
}

QString nameOf(const QWidget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
}

/// Relative luminance and contrast of WCAG 2.1, 1.4.3.
double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

void addLanguages()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("Vietnamese") << QStringLiteral("vi");
    QTest::newRow("English") << QStringLiteral("en");
}

} // namespace

class TestDeskHabits : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    SubmissionId m_submission;

    QString office() const { return m_folder.filePath(QStringLiteral("office")); }

    /// Opens each place in a language and hands the window over.
    template <typename Look> void inEveryPlace(const QString &language, const QString &person, Look look)
    {
        loadTranslations(*qApp, language);
        {
            Program program(office());
            program.signIn(person);
            for (const char *rail : Rail) {
                program.click(rail);
                if (program.window->currentPlaceId() == u"compare") {
                    program.window->goTo(QStringLiteral("compare"), QString::number(m_submission.value()));
                    QTRY_VERIFY_WITH_TIMEOUT(program.find<QTableView>("compareDifferences")->model()->rowCount() > 0,
                                             30000);
                }
                QTest::qWait(300); // the place reads its state
                look(program, QString::fromLatin1(rail).mid(5));
            }
        }
        for (QTranslator *translator : qApp->findChildren<QTranslator *>())
            delete translator;
    }

private slots:
    void initTestCase()
    {
        qputenv("CONGBAO_WORKER", CONGBAO_BIN_DIR "/congbao-worker");
        QCoreApplication::setOrganizationName(QStringLiteral("congbao-test"));
        QSettings().clear();
        auto made = makeOffice(office());
        QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message + made.error().detail));
        const auto received = receiveSample(**made, QStringLiteral("nq-12-2026"));
        QVERIFY2(received.has_value(), received ? "" : qPrintable(received.error().message));
        const auto clerk = casework::SignIn::signIn(**made, QStringLiteral("Thư"), passphrase());
        QVERIFY(clerk.has_value());
        const auto order = casework::orderComparison(**made, *received);
        QVERIFY(order.has_value());
        const auto pair = casework::runComparison(*order, JobContext());
        QVERIFY2(pair.has_value(), pair ? "" : qPrintable(pair.error().message));
        QVERIFY(casework::storeComparison(**made, *clerk, *received, pair->comparison).has_value());
        m_submission = *received;
    }

    void everyControlHasANameForTheScreenReader_data() { addLanguages(); }
    void everyControlHasANameForTheScreenReader()
    {
        QFETCH(QString, language);
        for (const QString &person : {QStringLiteral("Thư"), QStringLiteral("Quản trị")}) {
            inEveryPlace(language, person, [](Program &program, const QString &place) {
                QStringList nameless;
                for (const QWidget *widget : program.window->findChildren<QWidget *>()) {
                    if (widget->focusPolicy() == Qt::NoFocus || widget->isHidden() || isInner(widget))
                        continue;
                    QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
                    if (seen && seen->text(QAccessible::Name).isEmpty())
                        nameless << nameOf(widget);
                }
                QVERIFY2(nameless.isEmpty(), qPrintable(place + u": " + nameless.join(u'\n')));
            });
        }
    }

    void mnemonicsAreUniqueInEveryPlace_data() { addLanguages(); }
    void mnemonicsAreUniqueInEveryPlace()
    {
        QFETCH(QString, language);
        inEveryPlace(language, QStringLiteral("Quản trị"), [](Program &program, const QString &place) {
            QHash<QString, QStringList> used;
            const auto note = [&used](const QString &text, const QWidget *widget) {
                const QKeySequence key = QKeySequence::mnemonic(text);
                if (!key.isEmpty() && widget->isVisible())
                    used[key.toString()] << nameOf(widget) + u' ' + text;
            };
            for (const auto *button : program.window->findChildren<QAbstractButton *>()) {
                // A tool button shows its action's text without a mnemonic.
                if (!button->inherits("QToolButton"))
                    note(button->text(), button);
            }
            for (const auto *label : program.window->findChildren<QLabel *>()) {
                if (label->buddy())
                    note(label->text(), label);
            }
            QStringList twice;
            for (auto key = used.begin(); key != used.end(); ++key) {
                if (key->size() > 1)
                    twice << key.key() + u": " + key->join(QStringLiteral(" | "));
            }
            QVERIFY2(twice.isEmpty(), qPrintable(place + u'\n' + twice.join(u'\n')));
        });
    }

    void tabReachesEveryControlInReadingOrder()
    {
        inEveryPlace(QStringLiteral("vi"), QStringLiteral("Quản trị"), [](Program &program, const QString &place) {
            std::vector<QWidget *> order;
            QWidget *start = program.window->currentPlace();
            for (QWidget *widget = start->nextInFocusChain(); widget != start; widget = widget->nextInFocusChain()) {
                if (start->isAncestorOf(widget) && widget->isVisible() && widget->isEnabled() && !isInner(widget) &&
                    (widget->focusPolicy() & Qt::TabFocus))
                    order.push_back(widget);
            }
            QStringList wrong;
            for (const QWidget *widget : start->findChildren<QWidget *>()) {
                if (widget->isVisible() && widget->isEnabled() && !isInner(widget) &&
                    (widget->focusPolicy() & Qt::TabFocus) &&
                    std::find(order.begin(), order.end(), widget) == order.end())
                    wrong << nameOf(widget) + QStringLiteral(" is not reached");
            }
            // Brothers in one row go from left to right, and rows from top to bottom.
            for (size_t i = 1; i < order.size(); ++i) {
                if (order[i]->parentWidget() != order[i - 1]->parentWidget())
                    continue;
                const QRect before = order[i - 1]->geometry();
                const QRect now = order[i]->geometry();
                const bool isSameRow = now.top() < before.bottom() && before.top() < now.bottom();
                const bool isSameColumn = now.left() < before.right() && before.left() < now.right();
                if (isSameRow ? now.left() < before.left() : isSameColumn && now.top() < before.top())
                    wrong << nameOf(order[i]) + QStringLiteral(" comes after ") + nameOf(order[i - 1]);
            }
            QVERIFY2(wrong.isEmpty(), qPrintable(place + u'\n' + wrong.join(u'\n')));
        });
    }

    /// A screen of 3840 × 2160 at 200 % and a laptop's of 1366 × 768 leave a window this large.
    void noLabelIsCutInASmallWindow_data() { addLanguages(); }
    void noLabelIsCutInASmallWindow()
    {
        QFETCH(QString, language);
        for (const QString &person : {QStringLiteral("Thư"), QStringLiteral("Quản trị")}) {
            inEveryPlace(language, person, [](Program &program, const QString &place) {
                program.window->resize(1280, 700);
                QTest::qWait(50);
                QStringList cut;
                if (program.window->width() > 1280 || program.window->height() > 700)
                    cut << QStringLiteral("the window cannot be smaller than %1 × %2")
                               .arg(program.window->width())
                               .arg(program.window->height());
                for (const auto *button : program.window->findChildren<QAbstractButton *>()) {
                    if (!button->isVisible() || isInner(button) || button->text().isEmpty() ||
                        button->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
                        continue;
                    if (button->width() < button->sizeHint().width() - 1 ||
                        button->height() < button->sizeHint().height() - 1)
                        cut << nameOf(button) + u' ' + button->text();
                }
                for (const auto *label : program.window->findChildren<QLabel *>()) {
                    if (!label->isVisible() || label->text().isEmpty() || isInner(label) ||
                        label->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored)
                        continue;
                    const int needed = label->wordWrap() ? label->heightForWidth(label->width()) : 0;
                    if ((label->wordWrap() && label->height() < needed) ||
                        (!label->wordWrap() && label->width() < label->sizeHint().width() - 1))
                        cut << nameOf(label) + u' ' + label->text();
                }
                QVERIFY2(cut.isEmpty(), qPrintable(place + u'\n' + cut.join(u'\n')));
            });
        }
    }

    void pagesTellTheScreenReaderWhereTheyStand()
    {
        PageView view;
        view.resize(500, 600);
        view.show();
        QSignalSpy opened(&view, &PageView::opened);
        view.open(QStringLiteral(CONGBAO_TEST_DATA "/sample-office/nq-12-2026-van-ban-chinh.pdf"));
        QVERIFY(opened.wait(5000));
        QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(&view);
        QVERIFY(seen);
        view.goToPage(3);
        const QString said = seen->text(QAccessible::Description);
        QVERIFY2(said.contains(u'3') && said.contains(u'4'), qPrintable(said));
    }

    void colorsCanBeRead_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        const std::vector<std::pair<QString, QPalette>> palettes{{QStringLiteral("light"), lightPalette()},
                                                                 {QStringLiteral("dark"), darkPalette()}};
        const std::vector<std::pair<QPalette::ColorRole, QPalette::ColorRole>> pairs{
            {QPalette::WindowText, QPalette::Window},
            {QPalette::Text, QPalette::Base},
            {QPalette::Text, QPalette::AlternateBase},
            {QPalette::ButtonText, QPalette::Button},
            {QPalette::HighlightedText, QPalette::Highlight},
            {QPalette::Link, QPalette::Base},
            {QPalette::Link, QPalette::Window},
            {QPalette::ToolTipText, QPalette::ToolTipBase},
            {QPalette::WindowText, QPalette::AlternateBase},
            {QPalette::PlaceholderText, QPalette::Base}};
        for (const auto &[name, palette] : palettes) {
            for (const auto &[text, ground] : pairs)
                QTest::addRow("%s, role %d on %d", qPrintable(name), int(text), int(ground))
                    << palette.color(QPalette::Active, text) << palette.color(QPalette::Active, ground);
        }
        for (const MarkState state : {MarkState::Open, MarkState::Undecided, MarkState::Real, MarkState::ReadingError,
                                      MarkState::OfficialWrong, MarkState::Formal}) {
            QTest::addRow("mark %d on paper", int(state)) << markColor(state, false) << QColor(Qt::white);
            QTest::addRow("mark %d on dark", int(state))
                << markColor(state, true) << darkPalette().color(QPalette::Base);
        }
    }
    void colorsCanBeRead()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        QVERIFY2(
            contrast(text, ground) >= 4.5,
            qPrintable(
                QStringLiteral("%1 on %2: %3").arg(text.name(), ground.name()).arg(contrast(text, ground), 0, 'f', 2)));
    }
};

QTEST_MAIN(TestDeskHabits)
#include "tst_deskhabits.moc"
