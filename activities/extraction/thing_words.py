"""What sort of thing a noun names, told from its end: 歇脚屋 a place, 督导组 a team, 提示函 a paper."""

from __future__ import annotations

from activities.extraction.records import Category
from activities.extraction.word_lists import sizes_by_sign

# Places and equipment that are set up and stay: 托管点, 充电柜; a longer ending goes before a shorter one.
_FACILITIES = """
    站 室 屋 角 点 亭 吧 馆 园 厅 房 厨房 板房 库房 周转房 基地 中心 阵地 平台 窗口 之家 驿站 驿家 书屋 舍 宿舍 公寓
    食堂 餐厅 浴室 澡堂 厕所 卫生间 车位 停车位 床位 床铺 铺位 展位 摊位 泊位 展台 展区 帐篷 板凳区 工棚 凉棚 凉亭 柜
    柜台 书柜 冰柜 专柜 货架 书架 充电桩 充电柜 桩 关卡 关口 专区 长廊 廊 文化墙 墙 广场 球场 操场 泳池 讲堂 学堂 课堂
    夜校 分校 业余学校 职工学校 工会学校 技校 小伙食团 伙食团 托管班 大篷车 三轮车 缝纫机 洗衣机 饮水机 售货机 一体机
    自助机 微波炉 净水器 空调 意见箱 信箱 冰箱 药箱 友好社区 小镇 休息区 活动区 阅读区 休闲区 就餐区 体验区 展示区
    功能区 停车区 等候区 候诊区 读书区 健身区 服务专区 超市 食代 氧吧 休息间 隔间 车间休息室 工坊 工作坊 书房 书吧
    小院 大院 小家 家园 小站 站点 网点 服务点 教学点 会场 分会场 阅览室 教室 机房 直播间 茶水间 母婴间 间 岗 岗位亭
    警务室 热线 专线 咨询台 服务台 服务岗 工作站 实训场 赛场 体验馆 陈列馆 宿营车 卫生所 校区 安置点 餐车 服务车
    体检车 流动车 直通车 工区 港湾 加油站 充电站 补给站 爱心桌 摊 亲情电话 服务电话 网站 公众号 小程序 面积 舱 场所
    场馆 窗口期 工作室 服务站 公示栏 宣传栏 公开栏 看板 展板 电子屏 大屏 蹲位 厕位 座位 工位 机位 卡位 公厕 旱厕 床 桌
    电脑 机床 焊机 制冰机 洗鞋机 烘干机 饮水器 净水机 直饮机 消毒柜 冷柜 储物柜 快递柜 灶 灶台 炉灶 锅炉 炉子 大棚 棚
    温棚 暖棚 温室 车棚 雨棚 遮阳棚 候车亭 水池 水窖 鱼塘 菜园 花园 公园 乐园 营地 仓库 粮仓 门面 站房 楼房 宿舍楼
    教学楼 综合楼 舞台 戏台 操作台 讲台 灯光球场 篮球场 足球场 跑道 步道 健身路径 电梯 路灯 载体 孵化器 园地 长椅
    视频号 微信群 平台账号 卡口 道口 接种点 观景台 大篷 集装箱 大巴 中巴 早餐车 便民车 巡诊车 电动车棚 停车棚 母婴室
    图书馆 纪念馆 文化馆 博物馆 体育馆 活动中心 服务中心 调解中心 帮扶中心 服务大厅 大厅 农田 菜地 基地大棚 茶山
    阅览角 图书角 候车室 值班室 水井 机井 文化宫 法庭 巡回法庭
"""
# Firms and their parts, and places of work that are visited or served.
_ENTERPRISES = """
    供热站 供气站 供水站 热力站 配电站 施工队 工程队 劳务队 包工队 建筑队 运输队 外委队 高炉 企业 公司 单位 工厂 厂
    厂区 矿 小矿 煤矿 矿井 矿山 井 店 门店 网店 商铺 铺子 商户 摊户 所 院 医院 学院 校 学校 高校 院校 幼儿园 中学 小学
    养老院 福利院 敬老院 社 合作社 旅行社 报社 杂志社 农场 林场 牧场 渔场 猪场 茶场 果园 茶园 产业园 工业园 物流园
    园区 物流园区 集团 工地 项目部 在建项目 工程项目 车间 站区 站段 车站 火车站 加油加气站 收费站 变电站 检查站 供电站
    养护站 配送站 快递站 配送站点 快递站点 外卖站点 快递网点 外卖网点 物流网点 配送网点 营业网点 快递点 营业部 营业厅
    码头 港口 港区 口岸 机构 部门 科室 病区 病房 护理单元 机关 派出所 写字楼 楼宇 大厦 商场 市场 商超 酒店 宾馆 饭店
    餐馆 茶馆 酒庄 民宿 银行 支行 道班 作业点 施工点 慰问点 护边点 牧点 放牧点 护林点 哨所 哨点 岗哨 瞭望塔 岗亭 绣坊
    油坊 卫生院 卫生服务中心 街区 商圈 分公司 子公司 分厂 标段 作业区 作业面 采区 施工现场 现场 窑 窑厂 井口 工段 队站
    平台企业 加工户 养殖户 作坊 服务区 生产线 流水线 班站 雇主 会员单位 法人 联合体 商家 店家 船队 运营商 基层单位
    网约车平台 平台公司 合作商 事务所 律所 律师事务所 研究所 研究院 设计院 中小学 职校 职院 职业学院 职业学校 大学
    卫校 党校 托育机构 银行网点 网吧 影院 影剧院 药店 菜场 菜市场 农贸市场 批发市场 集贸市场 卖场 门市部 经营部 商行
    货场 油田 气田 矿区 厂矿 林区 垦区 电厂 水厂 电站 变电所 配电所 泵站 机场 航站楼 客运站 枢纽 交通枢纽 隧道 国企
    民企 央企 车企 药企 酒企 名企 房企 船企 外企 厂企 商会 局 委办局 支局 分局 支公司 机务段 工务段 电务段 车务段
    供电段 项目处 管理处 办事处 酒楼 饭馆 早餐店 火锅店 面馆 经营户 个体户 专业户 农家乐 网约车公司 家政公司 景区 景点
    林站 农机站 兽医站 康养院 殡仪馆 乡镇卫生院 村卫生室 社区医院 检测站 分理处 储蓄所 邮局 邮政所 电视台 报业 街办
    摊贩 车行 洗车行 汽修厂 砖厂 采石场 养殖场 屠宰场 冷库 制衣厂 施工队项目部 在建工程 在建楼盘 楼盘 采油厂 炼油厂
    选煤厂 煤业 矿业 法院 检察院 建筑工地 施工工地 外包单位 参建单位 成员单位 挂钩单位 帮扶单位 爱心商家 联盟商家
    食堂企业 驿站企业 小作坊
"""
_TEAMS = """
    队 组 团 支队 小队 中队 大队 队伍 小组 班组 团队 战队 支部 社团 协会 小分队 突击队 宣讲团 艺术团 讲师团 专班 柜组
    机组 分队 乐队 方阵 攻关组 互助组 服务队 志愿队 联盟 梯队 俱乐部 联队 智囊团 红娘团 党支部 党小组 团支部 工作组
    专家组 调解组 巡查组 督查组 指导组 领导小组 攻关队 兴趣小组 互助小组 学习小组 班子 车队 宣讲队 巡讲团 工作专班
    服务团 志愿者队伍 战斗队 攻坚队 先锋队 医疗队 评审组 考评组 谈判组 协商小组 民管会 讲师队
"""
_UNIONS = "工会 工会组织 工会小组 工会联合会 联合工会 工会分会 总工会 基层工会 工联会 产业工会 工会委员会 分会"
_SESSIONS = """
    班 培训班 学习班 辅导班 兴趣班 夏令营 冬令营 训练营 课程 课 公开课 讲座 培训 沙龙 座谈会 读书会 分享会 交流会
    茶话会 讲坛 恳谈会 招聘会 宣讲会 推介会 报告会 联谊会 运动会 会议 团辅 大赛 比赛 赛事 竞赛 擂台赛 球赛 演出 晚会
    音乐会 展览 画展 论坛 活动 市集 集市 大集 工间操 职代会 例会 听证会 见面会 演练 直播 辅导 宣讲 协商 巡讲 体检 义诊
    交友会 相亲会 联欢会 演唱会 故事会 赏析会 诵读会 朗诵会 研讨会 碰头会 调度会 推进会 动员会 启动会 总结会 表彰会
    表彰大会 培训会 现场会 通报会 评审会 洽谈会 对接会 双选会 说明会 答疑会 班前会 班后会 民主生活会 议事会 圆桌会
    协商会 代表大会 生日会 欢送会 迎新会 首发式 仪式 庆典 开放日 体验日 主题日 赛 挑战赛 决赛 联赛 友谊赛 巡演 展演
    汇演 会演 义演 巡展 书画展 摄影展 图片展 文化节 艺术节 读书节 体育节 健步走 研学营 成长营 体验营 团课 党课 公益课
    安全课 微课堂活动 集训 轮训 实训 演习 观摩 团建 大讲堂 放映 恳谈 座谈 面谈 谈判 调研 考察 考试 测试 应急演练
    技能比武 比武 对抗赛 暑托班 托班 夜市 游园会 品鉴会 展销会 年货节 招聘专场 专场 送教 巡诊 大会 大巡讲 路演
"""
# Papers, words and work that are no goods handed out: 整改通知单, 求助条, 合理化建议.
_OTHER = """
    图 风险图 流程图 路线图 难关 关键技术 通知单 整改单 派工单 申请单 工单 回执单 罚单 清单 建议书 意见书 通知书
    申请书 提示函 函 公函 督办函 字条 纸条 求助条 留言条 条子 来信 信件 书信 信 家书 档案 文书 台账 报告 材料 问卷
    调查表 登记表 申请表 测评表 答卷 试卷 意见 建议 留言 心愿 微心愿 诉求 问题 难题 隐患 缺陷 短板 堵点 岗位 就业岗位
    提案 业务 事项 手续 证件 实事 好事 革新 成果 专利 论文 操作法 工法 改造 工种 工序 赛项 专业 项目 行业 街道 乡镇
    镇街 县市 区县 村 村庄 社区 小区 省份 城市 县 连队 团场 对象 线路 班线 航线 订单 粉丝 视频 短视频 微视频 短片 微课
    节目 歌曲 作文 心得 笔记 垃圾 三违 违章 井盖 条款 技能 手艺 环节 流程 车次 货车 轿车 装载机 挖掘机 推土机 吊车
    铲车 出租车 公交车 网约车 私家车 班车 专车 面包车 车辆 汽车 电动车 自行车 摩托车 救护车 消防车 工程车 渣土车 卡车
    船只 渔船 票数 选票 名额 账 账本 流水账 名册 花名册 清册 要约书 要约 倡议书 告知书 邀请函 妈妈岗 公益岗 公益性岗
    见习岗 实习岗 灵活岗 兼职岗 工作岗 就业岗 闲岗 指标 数据 信息 经验 做法 制度 机制 措施 举措 办法 标准 单 表 函件
    诉状 起诉状 律师函 决定书 裁决书 告知单 任务书 委托书 授权书 请战书 决心书 家信 慰问信 感谢信 公开信 帖 师徒帖
    稿件 稿 征文 文章 诗作 诗歌 诗 书评 短文 照片 故事 记录 简报 预案 方案 计划 图纸 草图 标语 横幅 条幅 规矩 规定
    条例 内容 微动漫 事 难事 小事 心事 烦心事 急事 愁事 痛点 难点 卡点 疑点 瓶颈 点子 金点子 妙招 绝活 绝招 绝技 技术
    创意 创新 发明 小改小革 攻关 疑问 提问 疑虑 困惑 需求 需求点 缺口 职位 席位 空缺 用工 编制 语种 品种 种类 类别
    领域 方面 步骤 阶段 主题 专题 议题 话题 课题 板块 模块 场景 频道 栏目 参数 部位 回合 动作 音符 网格 片区 地区 省
    市 州 盟 旗 乡 村寨 行政村 自然村 街巷 胡同 城区 城镇 投票 票 网络投票 有效票 赞成票 弃权票 头发 树 树木 苗木 花木
    黄灯 红灯 数 工龄 工时 车皮 车厢 货物 邮件 包裹 快件 零件 工件 焊件 部件 配件 样品 样本 罚款 扣款 系统 数据库 词条
    建言 献言 良策 对策 举报 议案 动议 承诺 经验材料 县区 市县 项目组 教材 风险点 隐患点 污染源 危险源 违约 夜班 白班
    倒班 产业 集群 千亿级产业 民族
"""
# What is given, sold or worn: 礼包, 早餐, 水杯, 手套.
_GOODS = """
    篮球 足球 排球 乒乓球 羽毛球 球拍 象棋 跳绳 乐器 锣鼓 菜 饭菜 热菜 凉菜 包 礼包 福袋 袋子 香囊 荷包 礼盒 礼物 礼品
    纪念品 慰问品 日用品 用品 物资 食品 饮品 饮料 冷饮 食物 药品 药物 药 中药 草药 餐 早餐 午餐 晚餐 套餐 盒饭 饭 热饭
    粥 汤 面条 水饺 饺子 馒头 包子 粽子 月饼 汤圆 元宵 青团 鸡蛋 西瓜 水果 苹果 脐橙 蔬菜 牛奶 糖果 糕点 蛋糕 大米
    食用油 面粉 矿泉水 盐汽水 绿豆汤 凉茶 茶叶 热茶 姜汤 酸梅汤 雪糕 冰棍 腊八粥 年货 对联 春联 福字 窗花 灯笼 车票
    门票 电影票 演出票 高铁票 火车票 机票 球票 餐券 券 卡 手册 图书 书籍 读物 绘本 书刊 报刊 杂志 画册 折页 传单
    宣传单 宣传页 海报 地图 宣传品 资料 会员证 衣 棉衣 大衣 衣服 羽绒服 棉服 冲锋衣 雨衣 外套 毛衣 内衣 背心 反光背心
    裤 鞋 棉鞋 劳保鞋 雨鞋 雨靴 帽 帽子 安全帽 头盔 袜 袜子 手套 围巾 围脖 围裙 护膝 护腕 口罩 面罩 护目镜 眼镜 老花镜
    防护服 工作服 被 棉被 被子 被褥 床单 毛毯 毯子 毛巾 浴巾 枕头 蚊帐 凉席 水杯 保温杯 杯子 水壶 保温壶 暖水瓶 热水瓶
    保温桶 饭盒 餐具 碗筷 伞 雨伞 扇子 折扇 台灯 手电 手电筒 头灯 充电宝 暖宝宝 暖手宝 热水袋 玩具 文具 书包 背包
    拉杆箱 行李箱 学习机 手机 收音机 器材 健身器材 设备 工具 仪器 器具 农具 药箱 小药箱 急救箱 急救包 应急箱 工具箱
    轮椅 拐杖 助听器 制氧机 呼吸机 除颤仪 血压计 血糖仪 体温计 体温枪 额温枪 花束 鲜花 盆栽 绿植 多肉 树苗 种子 化肥
    光盘 马扎 小板凳 锦旗 红包 贺卡 明信片 书签 冰箱贴 日历 台历 挂历 笔记本 毛绒玩具 奶粉 尿不湿 纸尿裤 洗衣液 洗发水
    沐浴露 护手霜 防晒霜 花露水 风油精 藿香正气水 消毒液 洗手液 酒精 消毒水 灭火器 特产 农产品 商品 产品 保险
    课本 读本 平板 平板电脑 绿豆 工装 宣传册 折页 鱼苗 打气筒
"""
ENDINGS = {
    ending: category
    for category, listed in (
        (Category.FACILITIES, _FACILITIES),
        (Category.ENTERPRISES, _ENTERPRISES),
        (Category.TEAMS, _TEAMS),
        (Category.UNION_ORGANIZATIONS, _UNIONS),
        (Category.SESSIONS, _SESSIONS),
        (Category.OTHER, _OTHER),
        (Category.GOODS, _GOODS),
    )
    for ending in listed.split()
}
# Ends of nouns that are none of these: 航班, 观点, 优点, 信息点, 空间.
_NO_ENDINGS = """
    蔬菜馆 航班 夜班 白班 早班 晚班 中班 加班 轮班 值班 观点 优点 缺点 特点 热点 难点 重点 焦点 要点 亮点 看点 痛点
    积分点 百分点 知识点 信息点 金点 空间 时间 期间 民间 房间数 主角 视角 口角 五角 配角 广角 海角 社团联 药房钱 票房
    岗位 天地 场地 工地址 各地 外地 本地 当地 内地 两地 等地 之地 实地 阵地战 承包 外包 打包 发包 分包 人次数 户数
    天数 总数 人数 次数 多数 少数 菜市 超市 夜市 集市 城市 上市 股市 门市 市市 全省 外省 军事 董事 理事 监事 干事 从事
    人事 同事 执事 简单 名单 表单 打卡 刷卡 关卡 代表 外表 中药厂 下岗 上岗 顶岗 换岗 转岗 到岗 井水 集体 学校生 校友
    社会 旅社团 水井盖 功课 日课 作业本
"""
NO_ENDINGS = frozenset(_NO_ENDINGS.split())
SIZES = sizes_by_sign(ENDINGS, -1)
# Nouns by which a longer stretch of words is understood that was not cut off where its verb begins: 医院|推广弹性排班.
_HEADS = """
    企业 公司 单位 工地 医院 学校 高校 商户 门店 机构 楼宇 煤矿 矿井 园区 车间 病区 酒店 商场 部门 班组 小组 项目部
    街道 行业 分厂 分公司 合作社 幼儿园 中小学 乡镇 县区 驿站 工作室 服务站 网点 支行 项目组 科室 岗位 工种
"""
HEADS = frozenset(_HEADS.split())
HEAD_SIZES = sizes_by_sign(HEADS, 0)
OF_HEADS = ("工会", "职工", "员工", "负责人", "代表")  # behind a head these are what is counted
FARTHEST = 10
SCHOOLS = ("校", "学院", "幼儿园", "医院")
APPLICATIONS = ("申请", "投诉", "诉求", "求助", "申诉", "咨询", "欠薪", "案件", "纠纷", "争议")
_PRINTED = "简报 内刊 专刊 期刊 报纸 通讯 专报 通报 快报 专栏 周刊 月刊"
PRINTED = tuple(_PRINTED.split())
# What carries people home or to work, and is given to nobody.
_BUSES = "大巴 大巴车 客车 包车 中巴 班车 专车 公交车 旅游车 返乡车 加班车 包机 专列"
BUSES = tuple(_BUSES.split())
STANDING = frozenset([Category.ENTERPRISES, Category.FACILITIES, Category.TEAMS, Category.UNION_ORGANIZATIONS])
HOMES = frozenset(["小区", "社区", "村", "工会", "总工会"])
OPENING = frozenset("“《，。；")
MARKS = "”》’』」）)"


