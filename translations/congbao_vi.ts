<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>congbao::Annexes</name>
    <message>
        <source>The annex “%1” cannot be opened: %2</source>
        <translation>Không mở được phụ lục “%1”: %2</translation>
    </message>
    <message>
        <source>The annex “%1” is a picture of a kind that is not printed. Ask for it as PDF.</source>
        <translation>Phụ lục “%1” là ảnh thuộc loại không in được. Hãy đề nghị gửi dưới dạng PDF.</translation>
    </message>
</context>
<context>
    <name>congbao::Archive</name>
    <message>
        <source>“%1” could not be written, and nothing of it is left. Check the free space and your rights in the folder.</source>
        <translation>Không ghi được “%1”, và không để lại phần nào. Hãy kiểm tra dung lượng trống và quyền trong thư mục.</translation>
    </message>
    <message>
        <source>“%1” is damaged at %2 and is not used. Take another copy of it.</source>
        <translation>“%1” bị hỏng ở %2 nên không được dùng. Hãy lấy một bản khác.</translation>
    </message>
    <message>
        <source>the member “%1”</source>
        <translation>phần “%1”</translation>
    </message>
    <message>
        <source>There is no file “%1”. Check the name and the folder.</source>
        <translation>Không có tệp “%1”. Hãy kiểm tra tên và thư mục.</translation>
    </message>
    <message>
        <source>“%1” is not whole or not of this program: its list of contents, at its end, cannot be read. Take another copy of it.</source>
        <translation>“%1” không trọn vẹn hoặc không phải của chương trình này: không đọc được mục lục ở cuối tệp. Hãy lấy một bản khác.</translation>
    </message>
    <message>
        <source>its manifest</source>
        <translation>bản kê khai của tệp</translation>
    </message>
    <message>
        <source>“%1” has no member “%2”.</source>
        <translation>“%1” không có phần “%2”.</translation>
    </message>
    <message>
        <source>The member “%1” of “%2” is too large.</source>
        <translation>Phần “%1” của “%2” quá lớn.</translation>
    </message>
    <message>
        <source>There is not enough memory to seal or open a backup.</source>
        <translation>Không đủ bộ nhớ để niêm phong hoặc mở bản sao lưu.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened. Check that you may read it.</source>
        <translation>Không mở được “%1”. Hãy kiểm tra quyền đọc tệp.</translation>
    </message>
    <message>
        <source>“%1” could not be read to its end.</source>
        <translation>Không đọc được “%1” đến hết.</translation>
    </message>
    <message>
        <source>“%1” is damaged at byte %2 and is not used. Take another copy of it.</source>
        <translation>“%1” bị hỏng tại byte %2 nên không được dùng. Hãy lấy một bản khác.</translation>
    </message>
    <message>
        <source>“%1” does not open: the passphrase is another one, or the file is damaged at its beginning.</source>
        <translation>Không mở được “%1”: mật khẩu khác, hoặc tệp bị hỏng ở phần đầu.</translation>
    </message>
</context>
<context>
    <name>congbao::Audit</name>
    <message>
        <source>A record with a fraction cannot be written to the audit chain.</source>
        <translation>Không ghi được bản ghi có số lẻ vào chuỗi nhật ký.</translation>
    </message>
    <message>
        <source>Event %1 was removed from the audit chain.</source>
        <translation>Mục %1 đã bị xóa khỏi chuỗi kiểm toán.</translation>
    </message>
    <message>
        <source>The events %1 to %2 were removed from the audit chain.</source>
        <translation>Các mục từ %1 đến %2 đã bị xóa khỏi chuỗi kiểm toán.</translation>
    </message>
    <message>
        <source>Event %1 has another hash than %2 knows: the chain was written anew from there or before. It is not the chain of this office any more; compare with a backup.</source>
        <translation>Mục %1 có mã băm khác với mã mà %2 ghi nhận: chuỗi đã bị viết lại từ đó hoặc từ trước đó. Đây không còn là chuỗi của cơ quan; hãy đối chiếu với bản sao lưu.</translation>
    </message>
    <message>
        <source>Event %1 of %2 (%3, %4) was changed after it was written.</source>
        <translation>Mục %1 lúc %2 (%3, %4) đã bị sửa sau khi ghi.</translation>
    </message>
    <message>
        <source>Event %1 stands at another place: events exchanged their places.</source>
        <translation>Mục %1 đứng ở chỗ khác: các mục đã bị đổi chỗ cho nhau.</translation>
    </message>
    <message>
        <source>The event that now has the number %1 was put into the chain later.</source>
        <translation>Mục hiện mang số %1 đã bị chèn vào chuỗi sau này.</translation>
    </message>
    <message>
        <source>The first event does not begin a chain: it was written anew.</source>
        <translation>Mục đầu tiên không mở đầu chuỗi nào: nó đã bị viết lại.</translation>
    </message>
    <message>
        <source>Event %1 was replaced by another one with a hash of its own: the event after it follows something else.</source>
        <translation>Mục %1 đã bị thay bằng một mục khác có mã băm riêng: mục đứng sau không nối tiếp nó.</translation>
    </message>
    <message>
        <source>The chain ends with event %1, but %2 knows event %3: the end was cut off.</source>
        <translation>Chuỗi kết thúc ở mục %1, nhưng %2 ghi nhận mục %3: phần cuối đã bị cắt bỏ.</translation>
    </message>
    <message>
        <source>Event %1, which %2 knows, is not in the chain.</source>
        <translation>Mục %1, mà %2 ghi nhận, không có trong chuỗi.</translation>
    </message>
    <message>
        <source>There is not enough memory to keep a signing key safely.</source>
        <translation>Không đủ bộ nhớ để giữ khóa ký an toàn.</translation>
    </message>
    <message>
        <source>The signing key “%1” is damaged.</source>
        <translation>Khóa ký “%1” bị hỏng.</translation>
    </message>
    <message>
        <source>The signing key does not open with this passphrase.</source>
        <translation>Mật khẩu này không mở được khóa ký.</translation>
    </message>
</context>
<context>
    <name>congbao::AuditLog</name>
    <message>
        <source>An act was to be recorded outside of its change.</source>
        <translation>Một thao tác bị ghi ngoài thay đổi của nó.</translation>
    </message>
</context>
<context>
    <name>congbao::Backup</name>
    <message>
        <source>Checking the files</source>
        <translation>Đang kiểm tra các tệp</translation>
    </message>
    <message>
        <source>Restoring the files</source>
        <translation>Đang khôi phục các tệp</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made. Check the free space and your rights there.</source>
        <translation>Không tạo được thư mục “%1”. Hãy kiểm tra dung lượng trống và quyền ở đó.</translation>
    </message>
    <message>
        <source>the backup&apos;s manifest</source>
        <translation>bản kê khai của bản sao lưu</translation>
    </message>
    <message>
        <source>The backup is whole, but the office in it is not, and it was not restored: %1</source>
        <translation>Bản sao lưu trọn vẹn, nhưng dữ liệu của cơ quan trong đó thì không, nên không khôi phục: %1</translation>
    </message>
    <message>
        <source>Nothing can be written to “%1”. Choose another folder for backups.</source>
        <translation>Không ghi được vào “%1”. Hãy chọn thư mục khác cho bản sao lưu.</translation>
    </message>
    <message>
        <source>“%1” is not empty. An office is restored into a folder that is not there yet.</source>
        <translation>“%1” không trống. Chỉ khôi phục vào một thư mục chưa có.</translation>
    </message>
    <message>
        <source>“%1” is not a backup of an office.</source>
        <translation>“%1” không phải bản sao lưu của một cơ quan.</translation>
    </message>
    <message>
        <source>The restored office could not be put in its place “%1”.</source>
        <translation>Không đưa được dữ liệu đã khôi phục vào chỗ “%1”.</translation>
    </message>
</context>
<context>
    <name>congbao::CommandLine</name>
    <message>
        <source>Shows this help.</source>
        <translation>Hiện trợ giúp này.</translation>
    </message>
    <message>
        <source>Language of the messages: vi or en.</source>
        <translation>Ngôn ngữ của thông báo: vi hoặc en.</translation>
    </message>
    <message>
        <source>Shows progress on standard error, also when it is not a terminal.</source>
        <translation>Hiện tiến độ ra luồng lỗi chuẩn, kể cả khi không phải màn hình dòng lệnh.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Cách dùng: %1</translation>
    </message>
    <message>
        <source>Something is missing.</source>
        <translation>Còn thiếu tham số.</translation>
    </message>
    <message>
        <source>“%1” is not expected here.</source>
        <translation>“%1” không dùng được ở đây.</translation>
    </message>
    <message>
        <source>See “congbao %1 --help”.</source>
        <translation>Xem “congbao %1 --help”.</translation>
    </message>
    <message>
        <source>Standard output could not be written.</source>
        <translation>Không ghi được ra luồng xuất chuẩn.</translation>
    </message>
    <message>
        <source>congbao: the gazette office&apos;s work on the command line.

Commands:</source>
        <translation>congbao: công việc của cơ quan Công báo trên dòng lệnh.

Các lệnh:</translation>
    </message>
    <message>
        <source>
“congbao COMMAND --help” tells more.</source>
        <translation>
