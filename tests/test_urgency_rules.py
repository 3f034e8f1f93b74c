"""Flags raised by sentences in either language: what is danger to life, and what only sounds like it."""

import pytest

from domain.urgency import judge_urgency

DANGER = """
三车间有人触电了
仓库着火
我不想活了
被打后昏迷
有人晕倒了
老李中暑了
他触了电
机器冒着烟
车间里着了火，快来人
三号车间起火了！
配电箱冒火花，还有烟
一楼有浓烟
闻到一股煤气味
氨气泄漏了
锅炉要爆炸了
老王从脚手架上摔下来了
小张的手被机器夹住了
手指被绞进皮带里了
他的腿被压断了
有人被困在电梯里
货架塌了，压着人
他没有呼吸了
同事昏过去了
他突然倒在地上抽搐
她说活不下去了
我想死
有人要跳楼
他拿着刀
叉车撞了人
救命，有人掉进池子里了
三号配电箱漏电！
师傅被电了一下，倒在地上
去年仓库着过火，现在又冒烟了
没有人管，有人晕倒了
老李热得中了暑
他吐血了
两个人中毒了
屋顶塌下来了
有人受伤，流了很多血
电线起火
食堂有人食物中毒
冷库里有人缺氧晕了
工人掉到井里了
他心脏病发作
她割腕了
着火了
人快不行了
他倒下了叫不醒
我撑不下去了，不想活了
机器着火了
有人被机器卷进去了
有人溺水
有人从楼上掉下来了
停车场有车撞到人了
他被叉车撞了
他从楼梯上滚下来了
有人从二楼跳下来
我要跳下去了
她服毒了
喝了农药
吃了一瓶安眠药
血流了一地
手被割断了
触电身亡
我喘不上气
我看到火光
火！火！
有人倒了，没有反应
工人晕在地上
他晕在机器旁边
他昏死过去
老张不行了
机器漏电把人打了
电死人了
有人掉下去了
有人掉下来了
冷库门打不开，里面有人
救人啊
快叫救护车
快打120
有人没气了
没心跳了
氯气味很重
有毒气
硫化氢超标
一氧化碳中毒
天车钢丝绳断了砸到人
皮带机卷人了
他的头发被卷住了
There is a GAS LEAK near line 2
ＧＡＳ　ＬＥＡＫ
He talked about suicide
There is a fire in hall 3
He fell from the ladder
The machine is on fire
Smoke is coming out of the cabinet
My colleague fainted
She passed out in the heat
He is not breathing
He can't breathe
We can't call an ambulance
They don't see that the cable is burning
Someone is trapped in the lift
His hand is caught in the press
I want to kill myself
I don't want to live any more
She wants to die
A man was hit by a forklift
The roof collapsed
Two workers were electrocuted
The boiler exploded
Somebody got a shock from the panel
It smells of gas in the kitchen
Ammonia is leaking
He is bleeding heavily
He had a heart attack
A worker has heat stroke
Someone fell off the roof
The scaffolding is collapsing
He is unconscious
She collapsed at the line
There's smoke pouring from the motor
He cut off his finger, blood everywhere
He threatened to jump off the roof
A guy with a knife is in the workshop
We have no extinguisher and the motor is burning
fire!
Fire in the warehouse
The cable is smoking
He lost two fingers
My arm is stuck in the conveyor
Acid in his eyes
Nobody helps, he is dying
Last year it burned, and now there is smoke coming from it again
What should I do, my colleague fainted
The pallet fell on him
A pallet fell on a worker
Someone has been crushed
There is a strong smell of gas
Gas is escaping
I see flames
He is having a seizure
I'm going to kill myself
I am going to end it all
She took an overdose
There's a fire!!
THE HALL IS ON FIRE
Help, he is not moving
His sleeve got caught in the belt
He's trapped under a pallet
A man fell into the tank
He's been electrocuted
Someone is choking
He got stabbed
The ceiling came down on us
The gas pipe is broken, it smells of gas
call an ambulance
Call 120 please
We need an ambulance now
He is losing blood
She can not breathe
they are stuck in the elevator
Stuck in the lift, please help
The elevator dropped with people inside
Someone got run over
"""

