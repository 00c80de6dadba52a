"""The words by which a place is known: how its name ends, what stands beside it, what only looks like one."""

from __future__ import annotations

import re

from activities.extraction.word_lists import sizes_by_sign, words

# The last words of what is a place wherever it stands in a sentence.
PLACES = frozenset(
    words("""
    护林点 值守点 防汛点 收集点 集散点 候车点 停靠点 观测点 监测点 检测点 接送点 报到点 教学点 代办点 施工点 工作点
    帮扶点 集结点 补给点 休息点 歇脚点 交易点 中心 一层 二层 三层 顶层 脚下 山脚 山腰 高炉下 塔吊下 脚手架下 屋檐下
    凉棚下 路灯下 礁石上 海上 江上 湖上 湾区 校门口 院门口 学校 夜校 业校 中学 小学 大学 学院 党校 技校 校区 校园
    托儿所 教室 实训基地 书店 书屋 书吧 医院 分院 诊所 门诊部 病房 病区 托管点 车站 泵站 驿站 候车厅 站台 站区 机场
    港口 港区 渔港 码头 口岸 锚地 船厂 船坞 船闸 泊位 堆场 货场 货站 甲板 船舱 舱内 工地 项目部 施工现场 作业区
    作业点 作业面 标段 隧道 洞口 坑口 井口 井下 矿井 矿区 矿上 煤矿 铁矿 铜矿 金矿 矿山 巷道 硐室 厂区 厂房 厂里
    厂门口 车间 工段 工区 班组 站段 机房 炉前 台前 机台 料场 仓库 库房 库区 检修库 生产线 流水线 公司 门店 商店 超市
    商场 市场 商圈 商城 服装城 服饰城 家纺城 饭店 酒店 宾馆 餐厅 食堂 伙房 厨房 茶馆 大楼 楼宇 楼院 楼栋口 楼下 楼前
    大厅 大堂 门厅 会议厅 报告厅 礼堂 会场 展厅 展馆 体育场 文化宫 少年宫 俱乐部 音乐厅 影院 剧院 剧场 球场 球馆
    操场 赛马场 训练场 练兵场 滑雪场 雪场 泳池 健身房 阅览角 广场 公园 花园 园区 陵园 墓园 景区 度假区 开发区 高新区
    示范区 管理区 工业区 服务区 生活区 宿舍区 居民区 安置区 板房区 安置点 服务点 执勤点 放牧点 采摘点 网点 站点 驻地
    营地 基地 训练基地 窗口 柜台 岗亭 哨所 道班 门岗 执法点 街道 社区 小区 街区 胡同 大街 步行街 街头 街边 路口 路边
    路段 桥下 门口 门前 村口 村头 村委会 村里 镇上 镇里 乡里 乡镇 县里 市里 山上 山下 山里 岛上 船上 街上 塔下 地头
    田间 田头 田边 田里 果园 茶园 菜园 林场 农场 牧场 渔场 养殖场 种畜场 牧区 牧点 林区 灾区 大棚 温室 棚内 院坝
    大院 院落 院里 河道 河边 江边 湖边 海边 湖畔 江畔 岸边 堤上 大坝 水库 沿线 国道 省道 干线 高速公路 公路 铁路
    停车场 停车区 驾校 周边 沿岸 古城 老街 夜市 早市 市集 集市 大集 集镇 宿舍 公寓 小屋 之家 楼道 连队 团场 生产队
    派出所 检修所 供电所 研究所 分局 支局 营业部 营业厅 法院 法庭 会馆 会所 采油平台 钻井平台 海上平台 号平台
    值守平台 工坊 作坊 围挡 大桥 桥头 车厢 游船 轮船 渡轮 汽渡 游轮 渔船 列车上 面包车 终点 起点 起点处 终点处 景点
    通道 走廊 过道 入口 出口 出入口 检票口 安检口 闸口 卡口 渡口 电梯口 楼梯口 巷口 胡同口 弄堂口 厂口 校门 厂门
    树荫下 树阴下 葡萄架 凉亭 亭下 棚下 帐篷 毡房 蒙古包 窝棚 草棚 锅炉房 水房 泵房 配电房 门房 板房 洗衣房 值班房
    营房 民房 出租房 药房 转场路上 巡逻路上 巡线路上 巡道路上 回家路上 返乡路上 返程路上 上班路上 下班路上 公路上
    马路上 山路上
    沙漠 草原 草场 高原 戈壁 湿地 森林 胶林 竹林 林间 山林 葡萄架下 树下
    """)
)
# Endings of one character: with them what follows must be known to begin something new.
SHORT_PLACES = frozenset("院站厅室口园馆厂楼村镇乡店林山边旁棚巷弄场岛湾寺桥所县区市旗矿库塔坡岭”")
# Of those, the ones that are a place whatever verb follows them.
SURE_SHORT = frozenset("院站室园馆厂楼村镇乡店矿")
ENDS = PLACES | SHORT_PLACES
ENDS_OF_WHOLE = tuple(ENDS)  # for str.endswith
END_LENGTHS = sizes_by_sign(ENDS, -1)
# Places that are the event itself: 在集市上 points to the event told before.
EVENTS = frozenset(words("集市 大集 市集 会场 夜市 早市 之家 公司 村里 周边 沿线"))

# What goes on behind an ending and makes somebody or something else of it: 村民, 厂长, 公司工会, 车间主任.
NOT_BEHIND = re.compile(
    r"[员者们友化性率型类级式业区（]|(?<=边)[防境疆界陲缘]|长(?!期|年)|师(?!傅)|民(?!族)|主(?!办|持|动|讲)|人(?!头|山|来)|方(?!便)|群(?!众)|务(?!工)"
    r"|职工|工(?![作具艺程地])|总工会|党|团[委支]|妇联|政府|领导|干部|负责|管理|代表|老师|学生|医生|护士|青年|司机|骑手|队|班(?!子)|组(?!织|建)"
    r"|支持|配合|帮助下|协助下|陪同|指导下|带领|建设中|行政|经营|内部|之间|经济|文化(?!用品)|协会|毕业|单位|部门|街道总?工会"
    r"|资金|资源|产业|行业|企业|品牌|名义|情况|需求|特点|实际|问题|[之的](?:基础|过程|前提)"
)
# 在矿区支持下, 在城区改造中: no place but a circumstance.
CIRCUMSTANCE = re.compile(r"[^，。；：“”]{0,16}(?:[下中时后]|的同时|期间|之际|以来)(?=[，。；]|$)")
# 在工地干活的老李, 在医院住院的职工: where somebody is at home, not where it was done.
RELATIVE = re.compile(
    r"[^，。；“”]{0,4}(?:工作|上班|务工|打工|就业|就读|上学|读书|住院|治疗|居住|生活|坚守|值守|奋战|作业|施工|参战|服役|忙碌|跑|当|做|干活?|住|学习)"
    r"[^，。；“”]{0,8}的"
)
