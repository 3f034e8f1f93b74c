# 知情权：向全体职工公开的事项。

open-menu-open = 看公开：已公开和未公开的事项
open-read-unnamed = 阅读只计数、不记名：您的“已阅读”只保存为带密钥的标记，不含姓名；您要求删除时一并去除。
open-kept = 如果您做过干部：您发布的公开内容仍留存（不含姓名），属于工会档案。

## 公开目录

open-item-D01 = 规章制度的制定、修改与执行
open-item-D02 = 工资分配办法、奖金与考勤汇总（个人数据只发本人）
open-item-D03 = 社会保险与公积金缴纳情况
open-item-D04 = 劳动合同、集体合同的签订与履行
open-item-D05 = 安全生产、劳动保护、职业病防治情况
open-item-D06 = 事故隐患排查治理情况
open-item-D07 = 工会经费收支与福利发放（经审委审查后）
open-item-D08 = 合理化建议与提案办理情况
open-item-D09 = 民主管理测评结果与整改清单
open-item-D10 = 活动计划、名额与费用
open-item-D11 = 评先评优的条件、步骤、名额、结果
open-item-D12 = 处分职工的情况及理由（去标识）
open-item-D13 = 培训计划与教育经费提取使用
open-item-D14 = 生产经营情况与发展规划（商业秘密除外）
open-item-D15 = 工会干部履职台账

open-short-D01 = 规章制度
open-short-D02 = 工资与考勤
open-short-D03 = 社保公积金
open-short-D04 = 劳动合同
open-short-D05 = 安全与健康
open-short-D06 = 隐患治理
open-short-D07 = 工会经费
open-short-D08 = 建议提案
open-short-D09 = 测评与整改
open-short-D10 = 活动
open-short-D11 = 评先评优
open-short-D12 = 处分情况
open-short-D13 = 培训
open-short-D14 = 生产经营
open-short-D15 = 履职台账

open-basis-D01 = 劳动合同法第四条
open-basis-D02 = 参照河南省企业职工民主权利保障条例第二十六条；个人信息保护法第二十五条
open-basis-D03 = 参照河南省企业职工民主权利保障条例第二十七条
open-basis-D04 = 参照浙江省企业民主管理条例第二十条
open-basis-D05 = 参照河南省条例第二十七条；职业病防治法第二十四条
open-basis-D06 = 安全生产法第四十一条
open-basis-D07 = 工会法第四十五条
open-basis-D08 = 参照浙江省企业民主管理条例第七条
open-basis-D09 = 本工会民主管理方案
open-basis-D10 = 工会法第三十二条
open-basis-D11 = 参照河南省企业职工民主权利保障条例第二十六条
open-basis-D12 = 参照河南省条例第二十七条；工会法第二十二条
open-basis-D13 = 参照上海市职工代表大会条例第十二条
open-basis-D14 = 参照浙江省条例第二十条；工会法第三十九条
open-basis-D15 = 本工会民主管理方案

open-cycle-monthly = 每月
open-cycle-quarterly = 每季度
open-cycle-half-year = 每半年
open-cycle-event = 发生时

open-period-month = { $year }年{ $month }月
open-period-quarter = { $year }年第{ $number }季度
open-period-half = { $year }年{ $number ->
    [1] 上半年
   *[2] 下半年
}
open-title = { $item } · { $period }
open-about = <i>{ $right } · { $cycle } · { $basis }</i>

## 阅读

open-list =
    📂 <b>公开事项</b>

    { $lines }{ $missing }
open-line =
    • <b>{ $item }</b>
    { $stands }
open-missing =
    { "" }

    ❗ 有 { $count } 项逾期未公开。您可以询问工会干部，或用 /suggest 提出。
open-stands-published = ✅ { $day }已公开
open-stands-due = 🕓 { $period }：{ $due }前公开
open-stands-overdue = ❗ 未公开：{ $period }应于{ $due }前公开
open-stands-none = 暂无内容
open-nothing =
    📂 <b>{ $item }</b>
    { $about }

    这里还没有公开内容。
open-disclosure =
    📂 <b>{ $title }</b>
    { $about }

    { $text }
    { $day }公开 · 至少保留到{ $until }
    { $readers }
open-readers-few = 点过“我已阅读”的不到 5 人。
open-readers = 至少 { $count } 人点过“我已阅读”。
open-files = 📎 附件（{ $count }）
open-read = ✔ 我已阅读
open-ask = ❓ 提问
open-back = ‹ 上一页
open-more = 下一页 ›
open-all = 全部公开事项
open-counted = 谢谢！只计人数，不记姓名。
open-counted-before = 已经计过数了。
open-is-down = 这项内容已撤下。
open-question-about = 关于公开事项“{ $title }”：

## 发布

open-write = ✍️ 发布
open-ask-text =
    ✍️ <b>{ $title }</b>

    请写下公开内容，或发送照片、文件。全体会员都能看到。{ $hint }
open-hint-D02 = { "" }请勿包含任何个人的工资或考勤：个人数据只发本人。
open-hint-D07 = { "" }须经经费审查委员会审查后再公开。
open-hint-D12 = { "" }请勿写姓名，也不要让同事能认出是谁。
open-accounts = 📒 取自工会账目
open-accounts-text =
    { $period }支出情况，数据来自工会账目（/money），经费审查委员会{ $day }审查结账。
    { $lines }
    合计：{ $total }。慰问和帮扶笔数较少、可能看出是谁时，不计入也不列出。
open-accounts-line = · { $title }：{ $amount }
open-accounts-more = · 另有 { $count } 项，见 /money
open-too-long = 最多 { $most } 个字符，您写了 { $length } 个。请缩短后再发。
open-too-many-files = 最多 { $most } 个附件。
open-preview =
    👀 <b>{ $title }</b>

    { $text }
    { $files }{ $warning }
    可以继续发送附件；再发文字会替换上面的文字。
open-with-files = 📎 { $count } 个附件
open-personal =
    { "" }
    ⚠️ 内容里好像有电话号码或身份证号码，请再看一下。
open-publish = 📢 发布
open-drop = 放弃
open-dropped = 已放弃，没有发布任何内容。
open-over = 这份草稿已结束，请重新开始：/open
open-published = 📢 已公开：<b>{ $title }</b>。至少保留到{ $until }；下一个工作日上午通知全体会员。{ $late }
open-late = { "" }本项已逾期：目录中不再显示未公开，但当月检查按逾期计。
open-view = 查看
open-down = 撤下
open-stays = 公开内容须保留七天，到{ $until }为止。如内容不当，请联系工会主席。
open-down-sure = 撤下“{ $title }”？文字和附件将被删除。{ $early }
open-down-early = { "" }公开还不满七天，当月检查会计入。
open-down-yes = 撤下
open-keep = 保留
open-taken-down = 已撤下。

## 通知

open-news =
    📂 <b>厂务公开</b>

    { $parts }
open-news-new =
    <b>新公开：</b>
    { $lines }
open-news-missing =
    ❗ <b>逾期未公开：</b>
    { $lines }
open-news-line = • { $title }
open-group-due =
    🕓 <b>{ $due }前应公开：</b>
    { $lines }

    请在私聊中发布：/open
open-group-overdue =
    ❗ <b>逾期未公开，已告知全体会员：</b>
    { $lines }

    请在私聊中发布：/open
