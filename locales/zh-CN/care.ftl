# 关怀：保密反映的困难、做过的帮助，以及工会一年里该为大家做的事。
care-menu-care = 生病、添丁、亲人去世、家里有难处，告诉工会
care-category = 关怀
care-lead = 工会委员会：生活福利委员
care-mode = 实名，只限少数人
care-start = 🤝 <b>遇到什么事了？</b>
    可以为自己说，也可以替同事说。只有负责生活福利的工会干部和主席（或依规代行的人）能看到。一句话就够：不便细说的，当面谈比经过 Telegram 更稳妥。
care-need-illness = 生病住院
care-need-birth = 生育
care-need-bereavement = 亲人去世
care-need-retirement = 退休
care-need-hardship = 生活困难
care-need-family = 家里有难处
care-about-illness = <b>生病住院。</b>工会会去看望，手续和费用上能帮的也会帮。这是谁的事？
care-about-birth = <b>生育。</b>工会向您道喜，该享受的待遇也会讲清楚。这是谁的事？
care-about-bereavement = <b>亲人去世。</b>请节哀。工会会来慰问，需要办的事一起办。这是谁的事？
care-about-retirement = <b>退休。</b>辛苦了这么多年，工会总要当面道一声谢。这是谁的事？
care-about-hardship = <b>生活困难。</b>工会和您一起找能用上的帮助，包括工会自己的和别处的。这是谁的事？
care-about-family = <b>家里有难处。</b>工会先听您说，您不愿意的事不会去做。这是谁的事？
care-for-me = 我自己
care-for-colleague = 一位同事
care-line-me = { $need }（本人）。
care-line-colleague = { $need }（替同事反映）。
care-write =
    ✍️ <b>请写下来。</b>只有负责生活福利的工会干部和主席（或依规代行的人）能看到。他们会看到您的姓名，好上门看望或联系您。替同事说的，请写明是哪一位。
    一句话就够，不必写病情细节，也不要发证件和单据。您确认之前不会发出。
care-note-readers =
    { "" }

    🤝 只有负责生活福利的工会干部和主席（或依规代行的人）能看到，他们会看到您的姓名，好上门看望或联系您。不会出现在公开栏上，别的工会干部也看不到。
care-back = ◀ 返回
care-retire = 📅 我的退休日期
care-data-retirement = 您的退休日期
care-retire-ask = 您哪天退休？请写下日期，例如 2031年8月31日。到时提前一个月提醒负责生活福利的工会干部，别人看不到。
care-retire-known = 您的退休日期是{ $day }。要改就写下新的日期。
care-retire-unreadable = 没看懂这个日期，或者它已经过去了。请这样写：2031年8月31日。
care-retire-kept = 记下了：{ $day }。到时提前一个月提醒负责生活福利的工会干部。
care-unretire = 不再保留这个日期
care-retire-forgotten = 这个日期已经删除。
care-serve = 🎖 我的入职日期
care-data-service = 您的入职日期
care-serve-ask = 您是哪天入职的？请连年份一起写，例如 2006年9月1日。满 10、20、30、40 年前一个月提醒负责生活福利的工会干部，别人看不到。
care-serve-known = 您的入职日期是{ $day }。要改就写下新的日期。
care-serve-unreadable = 没看懂这个日期，或者没写年份，或者还没到。请这样写：2006年9月1日。
care-serve-kept = 记下了：{ $day }。满 10、20、30、40 年前一个月提醒负责生活福利的工会干部。
care-unserve = 不再保留这个日期
care-serve-forgotten = 这个日期已经删除。
care-note = 🤝 记录慰问或帮助
care-note-what = 🤝 今天为 { $number } 做了什么？
    { $done }
care-done = { $day }：{ $help }
care-help-visit = 上门看望
care-help-money = 慰问金
care-help-goods = 慰问品
care-help-errand = 帮忙办手续
care-undo = 撤回：{ $help }
care-expense = 💰 登记支出
care-noted-already = 这一条已经记过了。
care-not-yours = 由经办人记录做了什么。
care-year-see = 📊 今年的情况
care-year = 🤝 <b>今年的关怀</b>，截至{ $day }

    <b>反映的困难</b>
    { $needs }

    <b>做过的事</b>
    { $help }
care-year-count = { $what }：{ $count }
care-year-least = { $what }：至少 { $count } 件
care-year-few = { $what }：不到 5 件
care-due-winter = 🧣 入冬了，该着手整理春节前要走访慰问的职工了。名单不要发在群里。
care-due-spring_festival = 🧧 还有十个工作日就是春节：走访困难家庭，准备全体会员的节日慰问品。
care-due-womens_day = 🌷 还有五个工作日就是三八妇女节：半天假，以及计划中的活动。
care-due-dragon_boat = 🛶 还有十个工作日就是端午节：准备全体会员的节日慰问品。
care-due-childrens_day = 🎈 还有五个工作日就是六一儿童节：别忘了有孩子的会员。
care-due-heat = ☀️ 高温季节到了：高温津贴、防暑饮料、室外岗位的中午休息。
care-due-mid_autumn = 🥮 还有十个工作日就是中秋节：准备全体会员的节日慰问品。
care-due-retires = 🎓 { $name }将于{ $day }退休。请当面道一声谢，备一份纪念品，手续提前办好。
care-due-serves = 🎖 { $name }到{ $day }入职满 { $years } 年。请当面道一声谢，备好工会的长期服务纪念。
