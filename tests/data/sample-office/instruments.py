# SPDX-FileCopyrightText: 2026 Công báo Desk contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The instruments of the sample office: their texts (from the plain texts given), and the differences put into the
electronic texts. Only values; make.py turns them into files.

A text is a list of blocks (kind, text) or ('table', rows). Kinds: legal, order, article, clause, point, dash, plain,
chapter, annex-title, annex-subtitle, annex-note, table.
"""
import re
import unicodedata

PROVINCE = 'Quảng Trị'
COMMITTEE = ['ỦY BAN NHÂN DÂN', 'TỈNH QUẢNG TRỊ']
COUNCIL = ['HỘI ĐỒNG NHÂN DÂN', 'TỈNH QUẢNG TRỊ']


def paragraphs(raw):
    """Joins the hard-wrapped lines of a plain text to paragraphs."""
    result = []
    for line in unicodedata.normalize('NFC', raw).replace('\u00a0', ' ').split('\n'):
        line = re.sub(r'\s+', ' ', line).strip()
        if not line or re.fullmatch(r'[\d. ]{1,6}', line):
            continue
        starts = re.match(r'^([-+*“"]|\d+[.)] |[a-zđ]\) |[IVX]+\. |[A-Z]\. |Điều \d|Căn cứ |Theo đề nghị)', line)
        if result and not starts and not re.search(r'[.;:!?”/]$', result[-1]) and not line.isupper():
            result[-1] += ' ' + line
        else:
            result.append(line)
    return result


class Source:
    """Finds paragraphs of a plain text by how they begin."""

    def __init__(self, path):
        with open(path, encoding='utf-8') as file:
            self.items = paragraphs(file.read())

    def index(self, start, after=0):
        for i in range(after, len(self.items)):
            if self.items[i].lstrip('-+ ').startswith(start):
                return i
        raise SystemExit('no paragraph begins with “%s”' % start)

    def get(self, start):
        return self.items[self.index(start)]

    def between(self, first, last):
        a = self.index(first)
        return self.items[a:self.index(last, a) + 1]


def kind_of(text):
    if re.match(r'^Điều \d', text):
        return 'article'
    if re.match(r'^\d+\. ', text):
        return 'clause'
    if re.match(r'^[a-zđ]\) ', text):
        return 'point'
    if text.startswith('- '):
        return 'dash'
    return 'plain'


def typed(items):
    return [(kind_of(t), t) for t in items]


def sentence(text):
    """A list item of the source as a clause of its own: no dash, ends with a full stop."""
    text = text.lstrip('-+ ').rstrip('; ').rstrip('.')
    return text[0].upper() + text[1:] + '.'


def numbered(texts):
    return [('clause', '%d. %s' % (i, sentence(t))) for i, t in enumerate(texts, 1)]


def regulation(source):
    """Decision 41/2026/QĐ-UBND with its Regulation on the provincial portal."""
    s = source('to-trinh-quy-che-cong-ttdt.txt')
    principles = [s.get('Việc quản lý, vận hành Cổng TTĐT tỉnh và Trang TTĐT thành phần phải tuân thủ'),
                  s.get('Thông tin trên Cổng TTĐT tỉnh và Trang TTĐT thành phần phải phù hợp'),
                  s.get('Cơ quan, tổ chức, cá nhân cung cấp thông tin cho Cổng TTĐT tỉnh'),
                  s.get('Thông tin được trích dẫn, sử dụng lại')]
    return [
        ('legal', 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;'),
        ('legal', 'Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 19 tháng 02 năm 2025;'),
        ('legal', 'Căn cứ Nghị định số 42/2022/NĐ-CP ngày 24 tháng 6 năm 2022 của Chính phủ quy định về việc cung cấp '
                  'thông tin và dịch vụ công trực tuyến của cơ quan nhà nước trên môi trường mạng;'),
        ('legal', 'Theo đề nghị của Chánh Văn phòng Ủy ban nhân dân tỉnh tại Tờ trình số 215/TTr-VP ngày 20 tháng 10 '
                  'năm 2026;'),
        ('legal', 'Ủy ban nhân dân tỉnh ban hành Quyết định ban hành Quy chế quản lý, vận hành và cung cấp thông tin '
                  'trên Cổng Thông tin điện tử tỉnh Quảng Trị và Trang Thông tin điện tử thành phần trên địa bàn tỉnh '
                  'Quảng Trị.'),
        ('article', 'Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý, vận hành và cung cấp thông tin trên '
                    'Cổng Thông tin điện tử tỉnh Quảng Trị và Trang Thông tin điện tử thành phần trên địa bàn tỉnh '
                    'Quảng Trị.'),
        ('article', 'Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày 16 tháng 11 năm 2026 và thay thế Quyết '
                    'định số 1637/QĐ-UBND ngày 07 tháng 8 năm 2007 của Ủy ban nhân dân tỉnh ban hành Quy định về cung '
                    'cấp, quản lý và truy cập thông tin trên Trang Thông tin điện tử tỉnh Quảng Trị.'),
        ('article', 'Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc các Sở, Thủ trưởng các Ban, ngành cấp '
                    'tỉnh, Chủ tịch Ủy ban nhân dân các xã, phường, đặc khu và các tổ chức, cá nhân có liên quan chịu '
                    'trách nhiệm thi hành Quyết định này./.'),
        ('signature', ''),
        ('annex-title', 'QUY CHẾ'),
        ('annex-subtitle', 'Quản lý, vận hành và cung cấp thông tin trên Cổng Thông tin điện tử tỉnh Quảng Trị và '
                           'Trang Thông tin điện tử thành phần trên địa bàn tỉnh Quảng Trị'),
        ('annex-note', '(Kèm theo Quyết định số 41/2026/QĐ-UBND ngày 02 tháng 11 năm 2026 của Ủy ban nhân dân tỉnh '
                       'Quảng Trị)'),
        ('chapter', 'Chương I'),
        ('chapter', 'QUY ĐỊNH CHUNG'),
        ('article', 'Điều 1. Phạm vi điều chỉnh và đối tượng áp dụng'),
        ('clause', '1. ' + sentence(s.get('Quy chế này quy định về phương thức tổ chức'))),
        ('clause', '2. Quy chế này áp dụng cho các Sở, Ban, ngành cấp tỉnh; Ủy ban nhân dân các xã, phường, đặc khu '
                   '(viết tắt là UBND cấp xã) và tổ chức, cá nhân tham gia cung cấp, khai thác và sử dụng thông tin, '
                   'dữ liệu, dịch vụ trên Cổng TTĐT tỉnh và Trang TTĐT thành phần trên đị bàn tỉnh Quảng Trị.'),
        ('article', 'Điều 2. Nguyên tắc quản lý, vận hành và cung cấp thông tin'),
    ] + numbered(principles) + [
        ('chapter', 'Chương II'),
        ('chapter', 'CUNG CẤP VÀ TIẾP NHẬN THÔNG TIN'),
        ('article', 'Điều 3. Tương tác với tổ chức, cá nhân trên môi trường mạng'),
        ('clause', '1. ' + sentence(s.get('Chức năng Tiếp nhận, xử lý phản ánh'))),
        ('clause', '2. ' + sentence(s.get('Ban biên tập có trách nhiệm tiếp nhận câu hỏi'))),
        ('clause', '3. ' + sentence(s.get('Chức năng Lấy ý kiến dự thảo'))),
        ('article', 'Điều 4. Trách nhiệm của Văn phòng Ủy ban nhân dân tỉnh'),
        ('plain', 'Văn phòng Ủy ban nhân dân tỉnh là cơ quan tham mưu giúp Ủy ban nhân dân tỉnh thực hiện quản lý Cổng '
                  'TTĐT tỉnh, có trách nhiệm:'),
        ('point', 'a) ' + sentence(s.get('Chỉ đạo Cổng Thông tin điện tử tỉnh Quảng Trị theo dõi'))[:-1] + ';'),
        ('point', 'b) ' + sentence(s.get('Thành lập Ban Biên tập Cổng TTĐT tỉnh'))[:-1] + ';'),
        ('point', 'c) ' + sentence(s.get('Phối hợp với các cơ quan, đơn vị, tổ chức, cá nhân liên quan'))),
        ('article', 'Điều 5. Tổ chức thực hiện'),
        ('plain', 'Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị phản ánh về Văn phòng Ủy '
                  'ban nhân dân tỉnh để tổng hợp, trình Ủy ban nhân dân tỉnh xem xét, sửa đổi, bổ sung cho phù hợp./.'),
    ]


def functions(source):
    """Decision 3120/QĐ-UBND on the functions and organisation of the provincial portal."""
    s = source('quyet-dinh-chuc-nang-cong-ttdt.txt')
    legal = [t for t in s.items if t.startswith('Căn cứ ') and any(w in t for w in (
        'Luật Tổ chức chính quyền', '106/2020/NĐ-CP', '60/2021/NĐ-CP', '42/2022/NĐ-CP', '01/2020/TT-VPCP',
        '1068/QĐ-UBND'))]
    body = s.between('Điều 1. ', '3. Cổng TTĐT tỉnh có chức năng')
    body += ['Điều 2. Nhiệm vụ quản lý Công báo tỉnh']
    duties = s.between('a) Có trách nhiệm tiếp nhận văn bản chính', 'e) Quản lý và nâng cấp Hệ thống Công báo')
    body += duties
    body += ['Điều 3. Cơ cấu tổ chức bộ máy']
    body += [t.replace('Lãnh Cổng', 'Lãnh đạo Cổng') for t in
             s.between('1. Lãnh đạo Cổng Thông tin điện tử tỉnh', 'b) Phòng Công nghệ thông tin - Tổng hợp')]
    body += ['3. Biên chế:'] + [s.get('Số người làm việc và hợp đồng')]
    body += ['Điều 4. Điều khoản thi hành', s.get('Quyết định này có hiệu lực kể từ ngày ký'),
             s.get('Chánh Văn phòng UBND tỉnh, Giám đốc Sở Nội vụ')]
    return [('legal', t) for t in legal] + [('legal', s.get('Theo đề nghị của Chánh Văn phòng'))] + \
        [('order', 'QUYẾT ĐỊNH:')] + typed(body) + [('signature', '')]


EXPENSES = [
    ('I', 'Chi cho giảng viên, báo cáo viên', None, None),
    ('1', 'Ủy viên Trung ương Đảng, Bộ trưởng, Thứ trưởng và tương đương; giáo sư; chuyên gia cao cấp', 'đồng/buổi', '2.000.000'),
    ('2', 'Phó giáo sư; tiến sĩ; giảng viên chính; Giám đốc, Phó Giám đốc các Sở, Ban, ngành cấp tỉnh và tương đương', 'đồng/buổi', '1.600.000'),
    ('3', 'Giảng viên, báo cáo viên là công chức, viên chức công tác tại các cơ quan, đơn vị cấp tỉnh', 'đồng/buổi', '1.200.000'),
    ('4', 'Giảng viên, báo cáo viên là công chức, viên chức công tác tại các cơ quan, đơn vị cấp xã', 'đồng/buổi', '800.000'),
    ('5', 'Phụ cấp tiền ăn đối với giảng viên ở ngoài tỉnh', 'đồng/người/ngày', '250.000'),
    ('6', 'Thuê phòng nghỉ cho giảng viên ở xa', 'đồng/người/ngày', '450.000'),
    ('II', 'Chi cho học viên', None, None),
    ('7', 'Hỗ trợ một phần tiền ăn trong thời gian học tập trung', 'đồng/người/ngày', '120.000'),
    ('8', 'Hỗ trợ chi phí đi lại từ cơ quan đến nơi học tập (một lượt đi và về)', 'đồng/người/khóa', '350.000'),
    ('9', 'Hỗ trợ tiền thuê chỗ ở cho học viên trong những ngày tập trung học', 'đồng/người/ngày', '180.000'),
    ('10', 'Hỗ trợ học viên là nữ, là người dân tộc thiểu số', 'đồng/người/ngày', '35.000'),
    ('11', 'Tài liệu học tập theo nội dung chương trình khóa học', 'đồng/người/khóa', '150.000'),
    ('12', 'Chi khen thưởng học viên đạt loại giỏi, loại xuất sắc', 'đồng/người', '200.000'),
    ('III', 'Chi tổ chức khóa học', None, None),
    ('13', 'Biên soạn chương trình, giáo trình mới', 'đồng/tiết', '75.000'),
    ('14', 'Chỉnh sửa, bổ sung chương trình, giáo trình', 'đồng/tiết', '40.000'),
    ('15', 'Ra đề thi kèm đáp án, biểu điểm', 'đồng/đề', '320.000'),
    ('16', 'Coi thi, chấm thi viết, thi trắc nghiệm', 'đồng/bài', '15.000'),
    ('17', 'Tổ chức cho học viên đi khảo sát, thực tế trong tỉnh', 'đồng/khóa', '12.500.000'),
    ('18', 'Tổ chức cho học viên đi khảo sát, thực tế ngoài tỉnh', 'đồng/khóa', '36.000.000'),
    ('19', 'Thuê hội trường, phòng học, thiết bị phục vụ giảng dạy', 'đồng/ngày', '2.400.000'),
    ('20', 'Nước uống phục vụ lớp học', 'đồng/người/buổi', '20.000'),
    ('21', 'Khai giảng, bế giảng, in chứng chỉ', 'đồng/khóa', '3.750.000'),
    ('22', 'Đánh giá kết quả đào tạo, bồi dưỡng sau khóa học', 'đồng/khóa', '1.850.000'),
    ('23', 'Chi văn phòng phẩm, thuốc y tế thông thường', 'đồng/khóa', '1.100.000'),
]


def expenses(_):
    """Resolution 12/2026/NQ-HĐND with a table that goes over two pages."""
    rows = [['STT', 'Nội dung chi', 'Đơn vị tính', 'Mức chi (đồng)']]
    rows += [[a, b] if c is None else [a, b, c, d] for a, b, c, d in EXPENSES]
    return [
        ('legal', 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;'),
        ('legal', 'Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 19 tháng 02 năm 2025;'),
        ('legal', 'Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2025;'),
        ('legal', 'Căn cứ Thông tư số 36/2018/TT-BTC ngày 30 tháng 3 năm 2018 của Bộ trưởng Bộ Tài chính hướng dẫn '
                  'việc lập dự toán, quản lý, sử dụng và quyết toán kinh phí dành cho công tác đào tạo, bồi dưỡng cán '
                  'bộ, công chức, viên chức;'),
        ('legal', 'Xét Tờ trình số 198/TTr-UBND ngày 15 tháng 10 năm 2026 của Ủy ban nhân dân tỉnh; Báo cáo thẩm tra '
                  'số 77/BC-KTNS ngày 23 tháng 10 năm 2026 của Ban Kinh tế - Ngân sách Hội đồng nhân dân tỉnh; ý kiến '
                  'thảo luận của đại biểu Hội đồng nhân dân tỉnh tại kỳ họp;'),
        ('legal', 'Hội đồng nhân dân tỉnh ban hành Nghị quyết quy định mức chi công tác đào tạo, bồi dưỡng công chức, '
                  'viên chức trên địa bàn tỉnh Quảng Trị.'),
        ('article', 'Điều 1. Phạm vi điều chỉnh, đối tượng áp dụng'),
        ('clause', '1. Nghị quyết này quy định mức chi công tác đào tạo, bồi dưỡng công chức, viên chức trên địa bàn '
                   'tỉnh Quảng Trị.'),
        ('clause', '2. Nghị quyết này áp dụng đối với cơ quan, đơn vị được giao nhiệm vụ tổ chức đào tạo, bồi dưỡng; '
                   'công chức, viên chức được cử đi đào tạo, bồi dưỡng và các tổ chức, cá nhân có liên quan.'),
        ('article', 'Điều 2. Mức chi'),
        ('clause', '1. Mức chi công tác đào tạo, bồi dưỡng thực hiện theo Phụ lục ban hành kèm theo Nghị quyết này.'),
        ('clause', '2. Các nội dung chi không quy định tại khoản 1 Điều này thực hiện theo Thông tư số '
                   '36/2018/TT-BTC ngày 30 tháng 3 năm 2018 của Bộ trưởng Bộ Tài chính và các văn bản có liên quan.'),
        ('clause', '3. Trường hợp một người cùng hưởng nhiều mức chi cho một nội dung thì chỉ được hưởng một mức chi '
                   'cao nhất.'),
        ('article', 'Điều 3. Nguồn kinh phí'),
        ('plain', 'Kinh phí thực hiện do ngân sách nhà nước bảo đảm theo phân cấp, được bố trí trong dự toán chi hằng '
                  'năm của cơ quan, đơn vị và các nguồn kinh phí hợp pháp khác theo quy định của pháp luật.'),
        ('article', 'Điều 4. Tổ chức thực hiện'),
        ('clause', '1. Giao Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này.'),
        ('clause', '2. Thường trực Hội đồng nhân dân, các Ban của Hội đồng nhân dân, Tổ đại biểu và đại biểu Hội đồng '
                   'nhân dân tỉnh giám sát việc thực hiện Nghị quyết này.'),
        ('article', 'Điều 5. Hiệu lực thi hành'),
        ('plain', 'Nghị quyết này có hiệu lực từ ngày 15 tháng 11 năm 2026.'),
        ('closing', 'Nghị quyết này đã được Hội đồng nhân dân tỉnh Quảng Trị khóa IX, kỳ họp thứ 4 thông qua ngày 30 '
                    'tháng 10 năm 2026./.'),
        ('signature', ''),
        ('annex-title', 'PHỤ LỤC'),
        ('annex-subtitle', 'Mức chi công tác đào tạo, bồi dưỡng công chức, viên chức trên địa bàn tỉnh Quảng Trị'),
        ('annex-note', '(Kèm theo Nghị quyết số 12/2026/NQ-HĐND ngày 30 tháng 10 năm 2026 của Hội đồng nhân dân tỉnh '
                       'Quảng Trị)'),
        ('table', rows),
    ]


def abolition(_):
    """Resolution 13/2026/NQ-HĐND that abolishes two others."""
    return [
        ('legal', 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;'),
        ('legal', 'Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 19 tháng 02 năm 2025;'),
        ('legal', 'Xét Tờ trình số 204/TTr-UBND ngày 16 tháng 10 năm 2026 của Ủy ban nhân dân tỉnh về việc bãi bỏ '
                  'Nghị quyết của Hội đồng nhân dân tỉnh; Báo cáo thẩm tra số 81/BC-PC ngày 24 tháng 10 năm 2026 của '
                  'Ban Pháp chế Hội đồng nhân dân tỉnh; ý kiến thảo luận của đại biểu Hội đồng nhân dân tỉnh tại kỳ '
                  'họp;'),
        ('legal', 'Hội đồng nhân dân tỉnh ban hành Nghị quyết bãi bỏ các Nghị quyết của Hội đồng nhân dân tỉnh Quảng '
                  'Trị.'),
        ('article', 'Điều 1. Bãi bỏ toàn bộ các Nghị quyết sau đây của Hội đồng nhân dân tỉnh Quảng Trị:'),
        ('clause', '1. Nghị quyết số 110/2025/NQ-HĐND ngày 29 tháng 4 năm 2025 quy định thẩm quyền quyết định thanh lý '
                   'rừng trồng trên địa bàn tỉnh Quảng Trị.'),
        ('clause', '2. Nghị quyết số 121/2025/NQ-HĐND ngày 17 tháng 7 năm 2025 quy định thẩm quyền quyết định phê duyệt '
                   'nhiệm vụ và dự toán kinh phí thực hiện mua sắm, sửa chữa, cải tạo, nâng cấp tài sản, trang thiết bị '
                   'trên địa bàn tỉnh Quảng Trị.'),
        ('article', 'Điều 2. Điều khoản chuyển tiếp'),
        ('clause', '1. Hồ sơ đề nghị thanh lý rừng trồng đã được cơ quan có thẩm quyền tiếp nhận trước ngày Nghị quyết '
                   'này có hiệu lực thì tiếp tục giải quyết theo quy định tại Nghị quyết số 110/2025/NQ-HĐND.'),
        ('clause', '2. Nhiệm vụ mua sắm, sửa chữa, cải tạo, nâng cấp tài sản, trang thiết bị đã được phê duyệt trước '
                   'ngày Nghị quyết này có hiệu lực thì được tiếp tục thực hiện cho đến khi hoàn thành.'),
        ('article', 'Điều 3. Tổ chức thực hiện'),
        ('clause', '1. Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết này.'),
        ('clause', '2. Thường trực Hội đồng nhân dân, các Ban của Hội đồng nhân dân và đại biểu Hội đồng nhân dân tỉnh '
                   'giám sát việc thực hiện Nghị quyết này.'),
        ('article', 'Điều 4. Hiệu lực thi hành'),
        ('plain', 'Nghị quyết này có hiệu lực từ ngày 12 tháng 11 năm 2026.'),
        ('closing', 'Nghị quyết này đã được Hội đồng nhân dân tỉnh Quảng Trị khóa IX, kỳ họp thứ 4 thông qua ngày 30 '
                    'tháng 10 năm 2026./.'),
        ('signature', ''),
    ]


def job_fair(_):
    """Decision 3188/QĐ-UBND; its electronic text has automatic numbering."""
    return [
        ('legal', 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;'),
        ('legal', 'Căn cứ Luật Việc làm ngày 16 tháng 6 năm 2025;'),
        ('legal', 'Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 412/TTr-SNV ngày 02 tháng 11 năm 2026.'),
        ('order', 'QUYẾT ĐỊNH:'),
        ('article', 'Điều 1. Thành lập Ban Tổ chức Ngày hội việc làm tỉnh Quảng Trị năm 2026 (sau đây gọi là Ban Tổ '
                    'chức) gồm các thành viên sau:'),
        ('clause', '1. Trưởng ban: Phó Chủ tịch Ủy ban nhân dân tỉnh phụ trách văn hóa - xã hội.'),
        ('clause', '2. Phó Trưởng ban thường trực: Giám đốc Sở Nội vụ.'),
        ('clause', '3. Các Phó Trưởng ban:'),
        ('point', 'a) Phó Chánh Văn phòng Ủy ban nhân dân tỉnh;'),
        ('point', 'b) Phó Giám đốc Sở Công Thương;'),
        ('point', 'c) Bí thư Tỉnh đoàn Quảng Trị.'),
        ('clause', '4. Các ủy viên:'),
        ('point', 'a) Đại diện lãnh đạo Sở Giáo dục và Đào tạo, Sở Tài chính, Công an tỉnh;'),
        ('point', 'b) Giám đốc Trung tâm Dịch vụ việc làm tỉnh;'),
        ('point', 'c) Giám đốc Cổng Thông tin điện tử tỉnh;'),
        ('point', 'd) Hiệu trưởng Trường Cao đẳng Kỹ thuật Quảng Trị.'),
        ('article', 'Điều 2. Nhiệm vụ của Ban Tổ chức'),
        ('clause', '1. Xây dựng kế hoạch, kịch bản và dự toán kinh phí tổ chức Ngày hội việc làm; trình Ủy ban nhân '
                   'dân tỉnh phê duyệt trước ngày 25 tháng 11 năm 2026.'),
        ('clause', '2. Vận động ít nhất 60 doanh nghiệp, hợp tác xã và cơ sở giáo dục nghề nghiệp tham gia; bố trí '
                   'không dưới 80 gian tư vấn, tuyển dụng.'),
        ('clause', '3. Bảo đảm an ninh trật tự, an toàn giao thông, vệ sinh môi trường và phòng cháy, chữa cháy trong '
                   'thời gian diễn ra Ngày hội.'),
        ('clause', '4. Tổng hợp, báo cáo kết quả với Chủ tịch Ủy ban nhân dân tỉnh trong thời hạn 10 ngày kể từ ngày '
                   'kết thúc Ngày hội.'),
        ('article', 'Điều 3. Ban Tổ chức sử dụng con dấu của Sở Nội vụ, làm việc theo chế độ kiêm nhiệm và tự giải thể '
                    'sau khi hoàn thành nhiệm vụ. Kinh phí tổ chức do ngân sách tỉnh bảo đảm và huy động từ các nguồn '
                    'hợp pháp khác.'),
        ('article', 'Điều 4. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ, Thủ trưởng các cơ quan, đơn vị '
                    'có liên quan và các thành viên Ban Tổ chức chịu trách nhiệm thi hành Quyết định này. Quyết định '
                    'này có hiệu lực kể từ ngày ký./.'),
        ('signature', ''),
    ]


def correction(_):
    """Decision 3215/QĐ-UBND that corrects 41/2026/QĐ-UBND before it was published (same issue)."""
    return [
        ('legal', 'Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;'),
        ('legal', 'Căn cứ Luật Ban hành văn bản quy phạm pháp luật ngày 19 tháng 02 năm 2025;'),
        ('legal', 'Căn cứ Nghị định số 78/2025/NĐ-CP ngày 01 tháng 4 năm 2025 của Chính phủ quy định chi tiết một số '
                  'điều và biện pháp để tổ chức, hướng dẫn thi hành Luật Ban hành văn bản quy phạm pháp luật;'),
        ('legal', 'Theo đề nghị của Chánh Văn phòng Ủy ban nhân dân tỉnh.'),
        ('order', 'QUYẾT ĐỊNH:'),
        ('article', 'Điều 1. Đính chính lỗi chính tả tại khoản 2 Điều 1 Quy chế quản lý, vận hành và cung cấp thông tin '
                    'trên Cổng Thông tin điện tử tỉnh Quảng Trị và Trang Thông tin điện tử thành phần trên địa bàn tỉnh '
                    'Quảng Trị ban hành kèm theo Quyết định số 41/2026/QĐ-UBND ngày 02 tháng 11 năm 2026 của Ủy ban '
                    'nhân dân tỉnh như sau:'),
        ('clause', '1. Tại khoản 2 Điều 1 đã viết: “trên đị bàn tỉnh Quảng Trị”.'),
        ('clause', '2. Nay đính chính lại là: “trên địa bàn tỉnh Quảng Trị”.'),
        ('article', 'Điều 2. Các nội dung khác của Quyết định số 41/2026/QĐ-UBND ngày 02 tháng 11 năm 2026 và Quy chế '
                    'ban hành kèm theo không thay đổi.'),
        ('article', 'Điều 3. Quyết định này có hiệu lực kể từ ngày ký và là bộ phận không tách rời của Quyết định số '
                    '41/2026/QĐ-UBND ngày 02 tháng 11 năm 2026 của Ủy ban nhân dân tỉnh.'),
        ('article', 'Điều 4. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Cổng Thông tin điện tử tỉnh, Thủ trưởng các '
                    'Sở, Ban, ngành cấp tỉnh, Chủ tịch Ủy ban nhân dân các xã, phường, đặc khu và các tổ chức, cá nhân '
                    'có liên quan chịu trách nhiệm thi hành Quyết định này./.'),
        ('signature', ''),
    ]


RECIPIENTS_COMMITTEE = ['- Như Điều {last};', '- Văn phòng Chính phủ;', '- TT Tỉnh ủy, TT HĐND tỉnh;',
                        '- CT, các PCT UBND tỉnh;', '- Công báo tỉnh, Cổng TTĐT tỉnh;', '- Lưu: VT, HC-TC.']
RECIPIENTS_COUNCIL = ['- Ủy ban Thường vụ Quốc hội;', '- Chính phủ;', '- TT Tỉnh ủy, UBND tỉnh;',
                      '- Đại biểu HĐND tỉnh;', '- Công báo tỉnh, Cổng TTĐT tỉnh;', '- Lưu: VT.']

# One entry an instrument. edits: (kind, words of the official text, words of the electronic text instead, words just
# before it), each at exactly one place of the text.
INSTRUMENTS = [
    dict(id='nq-12-2026', build=expenses, head=COUNCIL, type='Nghị quyết', number='12/2026/NQ-HĐND', date='2026-10-30',
         issuer='HỘI ĐỒNG NHÂN DÂN TỈNH QUẢNG TRỊ',
         abstract='Quy định mức chi công tác đào tạo, bồi dưỡng công chức, viên chức trên địa bàn tỉnh Quảng Trị',
         authority='HỘI ĐỒNG NHÂN DÂN TỈNH QUẢNG TRỊ\nKHÓA IX, KỲ HỌP THỨ 4', normative=True,
         signer=['CHỦ TỊCH', 'Trần Thị Minh Hà'], recipients=RECIPIENTS_COUNCIL, last='5', corrects=None,
         received='2026-11-05T02:10:00Z', sender='Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Quảng Trị',
         official=dict(kind='pdf-text'),
         edits=[('table-cell', '180.000', '160.000', 'đồng/người/ngày'),
                ('table-cell', '36.000.000', '30.600.000', 'đồng/khóa'),
                ('reference', 'khoản 1', 'khoản 2', 'không quy định tại'),
                ('date', '15', '25', 'có hiệu lực từ ngày')]),
    dict(id='nq-13-2026', build=abolition, head=COUNCIL, type='Nghị quyết', number='13/2026/NQ-HĐND', date='2026-10-30',
         issuer='HỘI ĐỒNG NHÂN DÂN TỈNH QUẢNG TRỊ',
         abstract='Bãi bỏ các Nghị quyết của Hội đồng nhân dân tỉnh Quảng Trị',
         authority='HỘI ĐỒNG NHÂN DÂN TỈNH QUẢNG TRỊ\nKHÓA IX, KỲ HỌP THỨ 4', normative=True,
         signer=['CHỦ TỊCH', 'Trần Thị Minh Hà'], recipients=RECIPIENTS_COUNCIL, last='4', corrects=None,
         received='2026-11-05T02:25:00Z', sender='Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Quảng Trị',
         official=dict(kind='pdf-text'), edits=[]),
    dict(id='qd-41-2026', build=regulation, head=COMMITTEE, type='Quyết định', number='41/2026/QĐ-UBND',
         date='2026-11-02', issuer='ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ',
         abstract='Ban hành Quy chế quản lý, vận hành và cung cấp thông tin trên Cổng Thông tin điện tử tỉnh Quảng Trị '
                  'và Trang Thông tin điện tử thành phần trên địa bàn tỉnh Quảng Trị',
         authority=None, normative=True, signer=['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Nguyễn Quang Thành'],
         recipients=RECIPIENTS_COMMITTEE, last='3', corrects=None, received='2026-11-06T01:40:00Z',
         sender='Văn phòng Ủy ban nhân dân tỉnh Quảng Trị', official=dict(kind='pdf-scan', dpi=300),
         edits=[('number', 'ba (03) ngày', 'ba (05) ngày', 'trong vòng'),
                ('tone', 'bảo mật', 'bảo mặt', 'hoạt động ổn định, an toàn,'),
                ('word-missing', 'phải ', '',
                 'Việc quản lý, vận hành Cổng TTĐT tỉnh và Trang TTĐT thành phần'),
                ('date', '16 tháng 11', '10 tháng 11', 'thi hành kể từ ngày'),
                ('number', '1637/QĐ-UBND', '1673/QĐ-UBND', 'thay thế Quyết định số')]),
    dict(id='qd-3120', build=functions, head=COMMITTEE, type='Quyết định', number='3120/QĐ-UBND', date='2026-11-04',
         issuer='CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ',
         abstract='Về việc quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức Cổng Thông tin điện tử tỉnh '
                  'Quảng Trị',
         authority='CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ', normative=False,
         signer=['CHỦ TỊCH', 'Nguyễn Quang Thành'], recipients=RECIPIENTS_COMMITTEE, last='4', corrects=None,
         received='2026-11-09T03:05:00Z', sender='Văn phòng Ủy ban nhân dân tỉnh Quảng Trị',
         official=dict(kind='pdf-scan', dpi=200),
         edits=[('line-missing', 'Trong trường hợp văn bản có sai sót nhưng chưa đăng Công báo, cơ quan ban hành văn bản '
                                 'có văn bản đính chính những sai sót, ', '', None),
                ('number', '02 Phó Giám đốc', '03 Phó Giám đốc', 'có Giám đốc và'),
                ('reference', 'Nghị định số 106/2020/NĐ-CP', 'Nghị định số 160/2020/NĐ-CP', 'Căn cứ'),
                ('tone', 'miễn nhiệm', 'miền nhiệm', 'bổ nhiệm lại,')]),
    dict(id='qd-3188', build=job_fair, head=COMMITTEE, type='Quyết định', number='3188/QĐ-UBND', date='2026-11-09',
         issuer='CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ',
         abstract='Về việc thành lập Ban Tổ chức Ngày hội việc làm tỉnh Quảng Trị năm 2026',
         authority='CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ', normative=False,
         signer=['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lê Thị Hồng Vân'], recipients=RECIPIENTS_COMMITTEE, last='4',
         corrects=None, received='2026-11-12T07:30:00Z', sender='Sở Nội vụ tỉnh Quảng Trị',
         official=dict(kind='pdf-text'), automatic=True, edits=[]),
    dict(id='qd-3215', build=correction, head=COMMITTEE, type='Quyết định', number='3215/QĐ-UBND', date='2026-11-11',
         issuer='CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ',
         abstract='Về việc đính chính Quyết định số 41/2026/QĐ-UBND ngày 02 tháng 11 năm 2026 của Ủy ban nhân dân tỉnh '
                  'Quảng Trị',
         authority='CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ', normative=False,
         signer=['CHỦ TỊCH', 'Nguyễn Quang Thành'], recipients=RECIPIENTS_COMMITTEE, last='4',
         corrects='41/2026/QĐ-UBND', received='2026-11-13T01:15:00Z', sender='Văn phòng Ủy ban nhân dân tỉnh Quảng Trị',
         official=dict(kind='pdf-text'), edits=[]),
]