“congbao LỆNH --help” cho biết thêm.</translation>
    </message>
    <message>
        <source>The program met a fault of its own. Nothing that was stored before is lost.</source>
        <translation>Chương trình gặp lỗi của chính nó. Những gì đã lưu trước đó không mất.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Không có lệnh “%1”.</translation>
    </message>
    <message>
        <source>When to read page pictures: auto, always or never.</source>
        <translation>Khi nào nhận dạng chữ trên ảnh trang: auto, always hoặc never.</translation>
    </message>
    <message>
        <source>Reads only these pages of the file, for example 3-7.</source>
        <translation>Chỉ đọc các trang này của tệp, ví dụ 3-7.</translation>
    </message>
    <message>
        <source>Writes the result as JSON to this file; - is standard output.</source>
        <translation>Ghi kết quả dạng JSON ra tệp này; - là luồng xuất chuẩn.</translation>
    </message>
    <message>
        <source>--ocr is auto, always or never, not “%1”.</source>
        <translation>--ocr là auto, always hoặc never, không phải “%1”.</translation>
    </message>
    <message>
        <source>--pages wants page numbers from 1, for example 3-7, not “%1”.</source>
        <translation>--pages cần số trang từ 1, ví dụ 3-7, không phải “%1”.</translation>
    </message>
    <message>
        <source>The file to read.</source>
        <translation>Tệp cần đọc.</translation>
    </message>
    <message>
        <source>Note (%1): %2</source>
        <translation>Lưu ý (%1): %2</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(không có)</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>trang %1</translation>
    </message>
    <message>
        <source>%1. [%2] %3: official “%4”, electronic “%5”%6</source>
        <translation>%1. [%2] %3: văn bản chính “%4”, bản điện tử “%5”%6</translation>
    </message>
    <message>
        <source> (cannot tell: look)</source>
        <translation> (chưa rõ: cần xem)</translation>
    </message>
    <message>
        <source>%1 official words: %2 matched, %3 in differences, %4 unreadable.</source>
        <translation>%1 từ của văn bản chính: %2 khớp, %3 trong điểm sai khác, %4 không đọc được.</translation>
    </message>
    <message>
        <source>%1 differences to look at, %2 of them undecided; %3 in form only.</source>
        <translation>%1 điểm sai khác cần xem, trong đó %2 chưa rõ; %3 chỉ khác về hình thức.</translation>
    </message>
    <message>
        <source>The official text: a scan or a signed PDF.</source>
        <translation>Văn bản chính: bản quét hoặc PDF có ký số.</translation>
    </message>
    <message>
        <source>The electronic text: a Word file.</source>
        <translation>Bản điện tử: tệp Word.</translation>
    </message>
    <message>
        <source>Reads a file and gives its text.</source>
        <translation>Đọc một tệp và cho ra nội dung chữ.</translation>
    </message>
    <message>
        <source>Finds every difference between an official and an electronic text.</source>
        <translation>Tìm mọi điểm sai khác giữa văn bản chính và bản điện tử.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n trang</numerusform>
        </translation>
    </message>
    <message>
        <source>Name the issue, for example 2026-0044-0045.</source>
        <translation>Hãy nêu số Công báo, ví dụ 2026-0044-0045.</translation>
    </message>
    <message>
        <source>Give the issue&apos;s number with --numbers, two with a comma for a double number.</source>
        <translation>Hãy cho số bằng --numbers, số kép thì hai số cách nhau dấu phẩy.</translation>
    </message>
    <message>
        <source>Year of a new issue.</source>
        <translation>Năm của số Công báo mới.</translation>
    </message>
    <message>
        <source>Number of a new issue; two with a comma for a double number.</source>
        <translation>Số của số Công báo mới; số kép thì hai số cách nhau dấu phẩy.</translation>
    </message>
    <message>
        <source>Date of a new issue (2026-11-20).</source>
        <translation>Ngày của số Công báo mới (2026-11-20).</translation>
    </message>
    <message>
        <source>Where a copy of the PDF goes.</source>
        <translation>Nơi ghi bản sao PDF.</translation>
    </message>
    <message>
        <source>--date wants a day like 2026-11-20.</source>
        <translation>--date cần ngày dạng 2026-11-20.</translation>
    </message>
    <message>
        <source>“%1” is not something issues can do.</source>
        <translation>Số Công báo không có thao tác “%1”.</translation>
    </message>
    <message>
        <source>The issue, for example 2026-0044-0045.</source>
        <translation>Số Công báo, ví dụ 2026-0044-0045.</translation>
    </message>
    <message>
        <source>Approves the issue&apos;s PDF as it is now.</source>
        <translation>Duyệt PDF hiện có của số Công báo.</translation>
    </message>
    <message>
        <source>Sends the issue back.</source>
        <translation>Trả lại số Công báo.</translation>
    </message>
    <message>
        <source>Signs the PDF digitally first, with the key in this PKCS#12 file or, with --module, on the token of this label; the PIN comes from CONGBAO_PIN_FILE or is asked.</source>
        <translation>Ký số tệp PDF trước, bằng khóa trong tệp PKCS#12 này hoặc, khi có --module, trên thiết bị mang nhãn này; mã PIN lấy từ CONGBAO_PIN_FILE hoặc được hỏi.</translation>
    </message>
    <message>
        <source>The token&apos;s PKCS#11 library.</source>
        <translation>Thư viện PKCS#11 của thiết bị.</translation>
    </message>
    <message>
        <source>Say either --approve or --return &quot;reason&quot;.</source>
        <translation>Hãy dùng --approve hoặc --return &quot;lý do&quot;.</translation>
    </message>
    <message>
        <source>PIN of %1: </source>
        <translation>Mã PIN của %1: </translation>
    </message>
    <message>
        <source>Nothing waits to be published for that. An issue is queued when the head of the board closes it.</source>
        <translation>Không có gì chờ phát hành cho số đó. Số Công báo vào hàng đợi khi Trưởng ban biên tập ký đóng.</translation>
    </message>
    <message>
        <source>Publishing is for the role publisher.</source>
        <translation>Việc phát hành dành cho vai trò publisher (cán bộ phát hành).</translation>
    </message>
    <message>
        <source>“%1” is not something the outbox can do.</source>
        <translation>Hàng đợi phát hành không có thao tác “%1”.</translation>
    </message>
    <message>
        <source>--print-pages wants page numbers from 1, for example 3-7.</source>
        <translation>--print-pages cần số trang từ 1, ví dụ 3-7.</translation>
    </message>
    <message>
        <source>--creep wants the paper&apos;s thickness from 0 to 2 millimetres.</source>
        <translation>--creep cần độ dày của giấy, từ 0 đến 2 mi-li-mét.</translation>
    </message>
    <message>
        <source>The issue&apos;s manifest.</source>
        <translation>Bản kê của số Công báo.</translation>
    </message>
    <message>
        <source>Where the PDF goes.</source>
        <translation>Nơi ghi PDF.</translation>
    </message>
    <message>
        <source>Makes a saddle-stitch booklet too.</source>
        <translation>Làm thêm bản bình để đóng ghim giữa.</translation>
    </message>
    <message>
        <source>Thickness of the booklet&apos;s paper in millimetres, for example 0.1.</source>
        <translation>Độ dày giấy của bản đóng ghim, tính bằng mi-li-mét, ví dụ 0.1.</translation>
    </message>
    <message>
        <source>Makes a proof of small pages too.</source>
        <translation>Làm thêm bản in thử gồm các trang thu nhỏ.</translation>
    </message>
    <message>
        <source>Pages on a side of the proof: 2, 4 (default), 6, 9 or 16.</source>
        <translation>Số trang trên một mặt của bản in thử: 2, 4 (mặc định), 6, 9 hoặc 16.</translation>
    </message>
    <message>
        <source>Makes a file of single pages with crop marks too.</source>
        <translation>Làm thêm tệp từng trang có dấu xén.</translation>
    </message>
    <message>
        <source>Only these pages of the file go into proof and press file, for example 3-7.</source>
        <translation>Chỉ đưa các trang này của tệp vào bản in thử và tệp có dấu xén, ví dụ 3-7.</translation>
    </message>
    <message>
        <source>Puts crop marks around the booklet&apos;s sheets.</source>
        <translation>Đặt dấu xén quanh các tờ của bản đóng ghim.</translation>
    </message>
    <message>
        <source>Say where the PDF goes with -o FILE.</source>
        <translation>Hãy nêu nơi ghi PDF bằng -o TỆP.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s): %1</source>
        <translation>
            <numerusform>%n trang: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The issue&apos;s finished file.</source>
        <translation>Tệp hoàn chỉnh của số Công báo.</translation>
    </message>
    <message>
        <source>The manifest it was set from, which names the official texts.</source>
        <translation>Tệp kê khai đã dùng để dàn trang, trong đó có các văn bản chính.</translation>
    </message>
    <message>
        <source>Name the issue&apos;s manifest with --against ISSUE.json.</source>
        <translation>Hãy nêu tệp kê khai của số Công báo bằng --against ISSUE.json.</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) read again: every instrument is printed as it was signed.</source>
        <translation>
            <numerusform>Đã đọc lại %n trang: mọi văn bản được in đúng như bản đã ký.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to look at.</source>
        <translation>
            <numerusform>Có %n chỗ cần xem.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the results go (default: the folder congbao-demo here).</source>
        <translation>Nơi ghi kết quả (mặc định: thư mục congbao-demo tại đây).</translation>
    </message>
    <message>
        <source>Stops before this step; only “sign-off” is known.</source>
        <translation>Dừng trước bước này; chỉ có “sign-off”.</translation>
    </message>
    <message>
        <source>--until knows only “sign-off”.</source>
        <translation>--until chỉ nhận “sign-off”.</translation>
    </message>
    <message>
        <source>The sample office&apos;s work is done. Its files are in %1; demo.json lists them.</source>
        <translation>Công việc của cơ quan mẫu đã xong. Các tệp ở trong %1; demo.json liệt kê chúng.</translation>
    </message>
    <message>
        <source>Sets an issue from a manifest as print PDF.</source>
        <translation>Dàn trang một số Công báo từ bản kê thành PDF để in.</translation>
    </message>
    <message>
        <source>Reads a finished issue again and compares it with the official texts.</source>
        <translation>Đọc lại số Công báo đã dàn trang và so với các văn bản chính.</translation>
    </message>
    <message>
        <source>Composes and typesets the office&apos;s issues.</source>
        <translation>Biên tập và dàn trang các số Công báo.</translation>
    </message>
    <message>
        <source>The board&apos;s decision on an issue.</source>
        <translation>Quyết định của Ban biên tập về một số Công báo.</translation>
    </message>
    <message>
        <source>Sends a closed issue to the portal.</source>
        <translation>Gửi số Công báo đã đóng lên cổng.</translation>
    </message>
    <message>
        <source>What waits to be sent, and why.</source>
        <translation>Những gì đang chờ gửi và vì sao.</translation>
    </message>
    <message>
        <source>Does the whole job on the sample office.</source>
        <translation>Làm toàn bộ công việc trên cơ quan mẫu.</translation>
    </message>
    <message>
        <source>Who does it; the passphrase comes from CONGBAO_PASSPHRASE_FILE or is asked.</source>
        <translation>Người thực hiện; cụm mật khẩu lấy từ CONGBAO_PASSPHRASE_FILE hoặc được hỏi.</translation>
    </message>
    <message>
        <source>Say who does it with --as NAME.</source>
        <translation>Hãy nêu người thực hiện bằng --as TÊN.</translation>
    </message>
    <message>
        <source>Passphrase of %1: </source>
        <translation>Cụm mật khẩu của %1: </translation>
    </message>
    <message>
        <source>No passphrase: name a file with it in %1, or call from a terminal.</source>
        <translation>Không có cụm mật khẩu: hãy nêu tệp chứa nó trong %1, hoặc gọi từ màn hình dòng lệnh.</translation>
    </message>
    <message>
        <source>“%1” is not a number of a record.</source>
        <translation>“%1” không phải số của bản ghi.</translation>
    </message>
    <message>
        <source>“%1” is not a role; roles are clerk, layout, board, chief, publisher, admin.</source>
        <translation>“%1” không phải vai trò; các vai trò là clerk, layout, board, chief, publisher, admin.</translation>
    </message>
    <message>
        <source>Name at least one role with --role.</source>
        <translation>Hãy nêu ít nhất một vai trò bằng --role.</translation>
    </message>
    <message>
        <source>The office&apos;s name.</source>
        <translation>Tên cơ quan.</translation>
    </message>
    <message>
        <source>Say the office&apos;s name with --name and the first administrator with --as.</source>
        <translation>Hãy nêu tên cơ quan bằng --name và quản trị viên đầu tiên bằng --as.</translation>
    </message>
    <message>
        <source>Passphrase of the first administrator: </source>
        <translation>Cụm mật khẩu của quản trị viên đầu tiên: </translation>
    </message>
    <message>
        <source>The office is in %1; %2 is its administrator.</source>
        <translation>Cơ quan ở trong %1; quản trị viên là %2.</translation>
    </message>
    <message>
        <source>add NAME, list, disable NAME or passphrase NAME</source>
        <translation>add TÊN, list, disable TÊN hoặc passphrase TÊN</translation>
    </message>
    <message>
        <source>Roles of a new person, with commas.</source>
        <translation>Vai trò của người mới, cách nhau dấu phẩy.</translation>
    </message>
    <message>
        <source>  (disabled)</source>
        <translation>  (đã khóa)</translation>
    </message>
    <message>
        <source>Name the person.</source>
        <translation>Hãy nêu tên người.</translation>
    </message>
    <message>
        <source>New passphrase of %1: </source>
        <translation>Cụm mật khẩu mới của %1: </translation>
    </message>
    <message>
        <source>“%1” is not something users can do.</source>
        <translation>Người dùng không có thao tác “%1”.</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>Xong: %1.</translation>
    </message>
    <message>
        <source>list, get KEY or set KEY VALUE</source>
        <translation>list, get KHÓA hoặc set KHÓA GIÁ-TRỊ</translation>
    </message>
    <message>
        <source>Say list, get KEY or set KEY VALUE.</source>
        <translation>Hãy dùng list, get KHÓA hoặc set KHÓA GIÁ-TRỊ.</translation>
    </message>
    <message>
        <source>The official text.</source>
        <translation>Văn bản chính.</translation>
    </message>
    <message>
        <source>The electronic text.</source>
        <translation>Bản điện tử.</translation>
    </message>
    <message>
        <source>An annex; may be given several times.</source>
        <translation>Phụ lục; có thể nêu nhiều lần.</translation>
    </message>
    <message>
        <source>Who sent it.</source>
        <translation>Nơi gửi.</translation>
    </message>
    <message>
        <source>When it arrived (ISO 8601); default now.</source>
        <translation>Thời điểm đến (ISO 8601); mặc định là bây giờ.</translation>
    </message>
    <message>
        <source>Give both texts with --official and --electronic.</source>
        <translation>Hãy cho cả hai văn bản bằng --official và --electronic.</translation>
    </message>
    <message>
        <source>--received wants a time like 2026-11-20T08:30:00+07:00.</source>
        <translation>--received cần thời điểm dạng 2026-11-20T08:30:00+07:00.</translation>
    </message>
    <message>
        <source>“%1” is not something submissions can do.</source>
        <translation>Hồ sơ không có thao tác “%1”.</translation>
    </message>
    <message>
        <source>The submission&apos;s number.</source>
        <translation>Số của hồ sơ.</translation>
    </message>
    <message>
        <source>The difference&apos;s number in the comparison.</source>
        <translation>Số của điểm sai khác trong lần đối chiếu.</translation>
    </message>
    <message>
        <source>real, reading-error, official-wrong, formal or withdrawn</source>
        <translation>real, reading-error, official-wrong, formal hoặc withdrawn</translation>
    </message>
    <message>
        <source>Why.</source>
        <translation>Lý do.</translation>
    </message>
    <message>
        <source>“%1” is not a verdict.</source>
        <translation>“%1” không phải kết luận.</translation>
    </message>
    <message>
        <source>Where the certificate goes (PDF).</source>
        <translation>Nơi ghi giấy xác nhận (PDF).</translation>
    </message>
    <message>
        <source>draft SUBMISSION, send LETTER or list</source>
        <translation>draft HỒ-SƠ, send CÔNG-VĂN hoặc list</translation>
    </message>
    <message>
        <source>Where a copy of the draft goes (DOCX).</source>
        <translation>Nơi ghi bản sao dự thảo (DOCX).</translation>
    </message>
    <message numerus="yes">
        <source>%1: submission %2, %n point(s), %3</source>
        <translation>
            <numerusform>%1: hồ sơ %2, %n điểm, %3</numerusform>
        </translation>
    </message>
    <message>
        <source>sent</source>
        <translation>đã gửi</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>dự thảo</translation>
    </message>
    <message>
        <source>Recorded: the letter was sent.</source>
        <translation>Đã ghi nhận: công văn đã gửi.</translation>
    </message>
    <message>
        <source>“%1” is not something letters can do.</source>
        <translation>Công văn không có thao tác “%1”.</translation>
    </message>
    <message numerus="yes">
        <source>Letter %1 names %n point(s): %2</source>
        <translation>
            <numerusform>Công văn %1 nêu %n điểm: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>Against the earlier text: %1 asked for and done, %2 asked for and not done, %3 changed though nobody asked.</source>
        <translation>So với bản gửi trước: %1 điểm đã yêu cầu và đã sửa, %2 điểm đã yêu cầu nhưng chưa sửa, %3 điểm bị đổi dù không yêu cầu.</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>chưa sửa</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>không yêu cầu</translation>
    </message>
    <message>
        <source>  page %1 (%2): official “%3”, electronic before “%4”, now “%5”</source>
        <translation>  trang %1 (%2): văn bản chính “%3”, bản điện tử trước “%4”, nay “%5”</translation>
    </message>
    <message>
        <source>Writes what became of the differences of the earlier text as JSON to this file.</source>
        <translation>Ghi kết quả kiểm tra lại các điểm sai khác của bản gửi trước ra tệp JSON này.</translation>
    </message>
    <message>
        <source>Makes a new office.</source>
        <translation>Tạo cơ quan mới.</translation>
    </message>
    <message>
        <source>People of the office and their roles.</source>
        <translation>Người của cơ quan và vai trò.</translation>
    </message>
    <message>
        <source>The office&apos;s settings.</source>
        <translation>Thiết đặt của cơ quan.</translation>
    </message>
    <message>
        <source>Receives and lists submissions.</source>
        <translation>Tiếp nhận và liệt kê hồ sơ.</translation>
    </message>
    <message>
        <source>Records a person&apos;s decision on a difference.</source>
        <translation>Ghi kết luận của một người về điểm sai khác.</translation>
    </message>
    <message>
        <source>Issues the coverage certificate of a comparison.</source>
        <translation>Cấp giấy xác nhận đối chiếu đầy đủ.</translation>
    </message>
    <message>
        <source>Drafts letters to the issuing body.</source>
        <translation>Dự thảo công văn gửi cơ quan ban hành.</translation>
    </message>
    <message>
        <source>Compares a received submission instead and keeps the result.</source>
        <translation>Đối chiếu một hồ sơ đã tiếp nhận và lưu kết quả.</translation>
    </message>
    <message>
        <source>Writes the list of differences for people (PDF).</source>
        <translation>Ghi danh sách điểm sai khác để người đọc (PDF).</translation>
    </message>
    <message>
        <source>--head wants the number of an event and its 64 digits, as printed in a gazette: 123:0a1b…</source>
        <translation>--head cần số của một mục và 64 chữ số mã băm như in trên Công báo: 123:0a1b…</translation>
    </message>
    <message>
        <source>the head that was given</source>
        <translation>dấu chuỗi được cung cấp</translation>
    </message>
    <message>
        <source>verify</source>
        <translation>verify</translation>
    </message>
    <message>
        <source>A head of the chain that was noted elsewhere, as printed in a gazette; may be repeated.</source>
        <translation>Một dấu chuỗi ghi ở nơi khác, như in trên Công báo; có thể nêu nhiều lần.</translation>
    </message>
    <message>
        <source>“%1” is not something audit can do.</source>
        <translation>Lệnh audit không có thao tác “%1”.</translation>
    </message>
    <message>
        <source>%1 events, the last with the hash %2.</source>
        <translation>%1 mục, mục cuối có mã băm %2.</translation>
    </message>
    <message>
        <source>%1 sign-offs countersigned; %2 files hashed again.</source>
        <translation>%1 lần ký duyệt có chữ ký xác nhận; đã băm lại %2 tệp.</translation>
    </message>
    <message>
        <source>The last backup is too old, or there was none. Make one with “congbao backup”.</source>
        <translation>Bản sao lưu gần nhất đã quá cũ, hoặc chưa có. Hãy sao lưu bằng “congbao backup”.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Không có gì bị thay đổi.</translation>
    </message>
    <message>
        <source>Where the proof goes.</source>
        <translation>Nơi ghi bằng chứng.</translation>
    </message>
    <message>
        <source>Say where the proof goes with -o FILE.</source>
        <translation>Hãy nêu nơi ghi bằng chứng bằng -o TỆP.</translation>
    </message>
    <message>
        <source>The proof is in %1. Anybody can check it with “congbao certificate-verify”.</source>
        <translation>Bằng chứng ở %1. Bất kỳ ai cũng kiểm tra được bằng “congbao certificate-verify”.</translation>
    </message>
    <message>
        <source>The file has no digital signature.</source>
        <translation>Tệp không có chữ ký số.</translation>
    </message>
    <message>
        <source>The proof of an issue, or a PDF with digital signatures.</source>
        <translation>Bằng chứng của một số Công báo, hoặc tệp PDF có chữ ký số.</translation>
    </message>
    <message>
        <source>A folder with the certificates of roots that are trusted.</source>
        <translation>Thư mục chứa các chứng thư gốc được tin cậy.</translation>
    </message>
    <message>
        <source>Issue %1: approved by %2, closed by %3 at %4 (event %5, hash %6).</source>
        <translation>Số Công báo %1: %2 duyệt, %3 ký kết thúc lúc %4 (mục %5, mã băm %6).</translation>
    </message>
    <message>
        <source>Everything fits, the printed head too: the PDF is the one that was signed off.</source>
        <translation>Tất cả đều khớp, cả dấu đã in: tệp PDF đúng là tệp đã được ký duyệt.</translation>
    </message>
    <message>
        <source>The signatures fit the PDF. Compare the hash with the one printed in a later issue (--head), then nobody can have made this up later.</source>
        <translation>Chữ ký khớp với tệp PDF. Hãy so mã băm với dấu in ở số Công báo sau (--head); khi đó không ai có thể dựng lên về sau.</translation>
    </message>
    <message>
        <source>The submission whose two readers have ended.</source>
        <translation>Hồ sơ có hai người đọc đã kết thúc.</translation>
    </message>
    <message>
        <source>%1 caught %2 of %3 planted errors and found %4 others.</source>
        <translation>%1 bắt được %2 trong %3 lỗi gài và tìm thấy %4 lỗi khác.</translation>
    </message>
    <message>
        <source>Both found %1. Both are likely to have missed %2; with 95 % confidence %3 to %4.</source>
        <translation>Cả hai cùng tìm thấy %1. Ước tính cả hai cùng bỏ sót %2; với độ tin cậy 95 %: từ %3 đến %4.</translation>
    </message>
    <message>
        <source>Say where the backup goes with -o FILE, or set backup.folder.</source>
        <translation>Hãy nêu nơi ghi bản sao lưu bằng -o TỆP, hoặc đặt backup.folder.</translation>
    </message>
    <message>
        <source>Where the backup goes (default: in the folder backup.folder).</source>
        <translation>Nơi ghi bản sao lưu (mặc định: trong thư mục backup.folder).</translation>
    </message>
    <message>
        <source>Seals the backup with a passphrase, from CONGBAO_BACKUP_PASSPHRASE_FILE or asked.</source>
        <translation>Niêm phong bản sao lưu bằng mật khẩu lấy từ CONGBAO_BACKUP_PASSPHRASE_FILE hoặc được hỏi.</translation>
    </message>
    <message>
        <source>Does nothing when the last backup is young enough.</source>
        <translation>Không làm gì nếu bản sao lưu gần nhất còn đủ mới.</translation>
    </message>
    <message>
        <source>Passphrase of the backup: </source>
        <translation>Mật khẩu của bản sao lưu: </translation>
    </message>
    <message>
        <source>The passphrase of a backup has at least 8 letters.</source>
        <translation>Mật khẩu của bản sao lưu có ít nhất 8 ký tự.</translation>
    </message>
    <message>
        <source>The office is backed up in %1: %2 files, %3 events. SHA-256: %4</source>
        <translation>Đã sao lưu dữ liệu của cơ quan vào %1: %2 tệp, %3 mục. SHA-256: %4</translation>
    </message>
    <message>
        <source>The backup.</source>
        <translation>Bản sao lưu.</translation>
    </message>
    <message>
        <source>The office is restored in %1: %2 files and %3 events, every hash proved. What waited to be sent is asked of the portal first.</source>
        <translation>Đã khôi phục dữ liệu của cơ quan vào %1: %2 tệp và %3 mục, mọi mã băm đều đúng. Những gì chờ gửi sẽ được hỏi Cổng trước.</translation>
    </message>
    <message>
        <source>Checks that nothing was changed since it was done.</source>
        <translation>Kiểm tra rằng không có gì bị thay đổi từ khi thực hiện.</translation>
    </message>
    <message>
        <source>Writes what anybody can check a closed issue with.</source>
        <translation>Ghi tệp để ai cũng kiểm tra được một số Công báo đã ký kết thúc.</translation>
    </message>
    <message>
        <source>Checks a proof or a signed PDF; needs no office.</source>
        <translation>Kiểm tra bằng chứng hoặc tệp PDF có chữ ký; không cần dữ liệu của cơ quan.</translation>
    </message>
    <message>
        <source>What two blind readers caught, and what they are likely to have missed.</source>
        <translation>Hai người đọc độc lập bắt được gì, và ước tính bỏ sót bao nhiêu.</translation>
    </message>
    <message>
        <source>Writes the whole office into one file.</source>
        <translation>Ghi toàn bộ dữ liệu của cơ quan vào một tệp.</translation>
    </message>
    <message>
        <source>Makes an office from a backup, and proves it.</source>
        <translation>Khôi phục dữ liệu của cơ quan từ bản sao lưu và chứng minh là đúng.</translation>
    </message>
    <message>
        <source>warning: %1</source>
        <translation>nhắc: %1</translation>
    </message>
    <message>
        <source>read as working days: %1</source>
        <translation>nếu tính theo ngày làm việc: %1</translation>
    </message>
    <message>
        <source>Name the class of the document with --class, for example P2; “rules list --group document” shows them.</source>
        <translation>Hãy nêu loại văn bản bằng --class, ví dụ P2; “rules list --group document” liệt kê các loại.</translation>
    </message>
    <message>
        <source>--signed wants a day like 2026-11-18.</source>
        <translation>--signed cần một ngày viết như 2026-11-18.</translation>
    </message>
    <message>
        <source>There is no regime “%1”.</source>
        <translation>Không có chế độ “%1”.</translation>
    </message>
    <message>
        <source>“!” marks rules that nobody has verified.</source>
        <translation>“!” đánh dấu quy tắc chưa ai xác minh.</translation>
    </message>
    <message>
        <source>%1 is a good rule profile.</source>
        <translation>%1 là bộ quy tắc hợp lệ.</translation>
    </message>
    <message>
        <source>The office works by version %1 of its rules now.</source>
        <translation>Từ nay cơ quan dùng phiên bản %1 của bộ quy tắc.</translation>
    </message>
    <message>
        <source>deadline, list, validate FILE, export or import FILE</source>
        <translation>deadline, list, validate TỆP, export hoặc import TỆP</translation>
    </message>
    <message>
        <source>When the document arrived (ISO 8601).</source>
        <translation>Thời điểm văn bản đến (ISO 8601).</translation>
    </message>
    <message>
        <source>When the document was signed (2026-11-18).</source>
        <translation>Ngày ký văn bản (2026-11-18).</translation>
    </message>
    <message>
        <source>The class of the document, P1 to P11.</source>
        <translation>Loại văn bản, P1 đến P11.</translation>
    </message>
    <message>
        <source>The document was made by the fast-track procedure.</source>
        <translation>Văn bản ban hành theo trình tự rút gọn.</translation>
    </message>
    <message>
        <source>Only the rules of this regime, for example 2025c.</source>
        <translation>Chỉ các quy tắc của chế độ này, ví dụ 2025c.</translation>
    </message>
    <message>
        <source>Only the rules of this group, for example deadline.</source>
        <translation>Chỉ các quy tắc của nhóm này, ví dụ deadline.</translation>
    </message>
    <message>
        <source>A rule profile to use instead of the program&apos;s or the office&apos;s.</source>
        <translation>Bộ quy tắc dùng thay cho bộ của chương trình hoặc của cơ quan.</translation>
    </message>
    <message>
        <source>Why the rules change; it stands in the audit chain.</source>
        <translation>Lý do sửa quy tắc; lý do được ghi vào nhật ký kiểm tra.</translation>
    </message>
    <message>
        <source>Where the rule profile goes.</source>
        <translation>Nơi ghi bộ quy tắc.</translation>
    </message>
    <message>
        <source>Say deadline, list, validate FILE, export or import FILE.</source>
        <translation>Hãy viết deadline, list, validate TỆP, export hoặc import TỆP.</translation>
    </message>
    <message>
        <source>The gazette&apos;s rules: deadlines, sources, how sure they are.</source>
        <translation>Quy tắc Công báo: thời hạn, nguồn, mức chắc chắn.</translation>
    </message>
    <message>
        <source>The office&apos;s folder (default: in the user&apos;s data folder), or the address of a shared one (postgresql://user@server/database).</source>
        <translation>Thư mục của cơ quan (mặc định: trong thư mục dữ liệu của người dùng), hoặc địa chỉ của cơ quan dùng chung (postgresql://người-dùng@máy-chủ/cơ-sở-dữ-liệu).</translation>
    </message>
    <message>
        <source>The folder of the files of an office on a database server; all seats reach it.</source>
        <translation>Thư mục tệp của cơ quan trên máy chủ cơ sở dữ liệu; mọi máy đều truy cập được.</translation>
    </message>
    <message>
        <source>The database: postgresql://user@server/database.</source>
        <translation>Cơ sở dữ liệu: postgresql://người-dùng@máy-chủ/cơ-sở-dữ-liệu.</translation>
    </message>
    <message>
        <source>Moved and proved: %1 tables, %2 files, %3 events of the audit chain.</source>
        <translation>Đã chuyển và kiểm chứng: %1 bảng, %2 tệp, %3 sự kiện của nhật ký.</translation>
    </message>
    <message>
        <source>Moves an office to a database server and proves it.</source>
        <translation>Chuyển cơ quan lên máy chủ cơ sở dữ liệu và kiểm chứng.</translation>
    </message>
    <message>
        <source>issue %1 of %2, page %3</source>
        <translation>số Công báo %1 ngày %2, trang %3</translation>
    </message>
    <message>
        <source>corrects %1</source>
        <translation>đính chính %1</translation>
    </message>
    <message>
        <source>corrected by %1</source>
        <translation>được đính chính bởi %1</translation>
    </message>
    <message>
        <source>At most so many results (default 100).</source>
        <translation>Số kết quả tối đa (mặc định 100).</translation>
    </message>
    <message>
        <source>“%1” is not something the archive can do.</source>
        <translation>Kho không có thao tác “%1”.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Không tìm thấy gì.</translation>
    </message>
    <message>
        <source>Searches everything that was ever registered.</source>
        <translation>Tìm trong mọi văn bản đã vào sổ.</translation>
    </message>
    <message>
        <source>“%1” is not something corrections can do.</source>
        <translation>Đính chính không có thao tác “%1”.</translation>
    </message>
    <message>
        <source>No correction waits.</source>
        <translation>Không có đính chính nào đang chờ.</translation>
    </message>
    <message>
        <source>Next attempt: %1</source>
        <translation>Lần thử tiếp theo: %1</translation>
    </message>
    <message>
        <source>list, retry N, why N, arrived N or cancel N</source>
        <translation>list, retry N, why N, arrived N hoặc cancel N</translation>
    </message>
    <message>
        <source>How one knows that it arrived, or why it is given up.</source>
        <translation>Căn cứ để biết đã tới nơi, hoặc lý do hủy.</translation>
    </message>
    <message>
        <source>not on the portal</source>
        <translation>chưa có trên Cổng</translation>
    </message>
    <message>
        <source>state ISSUE: what the portal shows now; reconcile: all issues, after a restore or a long outage</source>
        <translation>state SỐ: Cổng đang thể hiện gì; reconcile: đối soát mọi số Công báo, sau khi khôi phục hoặc mất mạng lâu</translation>
    </message>
    <message>
        <source>“%1” is not something the portal can be asked.</source>
        <translation>Không thể hỏi Cổng về “%1”.</translation>
    </message>
    <message>
        <source>waits for the head of the board</source>
        <translation>chờ Trưởng ban duyệt</translation>
    </message>
    <message>
        <source>approved by %1</source>
        <translation>%1 đã duyệt</translation>
    </message>
    <message>
        <source>turned down by %1</source>
        <translation>%1 không duyệt</translation>
    </message>
    <message>
        <source>Why it is withdrawn.</source>
        <translation>Lý do thu hồi.</translation>
    </message>
    <message>
        <source>Number and notation of the decision that orders it.</source>
        <translation>Số, ký hiệu của quyết định thu hồi.</translation>
    </message>
    <message>
        <source>Date of the decision (2026-11-20).</source>
        <translation>Ngày của quyết định (2026-11-20).</translation>
    </message>
    <message>
        <source>Who made the decision.</source>
        <translation>Cơ quan ra quyết định.</translation>
    </message>
    <message>
        <source>Position of an instrument in the issue; several times for several; none: the whole issue.</source>
        <translation>Thứ tự của văn bản trong số Công báo; nhiều văn bản thì nêu nhiều lần; không nêu là cả số.</translation>
    </message>
    <message>
        <source>The head of the board approves the withdrawal N.</source>
        <translation>Trưởng ban duyệt đề nghị thu hồi N.</translation>
    </message>
    <message>
        <source>The head of the board turns the withdrawal N down.</source>
        <translation>Trưởng ban không duyệt đề nghị thu hồi N.</translation>
    </message>
    <message>
        <source>Lists what was proposed for the issue.</source>
        <translation>Liệt kê các đề nghị đối với số Công báo này.</translation>
    </message>
    <message>
        <source>set KEY: reads the secret from standard input; remove KEY</source>
        <translation>set KHÓA: đọc thông tin mật từ đầu vào chuẩn; remove KHÓA</translation>
    </message>
    <message>
        <source>“%1” is not something secrets can do.</source>
        <translation>Thông tin mật không có thao tác “%1”.</translation>
    </message>
    <message>
        <source>Give the secret on standard input: congbao secret set KEY &lt; FILE</source>
        <translation>Hãy đưa thông tin mật qua đầu vào chuẩn: congbao secret set KHÓA &lt; TỆP</translation>
    </message>
    <message>
        <source>A secret has at most 64 kB.</source>
        <translation>Thông tin mật dài nhất 64 kB.</translation>
    </message>
    <message>
        <source>What the portal shows now.</source>
        <translation>Cổng đang thể hiện gì.</translation>
    </message>
    <message>
        <source>Withdraws a published issue or an instrument of it.</source>
        <translation>Thu hồi số Công báo đã phát hành hoặc một văn bản trong đó.</translation>
    </message>
    <message>
        <source>Keeps what only the office and its portal may know.</source>
        <translation>Giữ những gì chỉ cơ quan và Cổng được biết.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nothing was found: every instrument is printed as it was signed.</source>
        <translation>Không phát hiện gì: mọi văn bản được in đúng như bản đã ký.</translation>
    </message>
    <message>
        <source>create, list, show ISSUE, add ISSUE N, remove ISSUE N, order ISSUE N POSITION, typeset ISSUE, findings ISSUE or explain ISSUE FINDING</source>
        <translation>create, list, show SỐ, add SỐ N, remove SỐ N, order SỐ N VỊ-TRÍ, typeset SỐ, findings SỐ hoặc explain SỐ PHÁT-HIỆN</translation>
    </message>
    <message>
        <source>Why what is printed is right (explain).</source>
        <translation>Vì sao nội dung in vẫn đúng (explain).</translation>
    </message>
    <message>
        <source>“%1” is not a JSON list of places with page, path, printed and correct.</source>
        <translation>“%1” không phải danh sách JSON các chỗ đính chính với page, path, printed và correct.</translation>
    </message>
    <message>
        <source>No instrument %1 is registered.</source>
        <translation>Chưa đăng ký văn bản nào có số, ký hiệu %1.</translation>
    </message>
    <message>
        <source>Several bodies have an instrument %1; name one by its submission: %2.</source>
        <translation>Nhiều cơ quan cùng có văn bản %1; hãy nêu theo số hồ sơ: %2.</translation>
    </message>
    <message>
        <source>It corrects nothing and nothing corrects it.</source>
        <translation>Văn bản này không đính chính văn bản nào và không bị đính chính.</translation>
    </message>
    <message>
        <source>Say --case c2, c3 or c4.</source>
        <translation>Hãy nêu --case c2, c3 hoặc c4.</translation>
    </message>
    <message>
        <source>The correction %1 is drafted and waits for the head of the board.</source>
        <translation>Đã soạn đính chính %1; đang chờ Trưởng ban duyệt.</translation>
    </message>
    <message>
        <source>The correction %1 is tied to what it corrects.</source>
        <translation>Đã gắn đính chính %1 với văn bản được đính chính.</translation>
    </message>
    <message>
        <source>plan, add, show SUBMISSION, approve N or put-off N</source>
        <translation>plan, add, show HỒ-SƠ, approve N hoặc put-off N</translation>
    </message>
    <message>
        <source>The faulty instrument: its submission, or its number.</source>
        <translation>Văn bản có sai sót: số hồ sơ, hoặc số, ký hiệu.</translation>
    </message>
    <message>
        <source>c2 and c3: the issuing body corrects it before or after its publication; c4: the gazette corrects its own error.</source>
        <translation>c2 và c3: cơ quan ban hành đính chính trước hoặc sau khi đăng; c4: Công báo đính chính sai sót của mình.</translation>
    </message>
    <message>
        <source>The issuing body&apos;s correction: its submission, or its number.</source>
        <translation>Văn bản đính chính của cơ quan ban hành: số hồ sơ, hoặc số, ký hiệu.</translation>
    </message>
    <message>
        <source>Page of the place, as printed.</source>
        <translation>Trang có sai sót, theo số trang đã in.</translation>
    </message>
    <message>
        <source>The place, for example “Điều 5/khoản 2”.</source>
        <translation>Vị trí, ví dụ “Điều 5/khoản 2”.</translation>
    </message>
    <message>
        <source>What was printed.</source>
        <translation>Nội dung đã in.</translation>
    </message>
    <message>
        <source>What is right.</source>
        <translation>Nội dung đúng.</translation>
    </message>
    <message>
        <source>A JSON list of places with page, path, printed and correct.</source>
        <translation>Danh sách JSON các chỗ đính chính với page, path, printed và correct.</translation>
    </message>
    <message>
        <source>Why a correction need not stand in the next issue.</source>
        <translation>Lý do đính chính không phải đăng ở số Công báo kế tiếp.</translation>
    </message>
    <message>
        <source>“%1” was called with too few or too many names.</source>
        <translation>“%1” được gọi với thiếu hoặc thừa tên.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Đã xong.</translation>
    </message>
    <message>
        <source>The correction is approved and registered as submission %1; compare it and place it in the next issue.</source>
        <translation>Đính chính đã được duyệt và đăng ký thành hồ sơ %1; hãy đối chiếu rồi xếp vào số Công báo kế tiếp.</translation>
    </message>
    <message>
        <source>Drafts, approves and plans corrections.</source>
        <translation>Soạn, duyệt và lập kế hoạch đính chính.</translation>
    </message>
    <message>
        <source>Nothing was removed from the vault.</source>
        <translation>Chưa có tệp nào bị loại khỏi kho.</translation>
    </message>
    <message>
        <source>Kept for ever: %1 files, %2 MB</source>
        <translation>Lưu vĩnh viễn: %1 tệp, %2 MB</translation>
    </message>
    <message>
        <source>Work papers, %1 years: %2 files, %3 MB; the time of %4 has passed</source>
        <translation>Giấy tờ làm việc, %1 năm: %2 tệp, %3 MB; %4 tệp đã hết thời hạn lưu</translation>
    </message>
    <message>
        <source>%1 of %2 files were hashed again.</source>
        <translation>Đã kiểm tra lại %1 trên %2 tệp.</translation>
    </message>
    <message>
        <source>%1 files were removed from the vault. Backups that hold them are not reached: destroy or make them anew, as the order says.</source>
        <translation>Đã loại %1 tệp khỏi kho. Các bản sao lưu có chứa chúng không bị động đến: hãy hủy hoặc tạo lại theo quyết định.</translation>
    </message>
    <message>
        <source>watch, retention, removed, or remove SHA256…</source>
        <translation>watch, retention, removed, hoặc remove SHA256…</translation>
    </message>
    <message>
        <source>For about how long the vault is looked over (default 60).</source>
        <translation>Kiểm tra kho trong khoảng bao nhiêu giây (mặc định 60).</translation>
    </message>
    <message>
        <source>Removes every file that holds the text of this submission.</source>
        <translation>Loại mọi tệp có chứa nội dung của hồ sơ này.</translation>
    </message>
    <message>
        <source>Number and date of the lawful order.</source>
        <translation>Số và ngày của quyết định hợp pháp.</translation>
    </message>
    <message>
        <source>What the order says.</source>
        <translation>Nội dung của quyết định.</translation>
    </message>
    <message>
        <source>“%1” is not something the vault can do.</source>
        <translation>Kho không có thao tác “%1”.</translation>
    </message>
    <message>
        <source>list, allow USER or withdraw USER</source>
        <translation>list, allow TÊN hoặc withdraw TÊN</translation>
    </message>
    <message>
        <source>“%1” is not something seats can do.</source>
        <translation>Chỗ làm việc không có thao tác “%1”.</translation>
    </message>
    <message>
        <source>No seat has a user of its own.</source>
        <translation>Chưa có chỗ làm việc nào có tài khoản máy chủ riêng.</translation>
    </message>
    <message>
        <source>Looks over the vault; removes by a lawful order.</source>
        <translation>Kiểm tra kho tệp; loại tệp theo quyết định hợp pháp.</translation>
    </message>
    <message>
        <source>Users of the database server who work in the office.</source>
        <translation>Các tài khoản máy chủ cơ sở dữ liệu làm việc trong cơ quan.</translation>
    </message>
    <message>
        <source>add, list, show N, resend N or tracked N accept|reject</source>
        <translation>add, list, show N, resend N hoặc tracked N accept|reject</translation>
    </message>
    <message>
        <source>Say accept or reject after the submission&apos;s number.</source>
        <translation>Hãy ghi accept (chấp nhận) hoặc reject (từ chối) sau số của hồ sơ.</translation>
    </message>
    <message>
        <source>Reads the text with all tracked changes accepted or rejected: accept or reject.</source>
        <translation>Đọc văn bản với mọi sửa đổi được theo dõi đã chấp nhận hoặc đã từ chối: accept hoặc reject.</translation>
    </message>
    <message>
        <source>--tracked is accept or reject, not “%1”.</source>
        <translation>--tracked là accept hoặc reject, không phải “%1”.</translation>
    </message>
    <message>
        <source>      It seems to belong to submission %1.</source>
        <translation>      Có vẻ thuộc hồ sơ %1.</translation>
    </message>
    <message>
        <source>New: %1; came before: %2; refused: %3; not finished yet: %4; status messages written: %5.</source>
        <translation>Mới: %1; đã nhận trước đó: %2; từ chối: %3; chưa gửi xong: %4; thông báo trạng thái đã ghi: %5.</translation>
    </message>
    <message>
        <source>It is in submission %1.</source>
        <translation>Đã đưa vào hồ sơ %1.</translation>
    </message>
    <message>
        <source>fetch, list, show N, accept N or set-aside N</source>
        <translation>fetch, list, show N, accept N hoặc set-aside N</translation>
    </message>
    <message>
        <source>Lists also what was decided.</source>
        <translation>Liệt kê cả những mục đã xử lý.</translation>
    </message>
    <message>
        <source>Which of its files is the official text.</source>
        <translation>Tệp nào là văn bản chính.</translation>
    </message>
    <message>
        <source>Which of its files is the electronic text.</source>
        <translation>Tệp nào là bản điện tử.</translation>
    </message>
    <message>
        <source>Which of its files is an annex; may be given several times.</source>
        <translation>Tệp nào là phụ lục; có thể nêu nhiều lần.</translation>
    </message>
    <message>
        <source>The submission that its electronic text was sent again for.</source>
        <translation>Hồ sơ mà bản điện tử này được gửi lại.</translation>
    </message>
    <message>
        <source>It is a new submission, whatever it seems to belong to.</source>
        <translation>Đây là hồ sơ mới, dù có vẻ thuộc hồ sơ khác.</translation>
    </message>
    <message>
        <source>Why it is set aside.</source>
        <translation>Lý do không tiếp nhận.</translation>
    </message>
    <message>
        <source>“%1” is not something the post can do.</source>
        <translation>Lệnh post không có thao tác “%1”.</translation>
    </message>
    <message>
        <source>Takes in what comes by mail and as edXML package.</source>
        <translation>Nhận văn bản đến qua thư điện tử và gói edXML.</translation>
    </message>
    <message>
        <source>Say --format zip, akn, json or csv and where it goes with -o FILE.</source>
        <translation>Hãy nêu --format zip, akn, json hoặc csv và nơi ghi bằng -o TỆP.</translation>
    </message>
    <message>
        <source>search &quot;words&quot; or export ISSUE</source>
        <translation>search &quot;từ cần tìm&quot; hoặc export SỐ</translation>
    </message>
    <message>
        <source>zip (package), akn (Akoma Ntoso), json or csv</source>
        <translation>zip (gói), akn (Akoma Ntoso), json hoặc csv</translation>
    </message>
    <message>
        <source>Where the export goes.</source>
        <translation>Nơi ghi tệp xuất.</translation>
    </message>
    <message>
        <source>Say where the letter goes with --to ADDRESS, or --by-hand when it went out another way.</source>
        <translation>Hãy nêu nơi nhận bằng --to ĐỊA-CHỈ, hoặc --by-hand nếu đã gửi cách khác.</translation>
    </message>
    <message>
        <source>The letter went to %1.</source>
        <translation>Công văn đã gửi tới %1.</translation>
    </message>
    <message>
        <source>Mail address of who gets it; may be given several times.</source>
        <translation>Địa chỉ thư của nơi nhận; có thể nêu nhiều lần.</translation>
    </message>
    <message>
        <source>It went out another way: only records that.</source>
        <translation>Đã gửi cách khác: chỉ ghi nhận.</translation>
    </message>
</context>
<context>
    <name>congbao::Compare</name>
    <message>
        <source>Laying the two texts side by side</source>
        <translation>Đặt hai văn bản cạnh nhau</translation>
    </message>
    <message>
        <source>The stored comparison is damaged at byte %1. Compare the two texts again.</source>
        <translation>Kết quả đối chiếu đã lưu bị hỏng tại byte %1. Hãy đối chiếu lại hai văn bản.</translation>
    </message>
    <message>
        <source>This file is not a comparison that this program can read.</source>
        <translation>Tệp này không phải kết quả đối chiếu mà chương trình đọc được.</translation>
    </message>
    <message>
        <source>The stored comparison has a kind of discrepancy that this program does not know. Compare the two texts again.</source>
        <translation>Kết quả đối chiếu đã lưu có loại điểm sai khác mà chương trình không biết. Hãy đối chiếu lại hai văn bản.</translation>
    </message>
    <message>
        <source>Looking at doubtful words again</source>
        <translation>Xem lại những từ còn ngờ</translation>
    </message>
    <message>
        <source>The two comparisons have different official texts. What was asked for can only be checked against the same official text.</source>
        <translation>Hai lần đối chiếu dùng hai văn bản chính khác nhau. Chỉ kiểm tra lại được những điểm đã yêu cầu khi văn bản chính vẫn là một.</translation>
    </message>
</context>
<context>
    <name>congbao::Comparing</name>
    <message>
        <source>The texts of %1 were not compared yet. Compare them first.</source>
        <translation>Hai văn bản của %1 chưa được đối chiếu. Hãy đối chiếu trước.</translation>
    </message>
    <message>
        <source>The texts of %1 are no longer the ones that were compared. Compare them again.</source>
        <translation>Hai văn bản của %1 không còn là bản đã đối chiếu. Hãy đối chiếu lại.</translation>
    </message>
    <message>
        <source>The latest comparison of %1 has no discrepancy %2.</source>
        <translation>Lần đối chiếu mới nhất của %1 không có điểm sai khác %2.</translation>
    </message>
    <message>
        <source>The discrepancy %1 has no verdict that could be withdrawn.</source>
        <translation>Điểm sai khác %1 chưa có kết luận nào để rút lại.</translation>
    </message>
    <message>
        <source>Somebody changed %1 meanwhile; the certificate was not issued. Look at it again.</source>
        <translation>Có người vừa thay đổi %1; giấy xác nhận chưa được cấp. Hãy xem lại.</translation>
    </message>
</context>
<context>
    <name>congbao::Corrections</name>
    <message>
        <source>%1 corrects %2, which is not registered here: look whether it was published before.</source>
        <translation>%1 đính chính %2, văn bản không có trong sổ: hãy xem văn bản đó đã đăng trước đây chưa.</translation>
    </message>
    <message>
        <source>%1 corrects %2, which is not published yet: both stand in the same issue (rule D06).</source>
        <translation>%1 đính chính %2, chưa đăng: hai văn bản đăng cùng một số (quy tắc D06).</translation>
    </message>
    <message>
        <source>The gazette&apos;s correction %1 of %2, published in the issue %3, waits for the head of the board and must stand in the next issue (rule %4).</source>
        <translation>Đính chính %1 của Công báo đối với %2, đã đăng ở số %3, đang chờ Trưởng ban duyệt và phải đăng ở số kế tiếp (quy tắc %4).</translation>
    </message>
    <message>
        <source>%1 corrects %2, published in the issue %3, and must stand in the next issue (rule %4). Place it, or let the head of the board put it off with a reason.</source>
        <translation>%1 đính chính %2, đã đăng ở số %3, nên phải đăng ở số kế tiếp (quy tắc %4). Hãy xếp vào số này, hoặc để Trưởng ban hoãn và nêu lý do.</translation>
    </message>
    <message>
        <source>Each place of a correction says what was printed and what is right, and the two differ.</source>
        <translation>Mỗi chỗ đính chính phải nêu nội dung đã in và nội dung đúng, và hai nội dung phải khác nhau.</translation>
    </message>
    <message>
        <source>A correction has at most %1 places.</source>
        <translation>Một đính chính có nhiều nhất %1 chỗ.</translation>
    </message>
    <message>
        <source>The gazette&apos;s correction %1 of %2, published in the issue %3, waits for the head of the board (rule D08).</source>
        <translation>Đính chính %1 của Công báo đối với %2, đã đăng ở số %3, đang chờ Trưởng ban duyệt (quy tắc D08).</translation>
    </message>
    <message>
        <source>%1 corrects %2, published in the issue %3, and was put off by the head of the board: %4</source>
        <translation>%1 đính chính %2, đã đăng ở số %3, và được Trưởng ban hoãn: %4</translation>
    </message>
    <message>
        <source>%1 corrects %2, published in the issue %3: it stands in the next issue, which is not begun yet (rule %4).</source>
        <translation>%1 đính chính %2, đã đăng ở số %3: phải đăng ở số kế tiếp, hiện chưa lập (quy tắc %4).</translation>
    </message>
    <message>
        <source>%1 corrects %2, published in the issue %3: it stands in the next issue, %4 (rule %5).</source>
        <translation>%1 đính chính %2, đã đăng ở số %3: phải đăng ở số kế tiếp là %4 (quy tắc %5).</translation>
    </message>
    <message>
        <source>There is no correction %1 in the register.</source>
        <translation>Sổ đăng ký không có đính chính %1.</translation>
    </message>
    <message>
        <source>%1 stands in no closed issue: put its text right instead of correcting what was printed.</source>
        <translation>%1 chưa nằm trong số Công báo nào đã ký kết thúc: hãy sửa văn bản gửi đăng thay vì đính chính bản in.</translation>
    </message>
    <message>
        <source>%1 does not say that it corrects %2. Look at its attributes.</source>
        <translation>%1 không ghi là đính chính %2. Hãy xem lại thuộc tính của văn bản.</translation>
    </message>
    <message>
        <source>%1 is tied to what it corrects already.</source>
        <translation>%1 đã được gắn với văn bản được đính chính.</translation>
    </message>
    <message>
        <source>Somebody drafted another correction meanwhile and took its number. Draft it again.</source>
        <translation>Trong lúc đó đã có người soạn đính chính khác và lấy mất số. Hãy soạn lại.</translation>
    </message>
    <message>
        <source>The correction %1 waits for no approval.</source>
        <translation>Đính chính %1 không chờ duyệt.</translation>
    </message>
    <message>
        <source>%1 drafted the correction %2 and cannot approve it (four eyes). Somebody else must.</source>
        <translation>%1 đã soạn đính chính %2 nên không được duyệt (nguyên tắc bốn mắt). Phải do người khác duyệt.</translation>
    </message>
</context>
<context>
    <name>congbao::Correspondence</name>
    <message>
        <source>There is no letter %1 in the register.</source>
        <translation>Không có công văn %1 trong sổ.</translation>
    </message>
    <message>
        <source>Somebody changed %1 meanwhile; the letter was not kept. Look at it again.</source>
        <translation>Có người vừa thay đổi %1; công văn chưa được lưu. Hãy xem lại.</translation>
    </message>
    <message>
        <source>The letter %1 was sent already.</source>
        <translation>Công văn %1 đã được gửi rồi.</translation>
    </message>
    <message>
        <source>The letter %1 is in the outbox and on its way by mail.</source>
        <translation>Công văn %1 đang trong hàng đợi và trên đường gửi qua thư điện tử.</translation>
    </message>
    <message>
        <source>Somebody changed the letter %1 meanwhile; it was not sent. Look at it again.</source>
        <translation>Người khác vừa sửa công văn %1; công văn chưa được gửi. Hãy xem lại.</translation>
    </message>
    <message>
        <source>What was to be sent is damaged. Restore the office from a backup.</source>
        <translation>Nội dung cần gửi bị hỏng. Hãy khôi phục dữ liệu của cơ quan từ bản sao lưu.</translation>
    </message>
</context>
<context>
    <name>congbao::Countersigning</name>
    <message>
        <source>The folder for signing keys cannot be made. Check your rights in the office&apos;s folder.</source>
        <translation>Không tạo được thư mục chứa khóa ký. Hãy kiểm tra quyền trong thư mục của cơ quan.</translation>
    </message>
    <message>
        <source>%1 has no signing key yet. Sign in again; then it is made.</source>
        <translation>%1 chưa có khóa ký. Hãy đăng nhập lại, khóa sẽ được tạo.</translation>
    </message>
    <message>
        <source>The sign-off of event %1 by %2 (%3) is not countersigned as it should be: %4</source>
        <translation>Lần ký duyệt ở mục %1 của %2 (%3) không có chữ ký xác nhận đúng: %4</translation>
    </message>
    <message>
        <source>the signature does not fit what was signed.</source>
        <translation>chữ ký không khớp với nội dung đã ký.</translation>
    </message>
    <message>
        <source>the key is not the one of this person.</source>
        <translation>khóa không phải của người này.</translation>
    </message>
    <message>
        <source>the signature is that of another sign-off.</source>
        <translation>chữ ký thuộc về lần ký duyệt khác.</translation>
    </message>
    <message>
        <source>The chain knows another signing key of %1 than the one in the office&apos;s folder: one of them was exchanged.</source>
        <translation>Khóa ký của %1 trong chuỗi khác với khóa trong thư mục của cơ quan: một trong hai đã bị tráo.</translation>
    </message>
</context>
<context>
    <name>congbao::Deadlines</name>
    <message>
        <source>signed %1</source>
        <translation>ký %1</translation>
    </message>
    <message>
        <source>drafted %1</source>
        <translation>soạn %1</translation>
    </message>
    <message>
        <source>notified %1</source>
        <translation>thông báo %1</translation>
    </message>
    <message>
        <source>correction received %1</source>
        <translation>nhận đính chính %1</translation>
    </message>
    <message>
        <source>error found %1</source>
        <translation>phát hiện sai sót %1</translation>
    </message>
    <message>
        <source>received %1</source>
        <translation>nhận %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 + %n working day(s) = %2</source>
        <translation>
            <numerusform>%1 + %n ngày làm việc = %2</numerusform>
        </translation>
    </message>
    <message>
        <source> (not counting %1)</source>
        <translation> (không tính %1)</translation>
    </message>
    <message>
        <source> (counting %1)</source>
        <translation> (có tính %1)</translation>
    </message>
    <message>
        <source>%1, at once</source>
        <translation>%1, làm ngay</translation>
    </message>
    <message>
        <source>%1, the same day</source>
        <translation>%1, trong ngày</translation>
    </message>
    <message numerus="yes">
        <source>%1 + %n day(s) = %2</source>
        <translation>
            <numerusform>%1 + %n ngày = %2</numerusform>
        </translation>
    </message>
    <message>
        <source>, a day of rest → %1</source>
        <translation>, ngày nghỉ → %1</translation>
    </message>
    <message>
        <source>, a day of rest (%1) → %2</source>
        <translation>, ngày nghỉ (%1) → %2</translation>
    </message>
    <message>
        <source>The lunar holidays and swapped days of %1 are not entered in the calendar: count with care.</source>
        <translation>Lịch chưa có ngày nghỉ âm lịch và ngày hoán đổi của năm %1: cần tính cẩn thận.</translation>
    </message>
    <message>
        <source>The holidays of %1 in the calendar were not verified.</source>
        <translation>Ngày nghỉ của năm %1 trong lịch chưa được xác minh.</translation>
    </message>
    <message>
        <source>Monday %1</source>
        <translation>thứ Hai %1</translation>
    </message>
    <message>
        <source>Tuesday %1</source>
        <translation>thứ Ba %1</translation>
    </message>
    <message>
        <source>Wednesday %1</source>
        <translation>thứ Tư %1</translation>
    </message>
    <message>
        <source>Thursday %1</source>
        <translation>thứ Năm %1</translation>
    </message>
    <message>
        <source>Friday %1</source>
        <translation>thứ Sáu %1</translation>
    </message>
    <message>
        <source>Saturday %1</source>
        <translation>thứ Bảy %1</translation>
    </message>
    <message>
        <source>Sunday %1</source>
        <translation>Chủ nhật %1</translation>
    </message>
    <message>
        <source>The rule %1 is bound to an issue and not to a day: %2</source>
        <translation>Quy tắc %1 gắn với số Công báo, không gắn với ngày: %2</translation>
    </message>
    <message>
        <source>The rule %1 is not verified (%2); an administrator can confirm or change it in the rule profile.</source>
        <translation>Quy tắc %1 chưa được xác minh (%2); quản trị viên có thể xác nhận hoặc sửa trong bộ quy tắc.</translation>
    </message>
    <message>
        <source>The regime %1 has no deadline for this (%2).</source>
        <translation>Chế độ %1 không có thời hạn cho việc này (%2).</translation>
    </message>
    <message>
        <source>A document of the class %1 is never published in the gazette.</source>
        <translation>Văn bản loại %1 không bao giờ được đăng Công báo.</translation>
    </message>
    <message>
        <source>When the regime %1 is in force is not verified.</source>
        <translation>Thời gian hiệu lực của chế độ %1 chưa được xác minh.</translation>
    </message>
</context>
<context>
    <name>congbao::DeskMain</name>
    <message>
        <source>Công báo Desk</source>
        <translation>Công báo Desk</translation>
    </message>
    <message>
        <source>The workstation of a gazette office.</source>
        <translation>Phần mềm làm việc của cơ quan Công báo.</translation>
    </message>
    <message>
        <source>Language of the window: vi or en.</source>
        <translation>Ngôn ngữ của cửa sổ: vi hoặc en.</translation>
    </message>
    <message>
        <source>Colours: system, light or dark.</source>
        <translation>Màu sắc: system, light hoặc dark.</translation>
    </message>
    <message>
        <source>--lang is vi or en, not “%1”.</source>
        <translation>--lang là vi hoặc en, không phải “%1”.</translation>
    </message>
    <message>
        <source>There is no place “%1”.</source>
        <translation>Không có nơi làm việc “%1”.</translation>
    </message>
    <message>
        <source>--colors is system, light or dark, not “%1”.</source>
        <translation>--colors là system, light hoặc dark, không phải “%1”.</translation>
    </message>
    <message>
        <source>Folder of the office, or the address of a shared one.</source>
        <translation>Thư mục của cơ quan, hoặc địa chỉ của cơ quan dùng chung.</translation>
    </message>
    <message>
        <source>Place to begin at: today, intake, compare, letters, issues, signoff, publish, archive or settings.</source>
        <translation>Nơi mở đầu tiên: today, intake, compare, letters, issues, signoff, publish, archive hoặc settings.</translation>
    </message>
</context>
<context>
    <name>congbao::DocxReader</name>
    <message>
        <source>“%1” has no text in it: its part “%2” is without a body. Ask for it again.</source>
        <translation>“%1” không có nội dung: phần “%2” bên trong trống. Hãy yêu cầu gửi lại.</translation>
    </message>
    <message>
        <source>“%1” has more than %2 million letters of text and is not read.</source>
        <translation>“%1” có hơn %2 triệu chữ nên không đọc.</translation>
    </message>
</context>
<context>
    <name>congbao::Edxml</name>
    <message>
        <source>The attachment is not written in base64.</source>
        <translation>Tệp đính kèm không được mã hóa base64.</translation>
    </message>
    <message>
        <source>The attachment is cut off.</source>
        <translation>Tệp đính kèm bị cắt ngang.</translation>
    </message>
    <message>
        <source>The attachment could not be stored. Check the free space.</source>
        <translation>Không lưu được tệp đính kèm. Hãy kiểm tra dung lượng còn trống.</translation>
    </message>
    <message>
        <source>The attachments are larger than %1 MB.</source>
        <translation>Các tệp đính kèm lớn hơn %1 MB.</translation>
    </message>
    <message>
        <source>The package has more elements than any document needs.</source>
        <translation>Gói tin có nhiều phần tử hơn mọi văn bản cần có.</translation>
    </message>
    <message>
        <source>The file is not an edXML package: it begins with “%1”.</source>
        <translation>Tệp không phải gói edXML: phần tử đầu là “%1”.</translation>
    </message>
    <message>
        <source>The package has more than %1 attachments.</source>
        <translation>Gói tin có hơn %1 tệp đính kèm.</translation>
    </message>
    <message>
        <source>The field “%1” of the package is too long.</source>
        <translation>Trường “%1” của gói tin quá dài.</translation>
    </message>
    <message>
        <source>The package asks for “%1”, which is none of new, revoke, update and replace.</source>
        <translation>Gói tin yêu cầu nghiệp vụ “%1”, không phải văn bản mới, thu hồi, cập nhật hay thay thế.</translation>
    </message>
    <message>
        <source>The package names the replaced document %1 twice.</source>
        <translation>Gói tin nêu văn bản được thay thế %1 hai lần.</translation>
    </message>
    <message>
        <source>The attachment “%1” is empty.</source>
        <translation>Tệp đính kèm “%1” rỗng.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”: %2</translation>
    </message>
    <message>
        <source>The PDF “%1” was damaged by the sender&apos;s system, which took it for text. It must be sent again.</source>
        <translation>Tệp PDF “%1” bị phần mềm của nơi gửi làm hỏng do xử lý như văn bản chữ. Đề nghị gửi lại.</translation>
    </message>
    <message>
        <source>“%1” is no PDF, whatever its name says.</source>
        <translation>“%1” không phải tệp PDF, dù tên tệp như vậy.</translation>
    </message>
    <message>
        <source>The attachment “%1” is not in the package&apos;s list.</source>
        <translation>Tệp đính kèm “%1” không có trong danh mục của gói tin.</translation>
    </message>
    <message>
        <source>The package announces “%1”, which is not in it.</source>
        <translation>Gói tin khai có “%1” nhưng không kèm theo.</translation>
    </message>
    <message>
        <source>The package declares a document type, which no package needs; it could make a reader swallow memory. It is not read.</source>
        <translation>Gói tin có khai báo DOCTYPE mà không gói tin nào cần, có thể làm cạn bộ nhớ của chương trình. Gói tin không được đọc.</translation>
    </message>
    <message>
        <source>The package is not well-formed XML (line %1).</source>
        <translation>Gói tin không đúng cú pháp XML (dòng %1).</translation>
    </message>
    <message>
        <source>The XML reader could not be started.</source>
        <translation>Không khởi động được bộ đọc XML.</translation>
    </message>
    <message>
        <source>The file is not an edXML package: it is no XML.</source>
        <translation>Tệp không phải gói edXML: không phải XML.</translation>
    </message>
    <message numerus="yes">
        <source>Before the package&apos;s beginning stand %n byte(s) that do not belong there.</source>
        <translation>
            <numerusform>Trước phần đầu gói tin có %n byte thừa.</numerusform>
        </translation>
    </message>
    <message>
        <source>The package holds a tag or a remark that does not end.</source>
        <translation>Gói tin có một thẻ hoặc chú thích không kết thúc.</translation>
    </message>
    <message>
        <source>The package is cut off: its end is missing.</source>
        <translation>Gói tin bị cắt ngang: thiếu phần cuối.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened. Check that you may read it.</source>
        <translation>Không mở được “%1”. Hãy kiểm tra quyền đọc.</translation>
    </message>
    <message>
        <source>The package is larger than %1 MB.</source>
        <translation>Gói tin lớn hơn %1 MB.</translation>
    </message>
    <message>
        <source>The package holds no document.</source>
        <translation>Gói tin không kèm văn bản nào.</translation>
    </message>
    <message>
        <source>The package does not say which body sent it.</source>
        <translation>Gói tin không cho biết cơ quan gửi.</translation>
    </message>
    <message>
        <source>Who refuses a package must say why.</source>
        <translation>Từ chối gói tin thì phải nêu lý do.</translation>
    </message>
    <message>
        <source>The status message could not be written.</source>
        <translation>Không tạo được thông báo trạng thái.</translation>
    </message>
    <message>
        <source>The attachment could not be read again.</source>
        <translation>Không đọc lại được tệp đính kèm.</translation>
    </message>
    <message>
        <source>The attachment is a ZIP file that is damaged or needs a password.</source>
        <translation>Tệp đính kèm là tệp ZIP bị hỏng hoặc có mật khẩu.</translation>
    </message>
    <message>
        <source>The attachment unpacks to far more than a document has and is not opened.</source>
        <translation>Tệp đính kèm khi giải nén lớn hơn nhiều so với một văn bản nên không được mở.</translation>
    </message>
</context>
<context>
    <name>congbao::Exports</name>
    <message>
        <source>The issue %1 is not closed yet. A package can be made of a closed issue only.</source>
        <translation>Số %1 chưa ký kết thúc. Chỉ tạo được gói từ số đã ký kết thúc.</translation>
    </message>
    <message>
        <source>“%1” could not be written. Check the free space and your rights in the folder.</source>
        <translation>Không ghi được “%1”. Hãy kiểm tra dung lượng còn trống và quyền của bạn trong thư mục.</translation>
    </message>
</context>
<context>
    <name>congbao::Files</name>
    <message>
        <source>There is no file “%1”. Check the name and the folder.</source>
        <translation>Không có tệp “%1”. Hãy kiểm tra tên và thư mục.</translation>
    </message>
    <message>
        <source>“%1” is a folder, not a file.</source>
        <translation>“%1” là thư mục, không phải tệp.</translation>
    </message>
    <message>
        <source>“%1” has %2 MB; files of more than %3 MB are not read.</source>
        <translation>“%1” có %2 MB; không đọc tệp lớn hơn %3 MB.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened. Check that you may read it.</source>
        <translation>Không mở được “%1”. Hãy kiểm tra quyền đọc.</translation>
    </message>
    <message>
        <source>“%1” could not be read to its end.</source>
        <translation>Không đọc được “%1” đến hết.</translation>
    </message>
    <message>
        <source>“%1” has more than %2 MB and is not read.</source>
        <translation>“%1” lớn hơn %2 MB nên không đọc.</translation>
    </message>
    <message>
        <source>“%1” could not be written. Check the free space and your rights in the folder; what was there before is unchanged.</source>
        <translation>Không ghi được “%1”. Hãy kiểm tra chỗ trống và quyền trong thư mục; nội dung cũ vẫn nguyên.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be opened.</source>
        <translation>Không mở được thư mục “%1”.</translation>
    </message>
    <message>
        <source>The folder “%1” could not be written to disk.</source>
        <translation>Không ghi được thư mục “%1” xuống đĩa.</translation>
    </message>
</context>
<context>
    <name>congbao::Findings</name>
    <message>
        <source>The file has tracked changes (%1 insertions, %2 deletions). It was read as if all were accepted; ask the sender for a text without them.</source>
        <translation>Tệp còn dấu vết sửa đổi (%1 chỗ thêm, %2 chỗ xóa). Đã đọc như thể mọi sửa đổi được chấp nhận; hãy yêu cầu nơi gửi bản không còn dấu vết.</translation>
    </message>
    <message>
        <source>The file has hidden text (%1 characters), which was left out.</source>
        <translation>Tệp có chữ ẩn (%1 ký tự), đã bỏ qua.</translation>
    </message>
    <message>
        <source>The file has %1 comments, which were left out.</source>
        <translation>Tệp có %1 chú thích, đã bỏ qua.</translation>
    </message>
    <message>
        <source>%1 characters were in an encoding from before Unicode (such as TCVN3 or VNI) and were converted: “%2” became “%3”. A text sent for publication must be in Unicode; read the converted parts with care.</source>
        <translation>%1 ký tự ở bảng mã cũ trước Unicode (như TCVN3 hoặc VNI) đã được chuyển đổi: “%2” thành “%3”. Văn bản gửi đăng phải dùng Unicode; hãy đọc kỹ các phần đã chuyển.</translation>
    </message>
    <message>
        <source>The file has %1 formulas, which were written on one line. Compare these places by eye.</source>
        <translation>Tệp có %1 công thức, đã được viết trên một dòng. Hãy đối chiếu những chỗ này bằng mắt.</translation>
    </message>
    <message>
        <source>%1 automatic numbers are of a kind that only the program that made the file can show. Compare these places by eye, or ask for a text with typed numbers.</source>
        <translation>%1 số tự động thuộc loại mà chỉ phần mềm tạo ra tệp mới hiển thị được. Hãy đối chiếu những chỗ này bằng mắt, hoặc đề nghị gửi văn bản có số gõ tay.</translation>
    </message>
    <message>
        <source>%1 signs are of a font that is not known here; each is shown as “□”. Compare these places by eye.</source>
        <translation>%1 ký hiệu thuộc phông chữ chưa biết; mỗi ký hiệu được ghi là “□”. Hãy đối chiếu những chỗ này bằng mắt.</translation>
    </message>
    <message>
        <source>%1 tables stand inside a cell of another table. Each of their rows was written as a line with tabs between the cells; look at these places.</source>
        <translation>Có %1 bảng nằm trong ô của bảng khác. Mỗi hàng của chúng được ghi thành một dòng, các ô cách nhau bằng dấu tab; hãy xem lại những chỗ này.</translation>
    </message>
    <message>
        <source>The file has %1 embedded objects (charts, drawings, formulas or texts of other programs) that were not read. Compare these places by eye.</source>
        <translation>Tệp có %1 đối tượng nhúng (biểu đồ, hình vẽ, công thức hoặc nội dung của phần mềm khác) không đọc được. Hãy đối chiếu những chỗ này bằng mắt.</translation>
    </message>
</context>
<context>
    <name>congbao::HandoverFolder</name>
    <message>
        <source>The folder “%1” cannot be read. Is it connected?</source>
        <translation>Không đọc được thư mục “%1”. Thư mục đã kết nối chưa?</translation>
    </message>
    <message>
        <source>It was not handed over yet.</source>
        <translation>Chưa được bàn giao.</translation>
    </message>
    <message>
        <source>“%1” was handed over, but is damaged there (%2). Have it looked at before you try again.</source>
        <translation>“%1” đã bàn giao nhưng bị hỏng ở đó (%2). Hãy cho kiểm tra trước khi thử lại.</translation>
    </message>
    <message>
        <source>The portal has another publication of this issue in “%1”. It is not replaced.</source>
        <translation>Cổng đã có bản phát hành khác của số này trong “%1”. Không thay bản đó.</translation>
    </message>
    <message>
        <source>The folder “%1” is not there and cannot be made. Is the share connected?</source>
        <translation>Không có thư mục “%1” và không tạo được. Thư mục dùng chung đã kết nối chưa?</translation>
    </message>
    <message>
        <source>The package could not be put in its place.</source>
        <translation>Không đặt được gói vào chỗ.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Check the free space and your rights there.</source>
        <translation>Không ghi được “%1”. Hãy kiểm tra chỗ trống và quyền ở đó.</translation>
    </message>
    <message>
        <source>“%1” has too little free space: %2 MB are needed, %3 MB are free.</source>
        <translation>“%1” không đủ dung lượng trống: cần %2 MB, còn trống %3 MB.</translation>
    </message>
    <message>
        <source>The issue %1 was never handed over to “%2”, so nothing can be said of it there.</source>
        <translation>Số Công báo %1 chưa từng được giao tới “%2”, nên không thể thông báo gì về số này ở đó.</translation>
    </message>
    <message>
        <source>The package in “%1” is damaged.</source>
        <translation>Gói trong “%1” bị hỏng.</translation>
    </message>
    <message>
        <source>The file “%1” is missing there or was changed.</source>
        <translation>Tệp “%1” ở đó bị thiếu hoặc đã bị sửa.</translation>
    </message>
</context>
<context>
    <name>congbao::Http</name>
    <message>
        <source>The name “%1” is not found. Is the internet line up?</source>
        <translation>Không tìm thấy máy chủ “%1”. Đường truyền internet có thông không?</translation>
    </message>
    <message>
        <source>The proxy does not answer. An administrator checks portal.proxy.</source>
        <translation>Máy chủ proxy không trả lời. Đề nghị quản trị kiểm tra portal.proxy.</translation>
    </message>
    <message>
        <source>“%1” does not answer. It may be down, or the line is.</source>
        <translation>“%1” không trả lời. Có thể máy chủ ngừng hoặc đường truyền đứt.</translation>
    </message>
    <message>
        <source>The line to “%1” stands still.</source>
        <translation>Đường truyền tới “%1” đứng yên.</translation>
    </message>
    <message>
        <source>“%1” shows a certificate that nobody we trust vouches for, or that is not its own. Nothing was sent. An administrator checks portal.ca_file, and this computer&apos;s clock.</source>
        <translation>“%1” đưa ra chứng thư không được nơi tin cậy xác nhận hoặc không phải của nó. Chưa gửi gì. Đề nghị quản trị kiểm tra portal.ca_file và đồng hồ của máy này.</translation>
    </message>
    <message>
        <source>“%1” shows another key than the one in portal.pinned_key. Nothing was sent. An administrator asks the portal&apos;s people whether they changed it.</source>
        <translation>“%1” đưa ra khóa khác với khóa trong portal.pinned_key. Chưa gửi gì. Đề nghị quản trị hỏi bên quản lý Cổng xem họ có đổi khóa không.</translation>
    </message>
    <message>
        <source>No safe connection to “%1” could be made; it must speak TLS 1.2 or newer.</source>
        <translation>Không lập được kết nối an toàn tới “%1”; máy chủ phải dùng TLS 1.2 trở lên.</translation>
    </message>
    <message>
        <source>The file in portal.ca_file cannot be read, or holds no certificates.</source>
        <translation>Tệp nêu ở portal.ca_file không đọc được hoặc không có chứng thư nào.</translation>
    </message>
    <message>
        <source>“%1” is not an https address.</source>
        <translation>“%1” không phải địa chỉ https.</translation>
    </message>
    <message>
        <source>The line to “%1” broke.</source>
        <translation>Đường truyền tới “%1” bị đứt.</translation>
    </message>
    <message>
        <source>There is too little memory.</source>
        <translation>Không đủ bộ nhớ.</translation>
    </message>
    <message>
        <source>The stored file cannot be read.</source>
        <translation>Không đọc được tệp đã lưu.</translation>
    </message>
    <message>
        <source>The sending was stopped.</source>
        <translation>Việc gửi đã được dừng.</translation>
    </message>
    <message>
        <source>“%1” answers with far more than it should.</source>
        <translation>“%1” trả lời dài hơn nhiều so với mức cho phép.</translation>
    </message>
</context>
<context>
    <name>congbao::ImageReader</name>
    <message numerus="yes">
        <source>%n area(s) of the page hold ink that could not be read as letters; look at the picture.</source>
        <translation>
            <numerusform>%n vùng trên trang có nét mực không đọc được thành chữ; hãy xem ảnh.</numerusform>
        </translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>trang %1</translation>
    </message>
    <message>
        <source>“%1” is a picture and can only be read with character recognition.</source>
        <translation>“%1” là ảnh, chỉ đọc được bằng nhận dạng chữ.</translation>
    </message>
    <message>
        <source>“%1” has %2 pages; page %3 does not exist.</source>
        <translation>“%1” có %2 trang; không có trang %3.</translation>
    </message>
</context>
<context>
    <name>congbao::Incoming</name>
    <message>
        <source>The package carries an XML signature, which cannot be verified and proves nothing. What counts is the signature in the PDF.</source>
        <translation>Gói tin có chữ ký XML, không kiểm chứng được và không có giá trị chứng minh. Chữ ký số trong tệp PDF mới là căn cứ.</translation>
    </message>
    <message>
        <source>Status %1. %2</source>
        <translation>Trạng thái %1. %2</translation>
    </message>
    <message>
        <source>Reason the sender gives: %1</source>
        <translation>Lý do nơi gửi nêu: %1</translation>
    </message>
    <message>
        <source>It replaces: %1</source>
        <translation>Thay thế: %1</translation>
    </message>
    <message>
        <source>There is no room for temporary files.</source>
        <translation>Không còn chỗ cho tệp tạm.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened: %2</source>
        <translation>Không mở được “%1”: %2</translation>
    </message>
    <message>
        <source>Nothing with the number %1 came in.</source>
        <translation>Không có mục đến nào mang số %1.</translation>
    </message>
    <message>
        <source>It was decided already what becomes of number %1.</source>
        <translation>Mục số %1 đã được xử lý.</translation>
    </message>
    <message numerus="yes">
        <source>Say which of the %n file(s) is the official text and which the electronic text, each once.</source>
        <translation>
            <numerusform>Hãy nêu trong %n tệp, tệp nào là văn bản chính và tệp nào là bản điện tử, mỗi tệp một lần.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say why it is set aside; the sender of a package is told.</source>
        <translation>Hãy nêu lý do không tiếp nhận; nơi gửi gói tin sẽ được báo.</translation>
    </message>
    <message>
        <source>Others may read the mail password in “%1”. Take their rights away (chmod 600).</source>
        <translation>Người khác đọc được mật khẩu thư trong “%1”. Hãy bỏ quyền của họ (chmod 600).</translation>
    </message>
    <message>
        <source>No mail server is set.</source>
        <translation>Chưa đặt máy chủ thư.</translation>
    </message>
    <message>
        <source>A message of %1 MB is too large and stays in the mailbox.</source>
        <translation>Một thư %1 MB quá lớn nên để lại trong hộp thư.</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>thư</translation>
    </message>
</context>
<context>
    <name>congbao::IncomingSignatures</name>
    <message>
        <source>The official text bears no digital signature.</source>
        <translation>Văn bản chính không có chữ ký số.</translation>
    </message>
</context>
<context>
    <name>congbao::Intake</name>
    <message>
        <source>%1 is registered already, under the arrival number %2. A new electronic text is added there.</source>
        <translation>%1 đã được đăng ký với số đến %2. Bản điện tử gửi lại được nhập vào hồ sơ đó.</translation>
    </message>
    <message>
        <source>“%1” is no number and notation, such as 10/2026/QĐ-UBND.</source>
        <translation>“%1” không phải số, ký hiệu văn bản (ví dụ: 10/2026/QĐ-UBND).</translation>
    </message>
    <message>
        <source>The date of the instrument is missing.</source>
        <translation>Thiếu ngày ban hành văn bản.</translation>
    </message>
    <message>
        <source>The instrument is dated %1, after the day on which it arrived (%2).</source>
        <translation>Văn bản đề ngày %1, sau ngày đến (%2).</translation>
    </message>
    <message>
        <source>The number says the year %1, the date says %2.</source>
        <translation>Số văn bản ghi năm %1, ngày ban hành ghi năm %2.</translation>
    </message>
    <message>
        <source>The last number before it that arrived is %1; those between have not been sent to the gazette, or are no normative instruments.</source>
        <translation>Số liền trước đã nhận được là %1; các số ở giữa chưa được gửi đăng Công báo hoặc không phải văn bản phải đăng.</translation>
    </message>
    <message>
        <source>“Công báo” was not found among the recipients of the instrument.</source>
        <translation>Không thấy “Công báo” trong phần Nơi nhận của văn bản.</translation>
    </message>
    <message>
        <source>The electronic text has another number: %1. The official text counts.</source>
        <translation>Bản điện tử ghi số khác: %1. Lấy theo văn bản chính.</translation>
    </message>
    <message>
        <source>The electronic text has another date: %1. The official text counts.</source>
        <translation>Bản điện tử ghi ngày khác: %1. Lấy theo văn bản chính.</translation>
    </message>
    <message>
        <source>It was made in the shortened procedure: it is published at once.</source>
        <translation>Văn bản ban hành theo trình tự, thủ tục rút gọn: phải đăng ngay.</translation>
    </message>
    <message>
        <source>Nothing has arrived in %1; there is nothing to print.</source>
        <translation>Năm %1 chưa có văn bản đến; không có gì để in.</translation>
    </message>
</context>
<context>
    <name>congbao::Integrity</name>
    <message>
        <source>this seat&apos;s own note (last-head.json)</source>
        <translation>ghi nhận riêng của máy này (last-head.json)</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>Và %1 lỗi nữa.</translation>
    </message>
</context>
<context>
    <name>congbao::IssueCheck</name>
    <message>
        <source>The file&apos;s outline does not lead to %1.</source>
        <translation>Dàn mục của tệp không dẫn tới %1.</translation>
    </message>
    <message>
        <source>%1 should begin on this page, but its number does not stand there.</source>
        <translation>%1 lẽ ra bắt đầu ở trang này, nhưng số, ký hiệu của văn bản không có ở đó.</translation>
    </message>
    <message>
        <source>The contents do not name %1.</source>
        <translation>Mục lục không nêu %1.</translation>
    </message>
    <message>
        <source>The contents say page %1 for %2, which begins on page %3.</source>
        <translation>Mục lục ghi trang %1 cho %2, nhưng văn bản bắt đầu ở trang %3.</translation>
    </message>
    <message>
        <source>“%1” goes over the paper&apos;s edge.</source>
        <translation>“%1” tràn ra ngoài mép giấy.</translation>
    </message>
    <message>
        <source>“%1” stands outside the area of the text.</source>
        <translation>“%1” nằm ngoài vùng chữ.</translation>
    </message>
    <message>
        <source>“%1” stand on each other.</source>
        <translation>“%1” đè lên nhau.</translation>
    </message>
    <message>
        <source>The page number %1 does not stand in the head.</source>
        <translation>Đầu trang không có số trang %1.</translation>
    </message>
    <message>
        <source>The page is empty.</source>
        <translation>Trang để trống.</translation>
    </message>
    <message>
        <source>the printed picture shows “%1”, the text is “%2”</source>
        <translation>hình trang in cho thấy “%1”, còn chữ là “%2”</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(không có)</translation>
    </message>
    <message>
        <source>%1: official “%2”, printed “%3”</source>
        <translation>%1: văn bản chính “%2”, bản in “%3”</translation>
    </message>
    <message>
        <source>Page %1 of the file: %2</source>
        <translation>Trang %1 của tệp: %2</translation>
    </message>
    <message>
        <source>The annex “%1” of %2 says “%3”, printed is “%4”.</source>
        <translation>Phụ lục “%1” của %2 viết “%3”, bản in là “%4”.</translation>
    </message>
</context>
<context>
    <name>congbao::IssueFindings</name>
    <message>
        <source>The pages of the issue %1 were not read again and compared with the official texts. Typeset it once more.</source>
        <translation>Các trang của số %1 chưa được đọc lại và đối chiếu với văn bản chính. Hãy dàn trang lại.</translation>
    </message>
    <message>
        <source>The issue %1 was typeset again since you looked at it. Look at the new pages first.</source>
        <translation>Số %1 đã được dàn trang lại sau khi bạn xem. Hãy xem các trang mới trước.</translation>
    </message>
    <message>
        <source>The issue %1 has no finding %2.</source>
        <translation>Số %1 không có phát hiện số %2.</translation>
    </message>
    <message>
        <source>%1 explained this finding already: %2</source>
        <translation>%1 đã giải trình phát hiện này: %2</translation>
    </message>
    <message>
        <source>Say why what is printed is right.</source>
        <translation>Hãy nêu vì sao nội dung in vẫn đúng.</translation>
    </message>
</context>
<context>
    <name>congbao::IssueSigning</name>
    <message>
        <source>The issue %1 is signed after its approval and before it is closed.</source>
        <translation>Số Công báo %1 được ký số sau khi duyệt và trước khi ký kết thúc.</translation>
    </message>
    <message>
        <source>The issue %1 was typeset again while it was signed.</source>
        <translation>Số Công báo %1 đã được dàn trang lại trong lúc ký.</translation>
    </message>
</context>
<context>
    <name>congbao::Issues</name>
    <message>
        <source>There is no issue %1 in the register.</source>
        <translation>Không có số Công báo %1 trong sổ.</translation>
    </message>
    <message>
        <source>There is no submission %1 in the register.</source>
        <translation>Không có hồ sơ %1 trong sổ.</translation>
    </message>
    <message>
        <source>%1 is corrected by %2, and the two must stand in the same issue.</source>
        <translation>%1 được đính chính bởi %2; hai văn bản phải đăng trong cùng một số.</translation>
    </message>
    <message>
        <source>%1 corrects %2, which is not published yet: the two must stand in the same issue.</source>
        <translation>%1 đính chính %2 là văn bản chưa đăng: hai văn bản phải đăng trong cùng một số.</translation>
    </message>
    <message>
        <source>The submission %1 does not stand in the issue %2.</source>
        <translation>Hồ sơ %1 không nằm trong số %2.</translation>
    </message>
    <message>
        <source>An issue has one number, or two that follow each other.</source>
        <translation>Một số Công báo mang một số, hoặc hai số liền nhau.</translation>
    </message>
    <message>
        <source>The date of an issue lies in the year of its number.</source>
        <translation>Ngày của số Công báo phải thuộc năm của số đó.</translation>
    </message>
    <message>
        <source>The number was used for another issue of %1 already.</source>
        <translation>Số này đã dùng cho một số Công báo khác của năm %1.</translation>
    </message>
    <message>
        <source>This part of the issue has the places 1 to %1.</source>
        <translation>Phần này của số Công báo có các vị trí từ 1 đến %1.</translation>
    </message>
    <message>
        <source>%1 changed the issue %2 after you looked at it, and nothing was done now. Look at the issue as it is, then go on or leave it.</source>
        <translation>%1 đã thay đổi số Công báo %2 sau lần anh/chị xem, nên thao tác vừa rồi chưa được thực hiện. Hãy xem lại số này rồi làm tiếp hoặc thôi.</translation>
    </message>
</context>
<context>
    <name>congbao::JobContext</name>
    <message>
        <source>Stopped at your request.</source>
        <translation>Đã dừng theo yêu cầu.</translation>
    </message>
</context>
<context>
    <name>congbao::Jobs</name>
    <message>
        <source>The program met a fault of its own in this work. Nothing was stored; try again.</source>
        <translation>Chương trình gặp lỗi của chính nó trong việc này. Chưa lưu gì; hãy thử lại.</translation>
    </message>
</context>
<context>
    <name>congbao::LetterEditing</name>
    <message>
        <source>“%1” is not a DOCX file. Save the edited letter as DOCX and take it in again; the draft is unchanged.</source>
        <translation>“%1” không phải tệp DOCX. Hãy lưu công văn đã sửa thành DOCX rồi nhập lại; bản dự thảo chưa thay đổi.</translation>
    </message>
    <message>
        <source>The edited letter still has tracked changes. Accept or reject them, save it and take it in again; the draft is unchanged.</source>
        <translation>Công văn đã sửa còn dấu vết theo dõi thay đổi. Hãy chấp nhận hoặc từ chối các thay đổi, lưu rồi nhập lại; bản dự thảo chưa thay đổi.</translation>
    </message>
    <message>
        <source>There is no letter %1 in the register.</source>
        <translation>Không có công văn %1 trong sổ.</translation>
    </message>
    <message>
        <source>The letter %1 was sent already and is changed no more.</source>
        <translation>Công văn %1 đã gửi nên không sửa được nữa.</translation>
    </message>
</context>
<context>
    <name>congbao::Letters</name>
    <message>
        <source>Difference %1 has no verdict yet. The certificate can be made when every difference has one.</source>
        <translation>Điểm sai khác %1 chưa có kết luận. Giấy xác nhận chỉ lập được khi mọi điểm sai khác đều có kết luận.</translation>
    </message>
    <message>
        <source>Pictures and footnotes are not written into letters. Take them out.</source>
        <translation>Công văn không nhận hình ảnh và chú thích cuối trang. Hãy bỏ ra.</translation>
    </message>
    <message>
        <source>The Word file could not be put together.</source>
        <translation>Không tạo được tệp Word.</translation>
    </message>
    <message>
        <source>There is nothing to write about: no difference was judged to be real. Give the verdicts first.</source>
        <translation>Không có gì để viết: chưa có điểm sai khác nào được kết luận là sai. Hãy kết luận trước.</translation>
    </message>
    <message>
        <source>The template “%1” of this program is damaged. Install the program again.</source>
        <translation>Mẫu “%1” của chương trình bị hỏng. Hãy cài lại chương trình.</translation>
    </message>
    <message>
        <source>A correction names at least one place that it puts right.</source>
        <translation>Một đính chính phải nêu ít nhất một chỗ được sửa.</translation>
    </message>
</context>
<context>
    <name>congbao::Mail</name>
    <message>
        <source>A part of the message is damaged.</source>
        <translation>Một phần của thư bị hỏng.</translation>
    </message>
    <message>
        <source>The message has more than %1 attachments.</source>
        <translation>Thư có hơn %1 tệp đính kèm.</translation>
    </message>
    <message>
        <source>The attachment “%1” is empty.</source>
        <translation>Tệp đính kèm “%1” rỗng.</translation>
    </message>
    <message>
        <source>The message has more parts within parts than a letter needs.</source>
        <translation>Thư có nhiều phần lồng nhau hơn một thư bình thường.</translation>
    </message>
    <message>
        <source>The message holds a forwarded one: “%1”.</source>
        <translation>Thư có kèm thư chuyển tiếp: “%1”.</translation>
    </message>
    <message>
        <source>The message is larger than %1 MB.</source>
        <translation>Thư lớn hơn %1 MB.</translation>
    </message>
    <message>
        <source>This is no mail message.</source>
        <translation>Đây không phải thư điện tử.</translation>
    </message>
    <message>
        <source>The message is damaged and cannot be read.</source>
        <translation>Thư bị hỏng và không đọc được.</translation>
    </message>
    <message>
        <source>“%1” is no mail address that every server takes.</source>
        <translation>“%1” không phải địa chỉ thư mà mọi máy chủ đều nhận.</translation>
    </message>
    <message>
        <source>The message could not be put together.</source>
        <translation>Không tạo được thư.</translation>
    </message>
    <message>
        <source>The mailbox on “%1” cannot be used. Check the line, the name of the server, the user and the password.</source>
        <translation>Không dùng được hộp thư trên “%1”. Hãy kiểm tra đường truyền, tên máy chủ, người dùng và mật khẩu.</translation>
    </message>
    <message>
        <source>The message is no longer in the mailbox.</source>
        <translation>Thư không còn trong hộp thư.</translation>
    </message>
    <message>
        <source>The message could not be moved in the mailbox.</source>
        <translation>Không chuyển được thư trong hộp thư.</translation>
    </message>
    <message>
        <source>“%1” is no mail server. Write a name like mail.example.vn, with :port where it is not the usual one; %2:// before it means STARTTLS.</source>
        <translation>“%1” không phải máy chủ thư. Hãy viết tên như mail.example.vn, thêm :cổng nếu khác cổng thông thường; %2:// ở đầu nghĩa là dùng STARTTLS.</translation>
    </message>
    <message>
        <source>The mail server could not prove that it is the right one. Check its name and its certificate.</source>
        <translation>Máy chủ thư không chứng minh được mình là đúng máy chủ. Hãy kiểm tra tên và chứng thư của máy chủ.</translation>
    </message>
    <message>
        <source>The mail server does not accept the user and the password.</source>
        <translation>Máy chủ thư không chấp nhận người dùng và mật khẩu.</translation>
    </message>
    <message>
        <source>The line broke while the message was on its way.</source>
        <translation>Đường truyền đứt khi thư đang được gửi.</translation>
    </message>
    <message>
        <source>The mail server refused it: %1</source>
        <translation>Máy chủ thư từ chối: %1</translation>
    </message>
    <message>
        <source>The mail server does not take it just now: %1</source>
        <translation>Máy chủ thư hiện chưa nhận: %1</translation>
    </message>
    <message>
        <source>The mail server cannot be reached.</source>
        <translation>Không kết nối được máy chủ thư.</translation>
    </message>
    <message>
        <source>The message cannot be read.</source>
        <translation>Không đọc được thư.</translation>
    </message>
</context>
<context>
    <name>congbao::MeasuredReading</name>
    <message>
        <source>There is no sitting %1.</source>
        <translation>Không có lượt đọc %1.</translation>
    </message>
    <message>
        <source>This sitting is %1&apos;s; nobody else may read in it.</source>
        <translation>Lượt đọc này của %1; người khác không được đọc trong đó.</translation>
    </message>
    <message>
        <source>This sitting has ended.</source>
        <translation>Lượt đọc này đã kết thúc.</translation>
    </message>
    <message>
        <source>This is not the electronic text of %1 as it is now. Open it again.</source>
        <translation>Đây không phải bản điện tử hiện nay của %1. Hãy mở lại.</translation>
    </message>
    <message>
        <source>%1 has read %2 already.</source>
        <translation>%1 đã đọc %2 rồi.</translation>
    </message>
    <message>
        <source>%1 has its two readers already.</source>
        <translation>%1 đã đủ hai người đọc.</translation>
    </message>
    <message>
        <source>Mark at least one letter.</source>
        <translation>Hãy đánh dấu ít nhất một chữ.</translation>
    </message>
    <message>
        <source>The texts of %1 were not compared yet.</source>
        <translation>Chưa đối chiếu các văn bản của %1.</translation>
    </message>
    <message>
        <source>The two readers of %1 have not both ended; until then nobody sees what they found.</source>
        <translation>Hai người đọc %1 chưa cùng kết thúc; trước đó không ai được xem kết quả.</translation>
    </message>
</context>
<context>
    <name>congbao::Migrations</name>
    <message>
        <source>The folder for backups “%1” cannot be made; the register was not upgraded.</source>
        <translation>Không tạo được thư mục sao lưu “%1”; sổ chưa được nâng cấp.</translation>
    </message>
    <message>
        <source>The register could not be backed up before its upgrade, and was not upgraded: %1</source>
        <translation>Không sao lưu được sổ trước khi nâng cấp nên chưa nâng cấp: %1</translation>
    </message>
    <message>
        <source>The register could not be brought to version %1: %2</source>
        <translation>Không đưa được sổ lên phiên bản %1: %2</translation>
    </message>
    <message>
        <source>The program&apos;s own schema is not complete.</source>
        <translation>Lược đồ của chương trình không đầy đủ.</translation>
    </message>
    <message>
        <source>This register was written by a newer version of the program (schema %1, this program knows %2). Install the newer version.</source>
        <translation>Sổ này do phiên bản mới hơn của chương trình ghi (lược đồ %1, chương trình này biết đến %2). Hãy cài phiên bản mới hơn.</translation>
    </message>
</context>
<context>
    <name>congbao::Moving</name>
    <message>
        <source>Copying the files</source>
        <translation>Đang chép các tệp</translation>
    </message>
    <message>
        <source>A file of the vault is damaged and the office was not moved: %1</source>
        <translation>Một tệp trong kho bị hỏng, chưa chuyển cơ quan: %1</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be written.</source>
        <translation>Không ghi được vào thư mục “%1”.</translation>
    </message>
    <message>
        <source>The table “%1” has not the same content in its new place; the office was not moved.</source>
        <translation>Bảng “%1” ở nơi mới không có cùng nội dung; chưa chuyển cơ quan.</translation>
    </message>
    <message>
        <source>The database has an office already. Move into an empty database.</source>
        <translation>Cơ sở dữ liệu đã có một cơ quan. Hãy chuyển vào cơ sở dữ liệu trống.</translation>
    </message>
    <message>
        <source>Give the address of a database (postgresql://user@server/database) and an absolute folder for the files.</source>
        <translation>Hãy cho địa chỉ cơ sở dữ liệu (postgresql://người-dùng@máy-chủ/cơ-sở-dữ-liệu) và đường dẫn đầy đủ của thư mục tệp.</translation>
    </message>
    <message>
        <source>The office is sending just now. Close its other programs and move it then.</source>
        <translation>Cơ quan đang gửi dữ liệu. Hãy đóng các chương trình khác của cơ quan rồi chuyển.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made. Check the free space and your rights there.</source>
        <translation>Không tạo được thư mục “%1”. Hãy kiểm tra chỗ trống và quyền của bạn ở đó.</translation>
    </message>
    <message>
        <source>The old register could not be set aside; nothing was moved.</source>
        <translation>Không cất được sổ đăng ký cũ; chưa chuyển gì.</translation>
    </message>
</context>
<context>
    <name>congbao::Notices</name>
    <message>
        <source>Say why, in at most 2000 characters.</source>
        <translation>Hãy nêu lý do, không quá 2000 ký tự.</translation>
    </message>
    <message>
        <source>Name the decision that orders it: its number and notation, its date and who made it.</source>
        <translation>Hãy nêu quyết định làm căn cứ: số, ký hiệu, ngày và cơ quan ban hành.</translation>
    </message>
    <message>
        <source>The issue %1 has no instrument %2.</source>
        <translation>Số Công báo %1 không có văn bản thứ %2.</translation>
    </message>
    <message>
        <source>Say which instrument of the later issue is the correction.</source>
        <translation>Hãy nêu văn bản nào trong số sau là văn bản đính chính.</translation>
    </message>
    <message>
        <source>Name the file that is replaced by its SHA-256.</source>
        <translation>Hãy nêu tệp bị thay bằng mã SHA-256 của nó.</translation>
    </message>
    <message>
        <source>The portal does not take files like “%1”.</source>
        <translation>Cổng không nhận loại tệp như “%1”.</translation>
    </message>
    <message>
        <source>The issue %1 is not published, so there is nothing to withdraw or to say of it yet.</source>
        <translation>Số Công báo %1 chưa phát hành nên chưa có gì để thu hồi hoặc thông báo.</translation>
    </message>
    <message>
        <source>There is no notice %1.</source>
        <translation>Không có thông báo %1.</translation>
    </message>
    <message>
        <source>%1 decided on this notice already.</source>
        <translation>%1 đã quyết định về thông báo này.</translation>
    </message>
    <message>
        <source>%1 proposed this notice and cannot approve it (four eyes). Somebody else must.</source>
        <translation>%1 là người đề nghị nên không được duyệt (nguyên tắc hai người). Phải do người khác duyệt.</translation>
    </message>
    <message>
        <source>Somebody else decided on this notice just now.</source>
        <translation>Vừa có người khác quyết định về thông báo này.</translation>
    </message>
</context>
<context>
    <name>congbao::Ocr</name>
    <message>
        <source>The reading model “%1” of Tesseract is not installed. Install the packages tesseract-ocr-script-viet and tesseract-ocr-vie.</source>
        <translation>Chưa cài mẫu nhận dạng “%1” của Tesseract. Hãy cài gói tesseract-ocr-script-viet và tesseract-ocr-vie.</translation>
    </message>
    <message>
        <source>There is no picture to read.</source>
        <translation>Không có ảnh để đọc.</translation>
    </message>
    <message>
        <source>A picture could not be read.</source>
        <translation>Không đọc được một ảnh.</translation>
    </message>
</context>
<context>
    <name>congbao::OdtReader</name>
    <message>
        <source>“%1” is protected by a password. Ask for a file without one.</source>
        <translation>“%1” có mật khẩu. Hãy yêu cầu tệp không có mật khẩu.</translation>
    </message>
    <message>
        <source>“%1” has no text in it: its part “%2” is without a body. Ask for it again.</source>
        <translation>“%1” không có nội dung: phần “%2” bên trong trống. Hãy yêu cầu gửi lại.</translation>
    </message>
    <message>
        <source>“%1” has more than %2 million letters of text and is not read.</source>
        <translation>“%1” có hơn %2 triệu chữ nên không đọc.</translation>
    </message>
</context>
<context>
    <name>congbao::Office</name>
    <message>
        <source>%1 may no longer work in this office. An administrator can say why.</source>
        <translation>%1 không còn được làm việc tại cơ quan này. Quản trị viên có thể cho biết lý do.</translation>
    </message>
    <message>
        <source>There is an office in “%1” already. Open it instead.</source>
        <translation>Trong “%1” đã có một cơ quan. Hãy mở cơ quan đó.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made. Check the free space and your rights there.</source>
        <translation>Không tạo được thư mục “%1”. Hãy kiểm tra chỗ trống và quyền ở đó.</translation>
    </message>
    <message>
        <source>The office in “%1” cannot be made: another program is making it, or the folder may not be written.</source>
        <translation>Không tạo được cơ quan trong “%1”: chương trình khác đang tạo, hoặc thư mục không cho ghi.</translation>
    </message>
    <message>
        <source>The register of the new office could not be put in its place.</source>
        <translation>Không đặt được sổ của cơ quan mới vào chỗ.</translation>
    </message>
    <message>
        <source>There is no office in “%1”. Make one first.</source>
        <translation>Trong “%1” chưa có cơ quan nào. Hãy tạo trước.</translation>
    </message>
    <message>
        <source>The folder of the office&apos;s files “%1” is not there. Connect the file share, or add ?files=/folder to the address.</source>
        <translation>Không thấy thư mục tệp của cơ quan “%1”. Hãy kết nối thư mục dùng chung, hoặc thêm ?files=/thư-mục vào địa chỉ.</translation>
    </message>
    <message>
        <source>An office on a database server needs a folder for its files too.</source>
        <translation>Cơ quan trên máy chủ cơ sở dữ liệu cần thêm một thư mục cho các tệp.</translation>
    </message>
    <message>
        <source>A shared office needs the address of a database (postgresql://user@server/database) and an absolute folder for its files.</source>
        <translation>Cơ quan dùng chung cần địa chỉ cơ sở dữ liệu (postgresql://người-dùng@máy-chủ/cơ-sở-dữ-liệu) và đường dẫn đầy đủ của thư mục tệp.</translation>
    </message>
</context>
<context>
    <name>congbao::OfficeConverter</name>
    <message>
        <source>“%1” can only be read with LibreOffice, which is not installed here. Install the package libreoffice-writer-nogui, or ask for the text as DOCX.</source>
        <translation>“%1” chỉ đọc được bằng LibreOffice mà máy này chưa cài. Hãy cài gói libreoffice-writer-nogui, hoặc yêu cầu bản DOCX.</translation>
    </message>
    <message>
        <source>“%1” could not be copied for LibreOffice. Check the free space in “%2”.</source>
        <translation>Không chép được “%1” cho LibreOffice. Hãy kiểm tra chỗ trống trong “%2”.</translation>
    </message>
    <message>
        <source>LibreOffice converts the text</source>
        <translation>LibreOffice đang chuyển đổi văn bản</translation>
    </message>
    <message>
        <source>LibreOffice did not finish “%1” within %2 seconds. Ask for the text as DOCX.</source>
        <translation>LibreOffice không xong “%1” trong %2 giây. Hãy yêu cầu bản DOCX.</translation>
    </message>
    <message>
        <source>“%1” is damaged, or protected by a password: LibreOffice cannot read it. Ask for it again, best as DOCX.</source>
        <translation>“%1” bị hỏng hoặc có mật khẩu: LibreOffice không đọc được. Hãy yêu cầu gửi lại, tốt nhất là DOCX.</translation>
    </message>
    <message>
        <source>“%1” is converted by LibreOffice, which gets no more rights than it needs; this system does not let the program take them away. Ask for the text as DOCX.</source>
        <translation>“%1” phải chuyển đổi bằng LibreOffice với quyền hạn chế ở mức cần thiết, nhưng hệ thống này không cho chương trình rút bớt quyền. Hãy đề nghị gửi văn bản dạng DOCX.</translation>
    </message>
</context>
<context>
    <name>congbao::OfficeThread</name>
    <message>
        <source>No office is open. Choose the office&apos;s folder and open it again.</source>
        <translation>Chưa mở cơ quan nào. Hãy chọn thư mục của cơ quan và mở lại.</translation>
    </message>
</context>
<context>
    <name>congbao::Outbox</name>
    <message>
        <source>The issue %1 was published or is being published.</source>
        <translation>Số %1 đã phát hành hoặc đang phát hành.</translation>
    </message>
    <message>
        <source>%1 was published already; its receipt is kept.</source>
        <translation>%1 đã phát hành; biên nhận đã được lưu.</translation>
    </message>
    <message>
        <source>%1 is being sent or was cancelled.</source>
        <translation>%1 đang được gửi hoặc đã hủy.</translation>
    </message>
    <message>
        <source>There is no entry %1 in the outbox.</source>
        <translation>Không có mục %1 trong hàng đợi phát hành.</translation>
    </message>
    <message>
        <source>The program ended while it was sending. The portal is asked before it is sent again.</source>
        <translation>Chương trình kết thúc khi đang gửi. Sẽ hỏi cổng trước khi gửi lại.</translation>
    </message>
    <message>
        <source>Another program sent %1 meanwhile.</source>
        <translation>Chương trình khác vừa gửi %1.</translation>
    </message>
    <message>
        <source>What was to be published is damaged. Restore the office from a backup.</source>
        <translation>Nội dung chờ phát hành bị hỏng. Hãy khôi phục cơ quan từ bản sao lưu.</translation>
    </message>
    <message>
        <source>No mail server is set, so letters are kept until there is one.</source>
        <translation>Chưa đặt máy chủ thư, nên công văn được giữ lại cho đến khi có.</translation>
    </message>
    <message>
        <source>This letter was sent or is being sent.</source>
        <translation>Công văn này đã gửi hoặc đang được gửi.</translation>
    </message>
    <message>
        <source>%1 is not in doubt; its state says what happened.</source>
        <translation>%1 không có gì nghi vấn; trạng thái của mục này nói rõ việc đã xảy ra.</translation>
    </message>
    <message>
        <source>%1 is being sent, is done, or may have arrived; it cannot be given up.</source>
        <translation>%1 đang được gửi, đã xong hoặc có thể đã tới nơi; không hủy được.</translation>
    </message>
    <message>
        <source>The office was restored from a backup. Look in the mailbox whether this letter was sent since then.</source>
        <translation>Cơ quan được khôi phục từ bản sao lưu. Hãy xem trong hộp thư công văn này đã được gửi từ sau lúc đó chưa.</translation>
    </message>
    <message>
        <source>Another program sends this meanwhile.</source>
        <translation>Một chương trình khác đang gửi mục này.</translation>
    </message>
    <message>
        <source>The line broke while the letter was on its way; it may have arrived. Look in the mailbox for sent letters, or ask the addressee. Then say that it arrived, or send it once more.</source>
        <translation>Đường truyền đứt khi công văn đang được gửi; có thể công văn đã tới nơi. Hãy xem hộp thư đã gửi hoặc hỏi nơi nhận, rồi ghi nhận là đã tới hoặc gửi lại một lần nữa.</translation>
    </message>
    <message>
        <source>What was to be sent is damaged. Restore the office from a backup.</source>
        <translation>Nội dung cần gửi bị hỏng. Hãy khôi phục cơ quan từ bản sao lưu.</translation>
    </message>
    <message>
        <source>The portal has the issue %1, but this office does not know that it was published. Was the office restored from an older backup?</source>
        <translation>Cổng có số Công báo %1 nhưng cơ quan không ghi nhận đã phát hành. Có phải cơ quan được khôi phục từ bản sao lưu cũ hơn không?</translation>
    </message>
    <message>
        <source>The issue %1 was published, but the portal does not show it any more. Have it looked at there; the receipt is kept.</source>
        <translation>Số Công báo %1 đã phát hành nhưng Cổng không còn thể hiện. Hãy đề nghị bên Cổng kiểm tra; biên nhận vẫn được giữ.</translation>
    </message>
    <message>
        <source>The portal has published the issue %1, and its entry in the outbox is not done. “Try now” asks for the receipt.</source>
        <translation>Cổng đã phát hành số Công báo %1 nhưng mục trong hàng đợi chưa xong. “Thử ngay” sẽ hỏi lấy biên nhận.</translation>
    </message>
    <message>
        <source>Say how you know that it arrived.</source>
        <translation>Hãy nêu căn cứ để biết đã tới nơi.</translation>
    </message>
    <message>
        <source>Say why it is given up.</source>
        <translation>Hãy nêu lý do hủy.</translation>
    </message>
    <message>
        <source>There is no secret “%1”. There are: %2</source>
        <translation>Không có thông tin mật “%1”. Có các khóa: %2</translation>
    </message>
</context>
<context>
    <name>congbao::PageChanges</name>
    <message>
        <source>The pages you saw last cannot be compared with these.</source>
        <translation>Không so sánh được các trang này với những trang đồng chí đã xem lần trước.</translation>
    </message>
</context>
<context>
    <name>congbao::PagePictures</name>
    <message>
        <source>Page %1 of “%2” has more than %3 million dots and is not read.</source>
        <translation>Trang %1 của “%2” có hơn %3 triệu điểm ảnh nên không đọc.</translation>
    </message>
    <message>
        <source>The picture of page %1 of “%2” is damaged. Ask for the file again.</source>
        <translation>Ảnh trang %1 của “%2” bị hỏng. Hãy yêu cầu gửi lại tệp.</translation>
    </message>
    <message>
        <source>“%1” has more than %2 pages and is not read.</source>
        <translation>“%1” có hơn %2 trang nên không đọc.</translation>
    </message>
    <message>
        <source>“%1” has no page %2.</source>
        <translation>“%1” không có trang %2.</translation>
    </message>
</context>
<context>
    <name>congbao::PageSource</name>
    <message>
        <source>The page pictures cannot be shown: the stored file is not there.</source>
        <translation>Không hiển thị được ảnh trang: tệp đã lưu không còn.</translation>
    </message>
    <message>
        <source>The page pictures cannot be shown: the PDF is encrypted.</source>
        <translation>Không hiển thị được ảnh trang: tệp PDF bị mã hóa.</translation>
    </message>
    <message>
        <source>The page pictures cannot be shown: the file is not one that can be drawn.</source>
        <translation>Không hiển thị được ảnh trang: tệp không thuộc loại vẽ được.</translation>
    </message>
    <message>
        <source>The page pictures cannot be shown: page %1 has too many dots.</source>
        <translation>Không hiển thị được ảnh trang: trang %1 có quá nhiều điểm ảnh.</translation>
    </message>
</context>
<context>
    <name>congbao::Passphrase</name>
    <message>
        <source>A passphrase has at least %1 letters. Some words that only you put together are good and easy to remember.</source>
        <translation>Cụm mật khẩu có ít nhất %1 chữ. Vài từ chỉ mình bạn ghép lại là tốt và dễ nhớ.</translation>
    </message>
    <message>
        <source>There is not enough memory to keep the passphrase safely.</source>
        <translation>Không đủ bộ nhớ để giữ cụm mật khẩu an toàn.</translation>
    </message>
</context>
<context>
    <name>congbao::Pdf</name>
    <message>
        <source>colours for four inks</source>
        <translation>màu pha bốn mực (CMYK)</translation>
    </message>
    <message>
        <source>a font without a map of its glyphs</source>
        <translation>phông chữ thiếu bảng tra nét chữ</translation>
    </message>
    <message>
        <source>a font that does not say which letters it shows</source>
        <translation>phông chữ không cho biết nó thể hiện chữ cái nào</translation>
    </message>
    <message>
        <source>a font that is not in the file</source>
        <translation>phông chữ không được nhúng trong tệp</translation>
    </message>
    <message>
        <source>an object that archive files may not have</source>
        <translation>đối tượng mà tệp lưu trữ không được có</translation>
    </message>
    <message>
        <source>a picture that asks for smoothing</source>
        <translation>hình ảnh yêu cầu làm mịn</translation>
    </message>
    <message>
        <source>objects nested too deeply</source>
        <translation>các đối tượng lồng nhau quá sâu</translation>
    </message>
    <message>
        <source>The PDF file is encrypted. Ask for a file without protection.</source>
        <translation>Tệp PDF bị mã hóa. Hãy đề nghị gửi tệp không đặt bảo vệ.</translation>
    </message>
    <message>
        <source>The PDF file has more than %1 pages.</source>
        <translation>Tệp PDF có hơn %1 trang.</translation>
    </message>
    <message>
        <source>The PDF file has no pages.</source>
        <translation>Tệp PDF không có trang nào.</translation>
    </message>
    <message>
        <source>A proof has 2, 4, 6, 9 or 16 pages on a side.</source>
        <translation>Bản in thử có 2, 4, 6, 9 hoặc 16 trang trên một mặt.</translation>
    </message>
    <message>
        <source>A booklet cannot be made of more than %1 pages.</source>
        <translation>Không đóng được tập sách có hơn %1 trang.</translation>
    </message>
    <message>
        <source>The file has %1 pages; there are no pages %2 to %3.</source>
        <translation>Tệp có %1 trang; không có các trang từ %2 đến %3.</translation>
    </message>
    <message>
        <source>The PDF file cannot be made into a booklet because it is damaged.</source>
        <translation>Không bình bản được tệp PDF vì tệp bị hỏng.</translation>
    </message>
    <message>
        <source>The PDF file is damaged.</source>
        <translation>Tệp PDF bị hỏng.</translation>
    </message>
    <message>
        <source>There is no file “%1”. Check the name and the folder.</source>
        <translation>Không có tệp “%1”. Hãy kiểm tra tên và thư mục.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened. Check that you may read it.</source>
        <translation>Không mở được “%1”. Hãy kiểm tra quyền đọc.</translation>
    </message>
    <message>
        <source>“%1” is empty. Ask for the file again.</source>
        <translation>“%1” trống. Hãy yêu cầu gửi lại tệp.</translation>
    </message>
    <message>
        <source>“%1” has %2 MB; files of more than %3 MB are not read.</source>
        <translation>“%1” có %2 MB; không đọc tệp lớn hơn %3 MB.</translation>
    </message>
    <message>
        <source>“%1” is not a PDF, whatever its name says.</source>
        <translation>“%1” không phải PDF, dù tên tệp thế nào.</translation>
    </message>
    <message>
        <source>“%1” is protected by a password. Ask the issuing body for a file without one.</source>
        <translation>“%1” có mật khẩu. Hãy yêu cầu cơ quan ban hành gửi tệp không có mật khẩu.</translation>
    </message>
    <message>
        <source>“%1” is damaged and cannot be read as a PDF. Ask for the file again.</source>
        <translation>“%1” bị hỏng, không đọc được như PDF. Hãy yêu cầu gửi lại tệp.</translation>
    </message>
    <message>
        <source>“%1” has no pages that can be read. Ask for the file again.</source>
        <translation>“%1” không có trang nào đọc được. Hãy yêu cầu gửi lại tệp.</translation>
    </message>
    <message>
        <source>“%1” has %2 pages; files of more than %3 are not read.</source>
        <translation>“%1” có %2 trang; không đọc tệp có hơn %3 trang.</translation>
    </message>
    <message>
        <source>Page %1 of “%2” is damaged.</source>
        <translation>Trang %1 của “%2” bị hỏng.</translation>
    </message>
    <message>
        <source>Page %1 of “%2” holds more than can be read in %3 seconds.</source>
        <translation>Trang %1 của “%2” có nhiều nội dung hơn mức đọc được trong %3 giây.</translation>
    </message>
    <message>
        <source>Page %1 of “%2” has no area to show.</source>
        <translation>Trang %1 của “%2” không có vùng nào để hiện.</translation>
    </message>
    <message>
        <source>Page %1 of “%2” is too large to be shown at %3 dots an inch.</source>
        <translation>Trang %1 của “%2” quá lớn để hiện ở %3 điểm mỗi inch.</translation>
    </message>
    <message>
        <source>Page %1 of “%2” takes too long to draw.</source>
        <translation>Vẽ trang %1 của “%2” mất quá nhiều thời gian.</translation>
    </message>
    <message>
        <source>Page %1 of “%2” cannot be drawn.</source>
        <translation>Không vẽ được trang %1 của “%2”.</translation>
    </message>
    <message>
        <source>The PDF file could not be written.</source>
        <translation>Không ghi được tệp PDF.</translation>
    </message>
</context>
<context>
    <name>congbao::PdfReader</name>
    <message>
        <source>“%1” has %2 pages; page %3 does not exist.</source>
        <translation>“%1” có %2 trang; không có trang %3.</translation>
    </message>
    <message>
        <source>Letters that the page shows are missing in the text layer of the PDF.</source>
        <translation>Lớp chữ của tệp PDF thiếu những chữ cái có trên trang.</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>trang %1</translation>
    </message>
    <message numerus="yes">
        <source>Readers of the PDF put %n note(s) or mark(s) on its pages. Ask for a file without them.</source>
        <translation>
            <numerusform>Người đọc tệp PDF đã đặt %n ghi chú hoặc dấu lên các trang. Hãy đề nghị gửi lại tệp không có các ghi chú, dấu này.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The text layer of the page has %n word(s) that the page does not show; they were left out.</source>
        <translation>
            <numerusform>Lớp chữ của trang có %n từ không hiện trên trang; các từ đó không được lấy vào.</numerusform>
        </translation>
    </message>
    <message>
        <source>The page shows “%1” where the text layer of the PDF says “%2”.</source>
        <translation>Trang hiện “%1” nhưng lớp chữ của tệp PDF ghi “%2”.</translation>
    </message>
    <message numerus="yes">
        <source>A part of the page is a picture of text; its %n word(s) were read from it. Compare them with care.</source>
        <translation>
            <numerusform>Một phần của trang là ảnh chụp chữ; %n từ trong đó được nhận dạng từ ảnh. Hãy đối chiếu kỹ.</numerusform>
        </translation>
    </message>
    <message>
        <source>A part of the page is a picture of text that could not be read; look at it.</source>
        <translation>Một phần của trang là ảnh chụp chữ không đọc được; hãy xem ảnh.</translation>
    </message>
</context>
<context>
    <name>congbao::People</name>
    <message>
        <source>There is no person “%1” in this office.</source>
        <translation>Cơ quan này không có người tên “%1”.</translation>
    </message>
    <message>
        <source>“%1” cannot be a person&apos;s name here.</source>
        <translation>“%1” không dùng làm tên người được.</translation>
    </message>
    <message numerus="yes">
        <source>There were too many wrong passphrases for this name. Wait %n seconds and try again.</source>
        <translation>
            <numerusform>Đã nhập sai cụm mật khẩu quá nhiều lần cho tên này. Hãy chờ %n giây rồi thử lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>The name or the passphrase is wrong.</source>
        <translation>Tên hoặc cụm mật khẩu không đúng.</translation>
    </message>
    <message>
        <source>There is a person “%1” already.</source>
        <translation>Đã có người tên “%1”.</translation>
    </message>
    <message>
        <source>Nobody can disable himself or herself. Another administrator can.</source>
        <translation>Không ai tự khóa tài khoản của mình được. Quản trị viên khác có thể làm.</translation>
    </message>
</context>
<context>
    <name>congbao::Permissions</name>
    <message>
        <source>register submissions</source>
        <translation>tiếp nhận hồ sơ</translation>
    </message>
    <message>
        <source>compare texts</source>
        <translation>đối chiếu văn bản</translation>
    </message>
    <message>
        <source>give verdicts</source>
        <translation>kết luận điểm sai khác</translation>
    </message>
    <message>
        <source>issue certificates</source>
        <translation>cấp giấy xác nhận</translation>
    </message>
    <message>
        <source>draft letters</source>
        <translation>dự thảo công văn</translation>
    </message>
    <message>
        <source>send letters</source>
        <translation>gửi công văn</translation>
    </message>
    <message>
        <source>compose issues</source>
        <translation>biên tập số Công báo</translation>
    </message>
    <message>
        <source>typeset issues</source>
        <translation>dàn trang số Công báo</translation>
    </message>
    <message>
        <source>sign off issues</source>
        <translation>ký duyệt số Công báo</translation>
    </message>
    <message>
        <source>close issues</source>
        <translation>ký đóng số Công báo</translation>
    </message>
    <message>
        <source>publish issues</source>
        <translation>phát hành số Công báo</translation>
    </message>
    <message>
        <source>manage people</source>
        <translation>quản lý người dùng</translation>
    </message>
    <message>
        <source>change settings</source>
        <translation>thay đổi thiết đặt</translation>
    </message>
    <message>
        <source>%1 stands in the closed issue %2 and is changed no more.</source>
        <translation>%1 nằm trong số %2 đã đóng nên không sửa được nữa.</translation>
    </message>
    <message>
        <source>%1 stands in the issue %2. Take it out of the issue first.</source>
        <translation>%1 đang nằm trong số %2. Hãy đưa ra khỏi số trước.</translation>
    </message>
    <message>
        <source>The texts of %1, as they are now, were not compared yet. Compare them first.</source>
        <translation>Hai văn bản hiện có của %1 chưa được đối chiếu. Hãy đối chiếu trước.</translation>
    </message>
    <message>
        <source>The issue %1 is closed and is changed no more. What is wrong in it is corrected in a later issue.</source>
        <translation>Số %1 đã đóng nên không sửa được nữa. Sai sót trong đó được đính chính ở số sau.</translation>
    </message>
    <message>
        <source>%1 compared %2 in the issue %3 and cannot %4 (four eyes). Somebody else must.</source>
        <translation>%1 đã đối chiếu %2 trong số %3 nên không được %4 (nguyên tắc hai người). Phải do người khác làm.</translation>
    </message>
    <message>
        <source>%1 may no longer work in this office. An administrator can say why.</source>
        <translation>%1 không còn được làm việc tại cơ quan này. Quản trị viên có thể cho biết lý do.</translation>
    </message>
    <message>
        <source>%1 is an administrator, and administrators never %2. Somebody else must.</source>
        <translation>%1 là quản trị viên; quản trị viên không được %2. Phải do người khác làm.</translation>
    </message>
    <message>
        <source>%1 may not %2: that needs the role %3.</source>
        <translation>%1 không được %2: việc này cần vai trò %3.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> hoặc </translation>
    </message>
    <message numerus="yes">
        <source>%n discrepancies of %1 have no verdict yet; a certificate would be untrue.</source>
        <translation>
            <numerusform>%n điểm sai khác của %1 chưa có kết luận; giấy xác nhận sẽ không đúng.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n discrepancies of %1 have no verdict yet. Judge them first, so that one letter says everything.</source>
        <translation>
            <numerusform>%n điểm sai khác của %1 chưa có kết luận. Hãy kết luận trước để một công văn nêu đủ.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to write about: no discrepancy of %1 was found real.</source>
        <translation>Không có gì để viết: %1 không có điểm sai khác nào được kết luận là sai.</translation>
    </message>
    <message>
        <source>compose the issue</source>
        <translation>biên tập số Công báo</translation>
    </message>
    <message>
        <source>typeset the issue</source>
        <translation>dàn trang số Công báo</translation>
    </message>
    <message>
        <source>sign it off</source>
        <translation>ký duyệt</translation>
    </message>
    <message>
        <source>The issue %1 has no instruments yet. Add some first.</source>
        <translation>Số %1 chưa có văn bản nào. Hãy đưa văn bản vào trước.</translation>
    </message>
    <message>
        <source>The issue %1 cannot be typeset. %2</source>
        <translation>Không dàn trang được số %1. %2</translation>
    </message>
    <message>
        <source>%1 composed the issue %2 and cannot sign it off (four eyes). Somebody else must.</source>
        <translation>%1 đã biên tập số %2 nên không được ký duyệt (nguyên tắc hai người). Phải do người khác ký.</translation>
    </message>
    <message>
        <source>The issue %1 is not typeset since its last change; there is nothing to sign.</source>
        <translation>Số %1 chưa được dàn trang sau lần thay đổi cuối; chưa có gì để ký.</translation>
    </message>
    <message>
        <source>The issue %1 cannot be closed. %2</source>
        <translation>Không đóng được số %1. %2</translation>
    </message>
    <message>
        <source>Another member of the board must approve the issue %1 before its closing signature.</source>
        <translation>Một thành viên khác của Ban biên tập phải duyệt số %1 trước chữ ký đóng số.</translation>
    </message>
    <message>
        <source>%1 compared %2 and cannot place it in an issue (four eyes). Somebody else must.</source>
        <translation>%1 đã đối chiếu %2 nên không được xếp vào số Công báo (nguyên tắc hai người). Phải do người khác làm.</translation>
    </message>
    <message>
        <source>%1 stands in the issue %2 already.</source>
        <translation>%1 đã nằm trong số %2.</translation>
    </message>
    <message>
        <source>propose what is said of published issues</source>
        <translation>đề nghị thông báo về số Công báo đã phát hành</translation>
    </message>
    <message>
        <source>approve what is said of published issues</source>
        <translation>duyệt thông báo về số Công báo đã phát hành</translation>
    </message>
    <message>
        <source>tie corrections to what they correct</source>
        <translation>gắn đính chính với văn bản được đính chính</translation>
    </message>
    <message>
        <source>draft corrections</source>
        <translation>soạn đính chính</translation>
    </message>
    <message>
        <source>approve corrections</source>
        <translation>duyệt đính chính</translation>
    </message>
    <message>
        <source>remove files by order</source>
        <translation>loại tệp theo quyết định</translation>
    </message>
</context>
<context>
    <name>congbao::Places</name>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Đối chiếu</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Công văn</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Số Công báo</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Phát hành</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Kho</translation>
    </message>
</context>
<context>
    <name>congbao::Portal</name>
    <message>
        <source>What was to be published is damaged and cannot be sent. Restore the office from a backup.</source>
        <translation>Nội dung chờ phát hành bị hỏng nên không gửi được. Hãy khôi phục cơ quan từ bản sao lưu.</translation>
    </message>
    <message>
        <source>No portal is set. An administrator sets portal.url, for example to a folder: file:///srv/handover</source>
        <translation>Chưa đặt cổng thông tin. Quản trị viên đặt portal.url, ví dụ là một thư mục: file:///srv/handover</translation>
    </message>
    <message>
        <source>The stored file “%1” is damaged. Restore the office from a backup.</source>
        <translation>Tệp đã lưu “%1” bị hỏng. Hãy khôi phục cơ quan từ bản sao lưu.</translation>
    </message>
    <message>
        <source>What answers at the portal&apos;s address is not a portal that this program knows. An administrator checks portal.url.</source>
        <translation>Nơi trả lời ở địa chỉ của Cổng không phải loại Cổng mà chương trình biết. Đề nghị quản trị kiểm tra portal.url.</translation>
    </message>
    <message>
        <source>The portal is being maintained until %1.</source>
        <translation>Cổng bảo trì đến %1.</translation>
    </message>
    <message>
        <source>“%1” has %2 MB; the portal takes files up to %3 MB.</source>
        <translation>“%1” dài %2 MB; Cổng nhận tệp đến %3 MB.</translation>
    </message>
    <message>
        <source>The portal does not take files like “%1”.</source>
        <translation>Cổng không nhận loại tệp như “%1”.</translation>
    </message>
    <message>
        <source>The issue as a whole is larger than the portal takes (%1 MB in %2 files).</source>
        <translation>Cả số Công báo lớn hơn mức Cổng nhận (%1 MB trong %2 tệp).</translation>
    </message>
    <message>
        <source>The portal&apos;s answer about the issue is not complete.</source>
        <translation>Trả lời của Cổng về số Công báo không đầy đủ.</translation>
    </message>
    <message>
        <source>The portal wants the files at an address that is not its own. Nothing was sent there.</source>
        <translation>Cổng yêu cầu gửi tệp tới địa chỉ không phải của nó. Chưa gửi gì tới đó.</translation>
    </message>
    <message numerus="yes">
        <source>The portal still lacks %n file(s) of the issue.</source>
        <translation>
            <numerusform>Cổng còn thiếu %n tệp của số Công báo.</numerusform>
        </translation>
    </message>
    <message>
        <source>The issue is published, but the portal does not show “%1” as it was sent. Have it looked at there; “Try now” checks again.</source>
        <translation>Số Công báo đã phát hành nhưng Cổng không thể hiện “%1” đúng như đã gửi. Hãy đề nghị bên Cổng kiểm tra; “Thử ngay” sẽ kiểm tra lại.</translation>
    </message>
    <message>
        <source>The portal does not have this issue yet.</source>
        <translation>Cổng chưa có số Công báo này.</translation>
    </message>
    <message>
        <source>The portal has published this issue with other content already. It is not replaced.</source>
        <translation>Cổng đã phát hành số Công báo này với nội dung khác. Không thay thế.</translation>
    </message>
    <message>
        <source>The portal is publishing this issue.</source>
        <translation>Cổng đang phát hành số Công báo này.</translation>
    </message>
    <message>
        <source>The portal does not have this notice yet.</source>
        <translation>Cổng chưa có thông báo này.</translation>
    </message>
    <message>
        <source>The file “%1” is missing there or was changed.</source>
        <translation>Tệp “%1” ở đó bị thiếu hoặc đã bị sửa.</translation>
    </message>
    <message>
        <source>The portal&apos;s list of issues does not end.</source>
        <translation>Danh sách số Công báo của Cổng không có điểm kết thúc.</translation>
    </message>
    <message>
        <source>The official text of %1 is of a kind that the portal does not take; a PDF is needed.</source>
        <translation>Văn bản chính của %1 thuộc loại tệp Cổng không nhận; cần tệp PDF.</translation>
    </message>
    <message>
        <source>title</source>
        <translation>trích yếu</translation>
    </message>
    <message>
        <source>number and notation</source>
        <translation>số, ký hiệu</translation>
    </message>
    <message>
        <source>type of text</source>
        <translation>loại văn bản</translation>
    </message>
    <message>
        <source>issuing body</source>
        <translation>cơ quan ban hành</translation>
    </message>
    <message>
        <source>signer</source>
        <translation>người ký</translation>
    </message>
    <message>
        <source>date of signing</source>
        <translation>ngày ký</translation>
    </message>
    <message>
        <source>effective date</source>
        <translation>ngày có hiệu lực</translation>
    </message>
    <message>
        <source>pages</source>
        <translation>số trang</translation>
    </message>
    <message>
        <source>identifier of the province</source>
        <translation>mã định danh của tỉnh</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>cơ quan xuất bản</translation>
    </message>
    <message>
        <source>date of the issue</source>
        <translation>ngày của số Công báo</translation>
    </message>
    <message>
        <source>kind of file</source>
        <translation>loại tệp</translation>
    </message>
    <message>
        <source>size</source>
        <translation>kích thước</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>lý do</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>quyết định</translation>
    </message>
    <message>
        <source>The portal wants the electronic identifier of the province. An administrator sets portal.organ_id, for example to H50.</source>
        <translation>Cổng cần mã định danh điện tử của tỉnh. Đề nghị quản trị đặt portal.organ_id, ví dụ H50.</translation>
    </message>
    <message>
        <source>The portal wants to know who publishes. An administrator sets gazette.publisher.</source>
        <translation>Cổng cần biết cơ quan xuất bản. Đề nghị quản trị đặt gazette.publisher.</translation>
    </message>
    <message>
        <source>The issue has no PDF.</source>
        <translation>Số Công báo không có tệp PDF.</translation>
    </message>
    <message>
        <source>instrument %1 (%2)</source>
        <translation>văn bản thứ %1 (%2)</translation>
    </message>
    <message>
        <source>file “%1”</source>
        <translation>tệp “%1”</translation>
    </message>
    <message>
        <source>The server&apos;s key is not set. An administrator sets portal.host_key to what its people give (ssh-keygen -l shows it).</source>
        <translation>Chưa đặt khóa của máy chủ. Đề nghị quản trị đặt portal.host_key theo khóa do bên quản lý máy chủ cung cấp (xem bằng ssh-keygen -l).</translation>
    </message>
    <message>
        <source>“%1” is not the address of a portal. Set portal.url to an https address, or to a folder: file:///… or sftp://user@host/…</source>
        <translation>“%1” không phải địa chỉ của Cổng. Hãy đặt portal.url là địa chỉ https hoặc thư mục: file:///… hoặc sftp://user@host/…</translation>
    </message>
    <message>
        <source>The portal does not understand the request.</source>
        <translation>Cổng không hiểu yêu cầu.</translation>
    </message>
    <message>
        <source>What reached the portal is not what was sent.</source>
        <translation>Nội dung Cổng nhận được không phải nội dung đã gửi.</translation>
    </message>
    <message>
        <source>The portal does not accept this office&apos;s sign-in.</source>
        <translation>Cổng không chấp nhận đăng nhập của cơ quan.</translation>
    </message>
    <message>
        <source>The portal&apos;s people did not give this office the right to do that.</source>
        <translation>Bên quản lý Cổng chưa cấp quyền này cho cơ quan.</translation>
    </message>
    <message>
        <source>The portal does not know it.</source>
        <translation>Cổng không biết mục này.</translation>
    </message>
    <message>
        <source>Somebody changed the issue on the portal meanwhile.</source>
        <translation>Trong lúc đó có người đã thay đổi số Công báo trên Cổng.</translation>
    </message>
    <message>
        <source>The portal lacks files of the issue.</source>
        <translation>Cổng thiếu tệp của số Công báo.</translation>
    </message>
    <message>
        <source>The portal rejected a file of the issue.</source>
        <translation>Cổng từ chối một tệp của số Công báo.</translation>
    </message>
    <message>
        <source>The issue&apos;s key does not fit its year and number.</source>
        <translation>Khóa của số Công báo không khớp với năm và số.</translation>
    </message>
    <message>
        <source>It is larger than the portal takes.</source>
        <translation>Vượt quá kích thước Cổng nhận.</translation>
    </message>
    <message>
        <source>The portal does not take files of this kind.</source>
        <translation>Cổng không nhận loại tệp này.</translation>
    </message>
    <message>
        <source>The portal finds faults in the description of the issue.</source>
        <translation>Cổng thấy lỗi trong phần mô tả số Công báo.</translation>
    </message>
    <message>
        <source>The portal had another notice under the same number.</source>
        <translation>Cổng đã có thông báo khác cùng mã số.</translation>
    </message>
    <message>
        <source>The portal is still busy with the first request.</source>
        <translation>Cổng còn đang xử lý yêu cầu đầu tiên.</translation>
    </message>
    <message>
        <source>The portal asks for a pause: too many requests.</source>
        <translation>Cổng đề nghị tạm dừng: quá nhiều yêu cầu.</translation>
    </message>
    <message>
        <source>The portal is being maintained.</source>
        <translation>Cổng đang bảo trì.</translation>
    </message>
    <message>
        <source>The portal met a fault of its own.</source>
        <translation>Cổng gặp lỗi nội bộ.</translation>
    </message>
    <message>
        <source>The portal does not accept this office&apos;s sign-in, even with a new token. An administrator asks the portal&apos;s people.</source>
        <translation>Cổng không chấp nhận đăng nhập của cơ quan, kể cả với mã mới. Đề nghị quản trị hỏi bên quản lý Cổng.</translation>
    </message>
    <message>
        <source>The portal refuses it (HTTP %1).</source>
        <translation>Cổng từ chối (HTTP %1).</translation>
    </message>
    <message>
        <source>It says: %1</source>
        <translation>Cổng cho biết: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” is not there.</source>
        <translation>Không có “%1” ở đó.</translation>
    </message>
    <message>
        <source>“%1” shows another key than the one in portal.host_key. Nothing was sent. An administrator asks the server&apos;s people whether they changed it.</source>
        <translation>“%1” đưa ra khóa khác với khóa trong portal.host_key. Chưa gửi gì. Đề nghị quản trị hỏi bên quản lý máy chủ xem họ có đổi khóa không.</translation>
    </message>
    <message>
        <source>“%1” does not let this office in, or not write there. An administrator checks portal.ssh_key.</source>
        <translation>“%1” không cho cơ quan vào hoặc không cho ghi. Đề nghị quản trị kiểm tra portal.ssh_key.</translation>
    </message>
    <message>
        <source>The line to “%1” broke, or it cannot be reached.</source>
        <translation>Đường truyền tới “%1” bị đứt hoặc không tới được.</translation>
    </message>
    <message>
        <source>It was not handed over yet.</source>
        <translation>Chưa giao.</translation>
    </message>
    <message>
        <source>The portal has another publication of this issue in “%1”. It is not replaced.</source>
        <translation>Cổng đã có bản phát hành khác của số Công báo này trong “%1”. Không thay thế.</translation>
    </message>
    <message>
        <source>“%1” was handed over, but is damaged there (%2). Have it looked at before you try again.</source>
        <translation>“%1” đã giao nhưng bị hỏng ở đó (%2). Hãy đề nghị kiểm tra trước khi thử lại.</translation>
    </message>
    <message>
        <source>The stored file cannot be read.</source>
        <translation>Không đọc được tệp đã lưu.</translation>
    </message>
    <message>
        <source>“%1” holds no RSA or P-256 key without a passphrase. An administrator checks portal.client_key.</source>
        <translation>“%1” không có khóa RSA hoặc P-256 không đặt mật khẩu. Đề nghị quản trị kiểm tra portal.client_key.</translation>
    </message>
    <message>
        <source>The key in “%1” does not sign.</source>
        <translation>Khóa trong “%1” không ký được.</translation>
    </message>
    <message>
        <source>The portal&apos;s sign-in server is overloaded or down.</source>
        <translation>Máy chủ đăng nhập của Cổng quá tải hoặc ngừng.</translation>
    </message>
    <message>
        <source>The portal&apos;s sign-in server does not let this office in (%1). An administrator checks portal.client_id and its secret or key.</source>
        <translation>Máy chủ đăng nhập của Cổng không cho cơ quan vào (%1). Đề nghị quản trị kiểm tra portal.client_id cùng mã mật hoặc khóa.</translation>
    </message>
    <message>
        <source>The portal&apos;s sign-in server answers, but gives no token.</source>
        <translation>Máy chủ đăng nhập của Cổng có trả lời nhưng không cấp mã truy cập.</translation>
    </message>
    <message>
        <source>“%1” was damaged on its way to the portal, twice. The line changes what goes over it.</source>
        <translation>“%1” bị hỏng hai lần trên đường tới Cổng. Đường truyền làm sai lệch dữ liệu.</translation>
    </message>
    <message>
        <source>The portal does not say how much of “%1” it has.</source>
        <translation>Cổng không cho biết đã nhận bao nhiêu của “%1”.</translation>
    </message>
    <message>
        <source>The portal still holds the file for a connection that broke.</source>
        <translation>Cổng còn giữ tệp cho kết nối đã đứt.</translation>
    </message>
</context>
<context>
    <name>congbao::Printing</name>
    <message>
        <source>The printer did not take page %1. Look at it and print again.</source>
        <translation>Máy in không nhận trang %1. Hãy xem máy in rồi in lại.</translation>
    </message>
</context>
<context>
    <name>congbao::Proof</name>
    <message>
        <source>The event %1 of the proof was changed: its hash does not fit.</source>
        <translation>Mục %1 của bằng chứng đã bị sửa: mã băm không khớp.</translation>
    </message>
    <message>
        <source>The signature of %1 does not fit what was signed.</source>
        <translation>Chữ ký của %1 không khớp với nội dung đã ký.</translation>
    </message>
    <message>
        <source>What %1 signed is not this sign-off.</source>
        <translation>Nội dung %1 đã ký không phải là lần ký duyệt này.</translation>
    </message>
    <message>
        <source>%1 signed another PDF than this one.</source>
        <translation>%1 đã ký một tệp PDF khác, không phải tệp này.</translation>
    </message>
    <message>
        <source>This is not a proof of an issue.</source>
        <translation>Đây không phải bằng chứng của một số Công báo.</translation>
    </message>
    <message>
        <source>The PDF is not the one of this proof: it was changed, or belongs to another issue.</source>
        <translation>Tệp PDF không phải của bằng chứng này: đã bị sửa, hoặc thuộc số khác.</translation>
    </message>
    <message>
        <source>The approval of %1 is not one of another person before the closing.</source>
        <translation>Lần duyệt của %1 không phải của người khác trước khi ký kết thúc.</translation>
    </message>
    <message>
        <source>The proof has no approval beside the closing signature.</source>
        <translation>Bằng chứng không có lần duyệt nào ngoài chữ ký kết thúc.</translation>
    </message>
    <message>
        <source>The head that %1 has for event %2 is another one: the chain of this proof is not the office&apos;s.</source>
        <translation>Dấu mà %1 có cho mục %2 khác với bằng chứng: chuỗi của bằng chứng này không phải của cơ quan.</translation>
    </message>
    <message>
        <source>The issue %1 is not closed yet; there is nothing to prove.</source>
        <translation>Số Công báo %1 chưa ký kết thúc nên chưa có gì để chứng minh.</translation>
    </message>
    <message>
        <source>The issue %1 cannot be proved: %2</source>
        <translation>Không lập được bằng chứng cho số Công báo %1: %2</translation>
    </message>
</context>
<context>
    <name>congbao::Reader</name>
    <message>
        <source>“%1” cannot be read: what LibreOffice made of it is not a text. Ask for it as DOCX.</source>
        <translation>Không đọc được “%1”: LibreOffice chuyển ra không phải văn bản. Hãy yêu cầu bản DOCX.</translation>
    </message>
    <message>
        <source>“%1” could not be read.</source>
        <translation>Không đọc được “%1”.</translation>
    </message>
    <message>
        <source>“%1” is %2. Texts are read from DOCX, ODT, DOC, RTF, PDF, PNG, JPEG and TIFF files.</source>
        <translation>“%1” là %2. Văn bản được đọc từ tệp DOCX, ODT, DOC, RTF, PDF, PNG, JPEG và TIFF.</translation>
    </message>
    <message>
        <source>“%1” is protected by a password. Ask for a file without one.</source>
        <translation>“%1” có mật khẩu. Hãy yêu cầu tệp không có mật khẩu.</translation>
    </message>
    <message>
        <source>a spreadsheet</source>
        <translation>bảng tính</translation>
    </message>
    <message>
        <source>a presentation</source>
        <translation>bản trình chiếu</translation>
    </message>
    <message>
        <source>a ZIP archive, not a text; unpack it first</source>
        <translation>tệp nén ZIP, không phải văn bản; hãy giải nén trước</translation>
    </message>
    <message>
        <source>an old Office file without a Word text in it</source>
        <translation>tệp Office cũ không có văn bản Word bên trong</translation>
    </message>
    <message>
        <source>There is no file “%1”. Check the name and the folder.</source>
        <translation>Không có tệp “%1”. Hãy kiểm tra tên và thư mục.</translation>
    </message>
    <message>
        <source>“%1” is not a file. Choose the file itself.</source>
        <translation>“%1” không phải tệp. Hãy chọn đúng tệp.</translation>
    </message>
    <message>
        <source>“%1” has %2 MB; files of more than %3 MB are not read.</source>
        <translation>“%1” có %2 MB; không đọc tệp lớn hơn %3 MB.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened. Check that you may read it.</source>
        <translation>Không mở được “%1”. Hãy kiểm tra quyền đọc.</translation>
    </message>
    <message>
        <source>“%1” is empty (0 bytes). Ask for it again.</source>
        <translation>“%1” trống (0 byte). Hãy yêu cầu gửi lại.</translation>
    </message>
    <message>
        <source>“%1” holds only zeros from its first byte on: it was damaged when it was copied. Ask for it again.</source>
        <translation>“%1” chỉ toàn số 0 từ byte đầu: tệp bị hỏng khi sao chép. Hãy yêu cầu gửi lại.</translation>
    </message>
    <message>
        <source>a file of a kind that is not known, or damaged in its first bytes</source>
        <translation>tệp thuộc loại chưa biết, hoặc hỏng ngay từ đầu</translation>
    </message>
</context>
<context>
    <name>congbao::RecordCheck</name>
    <message>
        <source>The register has a record that no event tells of: %1.</source>
        <translation>Sổ đăng ký có bản ghi mà không mục nào nói tới: %1.</translation>
    </message>
    <message>
        <source>A record says something else than when it was made: %1.</source>
        <translation>Một bản ghi có nội dung khác với lúc lập: %1.</translation>
    </message>
    <message>
        <source>A record was removed from the register: %1.</source>
        <translation>Một bản ghi đã bị xóa khỏi sổ đăng ký: %1.</translation>
    </message>
</context>
<context>
    <name>congbao::Registry</name>
    <message>
        <source>Another program is writing to the register. Nothing was changed; try again.</source>
        <translation>Chương trình khác đang ghi vào sổ. Chưa thay đổi gì; hãy thử lại.</translation>
    </message>
    <message>
        <source>The disk is full: nothing was changed in the register. Make space and try again.</source>
        <translation>Đĩa đầy: sổ chưa thay đổi gì. Hãy dọn chỗ rồi thử lại.</translation>
    </message>
    <message>
        <source>The register is damaged. Restore the office from a backup before working on.</source>
        <translation>Sổ bị hỏng. Hãy khôi phục cơ quan từ bản sao lưu trước khi làm tiếp.</translation>
    </message>
    <message>
        <source>The register cannot be written. Nothing was changed; check the disk and your rights in the office&apos;s folder.</source>
        <translation>Không ghi được vào sổ. Chưa thay đổi gì; hãy kiểm tra đĩa và quyền trong thư mục của cơ quan.</translation>
    </message>
    <message>
        <source>A rule of the register forbids this change, and nothing was changed.</source>
        <translation>Quy tắc của sổ không cho phép thay đổi này; chưa thay đổi gì.</translation>
    </message>
    <message>
        <source>The register did not understand the program.</source>
        <translation>Sổ không hiểu yêu cầu của chương trình.</translation>
    </message>
    <message>
        <source>“%1” is on a network share, where the register would be damaged sooner or later. Keep the office on a disk of this computer.</source>
        <translation>“%1” nằm trên ổ mạng, sớm muộn sổ cũng hỏng. Hãy để cơ quan trên đĩa của máy này.</translation>
    </message>
    <message>
        <source>The register “%1” cannot be opened. Check that it is there and that you may write to it.</source>
        <translation>Không mở được sổ “%1”. Hãy kiểm tra tệp có ở đó và cho phép ghi.</translation>
    </message>
    <message>
        <source>The register cannot be kept safely on this disk. Move the office to another disk.</source>
        <translation>Không giữ sổ an toàn trên đĩa này được. Hãy chuyển cơ quan sang đĩa khác.</translation>
    </message>
    <message>
        <source>Two changes of the register were begun at once.</source>
        <translation>Hai thay đổi của sổ bắt đầu cùng lúc.</translation>
    </message>
    <message>
        <source>A change of the register was committed twice.</source>
        <translation>Một thay đổi của sổ được ghi hai lần.</translation>
    </message>
    <message>
        <source>Somebody else changed this issue meanwhile. Look at it again before you go on.</source>
        <translation>Người khác vừa thay đổi số Công báo này. Hãy xem lại trước khi làm tiếp.</translation>
    </message>
    <message>
        <source>Somebody else changed this letter meanwhile. Look at it again before you go on.</source>
        <translation>Người khác vừa thay đổi công văn này. Hãy xem lại trước khi làm tiếp.</translation>
    </message>
    <message>
        <source>Somebody else changed this submission meanwhile. Look at it again before you go on.</source>
        <translation>Người khác vừa thay đổi hồ sơ này. Hãy xem lại trước khi làm tiếp.</translation>
    </message>
    <message>
        <source>The database server does not let this user do that. Ask the administrator of the server for the role that your work needs.</source>
        <translation>Máy chủ cơ sở dữ liệu không cho người dùng này làm việc đó. Hãy hỏi quản trị viên máy chủ để được cấp quyền cần cho công việc.</translation>
    </message>
    <message>
        <source>The disk of the database server is full: nothing was changed in the register.</source>
        <translation>Ổ đĩa của máy chủ cơ sở dữ liệu đã đầy: sổ đăng ký chưa thay đổi gì.</translation>
    </message>
    <message>
        <source>The register cannot be written: the database server is read-only just now.</source>
        <translation>Không ghi được sổ đăng ký: máy chủ cơ sở dữ liệu hiện chỉ cho đọc.</translation>
    </message>
    <message>
        <source>The database server does not answer. What was confirmed is kept; try again when it is back.</source>
        <translation>Máy chủ cơ sở dữ liệu không trả lời. Những gì đã xác nhận vẫn được giữ; hãy thử lại khi máy chủ hoạt động.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a register: %2 It is written like postgresql://user@server/database.</source>
        <translation>“%1” không phải địa chỉ của sổ đăng ký: %2 Cách viết: postgresql://người-dùng@máy-chủ/cơ-sở-dữ-liệu.</translation>
    </message>
    <message>
        <source>it names no database.</source>
        <translation>không nêu tên cơ sở dữ liệu.</translation>
    </message>
    <message>
        <source>a passphrase never stands in an address; keep it in ~/.pgpass.</source>
        <translation>mật khẩu không bao giờ nằm trong địa chỉ; hãy để trong ~/.pgpass.</translation>
    </message>
    <message>
        <source>“%1” is not known.</source>
        <translation>không nhận biết được “%1”.</translation>
    </message>
    <message>
        <source>The database server of “%1” cannot be reached, or it does not let you in. Check the address and the network.</source>
        <translation>Không kết nối được máy chủ cơ sở dữ liệu của “%1”, hoặc máy chủ không cho vào. Hãy kiểm tra địa chỉ và mạng.</translation>
    </message>
    <message>
        <source>The database on the server is not in UTF-8. Have it made again with the encoding UTF8.</source>
        <translation>Cơ sở dữ liệu trên máy chủ không dùng UTF-8. Hãy yêu cầu tạo lại với bảng mã UTF8.</translation>
    </message>
    <message>
        <source>The database server does not tell of changes.</source>
        <translation>Máy chủ cơ sở dữ liệu không báo thay đổi.</translation>
    </message>
    <message>
        <source>The two registers are not of the same schema.</source>
        <translation>Hai sổ đăng ký không cùng lược đồ.</translation>
    </message>
    <message>
        <source>Copying the register</source>
        <translation>Đang chép sổ đăng ký</translation>
    </message>
    <message>
        <source>The program&apos;s own schema is not complete.</source>
        <translation>Lược đồ của chương trình không đầy đủ.</translation>
    </message>
    <message>
        <source>Somebody else changed this correction meanwhile. Look at it again before you go on.</source>
        <translation>Trong lúc đó người khác đã thay đổi đính chính này. Hãy xem lại trước khi làm tiếp.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a seat&apos;s user: small letters, digits and _ only.</source>
        <translation>“%1” không thể là tên tài khoản của chỗ làm việc: chỉ gồm chữ thường, chữ số và dấu _.</translation>
    </message>
    <message>
        <source>Only an office on a database server has seats with users of their own.</source>
        <translation>Chỉ cơ quan dùng máy chủ cơ sở dữ liệu mới có tài khoản riêng cho từng chỗ làm việc.</translation>
    </message>
    <message>
        <source>The database server has no user “%1”. Its administrator makes one first.</source>
        <translation>Máy chủ cơ sở dữ liệu chưa có tài khoản “%1”. Quản trị viên máy chủ phải tạo trước.</translation>
    </message>
    <message>
        <source>“%1” owns the register or rules the server; a seat&apos;s user may do less.</source>
        <translation>“%1” sở hữu sổ đăng ký hoặc quản trị máy chủ; tài khoản của chỗ làm việc phải có ít quyền hơn.</translation>
    </message>
    <message>
        <source>Records are copied inside a change of the register they go to.</source>
        <translation>Bản ghi chỉ được chép trong một lần thay đổi của sổ đăng ký đích.</translation>
    </message>
    <message>
        <source>Somebody else decided about this meanwhile. Look at it again before you go on.</source>
        <translation>Người khác vừa xử lý mục này. Hãy xem lại trước khi làm tiếp.</translation>
    </message>
</context>
<context>
    <name>congbao::Removing</name>
    <message>
        <source>Name the files, the order (number and date) and the reason: a removal cannot be undone.</source>
        <translation>Hãy nêu các tệp, quyết định (số và ngày) và lý do: đã loại thì không lấy lại được.</translation>
    </message>
    <message>
        <source>The register names no file %1.</source>
        <translation>Sổ đăng ký không có tệp %1.</translation>
    </message>
    <message>
        <source>These files were removed already.</source>
        <translation>Các tệp này đã bị loại trước đó.</translation>
    </message>
</context>
<context>
    <name>congbao::Reviewing</name>
    <message>
        <source>You approved these pages already. Another member of the board is asked now.</source>
        <translation>Đồng chí đã duyệt các trang này. Nay cần một thành viên khác của Ban biên tập.</translation>
    </message>
</context>
<context>
    <name>congbao::RuleKeeping</name>
    <message>
        <source>Version %1 of the rules is damaged. Restore the office from a backup.</source>
        <translation>Phiên bản %1 của bộ quy tắc bị hỏng. Hãy khôi phục cơ quan từ bản sao lưu.</translation>
    </message>
    <message>
        <source>The office has no version %1 of its rules.</source>
        <translation>Cơ quan không có phiên bản %1 của bộ quy tắc.</translation>
    </message>
    <message>
        <source>Say why the rules change; it stands in the audit chain.</source>
        <translation>Hãy nêu lý do sửa quy tắc; lý do được ghi vào nhật ký kiểm tra.</translation>
    </message>
    <message>
        <source>These are the rules the office works by already.</source>
        <translation>Cơ quan đang dùng đúng bộ quy tắc này.</translation>
    </message>
</context>
<context>
    <name>congbao::Rules</name>
    <message>
        <source>There is no class of documents “%1”. There are P1 to P11 and X1; “rules list” shows them.</source>
        <translation>Không có loại văn bản “%1”. Có P1 đến P11 và X1; lệnh “rules list” liệt kê.</translation>
    </message>
    <message>
        <source>The program&apos;s own rules are not complete.</source>
        <translation>Bộ quy tắc đi kèm chương trình không đầy đủ.</translation>
    </message>
    <message>
        <source>The regime “%1” stands there twice.</source>
        <translation>Chế độ “%1” có hai lần.</translation>
    </message>
    <message>
        <source>The regime “%1” is part of “%2”, which does not stand before it.</source>
        <translation>Chế độ “%1” thuộc “%2”, nhưng “%2” không đứng trước nó.</translation>
    </message>
    <message>
        <source>The rule “%1” stands there twice.</source>
        <translation>Quy tắc “%1” có hai lần.</translation>
    </message>
    <message>
        <source>The rule “%1” names the source “%2”, which is not listed.</source>
        <translation>Quy tắc “%1” dẫn nguồn “%2” không có trong danh sách.</translation>
    </message>
    <message>
        <source>The rule “%1” names the regime “%2”, which is not listed.</source>
        <translation>Quy tắc “%1” dẫn chế độ “%2” không có trong danh sách.</translation>
    </message>
    <message>
        <source>The rule “%1” must say both who verified it and when, or neither.</source>
        <translation>Quy tắc “%1” phải nêu cả người xác minh và ngày xác minh, hoặc không nêu cả hai.</translation>
    </message>
    <message>
        <source>The deadline “%1” has no “%2” among its values.</source>
        <translation>Thời hạn “%1” thiếu giá trị “%2”.</translation>
    </message>
    <message>
        <source>The pattern of the rule “%1” is not one.</source>
        <translation>Mẫu của quy tắc “%1” không hợp lệ.</translation>
    </message>
    <message>
        <source>The day %1 stands under another year or twice.</source>
        <translation>Ngày %1 nằm sai năm hoặc có hai lần.</translation>
    </message>
    <message>
        <source>It has more than %1 MB.</source>
        <translation>Tệp lớn hơn %1 MB.</translation>
    </message>
    <message>
        <source>It is not JSON: at byte %1, %2.</source>
        <translation>Tệp không phải JSON: tại byte %1, %2.</translation>
    </message>
    <message>
        <source>The rule profile cannot be used. %1</source>
        <translation>Không dùng được bộ quy tắc. %1</translation>
    </message>
    <message>
        <source>The rule profile has no regime that was in force on %1.</source>
        <translation>Bộ quy tắc không có chế độ nào có hiệu lực ngày %1.</translation>
    </message>
    <message>
        <source>The rule profile has no rule “%1”.</source>
        <translation>Bộ quy tắc không có quy tắc “%1”.</translation>
    </message>
    <message>
        <source>is nested too deeply</source>
        <translation>lồng quá sâu</translation>
    </message>
    <message>
        <source>refers to “%1”, which the schema does not have</source>
        <translation>dẫn tới “%1” không có trong lược đồ</translation>
    </message>
    <message>
        <source>is of another type than the schema says</source>
        <translation>sai kiểu so với lược đồ</translation>
    </message>
    <message>
        <source>must be “%1”</source>
        <translation>phải là “%1”</translation>
    </message>
    <message>
        <source>is “%1”, which is none of the values that are allowed</source>
        <translation>là “%1”, không thuộc các giá trị cho phép</translation>
    </message>
    <message>
        <source>is checked by “%1”, which this program does not know</source>
        <translation>được kiểm tra bằng “%1” mà chương trình không biết</translation>
    </message>
    <message>
        <source>is “%1”, which is not written as it must be</source>
        <translation>là “%1”, viết không đúng dạng</translation>
    </message>
    <message>
        <source>is empty or too short</source>
        <translation>trống hoặc quá ngắn</translation>
    </message>
    <message>
        <source>is “%1”, which is no date</source>
        <translation>là “%1”, không phải ngày</translation>
    </message>
    <message>
        <source>is %1, out of the range that is allowed</source>
        <translation>là %1, ngoài khoảng cho phép</translation>
    </message>
    <message>
        <source>has too few entries</source>
        <translation>có quá ít mục</translation>
    </message>
    <message>
        <source>has the same entry twice</source>
        <translation>có một mục lặp lại</translation>
    </message>
    <message>
        <source>has no “%1”</source>
        <translation>thiếu “%1”</translation>
    </message>
    <message>
        <source>has “%1”, which the schema does not know</source>
        <translation>có “%1” không có trong lược đồ</translation>
    </message>
</context>
<context>
    <name>congbao::SampleOffice</name>
    <message>
        <source>The folder “%1” cannot be made. Check your rights and the free space.</source>
        <translation>Không tạo được thư mục “%1”. Hãy kiểm tra quyền và chỗ trống.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be removed.</source>
        <translation>Không xóa được thư mục “%1”.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be renamed.</source>
        <translation>Không đổi tên được thư mục “%1”.</translation>
    </message>
    <message>
        <source>The office in “%1” is not the sample office. Choose another folder.</source>
        <translation>Cơ quan trong “%1” không phải cơ quan mẫu. Hãy chọn thư mục khác.</translation>
    </message>
    <message>
        <source>%1 (page %2 of %3)</source>
        <translation>%1 (trang %2/%3)</translation>
    </message>
    <message>
        <source>The people of the office are there</source>
        <translation>Đã có người của cơ quan</translation>
    </message>
    <message>
        <source>Comparing %1</source>
        <translation>Đối chiếu %1</translation>
    </message>
    <message>
        <source>“%1” was taken out of the sample office&apos;s folder. Remove the folder or choose another one.</source>
        <translation>“%1” đã bị lấy khỏi thư mục cơ quan mẫu. Hãy xóa thư mục hoặc chọn thư mục khác.</translation>
    </message>
    <message>
        <source>%1 is received and checked</source>
        <translation>%1 đã được tiếp nhận và đối chiếu</translation>
    </message>
    <message>
        <source>Typesetting the issue</source>
        <translation>Đang dàn trang số Công báo</translation>
    </message>
    <message>
        <source>The issue is typeset</source>
        <translation>Đã dàn trang số Công báo</translation>
    </message>
    <message>
        <source>The issue is signed off and closed</source>
        <translation>Số Công báo đã ký duyệt và đóng</translation>
    </message>
    <message>
        <source>The closed issue was not queued for publication.</source>
        <translation>Số Công báo đã đóng nhưng chưa vào hàng đợi phát hành.</translation>
    </message>
    <message>
        <source>The issue is published</source>
        <translation>Đã phát hành số Công báo</translation>
    </message>
    <message>
        <source>The issue could not be published: %1 The work is kept; run the command again.</source>
        <translation>Không phát hành được số Công báo: %1 Công việc vẫn được giữ; hãy chạy lại lệnh.</translation>
    </message>
    <message>
        <source>Publishing the issue</source>
        <translation>Đang phát hành số Công báo</translation>
    </message>
    <message>
        <source>The sample office is there already</source>
        <translation>Đã có cơ quan mẫu</translation>
    </message>
    <message>
        <source>The sample office is not where it should be (%1). Build or install the program again.</source>
        <translation>Cơ quan mẫu không ở chỗ cần có (%1). Hãy biên dịch hoặc cài lại chương trình.</translation>
    </message>
    <message>
        <source>“%1” is damaged. Build or install the program again.</source>
        <translation>“%1” bị hỏng. Hãy biên dịch hoặc cài lại chương trình.</translation>
    </message>
</context>
<context>
    <name>congbao::Sandbox</name>
    <message>
        <source>Files of others are read in a process without rights, and this system does not let the program take them away. Ask the administrator: the kernel needs seccomp filters.</source>
        <translation>Tệp của nơi khác được đọc trong tiến trình không có quyền, nhưng hệ thống này không cho chương trình bỏ quyền. Hãy hỏi quản trị máy: nhân hệ điều hành cần bộ lọc seccomp.</translation>
    </message>
    <message>
        <source>“%1” takes too long to read and was given up. Ask for it in another form, or in smaller parts.</source>
        <translation>Đọc “%1” quá lâu nên đã thôi. Hãy yêu cầu gửi dạng khác, hoặc chia nhỏ.</translation>
    </message>
    <message>
        <source>“%1” needs more memory to read than is allowed. Ask for it in another form, or in smaller parts.</source>
        <translation>Đọc “%1” cần nhiều bộ nhớ hơn mức cho phép. Hãy yêu cầu gửi dạng khác, hoặc chia nhỏ.</translation>
    </message>
    <message>
        <source>The program&apos;s part that reads files, congbao-worker, is not of the same version as the program. Install the program anew.</source>
        <translation>Phần đọc tệp của chương trình, congbao-worker, không cùng phiên bản. Hãy cài lại chương trình.</translation>
    </message>
    <message>
        <source>“%1” could not be read: the reading process came to an end over it. The file is probably damaged; ask for it again, or in another form.</source>
        <translation>Không đọc được “%1”: tiến trình đọc đã dừng vì tệp này. Có lẽ tệp bị hỏng; hãy yêu cầu gửi lại, hoặc gửi dạng khác.</translation>
    </message>
    <message>
        <source>“%1” could not be read: the reading process gave an answer that makes no sense. The file may have been made to do harm; do not open it elsewhere, and ask for it again.</source>
        <translation>Không đọc được “%1”: tiến trình đọc trả lời vô nghĩa. Tệp có thể được tạo ra để gây hại; đừng mở bằng phần mềm khác, hãy yêu cầu gửi lại.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: what LibreOffice made of it is not a text. Ask for it as DOCX.</source>
        <translation>Không đọc được “%1”: LibreOffice chuyển ra không phải văn bản. Hãy yêu cầu bản DOCX.</translation>
    </message>
    <message>
        <source>“%1” could not be read: the reader met a fault in it. The file is probably damaged; ask for it again.</source>
        <translation>Không đọc được “%1”: gặp lỗi trong tệp. Có lẽ tệp bị hỏng; hãy yêu cầu gửi lại.</translation>
    </message>
    <message>
        <source>The program&apos;s part that reads files, congbao-worker, could not be started. Install the program anew, or ask the administrator.</source>
        <translation>Không chạy được phần đọc tệp của chương trình, congbao-worker. Hãy cài lại chương trình, hoặc hỏi quản trị máy.</translation>
    </message>
</context>
<context>
    <name>congbao::Secrets</name>
    <message>
        <source>The passphrase does not open the secrets in “%1”, or the file is damaged.</source>
        <translation>Mật khẩu không mở được thông tin mật trong “%1”, hoặc tệp bị hỏng.</translation>
    </message>
    <message>
        <source>There is too little memory to open the secrets.</source>
        <translation>Không đủ bộ nhớ để mở thông tin mật.</translation>
    </message>
    <message>
        <source>The secrets cannot be sealed on this computer.</source>
        <translation>Không niêm phong được thông tin mật trên máy này.</translation>
    </message>
    <message>
        <source>The folder of “%1” cannot be made.</source>
        <translation>Không tạo được thư mục chứa “%1”.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keyring cannot be used, so secrets cannot be kept or read. Unlock it; or put a passphrase into a file that only you may read, and name that file in CONGBAO_SECRETS_PASSPHRASE_FILE: then a sealed file keeps the secrets.</source>
        <translation>Không dùng được kho khóa của máy nên không giữ hoặc đọc được thông tin mật. Hãy mở khóa kho; hoặc ghi một mật khẩu vào tệp chỉ mình đọc được và nêu tệp đó ở CONGBAO_SECRETS_PASSPHRASE_FILE: khi đó thông tin mật được giữ trong tệp niêm phong.</translation>
    </message>
    <message>
        <source>The file “%1” holds no passphrase.</source>
        <translation>Tệp “%1” không có mật khẩu.</translation>
    </message>
    <message>
        <source>The secrets of this office are in a sealed file, whose passphrase is wanted. Name the file with it in CONGBAO_SECRETS_PASSPHRASE_FILE.</source>
        <translation>Thông tin mật của cơ quan nằm trong tệp niêm phong, cần mật khẩu để mở. Hãy nêu tệp chứa mật khẩu ở CONGBAO_SECRETS_PASSPHRASE_FILE.</translation>
    </message>
</context>
<context>
    <name>congbao::Settings</name>
    <message>
        <source>“%1” cannot be %2. Give an https address (http on this computer only), without a password in it%3.</source>
        <translation>“%1” không thể là %2. Hãy cho địa chỉ https (http chỉ dùng trên máy này), không kèm mật khẩu%3.</translation>
    </message>
    <message>
        <source>, or a folder as file:///…</source>
        <translation>, hoặc một thư mục dạng file:///…</translation>
    </message>
    <message>
        <source>Secrets are not kept among the settings, which everybody may read.</source>
        <translation>Không giữ bí mật trong thiết đặt, nơi ai cũng đọc được.</translation>
    </message>
    <message>
        <source>There is no setting “%1”. There are: %2</source>
        <translation>Không có thiết đặt “%1”. Có các thiết đặt: %2</translation>
    </message>
    <message>
        <source>The value of “%1” is too long.</source>
        <translation>Giá trị của “%1” quá dài.</translation>
    </message>
    <message>
        <source>backup.days is a number of days from 1 to 365.</source>
        <translation>backup.days là số ngày từ 1 đến 365.</translation>
    </message>
    <message>
        <source>“%1” is not a folder on a server: sftp://user@host/folder, without a password in it.</source>
        <translation>“%1” không phải thư mục trên máy chủ: sftp://user@host/folder, không có mật khẩu trong địa chỉ.</translation>
    </message>
    <message>
        <source>portal.organ_id is an electronic identifier like H50 or H50.01.</source>
        <translation>portal.organ_id là mã định danh điện tử như H50 hoặc H50.01.</translation>
    </message>
    <message>
        <source>portal.pinned_key is sha256// and 44 characters of Base64.</source>
        <translation>portal.pinned_key gồm sha256// và 44 ký tự Base64.</translation>
    </message>
    <message>
        <source>portal.host_key is the 43 characters after SHA256: that ssh-keygen -l shows.</source>
        <translation>portal.host_key là 43 ký tự sau SHA256: mà ssh-keygen -l đưa ra.</translation>
    </message>
    <message>
        <source>portal.ip is 4, 6 or empty.</source>
        <translation>portal.ip là 4, 6 hoặc để trống.</translation>
    </message>
    <message>
        <source>portal.upload_kilobytes is how many kilobytes a second are sent at most.</source>
        <translation>portal.upload_kilobytes là số kilobyte gửi nhiều nhất mỗi giây.</translation>
    </message>
    <message>
        <source>The proxy&apos;s password is a secret: congbao secret set portal.proxy_password</source>
        <translation>Mật khẩu của proxy là thông tin mật: congbao secret set portal.proxy_password</translation>
    </message>
    <message>
        <source>people.lock_minutes is a number of minutes up to 240; 0 locks never.</source>
        <translation>people.lock_minutes là số phút, nhiều nhất 240; 0 là không bao giờ khóa.</translation>
    </message>
</context>
<context>
    <name>congbao::Signatures</name>
    <message>
        <source>The key did not sign. If it is on a token, see that it is in the reader, and try again.</source>
        <translation>Khóa không ký được. Nếu khóa nằm trên thiết bị, hãy kiểm tra thiết bị đã cắm và thử lại.</translation>
    </message>
    <message>
        <source>The time-stamping authority gave an answer that is none. Try again, or ask its operator.</source>
        <translation>Tổ chức cấp dấu thời gian trả lời không hợp lệ. Hãy thử lại hoặc hỏi đơn vị vận hành.</translation>
    </message>
    <message>
        <source>The issue</source>
        <translation>Số Công báo</translation>
    </message>
    <message>
        <source>The PDF has a signature “%1” already.</source>
        <translation>Tệp PDF đã có chữ ký “%1”.</translation>
    </message>
    <message>
        <source>The PDF is encrypted and is not signed.</source>
        <translation>Tệp PDF bị mã hóa nên không được ký.</translation>
    </message>
    <message>
        <source>The PDF cannot be read and is not signed.</source>
        <translation>Không đọc được tệp PDF nên không ký.</translation>
    </message>
    <message>
        <source>The signature with its certificates is larger than the room for it.</source>
        <translation>Chữ ký cùng các chứng thư lớn hơn chỗ dành sẵn.</translation>
    </message>
    <message>
        <source>Signed by %1; what was signed is unchanged.</source>
        <translation>%1 đã ký; nội dung đã ký không bị thay đổi.</translation>
    </message>
    <message>
        <source>The signature of %1 does not fit: what was signed was changed afterwards, or the signature is damaged.</source>
        <translation>Chữ ký của %1 không khớp: nội dung đã ký bị sửa sau đó, hoặc chữ ký bị hỏng.</translation>
    </message>
    <message>
        <source>The certificate was issued by %1 and leads to a root that the office trusts.</source>
        <translation>Chứng thư do %1 cấp và dẫn tới một chứng thư gốc mà cơ quan tin cậy.</translation>
    </message>
    <message>
        <source>The certificate was issued by %1, which leads to no root that the office trusts. If the root is the right one, an administrator puts it into the folder “trust” of the office.</source>
        <translation>Chứng thư do %1 cấp, không dẫn tới chứng thư gốc nào mà cơ quan tin cậy. Nếu đúng là chứng thư gốc cần tin, người quản trị đặt nó vào thư mục “trust” của cơ quan.</translation>
    </message>
    <message>
        <source>The certificate was valid from %1 to %2 only, and no timestamp proves that it was used then.</source>
        <translation>Chứng thư chỉ có hiệu lực từ %1 đến %2, và không có dấu thời gian chứng minh rằng đã ký trong thời hạn đó.</translation>
    </message>
    <message>
        <source>The chain of certificates behind %1 does not hold together.</source>
        <translation>Chuỗi chứng thư của %1 không khớp nhau.</translation>
    </message>
    <message>
        <source>The signature does not bring its certificate, so nobody can say whose it is.</source>
        <translation>Chữ ký không kèm chứng thư nên không xác định được là của ai.</translation>
    </message>
    <message>
        <source>It was made before %1: a time-stamping authority says so.</source>
        <translation>Chữ ký được tạo trước %1, theo xác nhận của tổ chức cấp dấu thời gian.</translation>
    </message>
    <message>
        <source>It says that it was made at %1; that is the clock of the signer&apos;s computer.</source>
        <translation>Chữ ký ghi thời điểm %1; đó là đồng hồ máy tính của người ký.</translation>
    </message>
    <message>
        <source>As of %1 the certificate was not revoked.</source>
        <translation>Tính đến %1, chứng thư chưa bị thu hồi.</translation>
    </message>
    <message>
        <source>The certificate was revoked, says the list of %1.</source>
        <translation>Chứng thư đã bị thu hồi, theo danh sách ngày %1.</translation>
    </message>
    <message>
        <source>Whether the certificate was revoked is not known: there is no list of its issuer here.</source>
        <translation>Chưa biết chứng thư có bị thu hồi hay không: ở đây không có danh sách thu hồi của nơi cấp.</translation>
    </message>
    <message>
        <source>The signature covers the whole file.</source>
        <translation>Chữ ký bao trùm toàn bộ tệp.</translation>
    </message>
    <message numerus="yes">
        <source>The file was changed after it was signed: %n later revisions.</source>
        <translation>
            <numerusform>Tệp đã thay đổi sau khi ký: %n lần sửa sau đó.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bytes stand behind what was signed. They belong to no revision and change nothing that a reader shows.</source>
        <translation>
            <numerusform>Có %n byte nằm sau phần đã ký. Chúng không thuộc lần sửa nào và không làm thay đổi nội dung hiển thị.</numerusform>
        </translation>
    </message>
    <message>
        <source>The signature covers only parts of the file.</source>
        <translation>Chữ ký chỉ bao trùm một phần của tệp.</translation>
    </message>
    <message>
        <source>It had %1 pages and has %2 now.</source>
        <translation>Trước có %1 trang, nay có %2 trang.</translation>
    </message>
    <message>
        <source>The content of these pages is another one now: %1.</source>
        <translation>Nội dung của các trang sau đã khác: %1.</translation>
    </message>
    <message>
        <source>Marks or signatures were put on these pages: %1.</source>
        <translation>Các trang sau được thêm dấu hoặc chữ ký: %1.</translation>
    </message>
    <message>
        <source>No page looks different; data behind the pages were added.</source>
        <translation>Không trang nào hiển thị khác; chỉ thêm dữ liệu phía sau trang.</translation>
    </message>
    <message>
        <source>“%1” is not a PDF that can be read; its signatures cannot be verified.</source>
        <translation>“%1” không phải tệp PDF đọc được; không kiểm tra được chữ ký.</translation>
    </message>
    <message>
        <source>What was changed cannot be told: one of the revisions is damaged.</source>
        <translation>Không xác định được phần đã sửa: một trong các lần sửa bị hỏng.</translation>
    </message>
    <message>
        <source>The PIN of the token “%1” is wrong. After some wrong PINs the token locks itself.</source>
        <translation>Mã PIN của thiết bị “%1” sai. Sau một số lần sai, thiết bị sẽ tự khóa.</translation>
    </message>
    <message>
        <source>The token “%1” has locked itself after too many wrong PINs. Who issued it can unlock it.</source>
        <translation>Thiết bị “%1” đã tự khóa vì nhập sai PIN quá nhiều lần. Nơi cấp có thể mở khóa.</translation>
    </message>
    <message>
        <source>The token “%1” does not answer. Is it in the reader? Put it in and try again.</source>
        <translation>Thiết bị “%1” không trả lời. Thiết bị đã cắm chưa? Hãy cắm vào và thử lại.</translation>
    </message>
    <message>
        <source>“%1” is not a file with a key and its certificate (PKCS#12).</source>
        <translation>“%1” không phải tệp chứa khóa và chứng thư (PKCS#12).</translation>
    </message>
    <message>
        <source>“%1” does not open: the passphrase is another one.</source>
        <translation>Không mở được “%1”: mật khẩu khác.</translation>
    </message>
    <message>
        <source>“%1” has no key with a certificate in it.</source>
        <translation>“%1” không có khóa kèm chứng thư.</translation>
    </message>
    <message>
        <source>The token&apos;s library “%1” cannot be loaded. Install what the token&apos;s maker gives for it.</source>
        <translation>Không nạp được thư viện “%1” của thiết bị. Hãy cài phần mềm do nhà cung cấp thiết bị đưa.</translation>
    </message>
    <message>
        <source>The token “%1” is not in the reader. Put it in and try again.</source>
        <translation>Thiết bị “%1” chưa cắm. Hãy cắm vào và thử lại.</translation>
    </message>
    <message>
        <source>The token “%1” has no key with a certificate on it.</source>
        <translation>Thiết bị “%1” không có khóa kèm chứng thư.</translation>
    </message>
    <message>
        <source>The time-stamping authority %1 does not answer. Try again later, or sign without a timestamp.</source>
        <translation>Tổ chức cấp dấu thời gian %1 không trả lời. Hãy thử lại sau, hoặc ký không kèm dấu thời gian.</translation>
    </message>
</context>
<context>
    <name>congbao::SigningOff</name>
    <message>
        <source>The issue %1 was typeset again since you looked at it. Look at the new pages first.</source>
        <translation>Số %1 đã được dàn trang lại sau khi bạn xem. Hãy xem các trang mới trước.</translation>
    </message>
    <message>
        <source>Say why the issue %1 is sent back.</source>
        <translation>Hãy nêu lý do trả lại số %1.</translation>
    </message>
    <message>
        <source>%1 approved these pages of the issue %2 already. Another member of the board is asked now.</source>
        <translation>%1 đã duyệt các trang này của số %2. Bây giờ cần một thành viên khác của Ban biên tập.</translation>
    </message>
    <message numerus="yes">
        <source>Reading the pages of the issue %1 again found %n thing(s) that nobody has explained. Look at them, and explain each or have it put right; then sign.</source>
        <translation>
            <numerusform>Đọc lại các trang của số %1 thấy %n điểm chưa có ai giải trình. Hãy xem từng điểm, giải trình hoặc cho sửa lại rồi mới ký.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::States</name>
    <message>
        <source>The resent text of %1 was not compared yet.</source>
        <translation>Bản gửi lại của %1 chưa được đối chiếu.</translation>
    </message>
    <message>
        <source>The texts of %1 were not compared yet.</source>
        <translation>Hai văn bản của %1 chưa được đối chiếu.</translation>
    </message>
    <message numerus="yes">
        <source>%n discrepancies of %1 have no verdict.</source>
        <translation>
            <numerusform>%n điểm sai khác của %1 chưa có kết luận.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The electronic text of %1 is wrong in %n places; an exact one must be sent.</source>
        <translation>
            <numerusform>Bản điện tử của %1 sai ở %n chỗ; phải gửi lại bản chính xác.</numerusform>
        </translation>
    </message>
    <message>
        <source>The official text of %1 is wrong itself, and no correction of it is registered.</source>
        <translation>Bản thân văn bản chính của %1 có sai sót, và chưa có văn bản đính chính được tiếp nhận.</translation>
    </message>
</context>
<context>
    <name>congbao::Submissions</name>
    <message>
        <source>There is no submission %1 in the register.</source>
        <translation>Không có hồ sơ %1 trong sổ.</translation>
    </message>
    <message>
        <source>type</source>
        <translation>loại văn bản</translation>
    </message>
    <message>
        <source>number and notation</source>
        <translation>số, ký hiệu</translation>
    </message>
    <message>
        <source>date</source>
        <translation>ngày ban hành</translation>
    </message>
    <message>
        <source>issuing body</source>
        <translation>cơ quan ban hành</translation>
    </message>
    <message>
        <source>The attributes of the instrument are not complete; what is missing: %1. Enter them by hand. Nothing was registered.</source>
        <translation>Thuộc tính của văn bản chưa đủ; còn thiếu: %1. Hãy nhập tay. Chưa tiếp nhận gì.</translation>
    </message>
    <message>
        <source>%1 cannot correct itself.</source>
        <translation>%1 không thể tự đính chính chính nó.</translation>
    </message>
    <message>
        <source>%1 may never be published: it is of the class %2. Nothing was registered.</source>
        <translation>%1 không bao giờ được đăng: văn bản thuộc loại %2. Chưa vào sổ gì.</translation>
    </message>
    <message>
        <source>%1 of %2 is registered already, under the arrival number %3. A new electronic text is added there.</source>
        <translation>%1 của %2 đã được tiếp nhận với số đến %3. Bản điện tử mới được thêm vào đó.</translation>
    </message>
    <message>
        <source>This is the electronic text that was sent before, to the last byte. Ask for the exact one.</source>
        <translation>Đây đúng là bản điện tử đã gửi trước, giống từng byte. Hãy yêu cầu bản chính xác.</translation>
    </message>
    <message>
        <source>Nobody found the official text of %1 wrong. It is replaced only after a verdict says so.</source>
        <translation>Chưa có ai kết luận văn bản chính %1 sai. Chỉ thay sau khi có kết luận như vậy.</translation>
    </message>
    <message>
        <source>This is the official text that was sent before, to the last byte. Ask for the right one.</source>
        <translation>Đây đúng là văn bản chính đã gửi trước, giống từng byte. Hãy yêu cầu văn bản đúng.</translation>
    </message>
    <message>
        <source>The electronic text of %1 has no tracked changes; there is nothing to choose.</source>
        <translation>Bản điện tử của %1 không có sửa đổi được theo dõi; không có gì phải chọn.</translation>
    </message>
    <message>
        <source>The tracked changes of %1 are of a kind that cannot be settled here. Open the text in the program that made it, or ask for one without them.</source>
        <translation>Các sửa đổi được theo dõi của %1 thuộc loại không xử lý được tại đây. Hãy mở văn bản bằng chương trình đã soạn nó, hoặc yêu cầu gửi bản không còn sửa đổi.</translation>
    </message>
    <message>
        <source>Another electronic text of %1 arrived meanwhile. Look at it first.</source>
        <translation>Trong lúc đó đã có bản điện tử khác của %1 gửi đến. Hãy xem bản đó trước.</translation>
    </message>
</context>
<context>
    <name>congbao::Today</name>
    <message numerus="yes">
        <source>%n instrument(s)</source>
        <translation>
            <numerusform>%n văn bản</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::Typeset</name>
    <message>
        <source>in “%1”</source>
        <translation>trong “%1”</translation>
    </message>
    <message>
        <source>in %1, “%2”</source>
        <translation>trong %1, “%2”</translation>
    </message>
    <message>
        <source>“%1” is page furniture and was left out.</source>
        <translation>“%1” là thành phần phụ của trang nên đã bỏ qua.</translation>
    </message>
    <message>
        <source>%1 It stands %2 of “%3”. Correct the letter or add a font that has it.</source>
        <translation>%1 Chữ này nằm %2 của “%3”. Hãy sửa chữ hoặc thêm phông có chữ này.</translation>
    </message>
    <message>
        <source>The font file “%1” cannot be read. Install the package fonts-liberation2 or name another folder in the gazette&apos;s template.</source>
        <translation>Không đọc được tệp phông “%1”. Hãy cài gói fonts-liberation2 hoặc nêu thư mục khác trong mẫu Công báo.</translation>
    </message>
    <message>
        <source>“%1” is not a TrueType font.</source>
        <translation>“%1” không phải phông TrueType.</translation>
    </message>
    <message>
        <source>The font “%1” has no space.</source>
        <translation>Phông “%1” không có dấu cách.</translation>
    </message>
    <message>
        <source>A font could not be reduced to its used letters.</source>
        <translation>Không rút gọn được phông về các chữ đã dùng.</translation>
    </message>
    <message>
        <source>No font of the gazette has the letter “%1” (U+%2).</source>
        <translation>Không phông nào của Công báo có chữ “%1” (U+%2).</translation>
    </message>
    <message>
        <source>The imprint is longer than a page. Shorten the gazette&apos;s address.</source>
        <translation>Phần thông tin xuất bản dài hơn một trang. Hãy rút ngắn địa chỉ Công báo.</translation>
    </message>
    <message>
        <source>The issue has no number or no date. Give both.</source>
        <translation>Số Công báo thiếu số hoặc ngày. Hãy cho cả hai.</translation>
    </message>
    <message>
        <source>%1 has no text. Give its electronic text.</source>
        <translation>%1 không có nội dung. Hãy cho bản điện tử.</translation>
    </message>
    <message>
        <source>%1 still has tracked changes (%2). Ask the issuing body for a text in which they are accepted or rejected.</source>
        <translation>%1 còn dấu vết sửa đổi (%2). Hãy yêu cầu cơ quan ban hành gửi bản đã chấp nhận hoặc từ chối các sửa đổi.</translation>
    </message>
    <message>
        <source>The issue has no instruments. Add at least one.</source>
        <translation>Số Công báo chưa có văn bản. Hãy thêm ít nhất một văn bản.</translation>
    </message>
    <message>
        <source>The manifest is wrong: “%1” must be %2.</source>
        <translation>Bản kê sai: “%1” phải là %2.</translation>
    </message>
    <message>
        <source>a text that is not empty</source>
        <translation>chữ không trống</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>chữ</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>số nguyên từ %1 đến %2</translation>
    </message>
    <message>
        <source>a date like “2026-11-20”</source>
        <translation>ngày dạng “2026-11-20”</translation>
    </message>
    <message>
        <source>a list that is not empty</source>
        <translation>danh sách không trống</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>đối tượng</translation>
    </message>
    <message>
        <source>a list of files</source>
        <translation>một danh sách tệp</translation>
    </message>
    <message>
        <source>The manifest has more than 16 MB.</source>
        <translation>Bản kê lớn hơn 16 MB.</translation>
    </message>
    <message>
        <source>The manifest is not valid JSON: %1 at byte %2.</source>
        <translation>Bản kê không phải JSON hợp lệ: %1 tại byte %2.</translation>
    </message>
    <message>
        <source>a list of one or two numbers</source>
        <translation>danh sách một hoặc hai số</translation>
    </message>
    <message>
        <source>two numbers that follow each other</source>
        <translation>hai số liền nhau</translation>
    </message>
    <message>
        <source>a day of the issue&apos;s year</source>
        <translation>một ngày trong năm của số Công báo</translation>
    </message>
    <message>
        <source>a list of at most %1 instruments</source>
        <translation>danh sách không quá %1 văn bản</translation>
    </message>
    <message>
        <source>A picture of the text has more than 64 megapixels and was left out.</source>
        <translation>Một hình trong văn bản lớn hơn 64 triệu điểm ảnh nên đã bỏ qua.</translation>
    </message>
    <message>
        <source>A picture of the text cannot be read and was left out.</source>
        <translation>Một hình trong văn bản không đọc được nên đã bỏ qua.</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>số từ %1 đến %2</translation>
    </message>
    <message>
        <source>a list of texts</source>
        <translation>danh sách chữ</translation>
    </message>
    <message>
        <source>a colour like “#c8102e”</source>
        <translation>màu dạng “#c8102e”</translation>
    </message>
    <message>
        <source>“left”, “center”, “right” or “justify”</source>
        <translation>“left”, “center”, “right” hoặc “justify”</translation>
    </message>
    <message>
        <source>The gazette&apos;s template is wrong: “%1” must be %2.</source>
        <translation>Mẫu Công báo sai: “%1” phải là %2.</translation>
    </message>
    <message>
        <source>The gazette&apos;s template is not valid JSON.</source>
        <translation>Mẫu Công báo không phải JSON hợp lệ.</translation>
    </message>
    <message>
        <source>The gazette&apos;s template is wrong: its margins leave no room for text.</source>
        <translation>Mẫu Công báo sai: lề không còn chỗ cho chữ.</translation>
    </message>
    <message>
        <source>There is no room for a temporary file.</source>
        <translation>Không còn chỗ để ghi tệp tạm.</translation>
    </message>
    <message>
        <source>Page %1 of the annex “%2” of %3 is printed from a picture of it, because it holds what an archive file may not (%4).</source>
        <translation>Trang %1 của phụ lục “%2” kèm theo %3 được in từ ảnh chụp trang, vì trang có thứ mà tệp lưu trữ không được chứa (%4).</translation>
    </message>
    <message>
        <source>The annex “%1” of %2 cannot be printed. %3</source>
        <translation>Không in được phụ lục “%1” của %2. %3</translation>
    </message>
    <message>
        <source>%1 has no provision “%2” after which it could be parted. Name one like “Điều 25”.</source>
        <translation>%1 không có quy định “%2” để ngắt sau đó. Hãy nêu tên như “Điều 25”.</translation>
    </message>
    <message>
        <source>Nothing of %1 is left for this issue.</source>
        <translation>%1 không còn phần nào cho số Công báo này.</translation>
    </message>
</context>
<context>
    <name>congbao::Typesetting</name>
    <message>
        <source>The file of %1 changed while it was read.</source>
        <translation>Tệp của %1 thay đổi trong khi đang đọc.</translation>
    </message>
    <message>
        <source>The gazette&apos;s province is not set, and the cover needs it. An administrator sets gazette.province.</source>
        <translation>Chưa đặt tên tỉnh của Công báo mà trang bìa cần có. Quản trị viên đặt gazette.province.</translation>
    </message>
    <message>
        <source>The issue %1 changed while it was typeset. Typeset it again.</source>
        <translation>Số %1 đã thay đổi trong khi dàn trang. Hãy dàn trang lại.</translation>
    </message>
    <message>
        <source>The typeset issue has not as many instruments as were ordered.</source>
        <translation>Số Công báo đã dàn trang không đủ số văn bản được yêu cầu.</translation>
    </message>
    <message>
        <source>The electronic text of %1 still holds tracked changes (%2). It is not typeset: choose in the submission whether they are accepted or rejected, or ask for an exact text.</source>
        <translation>Bản điện tử của %1 còn sửa đổi được theo dõi (%2) nên không dàn trang: hãy chọn chấp nhận hoặc từ chối các sửa đổi ở hồ sơ, hoặc yêu cầu gửi bản chính xác.</translation>
    </message>
</context>
<context>
    <name>congbao::Vault</name>
    <message>
        <source>The disk is full: the file was not stored, and nothing of it is left. Make space and try again.</source>
        <translation>Đĩa đầy: tệp chưa được lưu và không để lại gì. Hãy dọn chỗ rồi thử lại.</translation>
    </message>
    <message>
        <source>The file was not stored, and nothing of it is left. Check that the office&apos;s folder may be written.</source>
        <translation>Tệp chưa được lưu và không để lại gì. Hãy kiểm tra thư mục của cơ quan có cho ghi không.</translation>
    </message>
    <message>
        <source>A file of the vault has changed on disk and is not used. Restore it from a backup: %1</source>
        <translation>Một tệp trong kho đã bị thay đổi trên đĩa nên không dùng. Hãy khôi phục từ bản sao lưu: %1</translation>
    </message>
    <message>
        <source>The vault “%1” cannot be made. Check the free space and your rights there.</source>
        <translation>Không tạo được kho “%1”. Hãy kiểm tra chỗ trống và quyền ở đó.</translation>
    </message>
    <message>
        <source>There is no file “%1”. Check the name and the folder.</source>
        <translation>Không có tệp “%1”. Hãy kiểm tra tên và thư mục.</translation>
    </message>
    <message>
        <source>“%1” is not a file.</source>
        <translation>“%1” không phải tệp.</translation>
    </message>
    <message>
        <source>“%1” is empty. Ask the sender for the file again.</source>
        <translation>“%1” trống. Hãy yêu cầu nơi gửi gửi lại tệp.</translation>
    </message>
    <message>
        <source>“%1” has more than %2 MB and is not stored.</source>
        <translation>“%1” lớn hơn %2 MB nên không lưu.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened. Check that you may read it.</source>
        <translation>Không mở được “%1”. Hãy kiểm tra quyền đọc.</translation>
    </message>
    <message>
        <source>“%1” could not be read to its end.</source>
        <translation>Không đọc được “%1” đến hết.</translation>
    </message>
    <message>
        <source>The vault has no file %1. If it was there, restore it from a backup.</source>
        <translation>Kho không có tệp %1. Nếu trước đã có, hãy khôi phục từ bản sao lưu.</translation>
    </message>
    <message>
        <source>A file of the vault cannot be opened: %1</source>
        <translation>Không mở được một tệp trong kho: %1</translation>
    </message>
    <message>
        <source>A file of the vault could not be read: %1</source>
        <translation>Không đọc được một tệp trong kho: %1</translation>
    </message>
    <message>
        <source>The vault “%1” cannot be read.</source>
        <translation>Không đọc được kho “%1”.</translation>
    </message>
    <message>
        <source>The file was removed from the vault by a lawful order, for ever: %1</source>
        <translation>Tệp đã bị loại vĩnh viễn khỏi kho theo quyết định hợp pháp: %1</translation>
    </message>
</context>
<context>
    <name>congbao::WatchedFolder</name>
    <message>
        <source>“%1” could not be moved. Check your rights in the folder.</source>
        <translation>Không chuyển được “%1”. Hãy kiểm tra quyền của bạn trong thư mục.</translation>
    </message>
    <message>
        <source>There is no folder “%1” to watch. Is the share connected?</source>
        <translation>Không có thư mục “%1” để theo dõi. Ổ chia sẻ đã kết nối chưa?</translation>
    </message>
    <message>
        <source>Nothing can be moved in the watched folder “%1”.</source>
        <translation>Không chuyển được tệp trong thư mục theo dõi “%1”.</translation>
    </message>
    <message>
        <source>Another program is taking files from “%1” just now.</source>
        <translation>Chương trình khác đang lấy tệp từ “%1”.</translation>
    </message>
</context>
<context>
    <name>congbao::Words</name>
    <message>
        <source>Received</source>
        <translation>Đã tiếp nhận</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Đã đối chiếu</translation>
    </message>
    <message>
        <source>Letter drafted</source>
        <translation>Đã dự thảo công văn</translation>
    </message>
    <message>
        <source>Letter sent</source>
        <translation>Đã gửi công văn</translation>
    </message>
    <message>
        <source>Text resent</source>
        <translation>Đã nhận bản gửi lại</translation>
    </message>
    <message>
        <source>Ready to publish</source>
        <translation>Đủ điều kiện đăng</translation>
    </message>
    <message>
        <source>In an issue</source>
        <translation>Đã xếp vào số</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Đã phát hành</translation>
    </message>
    <message>
        <source>Being composed</source>
        <translation>Đang biên tập</translation>
    </message>
    <message>
        <source>Typeset</source>
        <translation>Đã dàn trang</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Đã duyệt</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Đã đóng</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Chờ phát hành</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Trong hàng đợi</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Đang gửi</translation>
    </message>
    <message>
        <source>Not known whether it arrived</source>
        <translation>Chưa rõ đã đến nơi chưa</translation>
    </message>
    <message>
        <source>Waits for the next attempt</source>
        <translation>Chờ lần gửi sau</translation>
    </message>
    <message>
        <source>Published, receipt kept</source>
        <translation>Đã phát hành, đã lưu biên nhận</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Không gửi được</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>clerk</source>
        <translation>cán bộ tiếp nhận</translation>
    </message>
    <message>
        <source>layout</source>
        <translation>cán bộ chế bản</translation>
    </message>
    <message>
        <source>editorial board</source>
        <translation>Ban biên tập</translation>
    </message>
    <message>
        <source>head of the board</source>
        <translation>Trưởng ban biên tập</translation>
    </message>
    <message>
        <source>publisher</source>
        <translation>cán bộ phát hành</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>quản trị viên</translation>
    </message>
    <message>
        <source>Electronic text is wrong</source>
        <translation>Bản điện tử sai</translation>
    </message>
    <message>
        <source>Reading error</source>
        <translation>Máy đọc sai</translation>
    </message>
    <message>
        <source>Official text is wrong</source>
        <translation>Văn bản chính sai</translation>
    </message>
    <message>
        <source>In form only</source>
        <translation>Chỉ khác hình thức</translation>
    </message>
    <message>
        <source>Verdict withdrawn</source>
        <translation>Đã rút kết luận</translation>
    </message>
    <message>
        <source>Number</source>
        <comment>class of a discrepancy</comment>
        <translation>Con số</translation>
    </message>
    <message>
        <source>Date</source>
        <comment>class of a discrepancy</comment>
        <translation>Ngày tháng</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>Notation</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Viện dẫn</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>class of a discrepancy</comment>
        <translation>Tên riêng</translation>
    </message>
    <message>
        <source>Negation</source>
        <translation>Phủ định</translation>
    </message>
    <message>
        <source>Tone mark</source>
        <translation>Dấu thanh</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Từ ngữ</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Thiếu</translation>
    </message>
    <message>
        <source>Extra</source>
        <translation>Thừa</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Đổi chỗ</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Bảng biểu</translation>
    </message>
    <message>
        <source>Punctuation</source>
        <translation>Dấu câu</translation>
    </message>
    <message>
        <source>Capital or small letter</source>
        <translation>Chữ hoa, chữ thường</translation>
    </message>
    <message>
        <source>Spacing</source>
        <translation>Khoảng cách</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Bảng mã</translation>
    </message>
</context>
<context>
    <name>congbao::XmlPart</name>
    <message>
        <source>“%1”: its part “%2” has more elements, or more of them inside each other, than a text can have, and is not read.</source>
        <translation>“%1”: phần “%2” có nhiều thành phần, hoặc lồng nhau sâu, hơn mức một văn bản có thể có nên không đọc.</translation>
    </message>
    <message>
        <source>“%1” is damaged in its part “%2”, at byte %3. Open it in the program that made it, save it anew, or ask for it again.</source>
        <translation>“%1” bị hỏng ở phần “%2”, tại byte %3. Hãy mở bằng phần mềm đã tạo ra, lưu lại, hoặc yêu cầu gửi lại.</translation>
    </message>
</context>
<context>
    <name>congbao::ZipPackage</name>
    <message>
        <source>There is no file “%1”. Check the name and the folder.</source>
        <translation>Không có tệp “%1”. Hãy kiểm tra tên và thư mục.</translation>
    </message>
    <message>
        <source>“%1” is damaged: its list of parts, at the end of the file, cannot be read. It may have been cut off on its way; ask for it again.</source>
        <translation>“%1” bị hỏng: không đọc được danh mục các phần ở cuối tệp. Có thể tệp bị cắt khi truyền; hãy yêu cầu gửi lại.</translation>
    </message>
    <message>
        <source>“%1” has %2 parts inside; files of more than %3 are not read.</source>
        <translation>“%1” có %2 phần bên trong; không đọc tệp có hơn %3 phần.</translation>
    </message>
    <message>
        <source>“%1” has no part “%2”.</source>
        <translation>“%1” không có phần “%2”.</translation>
    </message>
    <message>
        <source>“%1” is damaged in its part “%2”. Open it in the program that made it, save it anew, or ask for it again.</source>
        <translation>“%1” bị hỏng ở phần “%2”. Hãy mở bằng phần mềm đã tạo ra, lưu lại, hoặc yêu cầu gửi lại.</translation>
    </message>
    <message>
        <source>“%1”: its part “%2” unpacks to more than %3 MB and is not read.</source>
        <translation>“%1”: phần “%2” giải nén ra hơn %3 MB nên không đọc.</translation>
    </message>
    <message>
        <source>“%1” is protected by a password. Ask for a file without one.</source>
        <translation>“%1” có mật khẩu. Hãy yêu cầu tệp không có mật khẩu.</translation>
    </message>
    <message>
        <source>“%1” is damaged and cannot be written anew. Open it in the program that made it, save it anew, or ask for it again.</source>
        <translation>“%1” bị hỏng và không ghi lại được. Hãy mở bằng chương trình đã tạo tệp, lưu lại, hoặc yêu cầu gửi lại.</translation>
    </message>
</context>
<context>
    <name>congbao::desk::ArchiveModel</name>
    <message>
        <source>not yet</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>corrects %1</source>
        <translation>đính chính %1</translation>
    </message>
    <message>
        <source>corrected by %1</source>
        <translation>được đính chính bởi %1</translation>
    </message>
    <message>
        <source>Number and notation</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Số Công báo</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Đính chính</translation>
    </message>
</context>
<context>
    <name>congbao::desk::ArchivePage</name>
    <message>
        <source>Find in the archive</source>
        <translation>Tìm trong kho</translation>
    </message>
    <message>
        <source>Number, notation or words, with or without tone marks; “words in quotes” as they stand</source>
        <translation>Số, ký hiệu hoặc từ ngữ, có dấu hay không dấu; “trong ngoặc kép” thì tìm đúng cụm từ</translation>
    </message>
    <message>
        <source>Found in the archive</source>
        <translation>Tìm thấy trong kho</translation>
    </message>
    <message>
        <source>Corrections of the chosen instrument</source>
        <translation>Đính chính liên quan đến văn bản đang chọn</translation>
    </message>
    <message>
        <source>Pages of the chosen instrument</source>
        <translation>Các trang của văn bản đang chọn</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Kho</translation>
    </message>
    <message>
        <source>Show its &amp;comparison</source>
        <translation>Xem &amp;đối chiếu</translation>
    </message>
    <message>
        <source>&amp;Save the file…</source>
        <translation>&amp;Lưu tệp…</translation>
    </message>
    <message>
        <source>Nothing in the archive has these words.</source>
        <translation>Trong kho không có văn bản nào chứa các từ này.</translation>
    </message>
    <message>
        <source>It corrects %1.</source>
        <translation>Văn bản này đính chính %1.</translation>
    </message>
    <message>
        <source>It is corrected by %1.</source>
        <translation>Văn bản này được đính chính bởi %1.</translation>
    </message>
    <message>
        <source>Issue %1, page %2</source>
        <translation>Công báo số %1, trang %2</translation>
    </message>
    <message>
        <source>The official text, as it was received</source>
        <translation>Văn bản chính, đúng như khi tiếp nhận</translation>
    </message>
    <message>
        <source>Save the file</source>
        <translation>Lưu tệp</translation>
    </message>
    <message>
        <source>PDF files (%1)</source>
        <translation>Tệp PDF (%1)</translation>
    </message>
    <message>
        <source>Write a number, a notation or words to find instruments of all years.</source>
        <translation>Hãy nhập số, ký hiệu hoặc từ ngữ để tìm văn bản của mọi năm.</translation>
    </message>
</context>
<context>
    <name>congbao::desk::ArchivePresenter</name>
    <message>
        <source>Saved as “%1”.</source>
        <translation>Đã lưu vào “%1”.</translation>
    </message>
</context>
<context>
    <name>congbao::desk::AttributesForm</name>
    <message>
        <source>T&amp;ype:</source>
        <translation>Tên &amp;loại:</translation>
    </message>
    <message>
        <source>&amp;Number and notation:</source>
        <translation>&amp;Số, ký hiệu:</translation>
    </message>
    <message>
        <source>&amp;Date:</source>
        <translation>&amp;Ngày ban hành:</translation>
    </message>
    <message>
        <source>&amp;Issuing body:</source>
        <translation>&amp;Cơ quan ban hành:</translation>
    </message>
    <message>
        <source>A&amp;bstract:</source>
        <translation>&amp;Trích yếu:</translation>
    </message>
    <message>
        <source>Si&amp;gned by:</source>
        <translation>N&amp;gười ký:</translation>
    </message>
    <message>
        <source>only for a correction: the number it corrects</source>
        <translation>chỉ với văn bản đính chính: số văn bản được đính chính</translation>
    </message>
    <message>
        <source>C&amp;orrects:</source>
        <translation>Đín&amp;h chính cho:</translation>
    </message>
    <message>
        <source>Nor&amp;mative instrument</source>
        <translation>Văn bản &amp;quy phạm pháp luật</translation>
    </message>
    <message>
        <source>? The electronic text says: %1</source>
        <translation>? Bản điện tử ghi: %1</translation>
    </message>
    <message>
        <source>✓ read from the official text, page %1</source>
        <translation>✓ đọc từ văn bản chính, trang %1</translation>
    </message>
    <message>
        <source>✓ read from the electronic text</source>
        <translation>✓ đọc từ bản điện tử</translation>
    </message>
    <message>
        <source>? read from the official text, page %1; please check</source>
        <translation>? đọc từ văn bản chính, trang %1; đề nghị kiểm tra</translation>
    </message>
    <message>
        <source>? not found on the first page of the official text; please check</source>
        <translation>? không thấy ở trang đầu văn bản chính; đề nghị kiểm tra</translation>
    </message>
</context>
<context>
    <name>congbao::desk::BackupPanel</name>
    <message>
        <source>&amp;Back up now…</source>
        <translation>&amp;Sao lưu ngay…</translation>
    </message>
    <message>
        <source>empty: the backup can be read by everybody who has it</source>
        <translation>để trống: ai có bản sao lưu cũng đọc được</translation>
    </message>
    <message>
        <source>&amp;Sealed with a passphrase:</source>
        <translation>&amp;Niêm phong bằng mật khẩu:</translation>
    </message>
    <message>
        <source>Once mo&amp;re:</source>
        <translation>Nhập &amp;lại:</translation>
    </message>
    <message>
        <source>The last backup was made on %1.</source>
        <translation>Lần sao lưu gần nhất: %1.</translation>
    </message>
    <message>
        <source>No backup was ever made.</source>
        <translation>Chưa sao lưu lần nào.</translation>
    </message>
    <message>
        <source>! %1 It is time for one.</source>
        <translation>! %1 Đã đến lúc sao lưu.</translation>
    </message>
    <message>
        <source>The backup is being written; you can go on working.</source>
        <translation>Đang ghi bản sao lưu; vẫn có thể làm việc tiếp.</translation>
    </message>
    <message>
        <source>Write the same passphrase twice.</source>
        <translation>Hãy nhập hai lần cùng một mật khẩu.</translation>
    </message>
    <message>
        <source>Where the backup goes</source>
        <translation>Nơi ghi bản sao lưu</translation>
    </message>
</context>
<context>
    <name>congbao::desk::CompareDesk</name>
    <message>
        <source>Compare</source>
        <translation>Đối chiếu</translation>
    </message>
    <message>
        <source>Next difference</source>
        <translation>Điểm sai khác sau</translation>
    </message>
    <message>
        <source>Previous difference</source>
        <translation>Điểm sai khác trước</translation>
    </message>
    <message>
        <source>The electronic text is wrong</source>
        <translation>Bản điện tử sai</translation>
    </message>
    <message>
        <source>Reading error of the machine</source>
        <translation>Máy đọc sai</translation>
    </message>
    <message>
        <source>The official text itself is wrong</source>
        <translation>Văn bản chính sai</translation>
    </message>
    <message>
        <source>Undo the verdict</source>
        <translation>Rút lại kết luận</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Filter the differences</source>
        <translation>Lọc điểm sai khác</translation>
    </message>
    <message>
        <source>Go to a page</source>
        <translation>Tới trang</translation>
    </message>
    <message>
        <source>Official text</source>
        <translation>Văn bản chính</translation>
    </message>
    <message>
        <source>Pages of the official text</source>
        <translation>Các trang của văn bản chính</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Trang</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Nhỏ hơn</translation>
    </message>
    <message>
        <source>Bigger</source>
        <translation>Lớn hơn</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Vừa chiều ngang</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>Electronic text</source>
        <translation>Bản điện tử</translation>
    </message>
    <message>
        <source>Find words (Ctrl+F)</source>
        <translation>Tìm chữ (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter (F)</source>
        <translation>Lọc (F)</translation>
    </message>
    <message>
        <source>Filter the differences by words</source>
        <translation>Lọc điểm sai khác theo chữ</translation>
    </message>
    <message>
        <source>Which differences</source>
        <translation>Những điểm sai khác nào</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Without a verdict</source>
        <translation>Chưa có kết luận</translation>
    </message>
    <message>
        <source>With a verdict</source>
        <translation>Đã có kết luận</translation>
    </message>
    <message>
        <source>In substance</source>
        <translation>Về nội dung</translation>
    </message>
    <message>
        <source>In form only</source>
        <translation>Chỉ khác hình thức</translation>
    </message>
    <message>
        <source>Order of the differences</source>
        <translation>Thứ tự điểm sai khác</translation>
    </message>
    <message>
        <source>Heaviest first</source>
        <translation>Nặng trước</translation>
    </message>
    <message>
        <source>In reading order</source>
        <translation>Theo thứ tự đọc</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Điểm sai khác</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Note (M)</source>
        <translation>Ghi chú (M)</translation>
    </message>
    <message>
        <source>Note to the verdict</source>
        <translation>Ghi chú kèm kết luận</translation>
    </message>
    <message>
        <source>Nobody could read letters here: compare by eye.</source>
        <translation>Vùng này không đọc được chữ: hãy đối chiếu bằng mắt.</translation>
    </message>
    <message>
        <source>Page %1, difference %2</source>
        <translation>Trang %1, điểm sai khác %2</translation>
    </message>
    <message>
        <source>Not compared yet.</source>
        <translation>Chưa đối chiếu.</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>Nhìn gần hơn</translation>
    </message>
    <message>
        <source>Differences and resent text</source>
        <translation>Điểm sai khác và bản gửi lại</translation>
    </message>
    <message>
        <source>Copy the difference</source>
        <translation>Sao chép điểm sai khác</translation>
    </message>
    <message>
        <source>Turn the pages</source>
        <translation>Xoay trang</translation>
    </message>
    <message>
        <source>Find in both texts</source>
        <translation>Tìm trong cả hai văn bản</translation>
    </message>
    <message numerus="yes">
        <source>official text: %n place(s)</source>
        <translation>
            <numerusform>văn bản chính: %n chỗ</numerusform>
        </translation>
    </message>
    <message>
        <source>the official text is a picture</source>
        <translation>văn bản chính là ảnh</translation>
    </message>
    <message>
        <source>The texts are being read…</source>
        <translation>Đang đọc các văn bản…</translation>
    </message>
    <message numerus="yes">
        <source>Pages 1 to %1 are looked at, %n place(s) differ so far; verdicts when all are read</source>
        <translation>
            <numerusform>Đã xem trang 1 đến %1, đến nay có %n chỗ khác; kết luận được khi đọc xong tất cả</numerusform>
        </translation>
    </message>
    <message>
        <source>not in the electronic text</source>
        <translation>không có trong bản điện tử</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>trang %1</translation>
    </message>
    <message>
        <source>Official text: %1</source>
        <translation>Văn bản chính: %1</translation>
    </message>
    <message>
        <source>Electronic text: %1</source>
        <translation>Bản điện tử: %1</translation>
    </message>
    <message>
        <source>Resent text: what was asked for</source>
        <translation>Bản gửi lại: những điểm đã yêu cầu</translation>
    </message>
    <message>
        <source>All in form only…</source>
        <translation>Mọi điểm hình thức…</translation>
    </message>
    <message>
        <source>%1 of %2 judged · %3 in form only · %4 of %5 words matched · %6 unreadable</source>
        <translation>Đã kết luận %1/%2 · %3 chỉ khác hình thức · khớp %4/%5 từ · %6 không đọc được</translation>
    </message>
</context>
<context>
    <name>congbao::desk::ComparePage</name>
    <message>
        <source>Compare</source>
        <translation>Đối chiếu</translation>
    </message>
    <message>
        <source>All submissions</source>
        <translation>Tất cả hồ sơ</translation>
    </message>
    <message>
        <source>&amp;Compare now</source>
        <translation>Đối &amp;chiếu ngay</translation>
    </message>
    <message>
        <source>Draft the &amp;letter</source>
        <translation>&amp;Dự thảo công văn</translation>
    </message>
    <message>
        <source>No submission has been received yet. Register one at the place Intake (Ctrl+2); it then stands here.</source>
        <translation>Chưa tiếp nhận hồ sơ nào. Hãy đăng ký hồ sơ ở mục Tiếp nhận (Ctrl+2); hồ sơ sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>Hồ sơ gửi đăng</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Đang đối chiếu…</translation>
    </message>
    <message>
        <source>Possible when every difference has a verdict and one of them is an error.</source>
        <translation>Làm được khi mọi điểm sai khác đều có kết luận và có ít nhất một điểm sai.</translation>
    </message>
    <message>
        <source>No. %1 · %2 · %3</source>
        <translation>Số đến %1 · %2 · %3</translation>
    </message>
    <message>
        <source>Compare official and electronic texts</source>
        <translation>Đối chiếu văn bản chính và bản điện tử</translation>
    </message>
    <message numerus="yes">
        <source>The letter is drafted; it names %n difference(s).</source>
        <translation>
            <numerusform>Đã dự thảo công văn, nêu %n điểm sai khác.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Show the letter</source>
        <translation>&amp;Xem công văn</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) cannot change the meaning: spaces, letter forms, page furniture. Record for all of them that they differ in form only? U takes it back.</source>
        <translation>
            <numerusform>%n điểm không làm đổi nghĩa: khoảng trắng, dạng chữ, phần đầu và chân trang. Ghi cho tất cả là chỉ khác về hình thức? Phím U để hoàn tác.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;Ghi nhận</translation>
    </message>
    <message numerus="yes">
        <source>Recorded for %n difference(s): in form only.</source>
        <translation>
            <numerusform>Đã ghi cho %n điểm: chỉ khác về hình thức.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
</context>
<context>
    <name>congbao::desk::ComparePresenter</name>
    <message>
        <source>Comparing %1</source>
        <translation>Đối chiếu %1</translation>
    </message>
    <message>
        <source>Compared. The two texts say the same.</source>
        <translation>Đã đối chiếu. Hai văn bản khớp nhau.</translation>
    </message>
    <message numerus="yes">
        <source>Compared. %n difference(s) to look at.</source>
        <translation>
            <numerusform>Đã đối chiếu. Có %n điểm sai khác cần xem.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::desk::DiscrepancyModel</name>
    <message>
        <source>(nothing)</source>
        <translation>(không có)</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>trang %1</translation>
    </message>
    <message>
        <source>page %1 · %2</source>
        <translation>trang %1 · %2</translation>
    </message>
    <message>
        <source>In form only: no verdict needed</source>
        <translation>Chỉ khác hình thức</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Chưa kết luận</translation>
    </message>
    <message>
        <source>Unsure: see the picture</source>
        <translation>Chưa rõ: hãy xem ảnh</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Official text</source>
        <translation>Văn bản chính</translation>
    </message>
    <message>
        <source>Electronic text</source>
        <translation>Bản điện tử</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Vị trí</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>By whom, when</source>
        <translation>Người, thời gian</translation>
    </message>
    <message>
        <source>(the file&apos;s text layer: %1)</source>
        <translation>(lớp chữ của tệp: %1)</translation>
    </message>
</context>
<context>
    <name>congbao::desk::IntakePage</name>
    <message>
        <source>Official texts (%1)</source>
        <translation>Văn bản chính (%1)</translation>
    </message>
    <message>
        <source>Electronic texts (%1)</source>
        <translation>Bản điện tử (%1)</translation>
    </message>
    <message>
        <source>Registered under the arrival number %1.</source>
        <translation>Đã đăng ký, số đến %1.</translation>
    </message>
    <message>
        <source>&amp;Compare the texts</source>
        <translation>Đố&amp;i chiếu hai bản</translation>
    </message>
    <message>
        <source>The resent text is kept; the earlier one stays.</source>
        <translation>Đã lưu bản gửi lại; bản trước vẫn được giữ.</translation>
    </message>
    <message>
        <source>&amp;Compare again</source>
        <translation>Đố&amp;i chiếu lại</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>Chọn &amp;tệp…</translation>
    </message>
    <message>
        <source>&amp;Resent text…</source>
        <translation>&amp;Bản gửi lại…</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>Đố&amp;i chiếu</translation>
    </message>
    <message>
        <source>Arrival re&amp;gister…</source>
        <translation>&amp;Sổ văn bản đến…</translation>
    </message>
    <message>
        <source>Re&amp;gister</source>
        <translation>Đăng &amp;ký</translation>
    </message>
    <message>
        <source>&amp;Leave out</source>
        <translation>&amp;Bỏ qua</translation>
    </message>
    <message>
        <source>Receive submissions</source>
        <translation>Tiếp nhận hồ sơ gửi đăng</translation>
    </message>
    <message>
        <source>Drop the official and the electronic texts here, several submissions at once if you like. The program finds which belong together.</source>
        <translation>Thả văn bản chính và bản điện tử vào đây, có thể thả nhiều hồ sơ một lúc. Chương trình tự ghép từng cặp.</translation>
    </message>
    <message>
        <source>Show only rows with these words</source>
        <translation>Chỉ hiện những dòng có các từ này</translation>
    </message>
    <message>
        <source>Submissions</source>
        <translation>Hồ sơ gửi đăng</translation>
    </message>
    <message>
        <source>Pages of the official text</source>
        <translation>Các trang của văn bản chính</translation>
    </message>
    <message>
        <source>Official te&amp;xt:</source>
        <translation>&amp;Văn bản chính:</translation>
    </message>
    <message>
        <source>&amp;Electronic text:</source>
        <translation>Bản đ&amp;iện tử:</translation>
    </message>
    <message>
        <source>Anne&amp;xes:</source>
        <translation>&amp;Phụ lục:</translation>
    </message>
    <message>
        <source>the issuing body, unless somebody else sent it</source>
        <translation>cơ quan ban hành, nếu không phải nơi khác gửi</translation>
    </message>
    <message>
        <source>&amp;Sent by:</source>
        <translation>Nơi gử&amp;i:</translation>
    </message>
    <message>
        <source>Recei&amp;ved:</source>
        <translation>Nhận lú&amp;c:</translation>
    </message>
    <message>
        <source>Official and electronic texts</source>
        <translation>Văn bản chính và bản điện tử</translation>
    </message>
    <message>
        <source>Texts (%1)</source>
        <translation>Văn bản (%1)</translation>
    </message>
    <message>
        <source>All files (%1)</source>
        <translation>Mọi tệp (%1)</translation>
    </message>
    <message>
        <source>Official text</source>
        <translation>Văn bản chính</translation>
    </message>
    <message>
        <source>Electronic text</source>
        <translation>Bản điện tử</translation>
    </message>
    <message>
        <source>Annexes</source>
        <translation>Phụ lục</translation>
    </message>
    <message>
        <source>Resent electronic text</source>
        <translation>Bản điện tử gửi lại</translation>
    </message>
    <message>
        <source>Arrival register of %1</source>
        <translation>Sổ đăng ký văn bản đến năm %1</translation>
    </message>
    <message>
        <source>PDF files (%1)</source>
        <translation>Tệp PDF (%1)</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>none – add…</source>
        <translation>không có – thêm…</translation>
    </message>
    <message>
        <source>The official text of this electronic text was not found among the files. Choose it.</source>
        <translation>Không thấy văn bản chính của bản điện tử này trong các tệp. Hãy chọn tệp.</translation>
    </message>
    <message>
        <source>The electronic text of this official text was not found among the files. Choose it.</source>
        <translation>Không thấy bản điện tử của văn bản chính này trong các tệp. Hãy chọn tệp.</translation>
    </message>
    <message>
        <source>Reading the texts…</source>
        <translation>Đang đọc hai bản…</translation>
    </message>
    <message>
        <source>Storing the files as they were sent…</source>
        <translation>Đang lưu các tệp đúng như khi gửi…</translation>
    </message>
    <message>
        <source>The texts could not be read. Choose other files, or leave the submission out.</source>
        <translation>Không đọc được văn bản. Hãy chọn tệp khác hoặc bỏ qua hồ sơ này.</translation>
    </message>
    <message>
        <source>Check the form against the page, then register.</source>
        <translation>Kiểm tra biểu mẫu theo trang văn bản rồi đăng ký.</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n more waiting)</source>
        <translation>
            <numerusform>%1 (còn %n hồ sơ chờ)</numerusform>
        </translation>
    </message>
    <message>
        <source>✗ %1</source>
        <translation>✗ %1</translation>
    </message>
    <message>
        <source>! %1</source>
        <translation>! %1</translation>
    </message>
    <message>
        <source>Digital signatures: %1</source>
        <translation>Chữ ký số: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) came in the watched folder.</source>
        <translation>
            <numerusform>Có %n tệp mới trong thư mục theo dõi.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::desk::IntakePresenter</name>
    <message>
        <source>Looking at the files</source>
        <translation>Đang xem các tệp</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>Đang đọc %1</translation>
    </message>
    <message>
        <source>The arrival register is in “%1”.</source>
        <translation>Sổ văn bản đến đã ghi vào “%1”.</translation>
    </message>
</context>
<context>
    <name>congbao::desk::IssueItemModel</name>
    <message>
        <source>Corrects %1: %2</source>
        <translation>Đính chính %1: %2</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Sẵn sàng</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>STT</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Phần</translation>
    </message>
    <message>
        <source>Number and notation</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
</context>
<context>
    <name>congbao::desk::IssueModel</name>
    <message>
        <source>Issue</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>%1 · Composed by %2</source>
        <translation>%1 · %2 lập số</translation>
    </message>
</context>
<context>
    <name>congbao::desk::IssuesPage</name>
    <message>
        <source>Pages of the issue as they will be printed</source>
        <translation>Các trang của số Công báo như khi in</translation>
    </message>
    <message numerus="yes">
        <source>As it will be printed: %n page(s)</source>
        <translation>
            <numerusform>Bản sẽ in: %n trang</numerusform>
        </translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>Số Công báo</translation>
    </message>
    <message>
        <source>&amp;New issue…</source>
        <translation>Số &amp;mới…</translation>
    </message>
    <message>
        <source>&amp;Add to the issue</source>
        <translation>Đư&amp;a vào số</translation>
    </message>
    <message>
        <source>Ta&amp;ke out of the issue</source>
        <translation>Đưa &amp;ra khỏi số</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>&amp;Lên</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>&amp;Xuống</translation>
    </message>
    <message>
        <source>&amp;Typeset</source>
        <translation>&amp;Dàn trang</translation>
    </message>
    <message>
        <source>One number, or two for a double number: 44 + 45</source>
        <translation>Một số, hoặc hai số cho số kép: 44 + 45</translation>
    </message>
    <message>
        <source>Nu&amp;mber:</source>
        <translation>&amp;Số:</translation>
    </message>
    <message>
        <source>Da&amp;te:</source>
        <translation>&amp;Ngày:</translation>
    </message>
    <message>
        <source>C&amp;reate</source>
        <translation>Tạ&amp;o</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Instruments of the issue</source>
        <translation>Văn bản trong số</translation>
    </message>
    <message>
        <source>Instruments that can be added</source>
        <translation>Văn bản có thể đưa vào</translation>
    </message>
    <message>
        <source>What blocks, warnings and signatures</source>
        <translation>Vướng mắc, cảnh báo và chữ ký</translation>
    </message>
    <message>
        <source>&amp;Instruments of the issue</source>
        <translation>&amp;Văn bản trong số</translation>
    </message>
    <message>
        <source>Instruments that can be add&amp;ed</source>
        <translation>Văn bản có th&amp;ể đưa vào</translation>
    </message>
    <message>
        <source>What blocks, &amp;warnings and signatures</source>
        <translation>Vướng mắc, &amp;cảnh báo và chữ ký</translation>
    </message>
    <message>
        <source>Issue %1 of %2 · %3</source>
        <translation>Số %1 ngày %2 · %3</translation>
    </message>
    <message>
        <source>No issue yet. Make the first one with “New issue”.</source>
        <translation>Chưa có số Công báo nào. Hãy tạo bằng “Số mới”.</translation>
    </message>
    <message>
        <source>✗ %1: %2</source>
        <translation>✗ %1: %2</translation>
    </message>
    <message>
        <source>! %1</source>
        <translation>! %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>↩ Sent back by %1: %2</source>
        <translation>↩ %1 trả lại: %2</translation>
    </message>
    <message>
        <source>✓ Closed by %1</source>
        <translation>✓ %1 ký đóng số</translation>
    </message>
    <message>
        <source>✓ Approved by %1</source>
        <translation>✓ %1 đã duyệt</translation>
    </message>
    <message>
        <source>%1 (void: the pages changed afterwards)</source>
        <translation>%1 (hết hiệu lực: các trang đã thay đổi sau đó)</translation>
    </message>
    <message>
        <source>Nothing to report.</source>
        <translation>Không có gì cần báo.</translation>
    </message>
    <message>
        <source>“%1” is no issue number. Write one number, or two for a double number: 44 + 45.</source>
        <translation>“%1” không phải số Công báo. Hãy ghi một số, hoặc hai số cho số kép: 44 + 45.</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;In…</translation>
    </message>
    <message>
        <source>Save the print &amp;PDF…</source>
        <translation>Lưu &amp;PDF để in…</translation>
    </message>
    <message>
        <source>Save as &amp;booklet to fold…</source>
        <translation>Lưu bản &amp;bình để gấp…</translation>
    </message>
    <message>
        <source>Save a p&amp;roof, four pages a side…</source>
        <translation>Lưu bản &amp;duyệt, bốn trang một mặt…</translation>
    </message>
    <message>
        <source>Print PDF, booklet, proof</source>
        <translation>PDF để in, bản bình, bản duyệt</translation>
    </message>
    <message>
        <source>Save the pages</source>
        <translation>Lưu các trang</translation>
    </message>
    <message>
        <source>Pages as small pictures</source>
        <translation>Các trang thu nhỏ</translation>
    </message>
    <message>
        <source>No pages yet: %1</source>
        <translation>Chưa có trang: %1</translation>
    </message>
    <message>
        <source>Setting the pages…</source>
        <translation>Đang dàn trang…</translation>
    </message>
    <message>
        <source>Add instruments to see the pages here.</source>
        <translation>Hãy thêm văn bản để xem trang ở đây.</translation>
    </message>
    <message numerus="yes">
        <source>As composed now: %n page(s)</source>
        <translation>
            <numerusform>Theo bố cục hiện tại: %n trang</numerusform>
        </translation>
    </message>
    <message>
        <source> · a multiple of four</source>
        <translation> · chia hết cho bốn</translation>
    </message>
    <message numerus="yes">
        <source> · %n more would make a multiple of four</source>
        <translation>
            <numerusform> · thêm %n trang sẽ chia hết cho bốn</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF files (%1)</source>
        <translation>Tệp PDF (%1)</translation>
    </message>
    <message>
        <source>Printing issue %1</source>
        <translation>Đang in Công báo số %1</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s) went to the printer.</source>
        <translation>
            <numerusform>Đã gửi %n trang đến máy in.</numerusform>
        </translation>
    </message>
    <message>
        <source>! Correction %1: %2</source>
        <translation>! Đính chính %1: %2</translation>
    </message>
    <message>
        <source>Typeset the issue first: these pages are only a preview.</source>
        <translation>Hãy dàn trang trước: các trang này chỉ là bản xem trước.</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>Lưu tran&amp;g…</translation>
    </message>
    <message>
        <source>Do it &amp;all the same</source>
        <translation>&amp;Vẫn thực hiện</translation>
    </message>
</context>
<context>
    <name>congbao::desk::IssuesPresenter</name>
    <message>
        <source>Typesetting issue %1</source>
        <translation>Dàn trang số %1</translation>
    </message>
    <message numerus="yes">
        <source>Typeset: %n page(s), with warnings to look at.</source>
        <translation>
            <numerusform>Đã dàn trang: %n trang, có cảnh báo cần xem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Typeset: %n page(s).</source>
        <translation>
            <numerusform>Đã dàn trang: %n trang.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the print file</source>
        <translation>Đang ghi tệp in</translation>
    </message>
    <message>
        <source>Written to “%1”.</source>
        <translation>Đã ghi vào “%1”.</translation>
    </message>
</context>
<context>
    <name>congbao::desk::KeysPage</name>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Lệnh</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Phím</translation>
    </message>
    <message>
        <source>Whole window</source>
        <translation>Toàn cửa sổ</translation>
    </message>
</context>
<context>
    <name>congbao::desk::LetterModel</name>
    <message>
        <source>error in the official text</source>
        <translation>văn bản chính sai</translation>
    </message>
    <message>
        <source>electronic text not exact</source>
        <translation>bản điện tử không chính xác</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>dự thảo</translation>
    </message>
    <message>
        <source>sent; the answer is due today</source>
        <translation>đã gửi; hạn trả lời hôm nay</translation>
    </message>
    <message>
        <source>! sent; the answer is overdue</source>
        <translation>! đã gửi; quá hạn trả lời</translation>
    </message>
    <message>
        <source>✓ answered</source>
        <translation>✓ đã trả lời</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Về văn bản</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Gửi</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Số chỗ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Drafted or sent</source>
        <translation>Soạn hoặc gửi lúc</translation>
    </message>
</context>
<context>
    <name>congbao::desk::LettersPage</name>
    <message>
        <source>No letter yet. One is drafted at the place Compare (Ctrl+3), when every difference of a submission has its verdict.</source>
        <translation>Chưa có công văn. Công văn được soạn ở mục Đối chiếu (Ctrl+3) khi mọi điểm sai khác của hồ sơ đã có kết luận.</translation>
    </message>
    <message>
        <source>Letters to issuing bodies</source>
        <translation>Công văn gửi cơ quan ban hành</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Công văn</translation>
    </message>
    <message>
        <source>The letter as it will be printed</source>
        <translation>Công văn như khi in</translation>
    </message>
    <message>
        <source>The letter is in “%1”.</source>
        <translation>Công văn đã ghi vào “%1”.</translation>
    </message>
    <message>
        <source>&amp;Open it</source>
        <translation>&amp;Mở tệp</translation>
    </message>
    <message>
        <source>Sho&amp;w the differences</source>
        <translation>&amp;Xem điểm sai khác</translation>
    </message>
    <message>
        <source>Save as &amp;DOCX…</source>
        <translation>Lưu &amp;DOCX…</translation>
    </message>
    <message>
        <source>Take in the &amp;edited letter…</source>
        <translation>Nhập bản đã &amp;sửa…</translation>
    </message>
    <message>
        <source>Save to &amp;print…</source>
        <translation>Lưu để &amp;in…</translation>
    </message>
    <message>
        <source>&amp;Mark as sent</source>
        <translation>Đánh dấu đã &amp;gửi</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>Lưu công văn</translation>
    </message>
    <message>
        <source>Word documents (%1)</source>
        <translation>Tài liệu Word (%1)</translation>
    </message>
    <message>
        <source>PDF files (%1)</source>
        <translation>Tệp PDF (%1)</translation>
    </message>
    <message>
        <source>The edited letter</source>
        <translation>Công văn đã sửa</translation>
    </message>
</context>
<context>
    <name>congbao::desk::LettersPresenter</name>
    <message>
        <source>Sent. The exact text is due today; it is taken in at the place Intake.</source>
        <translation>Đã ghi là đã gửi. Bản chính xác phải gửi lại trong ngày; nhập bản đó ở mục Tiếp nhận.</translation>
    </message>
    <message>
        <source>The edited letter is kept; the preview shows it as it will be printed.</source>
        <translation>Đã lưu công văn đã sửa; khung xem trước hiện công văn như khi in.</translation>
    </message>
</context>
<context>
    <name>congbao::desk::Loupe</name>
    <message>
        <source>Loupe</source>
        <translation>Kính lúp</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>Văn bản chính</translation>
    </message>
    <message>
        <source>Electronic</source>
        <translation>Bản điện tử</translation>
    </message>
    <message>
        <source>Official text: %1. Electronic text: %2.</source>
        <translation>Văn bản chính: %1. Bản điện tử: %2.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>không có</translation>
    </message>
</context>
<context>
    <name>congbao::desk::MainWindow</name>
    <message>
        <source>Công báo Desk</source>
        <translation>Công báo Desk</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Nơi làm việc</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>%1 – Công báo Desk</source>
        <translation>%1 – Công báo Desk</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
</context>
<context>
    <name>congbao::desk::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
    </message>
</context>
<context>
    <name>congbao::desk::OutboxModel</name>
    <message>
        <source>Issue %1</source>
        <translation>Số %1</translation>
    </message>
    <message>
        <source>as soon as possible</source>
        <translation>sớm nhất có thể</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation>Vì sao chờ</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Số lần gửi</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Lần gửi sau</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>Vào hàng đợi</translation>
    </message>
</context>
<context>
    <name>congbao::desk::OutboxWatcher</name>
    <message>
        <source>Sending to the portal</source>
        <translation>Đang gửi lên cổng</translation>
    </message>
</context>
<context>
    <name>congbao::desk::PageView</name>
    <message>
        <source>Opening the pages…</source>
        <translation>Đang mở các trang…</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Trang %1</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Trang %1 trên %2</translation>
    </message>
</context>
<context>
    <name>congbao::desk::PeoplePanel</name>
    <message>
        <source>&amp;Close this account</source>
        <translation>&amp;Khóa tài khoản này</translation>
    </message>
    <message>
        <source>People of the office</source>
        <translation>Những người trong cơ quan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>A new person</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Na&amp;me:</source>
        <translation>&amp;Họ tên:</translation>
    </message>
    <message>
        <source>Roles:</source>
        <translation>Vai trò:</translation>
    </message>
    <message>
        <source>First &amp;passphrase:</source>
        <translation>&amp;Mật khẩu ban đầu:</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Thêm</translation>
    </message>
    <message>
        <source>Another passphrase for the chosen person</source>
        <translation>Đổi mật khẩu cho người đang chọn</translation>
    </message>
    <message>
        <source>Passp&amp;hrase:</source>
        <translation>Mật kh&amp;ẩu:</translation>
    </message>
    <message>
        <source>Once m&amp;ore:</source>
        <translation>Nhập &amp;lại:</translation>
    </message>
    <message>
        <source>Chan&amp;ge it</source>
        <translation>Đổ&amp;i mật khẩu</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>đã khóa</translation>
    </message>
    <message>
        <source>may sign in</source>
        <translation>được đăng nhập</translation>
    </message>
    <message>
        <source>Nobody closes his own account.</source>
        <translation>Không ai tự khóa tài khoản của mình.</translation>
    </message>
    <message>
        <source>Write the same passphrase twice.</source>
        <translation>Hãy nhập hai lần cùng một mật khẩu.</translation>
    </message>
</context>
<context>
    <name>congbao::desk::PlaceableModel</name>
    <message numerus="yes">
        <source>%1: %n difference(s) without a verdict</source>
        <translation>
            <numerusform>%1: %n điểm sai khác chưa có kết luận</numerusform>
        </translation>
    </message>
    <message>
        <source>Number and notation</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
</context>
<context>
    <name>congbao::desk::PublishPage</name>
    <message>
        <source>Nothing waits to be sent. An issue comes here when the head of the board has signed it.</source>
        <translation>Không có gì chờ gửi. Số Công báo sẽ vào đây khi Trưởng ban biên tập đã ký.</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Hàng đợi phát hành</translation>
    </message>
    <message>
        <source>&amp;Try now</source>
        <translation>&amp;Gửi ngay</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Phát hành</translation>
    </message>
    <message>
        <source>&amp;Receipt of the portal</source>
        <translation>&amp;Biên nhận của cổng</translation>
    </message>
    <message>
        <source>Receipt of the portal</source>
        <translation>Biên nhận của cổng</translation>
    </message>
    <message>
        <source>No receipt yet.</source>
        <translation>Chưa có biên nhận.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 Nothing is lost: the signed issue is kept and can be sent again.</source>
        <translation>%1 Không mất gì: số Công báo đã ký vẫn được giữ và có thể gửi lại.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Đang gửi…</translation>
    </message>
    <message>
        <source>Why it waits</source>
        <translation>Vì sao chờ</translation>
    </message>
    <message>
        <source>As the portal &amp;wrote it</source>
        <translation>Nguyên văn của &amp;cổng</translation>
    </message>
</context>
<context>
    <name>congbao::desk::PublishPresenter</name>
    <message>
        <source>Issue</source>
        <translation>Số Công báo</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Phát hành lúc</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Nơi lưu</translation>
    </message>
    <message>
        <source>Fingerprint of what was sent (SHA-256)</source>
        <translation>Dấu vân tay của tệp đã gửi (SHA-256)</translation>
    </message>
    <message>
        <source>Form of the receipt</source>
        <translation>Mẫu biên nhận</translation>
    </message>
</context>
<context>
    <name>congbao::desk::QuickFind</name>
    <message>
        <source>Find everywhere</source>
        <translation>Tìm mọi nơi</translation>
    </message>
    <message>
        <source>Number, words or command</source>
        <translation>Số, từ ngữ hoặc lệnh</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>↑ ↓ choose, Enter goes there, Esc closes</source>
        <translation>↑ ↓ để chọn, Enter để mở, Esc để đóng</translation>
    </message>
    <message>
        <source>Issue %1</source>
        <translation>Công báo số %1</translation>
    </message>
    <message>
        <source>Search the archive for “%1”</source>
        <translation>Tìm “%1” trong kho</translation>
    </message>
</context>
<context>
    <name>congbao::desk::RecheckModel</name>
    <message>
        <source>(nothing)</source>
        <translation>(không có)</translation>
    </message>
    <message>
        <source>✓ Done</source>
        <translation>✓ Đã sửa</translation>
    </message>
    <message>
        <source>✗ Asked for, not done</source>
        <translation>✗ Đã yêu cầu, chưa sửa</translation>
    </message>
    <message>
        <source>! Changed, nobody asked</source>
        <translation>! Bị sửa, không ai yêu cầu</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>trang %1</translation>
    </message>
    <message>
        <source>page %1 · %2</source>
        <translation>trang %1 · %2</translation>
    </message>
    <message>
        <source>as the official text</source>
        <translation>đúng như văn bản chính</translation>
    </message>
    <message>
        <source>Resent text</source>
        <translation>Bản gửi lại</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Vị trí</translation>
    </message>
    <message>
        <source>Official text</source>
        <translation>Văn bản chính</translation>
    </message>
    <message>
        <source>Electronic text before</source>
        <translation>Bản điện tử trước</translation>
    </message>
    <message>
        <source>Electronic text now</source>
        <translation>Bản điện tử nay</translation>
    </message>
</context>
<context>
    <name>congbao::desk::RecheckView</name>
    <message>
        <source>What was asked for, and what became of it</source>
        <translation>Những điểm đã yêu cầu và kết quả</translation>
    </message>
    <message>
        <source>Everything asked for was done (%1), and nothing else was touched.</source>
        <translation>Mọi điểm đã yêu cầu đều được sửa (%1), không chỗ nào khác bị sửa.</translation>
    </message>
    <message>
        <source>Done: %1 · asked for and not done: %2 · changed though nobody asked: %3</source>
        <translation>Đã sửa: %1 · đã yêu cầu mà chưa sửa: %2 · bị sửa dù không ai yêu cầu: %3</translation>
    </message>
</context>
<context>
    <name>congbao::desk::RulesPanel</name>
    <message>
        <source>✓ checked by %1</source>
        <translation>✓ %1 đã kiểm tra</translation>
    </message>
    <message>
        <source>stands in a source</source>
        <translation>có trong nguồn</translation>
    </message>
    <message>
        <source>from a secondary source</source>
        <translation>theo nguồn thứ cấp</translation>
    </message>
    <message>
        <source>! not verified</source>
        <translation>! chưa kiểm chứng</translation>
    </message>
    <message>
        <source>? not found</source>
        <translation>? chưa tìm thấy</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Điều khoản</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Độ chắc chắn</translation>
    </message>
    <message>
        <source>Only those that are &amp;not certain</source>
        <translation>Chỉ những quy tắc &amp;chưa chắc chắn</translation>
    </message>
    <message>
        <source>&amp;Take in edited rules…</source>
        <translation>&amp;Nhận bộ quy tắc đã sửa…</translation>
    </message>
    <message>
        <source>Save the rules to e&amp;dit…</source>
        <translation>&amp;Lưu bộ quy tắc để sửa…</translation>
    </message>
    <message>
        <source>Why the rules change</source>
        <translation>Lý do thay đổi quy tắc</translation>
    </message>
    <message>
        <source>Why the rules change: the decision, its number and day</source>
        <translation>Lý do thay đổi: quyết định nào, số, ngày</translation>
    </message>
    <message>
        <source>Rules of the gazette</source>
        <translation>Quy tắc Công báo</translation>
    </message>
    <message>
        <source>%1: %2
Source: %3</source>
        <translation>%1: %2
Nguồn: %3</translation>
    </message>
    <message>
        <source>Rules (%1)</source>
        <translation>Quy tắc (%1)</translation>
    </message>
    <message>
        <source>Edited rules</source>
        <translation>Bộ quy tắc đã sửa</translation>
    </message>
    <message>
        <source>The rules that came with the program are in force.</source>
        <translation>Đang áp dụng bộ quy tắc kèm theo chương trình.</translation>
    </message>
    <message>
        <source>Version %1, as it came with the program.</source>
        <translation>Phiên bản %1, kèm theo chương trình.</translation>
    </message>
    <message>
        <source>Version %1 of %2, by %3: %4</source>
        <translation>Phiên bản %1 ngày %2, do %3: %4</translation>
    </message>
    <message>
        <source>Write the reason first.</source>
        <translation>Hãy ghi lý do trước.</translation>
    </message>
</context>
<context>
    <name>congbao::desk::SettingsForm</name>
    <message>
        <source>Choose the folder</source>
        <translation>Chọn thư mục</translation>
    </message>
    <message>
        <source>Choose the folder: %1</source>
        <translation>Chọn thư mục: %1</translation>
    </message>
</context>
<context>
    <name>congbao::desk::SettingsPage</name>
    <message>
        <source>&amp;Keep the settings</source>
        <translation>&amp;Lưu cài đặt</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Settings of the office</source>
        <translation>Cài đặt của cơ quan</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>Các phần của cài đặt</translation>
    </message>
    <message>
        <source>Office and gazette</source>
        <translation>Cơ quan và Công báo</translation>
    </message>
    <message>
        <source>Intake, portal, mail</source>
        <translation>Tiếp nhận, Cổng, thư điện tử</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Con người</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>How the office stands on what it writes</source>
        <translation>Cách ghi cơ quan trên văn bản</translation>
    </message>
    <message>
        <source>Name of the office:</source>
        <translation>Tên cơ quan:</translation>
    </message>
    <message>
        <source>Body above it:</source>
        <translation>Cơ quan cấp trên:</translation>
    </message>
    <message>
        <source>Name in the letterhead:</source>
        <translation>Tên trên tiêu đề công văn:</translation>
    </message>
    <message>
        <source>Name in full, in sentences:</source>
        <translation>Tên đầy đủ, dùng trong câu:</translation>
    </message>
    <message>
        <source>Notation of its letters:</source>
        <translation>Ký hiệu công văn:</translation>
    </message>
    <message>
        <source>Place, before the date:</source>
        <translation>Địa danh, ghi trước ngày:</translation>
    </message>
    <message>
        <source>Title of the signer:</source>
        <translation>Chức vụ người ký:</translation>
    </message>
    <message>
        <source>Name of the signer:</source>
        <translation>Họ tên người ký:</translation>
    </message>
    <message>
        <source>Cover and imprint of the gazette</source>
        <translation>Bìa và phần ghi cuối Công báo</translation>
    </message>
    <message>
        <source>Province:</source>
        <translation>Tỉnh:</translation>
    </message>
    <message>
        <source>Publisher:</source>
        <translation>Cơ quan xuất bản:</translation>
    </message>
    <message>
        <source>Address:</source>
        <translation>Địa chỉ:</translation>
    </message>
    <message>
        <source>Telephone:</source>
        <translation>Điện thoại:</translation>
    </message>
    <message>
        <source>Fax:</source>
        <translation>Fax:</translation>
    </message>
    <message>
        <source>E-mail:</source>
        <translation>Thư điện tử:</translation>
    </message>
    <message>
        <source>Website:</source>
        <translation>Trang thông tin điện tử:</translation>
    </message>
    <message>
        <source>Printer:</source>
        <translation>Nơi in:</translation>
    </message>
    <message>
        <source>Price:</source>
        <translation>Giá:</translation>
    </message>
    <message>
        <source>Intake</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Watched folder:</source>
        <translation>Thư mục theo dõi:</translation>
    </message>
    <message>
        <source>files that are put here appear at the place Intake</source>
        <translation>tệp đặt vào đây sẽ hiện ở nơi Tiếp nhận</translation>
    </message>
    <message>
        <source>Provincial portal</source>
        <translation>Cổng thông tin của tỉnh</translation>
    </message>
    <message>
        <source>Address of the portal:</source>
        <translation>Địa chỉ Cổng:</translation>
    </message>
    <message>
        <source>https://…, or file:///… for a folder</source>
        <translation>https://…, hoặc file:///… nếu là thư mục</translation>
    </message>
    <message>
        <source>Address for signing in:</source>
        <translation>Địa chỉ đăng nhập:</translation>
    </message>
    <message>
        <source>Client name:</source>
        <translation>Tên máy khách:</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Thư điện tử</translation>
    </message>
    <message>
        <source>Address of the office:</source>
        <translation>Địa chỉ của cơ quan:</translation>
    </message>
    <message>
        <source>congbao@…</source>
        <translation>congbao@…</translation>
    </message>
    <message>
        <source>Incoming mail (IMAP):</source>
        <translation>Thư đến (IMAP):</translation>
    </message>
    <message>
        <source>Outgoing mail (SMTP):</source>
        <translation>Thư đi (SMTP):</translation>
    </message>
    <message>
        <source>User name:</source>
        <translation>Tên đăng nhập:</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Chữ ký</translation>
    </message>
    <message>
        <source>Time-stamping authority:</source>
        <translation>Nơi cấp dấu thời gian:</translation>
    </message>
    <message>
        <source>Folder of the backups:</source>
        <translation>Thư mục sao lưu:</translation>
    </message>
    <message>
        <source>best on another disk, or on the network</source>
        <translation>nên ở đĩa khác hoặc trên mạng</translation>
    </message>
    <message>
        <source>Remind after so many days:</source>
        <translation>Nhắc sau số ngày:</translation>
    </message>
</context>
<context>
    <name>congbao::desk::SettingsPresenter</name>
    <message>
        <source>The settings are kept.</source>
        <translation>Đã lưu cài đặt.</translation>
    </message>
    <message>
        <source>%1 may sign in now.</source>
        <translation>%1 có thể đăng nhập.</translation>
    </message>
    <message>
        <source>%1 may not sign in any more. What %1 did stays as it is.</source>
        <translation>%1 không đăng nhập được nữa. Những việc %1 đã làm vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>The passphrase of %1 is another one from now on.</source>
        <translation>Đã đổi mật khẩu của %1.</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Đang sao lưu</translation>
    </message>
    <message numerus="yes">
        <source>Backed up to “%1”: %n file(s), %2 MB.</source>
        <translation>
            <numerusform>Đã sao lưu vào “%1”: %n tệp, %2 MB.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules are in “%1”. Edit the file and take it in again; every fault is named with its place.</source>
        <translation>Bộ quy tắc đã được lưu vào “%1”. Hãy sửa tệp rồi nhận lại; mọi lỗi sẽ được nêu rõ vị trí.</translation>
    </message>
    <message>
        <source>The edited rules are in force. Records that are there keep theirs.</source>
        <translation>Bộ quy tắc đã sửa có hiệu lực. Hồ sơ đang có vẫn theo bộ quy tắc cũ.</translation>
    </message>
</context>
<context>
    <name>congbao::desk::SignInPage</name>
    <message>
        <source>Sign in</source>
        <translation>Đăng nhập</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Tên:</translation>
    </message>
    <message>
        <source>&amp;Passphrase:</source>
        <translation>&amp;Cụm mật khẩu:</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>Đăng &amp;nhập</translation>
    </message>
    <message>
        <source>A new office</source>
        <translation>Cơ quan mới</translation>
    </message>
    <message>
        <source>The folder %1 holds no office yet. Name the office and its first administrator; further people are added afterwards.</source>
        <translation>Thư mục %1 chưa có cơ quan nào. Hãy đặt tên cơ quan và quản trị viên đầu tiên; những người khác được thêm sau.</translation>
    </message>
    <message>
        <source>&amp;Office:</source>
        <translation>&amp;Cơ quan:</translation>
    </message>
    <message>
        <source>&amp;Administrator:</source>
        <translation>&amp;Quản trị viên:</translation>
    </message>
    <message>
        <source>Passphrase a&amp;gain:</source>
        <translation>&amp;Nhắc lại cụm mật khẩu:</translation>
    </message>
    <message>
        <source>&amp;Make the office</source>
        <translation>Tạ&amp;o cơ quan</translation>
    </message>
    <message>
        <source>Opening the office…</source>
        <translation>Đang mở cơ quan…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Thử lại</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Write the office&apos;s name and the administrator&apos;s name.</source>
        <translation>Hãy ghi tên cơ quan và tên quản trị viên.</translation>
    </message>
    <message>
        <source>Write the same passphrase twice.</source>
        <translation>Hãy ghi hai lần cùng một cụm mật khẩu.</translation>
    </message>
    <message>
        <source>Or learn with the sample office: made-up instruments of a province, compared and typeset, with an issue that waits for its signatures.</source>
        <translation>Hoặc tập làm với cơ quan mẫu: các văn bản dựng sẵn của một tỉnh, đã đối chiếu và dàn trang, một số Công báo đang chờ ký duyệt.</translation>
    </message>
    <message>
        <source>Open the &amp;sample office</source>
        <translation>Mở cơ quan &amp;mẫu</translation>
    </message>
    <message>
        <source>The sample office is being made in %1. That takes a minute or two; the line at the bottom shows how far it is.</source>
        <translation>Đang dựng cơ quan mẫu trong %1. Việc này mất một hai phút; dòng dưới cùng cho biết đã đến đâu.</translation>
    </message>
    <message>
        <source>Making the sample office</source>
        <translation>Dựng cơ quan mẫu</translation>
    </message>
    <message>
        <source>This is the sample office. Everybody&apos;s passphrase in it is “%1”.</source>
        <translation>Đây là cơ quan mẫu. Cụm mật khẩu của mọi người trong đó là “%1”.</translation>
    </message>
</context>
<context>
    <name>congbao::desk::SignOffPage</name>
    <message>
        <source>(nothing)</source>
        <translation>(không có)</translation>
    </message>
    <message>
        <source>%1: %2 ≠ %3</source>
        <translation>%1: %2 ≠ %3</translation>
    </message>
    <message>
        <source>No issue waits for a signature. One comes here when layout has typeset it.</source>
        <translation>Không có số Công báo nào chờ ký duyệt. Số Công báo đến đây khi chế bản đã dàn trang xong.</translation>
    </message>
    <message>
        <source>Issues that wait for a signature</source>
        <translation>Các số Công báo chờ ký duyệt</translation>
    </message>
    <message>
        <source>Instruments of the issue and what stands behind them</source>
        <translation>Văn bản trong số và quá trình đối chiếu</translation>
    </message>
    <message>
        <source>Instrument and differences (official ≠ electronic)</source>
        <translation>Văn bản và điểm sai khác (chính ≠ điện tử)</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Người kết luận</translation>
    </message>
    <message>
        <source>Pages as they will be printed</source>
        <translation>Các trang như khi in</translation>
    </message>
    <message>
        <source>Sign-off</source>
        <translation>Duyệt</translation>
    </message>
    <message>
        <source>Appro&amp;ve and sign</source>
        <translation>&amp;Ký duyệt</translation>
    </message>
    <message>
        <source>Send &amp;back…</source>
        <translation>&amp;Trả lại…</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Lý do:</translation>
    </message>
    <message>
        <source>What must be put right, and on which page</source>
        <translation>Cần sửa gì, ở trang nào</translation>
    </message>
    <message>
        <source>Send back</source>
        <translation>Trả lại</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Issue %1 of %2 · %3</source>
        <translation>Số %1 ngày %2 · %3</translation>
    </message>
    <message>
        <source>Sign and &amp;close</source>
        <translation>Ký và đón&amp;g số</translation>
    </message>
    <message>
        <source>Sign off issues</source>
        <translation>Duyệt số Công báo</translation>
    </message>
    <message>
        <source>Issue %1 of %2</source>
        <translation>Số %1 ngày %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>↩ Sent back by %1: %2</source>
        <translation>↩ %1 trả lại: %2</translation>
    </message>
    <message>
        <source>✓ Approved by %1</source>
        <translation>✓ %1 đã duyệt</translation>
    </message>
    <message>
        <source>%1 (void: the pages changed afterwards)</source>
        <translation>%1 (hết hiệu lực: các trang đã thay đổi sau đó)</translation>
    </message>
    <message>
        <source>! %1</source>
        <translation>! %1</translation>
    </message>
    <message>
        <source>You cannot sign: %1</source>
        <translation>Đồng chí không ký được: %1</translation>
    </message>
    <message>
        <source>%1. %2, page %3</source>
        <translation>%1. %2, trang %3</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>không sai khác</translation>
    </message>
    <message numerus="yes">
        <source>%n judged</source>
        <translation>
            <numerusform>%n điểm đã kết luận</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s) in form only</source>
        <translation>
            <numerusform>%n điểm chỉ khác về hình thức</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) sent; text number %1 is printed</source>
        <translation>
            <numerusform>đã gửi %n công văn; in theo bản gửi lần %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Since you looked last the file was made anew; no page looks different.</source>
        <translation>Từ lần xem trước tệp đã được tạo lại; không trang nào khác đi.</translation>
    </message>
    <message>
        <source>Changed since you looked last: page %1.</source>
        <translation>Thay đổi từ lần xem trước: trang %1.</translation>
    </message>
    <message>
        <source>two people read it: about %1 error(s) left, between %2 and %3 with 95 % certainty</source>
        <translation>hai người đã đọc: còn khoảng %1 lỗi, từ %2 đến %3 với độ tin cậy 95 %</translation>
    </message>
    <message>
        <source>E&amp;xplain…</source>
        <translation>Giải t&amp;rình…</translation>
    </message>
    <message>
        <source>Say why the chosen finding is right all the same</source>
        <translation>Nêu vì sao điểm đã chọn vẫn đúng</translation>
    </message>
    <message>
        <source>&amp;Why it is right:</source>
        <translation>&amp;Vì sao vẫn đúng:</translation>
    </message>
    <message>
        <source>What you compared, and with what result</source>
        <translation>Đã đối chiếu những gì, kết quả ra sao</translation>
    </message>
    <message>
        <source>Keep the explanation</source>
        <translation>Lưu giải trình</translation>
    </message>
    <message>
        <source>Reading the printed pages again found this</source>
        <translation>Đọc lại các trang in, thấy những điểm sau</translation>
    </message>
    <message>
        <source>explained</source>
        <translation>đã giải trình</translation>
    </message>
    <message>
        <source>not explained</source>
        <translation>chưa giải trình</translation>
    </message>
</context>
<context>
    <name>congbao::desk::SignOffPresenter</name>
    <message>
        <source>Looking for changed pages</source>
        <translation>Đang tìm các trang thay đổi</translation>
    </message>
    <message>
        <source>The issue went back to layout with your reason.</source>
        <translation>Đã trả số Công báo về chế bản kèm lý do.</translation>
    </message>
    <message>
        <source>Approved. The closing signature of the head of the board is still to come.</source>
        <translation>Đã duyệt. Còn chờ chữ ký đóng số của Trưởng ban biên tập.</translation>
    </message>
    <message>
        <source>Signed and closed. The issue waits in the outbox to be sent.</source>
        <translation>Đã ký và đóng số. Số Công báo đang chờ trong hàng đợi phát hành.</translation>
    </message>
    <message>
        <source>Your explanation is kept with the issue; everybody who signs sees it.</source>
        <translation>Đã lưu giải trình cùng số Công báo; mọi người ký đều thấy.</translation>
    </message>
</context>
<context>
    <name>congbao::desk::StatusStrip</name>
    <message>
        <source>Progress</source>
        <translation>Tiến độ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Stop this work; what was stored before stays</source>
        <translation>Dừng việc này; những gì đã lưu vẫn còn</translation>
    </message>
    <message>
        <source>Show the outbox</source>
        <translation>Xem hàng đợi phát hành</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>Đăng &amp;xuất</translation>
    </message>
    <message>
        <source>Signed in: %1</source>
        <translation>Người đang làm việc: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Stopping: %1</source>
        <translation>Đang dừng: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 (and %n more)</source>
        <translation>
            <numerusform>%1 (và %n việc khác)</numerusform>
        </translation>
    </message>
    <message>
        <source>Outbox: nothing waits</source>
        <translation>Hàng đợi phát hành: trống</translation>
    </message>
    <message>
        <source>Outbox: sending</source>
        <translation>Hàng đợi phát hành: đang gửi</translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n failed</source>
        <translation>
            <numerusform>Hàng đợi phát hành: %n mục không gửi được</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outbox: %n waiting</source>
        <translation>
            <numerusform>Hàng đợi phát hành: %n mục đang chờ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>congbao::desk::SubmissionModel</name>
    <message>
        <source>Received %1 by %2</source>
        <translation>Tiếp nhận %1, người nhận: %2</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>chưa đối chiếu</translation>
    </message>
    <message>
        <source>%1 open of %2</source>
        <translation>còn %1/%2 chưa kết luận</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>all %1 judged</source>
        <translation>đã kết luận cả %1</translation>
    </message>
    <message>
        <source>Arrival No.</source>
        <translation>Số đến</translation>
    </message>
    <message>
        <source>Number and notation</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Abstract</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Nơi gửi</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Điểm sai khác</translation>
    </message>
</context>
<context>
    <name>congbao::desk::Thumbnails</name>
    <message>
        <source>Page %1</source>
        <translation>Trang %1</translation>
    </message>
</context>
<context>
    <name>congbao::desk::TodayModel</name>
    <message>
        <source>Compare the texts</source>
        <translation>Đối chiếu hai bản</translation>
    </message>
    <message>
        <source>Give the verdicts</source>
        <translation>Kết luận các điểm sai khác</translation>
    </message>
    <message>
        <source>Draft the letter</source>
        <translation>Soạn công văn</translation>
    </message>
    <message>
        <source>Send the letter</source>
        <translation>Gửi công văn</translation>
    </message>
    <message>
        <source>Wait for the exact text</source>
        <translation>Chờ bản chính xác</translation>
    </message>
    <message>
        <source>Put into an issue</source>
        <translation>Xếp vào số Công báo</translation>
    </message>
    <message>
        <source>Typeset the issue</source>
        <translation>Dàn trang số Công báo</translation>
    </message>
    <message>
        <source>Review and sign</source>
        <translation>Xem và ký duyệt</translation>
    </message>
    <message>
        <source>Sign and close</source>
        <translation>Ký và đóng số</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Phát hành</translation>
    </message>
    <message>
        <source>Issue %1</source>
        <translation>Số %1</translation>
    </message>
    <message>
        <source>! overdue since %1</source>
        <translation>! quá hạn từ %1</translation>
    </message>
    <message>
        <source>soon: %1</source>
        <translation>sắp đến hạn: %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>With what</source>
        <translation>Văn bản, số Công báo</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Chi tiết</translation>
    </message>
</context>
<context>
    <name>congbao::desk::TodayPage</name>
    <message>
        <source>Show what waits for &amp;others too</source>
        <translation>Hiện cả việc của người &amp;khác</translation>
    </message>
    <message>
        <source>Open the work</source>
        <translation>Mở việc này</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Việc đang chờ</translation>
    </message>
    <message numerus="yes">
        <source>Today, %1: %n waiting for you</source>
        <translation>
            <numerusform>Hôm nay, %1: %n việc chờ đồng chí</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waits in the office.</source>
        <translation>Cơ quan không có việc nào đang chờ.</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Không có việc nào chờ đồng chí.</translation>
    </message>
    <message>
        <source>It is time for a backup of the office.</source>
        <translation>Đã đến lúc sao lưu dữ liệu của cơ quan.</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>&amp;Sao lưu…</translation>
    </message>
</context>
</TS>
