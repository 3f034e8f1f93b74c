# 会员名册的表头，以及一行不能导入的原因。
roster-column-name = 姓名
roster-column-staff_number = 工号
roster-column-department = 部门
roster-column-role = 身份
roster-column-committee = 委员会
roster-column-duty = 分工
roster-column-language = 语言
roster-column-link = 邀请链接
roster-role-member = 会员
roster-role-cadre = 工会干部
roster-role-chair = 工会主席
roster-role-auditor = 审计员
roster-language-zh-CN = 中文
roster-language-en = 英文
roster-wrong-name = 姓名应为 1 到 64 个字
roster-wrong-length = 工号和部门最多 64 个字
roster-wrong-role = 身份应为会员、工会干部、工会主席或审计员
roster-wrong-committee = 委员会应为工会委员会、经费审查委员会或女职工委员会
roster-wrong-duty = 没有这项分工
roster-wrong-language = 语言应为中文或英文
roster-committee-missing = 工会干部必须填写委员会
roster-not-in-office = 只有工会干部和主席才填写委员会和分工，请同时填写身份
roster-twice = 同一个人在表中出现了两次
roster-namesakes = 有多位同名的人没有工号，请填写工号
roster-chair-stays = 工会主席只能在机器人里自己移交
roster-one-chair = 工会主席只能有一位

# 其他名单里的叫法，常见的在前。
roster-headings-name = 员工姓名|职工姓名|会员姓名|人员姓名|名字|姓 名
roster-headings-staff_number = 员工编号|员工号|员工工号|职工编号|职工号|人员编号|人员编码|员工编码|编号|工牌号|卡号|员工ID
roster-headings-department = 部门名称|所属部门|所在部门|一级部门|二级部门|车间|科室|班组|所属班组|单位|所在单位|工会小组|组织名称