HARMLESS = """
打人事部电话没人接
通道被打扫的车占了
排班被打乱了
食堂太咸，希望早点开门
今天热死了
累死了，能不能少加班
笑死我了
没有人晕倒
未发生火灾
防止触电的培训什么时候有
希望多组织消防演习
灭火器过期了
预防中暑的药发了吗
如果着火了怎么办
万一漏电怎么办
去年仓库着过火
电脑中毒了
个人信息泄露了
工资条信息泄漏
防暑降温费没发
他发火了
领导上火了
电影里有人跳楼
爆款
压力大得喘不过气
被卡在审批流程里
打人力资源部电话
工伤保险怎么交
隐患排查表在哪里
手机没电了
停电了
想死你们了
晕车的同事想换座位
安全培训讲得好，触电急救很有用
没有着火
烟雾报警器坏了
烤火炉申请
打人脸识别机坏了
被打折的餐券
火锅真好吃
太火了这个活动
这个节目很火
水管爆了
加班到吐血
杀价
他死活不同意
死板的规定
断网了
断了网络
倒班表
摔坏了杯子
坠饰
塌陷的椅子垫
救援队训练
自动门夹东西
气死我了
忙晕了
晕，又停水了
昏暗的灯
我快疯了
请把窗户打开
电动车充电难
火车票
人死后抚恤金怎么领
中奖
窗户漏风
屋顶漏水
马桶漏水
空调漏水
出风口有烟味
有人在厕所抽烟
水杯从桌上掉下来了
手机掉进水池了
领导砍了我的奖金
被领导压了工资
有烟灰缸吗
一旦漏电就会出人命
前年有人触电，现在都好了
上个月有人中暑，已经处理
我们没有发生坠落事故
没人受伤
没有隐患
触电怎么急救？
怎么预防中暑？
小说里的人跳楼了
祝大家火火火
生意红火
热火朝天
怒火
他火了
网速卡死
死角有垃圾
冻死了空调太低
这饭难吃死了
吓死我了那只老鼠
饭堂阿姨手抖
停车场撞车了没人管
我撞到桌子了
门把手断了
手指饼干
一断电就停工
断电了
突然停电
燃气费怎么交
煤气罐补贴
天然气入户
起诉
起床铃
失落
灯泡闪火花
空调不出风
火警电话是多少
报火警打哪个电话
救护车什么时候到
医药费
急救箱没药了
急救箱缺药
高空作业补贴
坠子
危险品仓库钥匙
please repair the biohazard sign
the canteen opens late
There was no fire
It isn't burning any more
There wasn't a fire
Nobody was hurt, the rack hasn't collapsed
They won't fire him
We don't smoke in here
Nobody fainted
When is the fire drill?
The fire exit sign is broken
The fire extinguisher is out of date
I'm dying to know the date
The deadline is killing me
He was fired last week
They want to fire him
The printer passed out papers
We passed out leaflets
There is a faint smell of paint
The prices fell from 10 to 8
I am dead tired
Where is the no smoking sign?
What if there is a fire?
In case of fire, which door do we use?
If someone faints, whom do we call?
Last year there was a fire in the warehouse
The costs exploded
Our team was beaten by hall 2
We are drowning in paperwork
How do I report a gas leak?
First aid course: electric shock
The fire alarm is broken
She nearly died laughing
He blew up at me
The bus never came
We're trapped in a meeting every Monday
It was a shot in the dark
He is a straight shooter
The injury insurance form is missing
I burned the midnight oil
The food is poison for my diet
hot as hell in here
Someone smokes in the toilets
The bus stop is too far
We need more fans, it is boiling
My back is killing me
The coffee machine is dead
The shift was cut short
She cut her hair
Fans are blown out
He did not faint
No smoke, no fire, all is well
Our cook is on fire today
Leaves fall from the trees
The deal fell through
My inbox exploded
It gave me a heart attack
The knife in the canteen is blunt
The screen is not responding
No one was injured
Is there a fire drill this month?
Do you offer fire insurance?
The course on electric shocks was good
In 2015 the boiler exploded
I used to faint as a child
"""


@pytest.mark.parametrize("text", DANGER.strip().split("\n"))
def test_danger_to_life_is_recognised(text: str) -> None:
    assert judge_urgency(text) == "danger"


@pytest.mark.parametrize("text", HARMLESS.strip().split("\n"))
def test_harmless_words_raise_nothing(text: str) -> None:
    assert judge_urgency(text) == ""


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("班长打人", "urgent"),
        ("遭到性骚扰，还被威胁", "urgent"),
        ("my foreman keeps harassing me", "urgent"),
        ("The boxes are a fire hazard", "urgent"),
        ("去年仓库着过火，现在又冒烟了", "danger"),
        ("没有人管，有人晕倒了", "danger"),
        ("No smoke yet, but the cable is burning", "danger"),
        ("", ""),
    ],
)
def test_each_clause_is_judged_by_itself_and_the_highest_level_counts(text: str, level: str) -> None:
    assert judge_urgency(text) == level
