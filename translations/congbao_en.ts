<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>congbao::CommandLine</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s): %1</source>
        <translation>
            <numerusform>%n page: %1</numerusform>
            <numerusform>%n pages: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: submission %2, %n point(s), %3</source>
        <translation>
            <numerusform>%1: submission %2, %n point, %3</numerusform>
            <numerusform>%1: submission %2, %n points, %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Letter %1 names %n point(s): %2</source>
        <translation>
            <numerusform>Letter %1 names %n point: %2</numerusform>
            <numerusform>Letter %1 names %n points: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) read again: every instrument is printed as it was signed.</source>
        <translation>
            <numerusform>%n page read again: every instrument is printed as it was signed.</numerusform>
            <numerusform>%n pages read again: every instrument is printed as it was signed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to look at.</source>
        <translation>
            <numerusform>%n place to look at.</numerusform>
            <numerusform>%n places to look at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::Deadlines</name>
    <message numerus="yes">
        <source>%1 + %n working day(s) = %2</source>
        <translation>
            <numerusform>%1 + %n working day = %2</numerusform>
            <numerusform>%1 + %n working days = %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 + %n day(s) = %2</source>
        <translation>
            <numerusform>%1 + %n day = %2</numerusform>
            <numerusform>%1 + %n days = %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::Edxml</name>
    <message numerus="yes">
        <source>Before the package&apos;s beginning stand %n byte(s) that do not belong there.</source>
        <translation>
            <numerusform>Before the package&apos;s beginning stands %n byte that does not belong there.</numerusform>
            <numerusform>Before the package&apos;s beginning stand %n bytes that do not belong there.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::ImageReader</name>
    <message numerus="yes">
        <source>%n area(s) of the page hold ink that could not be read as letters; look at the picture.</source>
        <translation>
            <numerusform>%n area of the page holds ink that could not be read as letters; look at the picture.</numerusform>
            <numerusform>%n areas of the page hold ink that could not be read as letters; look at the picture.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::Incoming</name>
    <message numerus="yes">
        <source>Say which of the %n file(s) is the official text and which the electronic text, each once.</source>
        <translation>
            <numerusform>Say which of the %n file is the official text and which the electronic text, each once.</numerusform>
            <numerusform>Say which of the %n files is the official text and which the electronic text, each once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::PdfReader</name>
    <message numerus="yes">
        <source>Readers of the PDF put %n note(s) or mark(s) on its pages. Ask for a file without them.</source>
        <translation>
            <numerusform>Readers of the PDF put %n note or mark on its pages. Ask for a file without it.</numerusform>
            <numerusform>Readers of the PDF put %n notes or marks on its pages. Ask for a file without them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text layer of the page has %n word(s) that the page does not show; they were left out.</source>
        <translation>
            <numerusform>The text layer of the page has %n word that the page does not show; it was left out.</numerusform>
            <numerusform>The text layer of the page has %n words that the page does not show; they were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A part of the page is a picture of text; its %n word(s) were read from it. Compare them with care.</source>
        <translation>
            <numerusform>A part of the page is a picture of text; its one word was read from it. Compare it with care.</numerusform>
            <numerusform>A part of the page is a picture of text; its %n words were read from it. Compare them with care.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::People</name>
    <message numerus="yes">
        <source>There were too many wrong passphrases for this name. Wait %n seconds and try again.</source>
        <translation>
            <numerusform>There were too many wrong passphrases for this name. Wait %n second and try again.</numerusform>
            <numerusform>There were too many wrong passphrases for this name. Wait %n seconds and try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::Permissions</name>
    <message numerus="yes">
        <source>%n discrepancies of %1 have no verdict yet; a certificate would be untrue.</source>
        <translation>
            <numerusform>%n discrepancy of %1 has no verdict yet; a certificate would be untrue.</numerusform>
            <numerusform>%n discrepancies of %1 have no verdict yet; a certificate would be untrue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n discrepancies of %1 have no verdict yet. Judge them first, so that one letter says everything.</source>
        <translation>
            <numerusform>%n discrepancy of %1 has no verdict yet. Judge it first, so that one letter says everything.</numerusform>
            <numerusform>%n discrepancies of %1 have no verdict yet. Judge them first, so that one letter says everything.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::Portal</name>
    <message numerus="yes">
        <source>The portal still lacks %n file(s) of the issue.</source>
        <translation>
            <numerusform>The portal still lacks %n file of the issue.</numerusform>
            <numerusform>The portal still lacks %n files of the issue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::Signatures</name>
    <message numerus="yes">
        <source>The file was changed after it was signed: %n later revisions.</source>
        <translation>
            <numerusform>The file was changed after it was signed: %n later revision.</numerusform>
            <numerusform>The file was changed after it was signed: %n later revisions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes stand behind what was signed. They belong to no revision and change nothing that a reader shows.</source>
        <translation>
            <numerusform>%n byte stands behind what was signed. It belongs to no revision and changes nothing that a reader shows.</numerusform>
            <numerusform>%n bytes stand behind what was signed. They belong to no revision and change nothing that a reader shows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::SigningOff</name>
    <message numerus="yes">
        <source>Reading the pages of the issue %1 again found %n thing(s) that nobody has explained. Look at them, and explain each or have it put right; then sign.</source>
        <translation>
            <numerusform>Reading the pages of the issue %1 again found %n thing that nobody has explained. Look at it, and explain it or have it put right; then sign.</numerusform>
            <numerusform>Reading the pages of the issue %1 again found %n things that nobody has explained. Look at them, and explain each or have it put right; then sign.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::States</name>
    <message numerus="yes">
        <source>%n discrepancies of %1 have no verdict.</source>
        <translation>
            <numerusform>%n discrepancy of %1 has no verdict.</numerusform>
            <numerusform>%n discrepancies of %1 have no verdict.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The electronic text of %1 is wrong in %n places; an exact one must be sent.</source>
        <translation>
            <numerusform>The electronic text of %1 is wrong in %n place; an exact one must be sent.</numerusform>
            <numerusform>The electronic text of %1 is wrong in %n places; an exact one must be sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::Today</name>
    <message numerus="yes">
        <source>%n instrument(s)</source>
        <translation>
            <numerusform>%n instrument</numerusform>
            <numerusform>%n instruments</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::desk::CompareDesk</name>
    <message numerus="yes">
        <source>official text: %n place(s)</source>
        <translation>
            <numerusform>official text: %n place</numerusform>
            <numerusform>official text: %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pages 1 to %1 are looked at, %n place(s) differ so far; verdicts when all are read</source>
        <translation>
            <numerusform>Pages 1 to %1 are looked at, %n place differs so far; verdicts when all are read</numerusform>
            <numerusform>Pages 1 to %1 are looked at, %n places differ so far; verdicts when all are read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::desk::ComparePage</name>
    <message numerus="yes">
        <source>The letter is drafted; it names %n difference(s).</source>
        <translation>
            <numerusform>The letter is drafted; it names %n difference.</numerusform>
            <numerusform>The letter is drafted; it names %n differences.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) cannot change the meaning: spaces, letter forms, page furniture. Record for all of them that they differ in form only? U takes it back.</source>
        <translation>
            <numerusform>%n difference cannot change the meaning: spaces, letter forms, page furniture. Record that it differs in form only? U takes it back.</numerusform>
            <numerusform>%n differences cannot change the meaning: spaces, letter forms, page furniture. Record for all of them that they differ in form only? U takes it back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recorded for %n difference(s): in form only.</source>
        <translation>
            <numerusform>Recorded for %n difference: in form only.</numerusform>
            <numerusform>Recorded for %n differences: in form only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::desk::ComparePresenter</name>
    <message numerus="yes">
        <source>Compared. %n difference(s) to look at.</source>
        <translation>
            <numerusform>Compared. %n difference to look at.</numerusform>
            <numerusform>Compared. %n differences to look at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::desk::IntakePage</name>
    <message numerus="yes">
        <source>%1 (%n more waiting)</source>
        <translation>
            <numerusform>%1 (%n more waiting)</numerusform>
            <numerusform>%1 (%n more waiting)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) came in the watched folder.</source>
        <translation>
            <numerusform>%n file came in the watched folder.</numerusform>
            <numerusform>%n files came in the watched folder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::desk::IssuesPage</name>
    <message numerus="yes">
        <source>As it will be printed: %n page(s)</source>
        <translation>
            <numerusform>As it will be printed: %n page</numerusform>
            <numerusform>As it will be printed: %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As composed now: %n page(s)</source>
        <translation>
            <numerusform>As composed now: %n page</numerusform>
            <numerusform>As composed now: %n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %n more would make a multiple of four</source>
        <translation>
            <numerusform> · %n more would make a multiple of four</numerusform>
            <numerusform> · %n more would make a multiple of four</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) went to the printer.</source>
        <translation>
            <numerusform>%n page went to the printer.</numerusform>
            <numerusform>%n pages went to the printer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::desk::IssuesPresenter</name>
    <message numerus="yes">
        <source>Typeset: %n page(s), with warnings to look at.</source>
        <translation>
            <numerusform>Typeset: %n page, with warnings to look at.</numerusform>
            <numerusform>Typeset: %n pages, with warnings to look at.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Typeset: %n page(s).</source>
        <translation>
            <numerusform>Typeset: %n page.</numerusform>
            <numerusform>Typeset: %n pages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::desk::PlaceableModel</name>
    <message numerus="yes">
        <source>%1: %n difference(s) without a verdict</source>
        <translation>
            <numerusform>%1: %n difference without a verdict</numerusform>
            <numerusform>%1: %n differences without a verdict</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::desk::SettingsPresenter</name>
    <message numerus="yes">
        <source>Backed up to “%1”: %n file(s), %2 MB.</source>
        <translation>
            <numerusform>Backed up to “%1”: %n file, %2 MB.</numerusform>
            <numerusform>Backed up to “%1”: %n files, %2 MB.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::desk::SignOffPage</name>
    <message numerus="yes">
        <source>%n judged</source>
        <translation>
            <numerusform>%n judged</numerusform>
            <numerusform>%n judged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) in form only</source>
        <translation>
            <numerusform>%n difference in form only</numerusform>
            <numerusform>%n differences in form only</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) sent; text number %1 is printed</source>
        <translation>
            <numerusform>%n letter sent; text number %1 is printed</numerusform>
            <numerusform>%n letters sent; text number %1 is printed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::desk::StatusStrip</name>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (and %n more)</numerusform>
            <numerusform>%1 (and %n more)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n failed</source>
        <translation>
            <numerusform>Outbox: %n failed</numerusform>
            <numerusform>Outbox: %n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n waiting</source>
        <translation>
            <numerusform>Outbox: %n waiting</numerusform>
            <numerusform>Outbox: %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::desk::TodayPage</name>
    <message numerus="yes">
        <source>Today, %1: %n waiting for you</source>
        <translation>
            <numerusform>Today, %1: %n waiting for you</numerusform>
            <numerusform>Today, %1: %n waiting for you</numerusform>
        </translation>
    </message>
</context>
</TS>
