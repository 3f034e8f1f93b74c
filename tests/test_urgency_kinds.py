"""Kinds of danger: a thing and its state, whom a vehicle hit, who is shut in, what splashed on whom, despair."""

import pytest

from domain.urgency import judge_urgency

DANGER = """
车间里全是烟
进门第三个配电箱，电线裸露
走廊里有裸露的电线
there are bare wires in the passage
二楼漏氨了
叉车把人撞了
孩子被困电梯
我被锁在冷库里
我撑不下去了，今晚就结束
仓库里到处都是烟
楼道里烟很大
烟雾弥漫，看不清路
配电房黑烟越来越大
屋里充满了烟
硫酸漏了
氯气罐漏了，快疏散
盐酸洒了一地
三楼漏液氨了
苯泄到地沟里了
脚手架快塌了
货架要倒了，下面还有人
货车把工友压了
铲车把老王挤在墙上了
行车把他砸了
装载机倒车把人轧了
三轮车把保洁阿姨撞倒了
机器把他绞进去了
孩子让车给撞倒了
师傅给钢板砸伤了
工友被关在冻库里出不来
我们困在电梯里半小时了
有个工人被反锁在集装箱里
小李被堵在罐里了
两个人困井下
老张在烘房里出不来
司机被卡在驾驶室里出不来了
硫酸溅到他脸上
碱液喷进眼睛里了
铁水溅到脚上，腿也烫坏了
开水泼了一身油，他身上全红了
热油溅到她手上
药水进眼睛了，看不见
铁屑崩到眼睛里
我熬不下去了，想一了百了，今晚就解脱
没有希望了，就这样了断吧
坚持不下去了，永别了
the forklift hit someone
acid got on his face
I'm locked in the cold store
A truck ran over a worker
The crane knocked down two people
A pallet just hit my colleague
The lorry backed into a pedestrian
The machine crushed an operator
The beam landed on him
A car has hit one of our drivers
The reach truck pinned a man against the rack
The robot struck a welder
A load fell on two workers
The hall is full of smoke
The basement is filling with smoke
Smoke is getting into the changing room
The smoke is getting thicker
There is smoke-filled air in the paint shop
A drum spilled acid in hall 2
The pump is leaking ammonia
The tank leaked chlorine
We are locked in the freezer
She is shut inside the container
Someone is stuck inside the silo
A kid got locked in the lift
Two people are trapped inside the tank
He locked me in
They shut him inside the container
I can't get out of the cold store
We cannot get out, the door jammed
Boiling water splashed on his arm
Hot oil sprayed onto her face
Steam came over his hands
Chemicals got in my eyes
Caustic soda splashed into his eyes
Metal flew into her eye
He was splashed with acid
She got covered in boiling water
Lye got on my skin
I can't go on, tonight I'll end it
I can't take it anymore, I want it to be over
I cannot carry on, goodbye everyone
There is no hope left, I will end it
They would be better off without me
Tonight I will end it
The van knocked over a cyclist, a woman
活着没意思
主任说要打死我
同事被强奸了
快来人
help!
He threatened to kill me
Danger to life
life-threatening
This is a life-threatening spot
They could die
He may be killed
This kills somebody one day
kills somebody
Someone will get killed here
One of us could easily die there
It could be fatal
A deadly risk at the press
This machine is a death trap
People will die
This will cost lives
The rack threatens lives
危及生命
有生命危险
工人的生命受到威胁
会死人的
迟早要死人
这样会电死人
有人会死
人会死的
早晚出人命
有致命危险
快要死人了
危险，会砸死人
"""

HARMLESS = """
电线没有裸露
进门第三个货架，立柱撞弯了。
third rack from the door, an upright is bent.
自杀式加班什么时候停
自杀式促销
请把钥匙锁在柜里
钥匙被锁在仓库里了
手机锁在更衣室了
工具被关在机房里
我被关在门外了
被堵在路上迟到了
车被堵在门口
烟花很好看
全是烟灰缸没人倒
食堂油烟味很大
抽烟的人太多
厕所里烟味很大
水溅到地上很滑
油洒到衣服上洗不掉
汗水洒在地上
漏水的屋顶修了吗
漏发了工资
漏打卡两次
三楼漏风
叉车停在通道里
叉车把门口挡住了
叉车把货放错了
车把路堵了
把他气坏了
把人累坏了
领导把我批评了
把老王调走了
把师傅换了吧
系统出不来报表
工资表出不来
结果出不来
这个月撑不下去了，工资太低
活动今晚就结束
报名今晚结束吗
比赛今天就结束了
坚持不下去了，健身太累
这个项目没有意思，早点结束吧
电梯里太挤
冷库门太重
please fire the cook
They should fire the manager
Let's fire our supplier
He should fire the caterer
The keys are locked in the office
My bag is locked in the storeroom
The papers are stuck in the printer
I am locked out of my account
We are stuck in the queue every day
The door hit the wall
The truck hit the gate
The forklift hit the shelf again
The car hit the kerb
The news hit us hard
It struck me that nobody cleans here
The price hit a record
The bus ran late
The van is parked badly
The machine runs over time
The smoke break is too short
Smoke breaks should be paid
Nobody should smoke in the hall
The smoking area is full of people
The soup is full of salt
The hall is full of boxes
The drawer is full of paper
The tank is full of water
The roof is leaking again
Water leaks into the changing room
The coffee spilled on my desk
Oil got on my shirt
Paint got on his shoes
Please put the acid into the cabinet
The acid cabinet needs a new label
Steam comes from the soup pot
I can't go on holiday in May
I can't take it home with me
We cannot get the forms from the office
I cannot carry on luggage on this bus
The meeting will end tonight
Tonight the course will be over
There is no point in this meeting, let us end early
The shift is over at six
打死我也不去
heart attack prices
不会死人
不会死人的，放心
这里不会死人了
不可能死人
不至于死人
不会砸死人
不会有人死
不会出人命
没有生命危险
不会危及生命
没有危及生命
It is not life-threatening
There is no danger to life
Nobody could die here
Nobody will be killed
This will not kill anybody
the meeting was deadly
dying to know
生命在于运动
生命可贵
热死人了
笑死人
有人死活不签字
电脑会死机
The battery could die
My phone will die soon
I could die for a coffee
I could kill someone for a coffee
The boss will kill me
The process was killed
The idea was killed
A fatal error on the screen
The cost of living
I could die laughing
a lifelong member
死人脸
这个规定要命
前年死人了
"""


@pytest.mark.parametrize("text", DANGER.strip().split("\n"))
def test_danger_of_each_kind_is_recognised(text: str) -> None:
    assert judge_urgency(text) == "danger"


@pytest.mark.parametrize("text", HARMLESS.strip().split("\n"))
def test_what_only_sounds_alike_raises_nothing(text: str) -> None:
    assert judge_urgency(text) == ""
