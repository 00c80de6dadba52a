"""Words that date without a calendar date: 近日, 截至目前, 入冬以来, “五一”前夕."""

from __future__ import annotations

from activities.extraction.word_lists import words

# Words that say when without a day. True: a stretch over which figures add up.
VAGUE: dict[str, bool] = {
    **dict.fromkeys(
        words("""
    这天 这一天 那天
    近日 日前 近期 近来 连日来 连日以来 日来 不久前 前不久 此前 当天 当日 当晚 次日
    同一天
    最近 连日 这几天 这些天 前几天 前些天 前段时间 同日 翌日 节前 年前 岁末 新近 前些日子 近段时间 近一段时间 近一时期
    岁末年初 岁末岁首 年末岁首 岁尾年初 年末岁初 新年伊始 新春伊始 年关将至 年关临近 这个春天 这个夏天 这个秋天 这个冬天
    入春 入夏 入伏 入秋 入冬 开春
    """),
        False,
    ),
    **dict.fromkeys(
        words("""
    截至目前 截止目前 截至现在 截至发稿 截至发稿时 截至发稿前 截至记者发稿 截至记者发稿时 到目前为止
    截至目前为止 迄今为止 迄今 至今 目前 眼下 如今 年内 近年来 近几年 近几年来 近些年 近些年来 近年 半年来 一年多来
    """),
        True,
    ),
}
# 一个秋天, 整个暑假, 冬春两季: seasons as long as they last
SEASONS = words("春天 夏天 秋天 冬天 暑假 寒假 暑期 假期 汛期 雨季 伏天 采摘季 采收季 收割季")
WHOLE = ("一个", "整个", "大半个", "一整个")
TWO_SEASONS = words("冬春 春夏 夏秋 秋冬 春秋")
VAGUE.update(dict.fromkeys([f"{whole}{season}" for whole in WHOLE for season in SEASONS], True))
VAGUE.update(dict.fromkeys([f"{two}{ending}" for two in TWO_SEASONS for ending in ("两季", "季节")], True))
# 日前 in 15日前, 近日 in 最近日益: the characters before that make another word
NOT_BEFORE_VAGUE: dict[str, str] = {
    "日前": "0123456789０１２３４５６７８９一二三四五六七八九十今明昨节",
    "近日": "最附临",
    "近期": "临最",
    "近来": "最将",
    "年内": "0123456789０１２３４５６７８９一二三四五六七八九十半几两数多今去本当",
    "至今": "截延",
    "连日": "",
    "目前": "项科题数栏名书节类账",
    "如今": "",
    "日来": "0123456789０１２３４５６７８９连近数今几烈暑夏冬春秋假节",
    "近年": "最",
    "当天": "",
    "最近": "离距",
    "同日": "不",
    "节前": "春秋五阳夕劳动童女年师士军庆午旦”’",
    "年前": "0123456789０１２３４５６７８９一二三四五六七八九十几多数两半去今往余百千过",
}
COMING_IN = ("入春", "入夏", "入伏", "入秋", "入冬", "开春")  # 入秋，…; 入秋以来 and 入冬后 are told by their ends
ONLY_AT_HEAD = frozenset({"这天", "这一天", "那天", *COMING_IN})  # of a clause: 6月1日这天 is told by its day
NOT_AFTER_VAGUE: dict[str, str] = {
    "连日": "来以",
    "近来": "访",
    "如今": "",
    "日来": "往临",
    "近年": "来",
    "最近": "的一几这处两三日期",
    "节前": "后夕",
    "年前": "后夕",
    "同日": "而",
    "岁末": "年",
    **dict.fromkeys(COMING_IN, "以之后前起了时的"),
}

# 去年前往, 今年前期, 6月30日前3天: 前 that makes another word
NOT_BEFORE = "[夕后往来去进期半任身沿台景程述列排线锋辈不三两几些提言方面所卫院门年天0-9０-９一二四五六七八九十]"
# 入冬以来: what may stand before 以来 though it begins no clause
SINCE = words("""
    开办 开业 开张 挂牌 设立 推行 试行 组建
    入春 入夏 入伏 入汛 入秋 入冬 开春 开年 开学 开课 开园 开馆 开工 春防 秋防 疫情 建会 建家 成立 开通 启动
    开展 实施 运行 运营 创办 创建 上线 投用 启用 推行 建成 举办 改革开放 新中国成立 建党 建厂 建校 建院
    """)
