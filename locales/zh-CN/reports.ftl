### 图片和文件中的文字

reports-survey-title = { $year }年{ $month }月民主管理测评
reports-index = 民主管理指数
reports-of-hundred = / 100
reports-band-good = 好
reports-band-fair = 较好
reports-band-watch = 一般
reports-band-rectify = 差，需整改
reports-rights = 四项权利得分
reports-right-know = 知情权
reports-right-participate = 参与权
reports-right-express = 表达权
reports-right-supervise = 监督权
reports-rectify-line = 整改线
reports-since-last-month = 较上月
reports-first-month = 暂无可比月份
reports-about-the-same = 基本持平
reports-noise = ±{ $points } 以内的变化属正常波动
reports-noise-short = 波动 ±{ $points }
reports-hidden = 不公开
reports-hidden-few = 作答不足 5 人
reports-hidden-rights = 有一项权利作答不足 5 人
reports-response = 参评率
reports-answered = { $answered } / { $invited } 人
reports-validity-valid = 有效
reports-validity-indicative = 供参考
reports-validity-thin = 样本不足
reports-satisfied = 满意率
reports-acceptable = 基本满意以上
reports-priorities = 下月最希望公开或解决
reports-wanted = 深色：{ $percent }% 以上的人选择，列入整改
reports-no-priorities = 本月没有可公开的选择
reports-priority-pay = 薪酬与工时
reports-priority-shift = 排班与休假
reports-priority-safety = 安全与劳动保护
reports-priority-canteen = 食堂住宿与通勤
reports-priority-tools = 设备与工作条件
reports-priority-rules = 规章制度与考核
reports-priority-training = 培训与晋升
reports-priority-activity = 文体活动
reports-priority-women = 女职工关爱
reports-priority-funds = 工会经费与福利
reports-priority-none = 暂时没有
reports-footnote = 作答不足 5 人的项目不公开。答卷与姓名分开保存，分数为 0–100。
reports-slip-how = 用手机扫码，在 Telegram 中打开，点“开始”
reports-slip-once = 仅限本人使用一次，请勿转给他人
reports-slip-until = 仅限本人使用一次，{ $day }前有效，请勿转给他人
reports-fault-line = • { $fault }
reports-problem-row = 第 { $number } 行：{ $reason }
reports-problem-too-big = 文件超过 { $megabytes } MB，请拆分后再导入
reports-problem-too-big-unpacked = 这个表格文件解压后过大，未导入
reports-problem-too-many-rows = 超过 { $most } 行，请拆分后再导入
reports-problem-too-many-columns = 超过 { $most } 列
reports-problem-old-excel = 这是旧版 .xls 或加密的文件。请打开后另存为 .xlsx（不设密码）：文件—另存为—Excel 工作簿
reports-problem-too-hard = 在限定的时间和内存内无法读完这个文件。请把表格复制到一个新的空白表格里再发送
reports-problem-no-photo = 这不是能打开的照片
reports-problem-not-a-table = 无法读取，请使用 .xlsx 或 .csv 文件
reports-problem-empty = 文件是空的
reports-problem-heading-twice = 表头“{ $heading }”与另一列重复
reports-problem-heading-missing = 缺少表头“{ $heading }”
reports-problem-cell-without-heading = { $cell } 有内容，但这一列没有表头。请写上表头，或删除这一列
reports-problem-cell-missing = “{ $heading }”没有填写
reports-problem-cell-too-long = “{ $heading }”超过 { $most } 个字
reports-problem-cell-unreadable = “{ $heading }”含有无法识别的字符
reports-problem-cell-error = “{ $heading }”是公式错误值

# 热点。
reports-heat-title = { $year }年{ $month }月大家关心什么
reports-heat-bar = { $heat } · { $count } 件
reports-heat-foot = 热度按 30 天内的事项计算，越近越高；橙色为热点。不足三人提出的话题不显示。
reports-questions-response = { $invited } 人中 { $answered } 人参评
reports-questions-foot = 不足 5 人的结果和不足 10 人的计数不公布。横条为 0 到 100 的平均分，或最多人选的一项所占的比例。

# 文件哪里有问题，略去了什么。
reports-problem-is-word = 这是 Word 文档，不是表格。请把表格复制到电子表格里，另存为 .xlsx
reports-problem-is-slides = 这是演示文稿，不是表格。请把表格复制到电子表格里，另存为 .xlsx
reports-problem-is-pdf = 这是 PDF，不是表格。请发送原来的电子表格（.xlsx 或 .csv）
reports-problem-is-picture = 这是图片，不是表格。请发送电子表格本身（.xlsx 或 .csv）
reports-problem-is-open-document = 这是 OpenDocument 文件（.ods 或 .odt）。请另存为 .xlsx：文件、另存为、Excel 工作簿
reports-problem-is-binary = 这是二进制工作簿（.xlsb）。请另存为 .xlsx：文件、另存为、Excel 工作簿
reports-problem-all-hidden = 所有工作表都隐藏了。请取消隐藏要用的那一张
reports-problem-two-tables = 有几张工作表都是这样的表：{ $sheets }。请只保留一张再发送
reports-problem-quote-open = 从第 { $line } 行起有一个引号（"）没有在该结束的地方结束。请改正，或用电子表格软件重新保存
reports-problem-row-hidden = 这一行被隐藏或被筛选掉了。请显示它，或删除它
reports-problem-cell-hidden = “{ $heading }”在隐藏的列里（{ $cell }）。请显示这一列，或删除它
reports-problem-cell-formula = “{ $heading }”（{ $cell }）是从未计算过的公式。请用电子表格软件打开并保存一次
reports-problem-cell-format = “{ $heading }”（{ $cell }）的显示方式（例如 3.2E+17）无法确定原来的内容。请把单元格设为文本后重新输入
reports-problem-cell-merged = { $cells } 是跨越几列的合并单元格。请取消合并
reports-note = 请留意：
    { $notes }
reports-note-line = • { $note }
reports-note-more = • 还有 { $count } 条
reports-note-sheets = 没有读取的工作表：{ $names }
reports-note-columns = 略去了用不到的列：{ $names }
reports-note-above = 略去了表头上方的内容（第 { $first }{ $count ->
    [1] { " " }行）
   *[other] { " " }至 { $last } 行）
}
reports-note-below = 作为合计或备注略去的行：{ $rows }
reports-words-of-sums = 合计|总计|共计|小计|总数|合计人数|制表|制表人|填表人|填表|审核|审核人|批准|备注|说明|注|填表日期|制表日期
reports-problem-is-web-page = 这是网页或 XML 表格（文件名可能是 .xls）。请打开后另存为 .xlsx：文件—另存为—Excel 工作簿
reports-problem-is-archive = 这是压缩包。请解压后发送里面的表格（.xlsx 或 .csv）
reports-problem-is-numbers = 这是苹果 Numbers 表格。请导出为 .xlsx：文件—导出为—Excel
