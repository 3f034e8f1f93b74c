# 保存的全部个人信息。
mydata-menu-mydata = 查看我的全部信息
mydata-held =
    <b>这里保存的您的信息</b>

    { $lines }

    测评答案和匿名诉求不在其中，它们不与您关联。发送 /forgetme 可以删除以上信息。
mydata-part = <b>{ $title }</b>
mydata-entry = • { $label }：{ $value }
mydata-more = ……其余见文件。
mydata-file = 同样内容的完整文件，供您保存。