NOT_SINCE = ("长期", "一直", "历来", "多年", "一段时间", "自古", "一", "有史")
# The congresses of the Party, by month
CONGRESSES = {"十八大": "2012-11", "十九大": "2017-10", "二十大": "2022-10"}
PLANS = {
    "十一五": (2006, 2010),
    "十二五": (2011, 2015),
    "十三五": (2016, 2020),
    "十四五": (2021, 2025),
    "十五五": (2026, 2030),
}

# 休渔期里, 暑假期间, 春运过后
TIMES = words("""
    休渔 禁渔 暑假 寒假 暑期 假期 春运 暑运 汛 伏 三伏天 高温 农忙 农闲 春耕 秋收 三夏 三秋 双抢 采茶 采摘 采收
    收割 采暖 供暖 疫情 两会 防火 封山 备战 集训 服务月 宣传月 宣传周 活动月 安全生产月 技术月 高考 中考 军训
    黄金周 春播 春灌 麦收 秋种 雨季 梅雨 台风 寒潮 凝冻 枯水 抗洪 抗震 抢险 救灾 抗旱 防汛 防疫 世博 奥运 冬奥
    亚运 大检修 停产检修 秋检 春检 转场 接羔
    """)
# What 前 may follow: 棉花采收前, 开学前; each of two signs
BEFORE = words("采收 采摘 收割 播种 春耕 秋收 麦收 双抢 开学 入学 放假 春运 汛期 高考 中考 供暖 采暖 休渔 开渔 封山")
CALAMITIES = words("疫情 汛情 灾情 险情 洪水 洪灾 台风 暴雨 暴雪")  # 疫情缓和后
JUST_PAST = ("刚刚过去的", "刚过去的")  # 刚刚过去的国庆长假
# What happens before 次日, 当天: 灾情发生次日, 台风登陆次日
AFTERMATHS = ("灾后", "震后", "节后", "会后", "赛后", "雨后", "雪后", "汛后", "婚后", "病后")  # 灾后一个月里
HAPPENED = words(
    "发生 来袭 登陆 过境 启动 挂牌 揭牌 成立 开业 开馆 开园 开通 投用 启用 签约 落成 开工 竣工 复工 上线 组建 建成"
)

# Festivals with a day of their own; the lunar ones date nothing without an almanac.
FESTIVALS: dict[str, tuple[int, int] | None] = {
    "元旦": (1, 1),
    "三八": (3, 8),
    "五一": (5, 1),
    "五四": (5, 4),
    "六一": (6, 1),
    "七一": (7, 1),
    "八一": (8, 1),
    "十一": (10, 1),
    "国庆": (10, 1),
    "教师节": (9, 10),
    "护士节": (5, 12),
    "记者节": (11, 8),
    "劳动节": (5, 1),
    "妇女节": (3, 8),
    "儿童节": (6, 1),
    "青年节": (5, 4),
    "建军节": (8, 1),
    "植树节": (3, 12),
    "医师节": (8, 19),
    "警察节": (1, 10),
    "环卫工人节": (10, 26),
    "国家宪法日": (12, 4),
    "世界读书日": (4, 23),
    "全民健身日": (8, 8),
    "学雷锋日": (3, 5),
    "消费者权益日": (3, 15),
    "世界红十字日": (5, 8),
    "防灾减灾日": (5, 12),
    "世界无烟日": (5, 31),
    "世界环境日": (6, 5),
    "国际禁毒日": (6, 26),
    "世界急救日": (9, 9),
    "消防宣传日": (11, 9),
    "世界艾滋病日": (12, 1),
    "国家公祭日": (12, 13),
    "双11": (11, 11),
    "双十一": (11, 11),
    "双12": (12, 12),
    "双十二": (12, 12),
    "春节": None,
    "元宵": None,
    "清明": None,
    "端午": None,
    "七夕": None,
    "中秋": None,
    "重阳": None,
    "除夕": None,
    "小年": None,
    "腊八": None,
    "冬至": None,
    # The solar terms, but for those that are also a weather: 雨水, 小雪, 大雪
    "立春": None,
    "惊蛰": None,
    "春分": None,
    "谷雨": None,
    "立夏": None,
    "小满": None,
    "芒种": None,
    "夏至": None,
    "小暑": None,
    "大暑": None,
    "立秋": None,
    "处暑": None,
    "白露": None,
    "秋分": None,
    "寒露": None,
    "霜降": None,
    "立冬": None,
    "小寒": None,
    "大寒": None,
    "母亲节": None,
    "父亲节": None,
    "新春": None,
    "两节": None,
    "双节": None,
}

# 2018年3月成立，同年9月启用: words that count from the year told last.
YEARS_TOLD = {"当年": 0, "同年": 0, "次年": 1, "翌年": 1}
