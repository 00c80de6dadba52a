"""Who stands behind a figure, before what they do: 职工 in 50名职工参保, though 参保 may begin a noun elsewhere."""

from __future__ import annotations

import re

from activities.extraction.word_lists import words

# Plain words for people.
_WHO = words(
    "职工 农民工 会员 员工 工人 女工 工友 司机 骑手 学员 选手 劳模 教师 护士 医生 律师 矿工 学生 学子 学徒 孩子 环卫工"
    " 快递员 外卖员 送餐员 配送员 志愿者 党员 代表 群众 居民 村民 家长 子女 家属 劳动者 人员 队员 干部"
)
# What they do; most of these begin nouns as well, which do not stand behind people: 维权热线, 施工人员.
_ACTS = words(
    """
    免费 参保 投保 续保 就业 再就业 创业 脱困 注册 签约 植树 住院 康复 出院 入学 上学 升学 演讲 表演 游览 疗养 休养 旅游
    出游 掌握 入党 退出 回国 步入 投身 奋战 坚守 值班 加班 巡逻 巡线 施工 作业 生产 工作 劳动 服务 帮忙 援助 支援
    驰援 收徒 相亲 配对 结婚 脱单 咨询 投诉 上访 维权 讨薪 起诉 报销 缴费 理赔 合影 联欢 聚餐 比武 打卡 骑行 健走
    徒步 长跑 承诺 倡议 呼吁 支持 赞成 满意 认可 评价 选举 搭乘 入住 居住 安家 免检 受奖 立功 过关 达标 合格 持证
    挂职 跟班 跟岗 轮训 进修 深造 择业 待业 失业 下岗 退休 患病 患癌 中暑
    """
)
WHO_ACTS = re.compile(
    rf"(?P<who>[^，。；、“”的\d]{{0,6}}?(?:{'|'.join(_WHO)}))(?:{'|'.join(_ACTS)})"
    r"(?![者员人师队组室站点车卡证费金所院部处班团会区券岗史的])"
    r"(?!中心|平台|项目|热线|方案|成果|能手|标兵|骨干|经验|技能|现场|问题)"
)


# The same of houses: 12家医院|签约.
_HOUSES = words("企业 单位 公司 医院 学校 商户 商家 门店 机构 店铺 工厂 银行 社区 车企 药店 酒店")
_HOUSES_ACT = words(
    "线上 网上 现场 签约 加盟 入驻 参展 参会 建会 达标 复工 停产 应聘 招聘 承诺 响应 授牌 让利 优惠 联动 报价 投标 捐赠"
    " 捐款 出资"
)
HOUSE_ACTS = re.compile(
    rf"(?P<who>[^，。；、“”的\d]{{0,6}}?(?:{'|'.join(_HOUSES)}))(?:{'|'.join(_HOUSES_ACT)})"
    r"(?![者员人师队组室站点车卡证费金所院部处团会区券岗史的])"
)


def who_acts(after: str, of_houses: bool = False) -> str:
    """The people, or houses, at the head of some words who do something, "" if none: 困难职工 of 困难职工参保."""
    told = (HOUSE_ACTS if of_houses else WHO_ACTS).match(after)
    return told["who"] if told else ""