def sort_of(noun: str) -> Category | None:
    """The sort of thing that a noun names, by its longest known end; None where none is known."""
    name = noun.rstrip(MARKS)
    if name[-2:] in NO_ENDINGS and name[-2:] not in ENDINGS:
        return None
    for size in SIZES.get(name[-1:], ()):
        if name[-size:] in ENDINGS and len(name) >= size:
            head = _head(name) if size == 1 else None
            return head or ENDINGS[name[-size:]]
    return _head(name)


def first_sort(name: str) -> Category | None:
    """The sort of thing by the first longer noun in words that run on behind it: 小矿 in 小矿有退养职工."""
    for end in range(2, min(len(name), FARTHEST)):
        if name[end - 1] in OPENING:
            return None
        for size in SIZES.get(name[end - 1], ()):
            if 1 < size <= end and (noun := name[end - size : end]) in ENDINGS and noun not in NO_ENDINGS:
                while ENDINGS.get(name[end : end + 2]) in STANDING:  # 平台|企业
                    noun, end = name[end : end + 2], end + 2
                return None if name.startswith(OF_HEADS, end) or noun in HOMES else ENDINGS[noun]
    return None


def _head(name: str) -> Category | None:
    """The sort of thing by the first noun that is surely one: 医院 in 医院推广弹性排班."""
    for index in range(min(len(name), FARTHEST)):
        sign = name[index]
        if sign in "“《，。；":
            return None
        for size in HEAD_SIZES.get(sign, ()):
            noun = name[index : index + size]
            if noun in HEADS and not name.startswith(OF_HEADS, index + size):
                return ENDINGS[noun]
    return None
